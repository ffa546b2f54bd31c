/** A row of a grammar, read once: plain text, choices in ⟨a|b⟩ and slots in {braces}. */
export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "choice"; readonly ways: readonly Template[] }
  | Slot;
export type Template = readonly Piece[];

/** `{name}`, `{^name}` capital, `{@name.2}` kept within one text, `{~name:2-5}` bullets, `{+name:2-5}` sentences. */
export interface Slot {
  readonly is: "slot";
  readonly sign: "" | "^" | "@" | "~" | "+" | "/" | "#";
  readonly name: string;
  readonly key: string;
  readonly low: number;
  readonly high: number;
}

const slotForm = /^\{([\^@~+/#]?)([a-zA-Z][a-zA-Z0-9]*)(\.\d+)?(?::(\d+)(?:-(\d+))?)?\}/;
const signs = { "¶": "\n", "‵": "`", "‖": "|" } as const;

/** One alternative on each line; `¶` is a line break, `‵` a backtick, `‖` a bar inside a choice. */
export function readRows(rows: string): readonly Template[] {
  return rows
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => new Reader(row.trim()).read());
}

class Reader {
  readonly #row: string;
  #at = 0;

  constructor(row: string) {
    this.#row = row;
  }

  read(): Template {
    const template = this.#readUntil("");
    if (this.#at < this.#row.length) throw new Error(`expected a closed choice in the row: ${this.#row}`);
    return template;
  }

  #readUntil(ends: string): Template {
    const pieces: Piece[] = [];
    let text = "";
    const flush = (): void => {
      if (text !== "") pieces.push({ is: "text", text });
      text = "";
    };
    while (this.#at < this.#row.length) {
      const sign = this.#row[this.#at] ?? "";
      if (ends.includes(sign) && sign !== "") break;
      if (this.#row.startsWith("{{", this.#at)) {
        text += "{{";
        this.#at += 2;
        continue;
      }
      const slot = sign === "{" ? this.#readSlot() : undefined;
      if (slot !== undefined || sign === "⟨") {
        flush();
        pieces.push(slot ?? this.#readChoice());
        continue;
      }
      text += sign in signs ? signs[sign as keyof typeof signs] : sign;
      this.#at += 1;
    }
    flush();
    return pieces;
  }

  #readSlot(): Slot | undefined {
    const found = slotForm.exec(this.#row.slice(this.#at, this.#at + 60));
    if (found === null) return undefined;
    this.#at += found[0].length;
    const name = found[2] ?? "";
    const low = Number(found[4] ?? 1);
    return {
      is: "slot",
      sign: (found[1] ?? "") as Slot["sign"],
      name,
      key: name + (found[3] ?? ""),
      low,
      high: Number(found[5] ?? low),
    };
  }

  #readChoice(): Piece {
    const ways: Template[] = [];
    do {
      this.#at += 1;
      ways.push(this.#readUntil("|⟩"));
    } while (this.#row[this.#at] === "|");
    if (this.#row[this.#at] !== "⟩") throw new Error(`expected ⟩ in the row: ${this.#row}`);
    this.#at += 1;
    return { is: "choice", ways };
  }
}
