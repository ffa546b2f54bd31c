/** What a line of a reply is made of. Images are never loaded, so they are only named. */
export type Inline =
  | { readonly type: "text" | "code"; readonly text: string }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "link" | "image"; readonly label: string; readonly href: string }
  | { readonly type: "break" };

const deepest = 6;
const mostLabel = 1_000;
const mostUrl = 2_048;

export function parseInline(text: string, depth = 0): readonly Inline[] {
  return new InlineReader(text, depth).read();
}

/** One pass over the text; what looked for its end in vain is remembered, so that no text takes long. */
class InlineReader {
  readonly #text: string;
  readonly #depth: number;
  readonly #nodes: Inline[] = [];
  readonly #withoutEnd = new Set<string>();
  #runs: Map<number, number[]> | undefined;
  #plain = "";
  #at = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  read(): readonly Inline[] {
    while (this.#at < this.#text.length) {
      const next = this.#nextMark();
      this.#plain += this.#text.slice(this.#at, next);
      this.#at = next;
      if (next < this.#text.length && !this.#readMark()) {
        this.#plain += this.#text.charAt(this.#at);
        this.#at += 1;
      }
    }
    this.#flush();
    return this.#nodes;
  }

  #nextMark(): number {
    for (let index = this.#at; index < this.#text.length; index += 1)
      if ("\\`*_[!h\n".includes(this.#text.charAt(index))) return index;
    return this.#text.length;
  }

  #readMark(): boolean {
    switch (this.#text.charAt(this.#at)) {
      case "\\":
        return this.#readEscape();
      case "`":
        return this.#readCode();
      case "*":
      case "_":
        return this.#readEmphasis();
      case "[":
        return this.#readLink("link", this.#at);
      case "!":
        return this.#text.charAt(this.#at + 1) === "[" && this.#readLink("image", this.#at + 1);
      case "h":
        return this.#readAddress();
      default:
        return this.#add({ type: "break" }, this.#at + 1);
    }
  }

  #readEscape(): boolean {
    const next = this.#text.charAt(this.#at + 1);
    if (!/^[!-/:-@[-`{-~]$/.test(next)) return false;
    this.#plain += next;
    this.#at += 2;
    return true;
  }

  #readCode(): boolean {
    let length = 1;
    while (this.#text.charAt(this.#at + length) === "`") length += 1;
    const fence = "`".repeat(length);
    const start = this.#at + length;
    const end = this.#findRun(length, start);
    if (end === undefined) {
      this.#plain += fence;
      this.#at = start;
      return true;
    }
    const code = this.#text.slice(start, end).replaceAll("\n", " ");
    return this.#add({ type: "code", text: isPadded(code) ? code.slice(1, -1) : code }, end + length);
  }

  #readEmphasis(): boolean {
    const mark = this.#text.charAt(this.#at);
    const strong = this.#text.charAt(this.#at + 1) === mark;
    const fence = strong ? mark + mark : mark;
    const start = this.#at + fence.length;
    // An underscore inside a word is part of a name.
    if (mark === "_" && isWord(this.#text.charAt(this.#at - 1))) return false;
    if (this.#depth >= deepest || !isSolid(this.#text.charAt(start))) return false;
    const end = this.#findEnd(fence, start + 1, (place) => {
      const after = this.#text.charAt(place + fence.length);
      return isSolid(this.#text.charAt(place - 1)) && after !== mark && !(mark === "_" && isWord(after));
    });
    if (end === -1) return false;
    const children = parseInline(this.#text.slice(start, end), this.#depth + 1);
    return this.#add({ type: strong ? "strong" : "emphasis", children }, end + fence.length);
  }

  #readLink(type: "link" | "image", bracket: number): boolean {
    const close = this.#text.slice(bracket + 1, bracket + 1 + mostLabel).indexOf("]");
    if (close === -1) return false;
    const after = bracket + 1 + close + 1;
    if (this.#text.charAt(after) !== "(") return false;
    const length = this.#text.slice(after + 1, after + 1 + mostUrl).indexOf(")");
    if (length === -1) return false;
    const [target = ""] = this.#text
      .slice(after + 1, after + 1 + length)
      .trim()
      .split(/\s/);
    const href = readAddress(target.replace(/^<(.*)>$/, "$1"));
    if (href === undefined) return false;
    const label = this.#text.slice(bracket + 1, bracket + 1 + close);
    return this.#add({ type, label, href }, after + 1 + length + 1);
  }

  #readAddress(): boolean {
    if (isWord(this.#text.charAt(this.#at - 1))) return false;
    const found = /^https?:\/\/[^\s<>"`]+/.exec(this.#text.slice(this.#at, this.#at + mostUrl))?.[0];
    if (found === undefined) return false;
    const address = trimEnd(found);
    const href = readAddress(address);
    return href !== undefined && this.#add({ type: "link", label: address, href }, this.#at + address.length);
  }

  /** Where the next run of exactly so many backticks begins; places only move on, so those behind are dropped. */
  #findRun(length: number, from: number): number | undefined {
    this.#runs ??= readRuns(this.#text);
    const places = this.#runs.get(length) ?? [];
    while ((places.at(-1) ?? from) < from) places.pop();
    return places.at(-1);
  }

  #findEnd(fence: string, from: number, fits: (place: number) => boolean): number {
    if (this.#withoutEnd.has(fence)) return -1;
    let place = this.#text.indexOf(fence, from);
    while (place !== -1 && !fits(place)) place = this.#text.indexOf(fence, place + 1);
    if (place === -1) this.#withoutEnd.add(fence);
    return place;
  }

  #add(node: Inline, end: number): true {
    this.#flush();
    this.#nodes.push(node);
    this.#at = end;
    return true;
  }

  #flush(): void {
    if (this.#plain !== "") this.#nodes.push({ type: "text", text: this.#plain });
    this.#plain = "";
  }
}

/** The address as the browser would go to it, or undefined when it is of a kind that is not opened. */
export function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "https:" || protocol === "http:" || protocol === "mailto:" ? href : undefined;
}

/** Punctuation that ends the sentence is not part of the address, nor is a bracket that it never opened. */
function trimEnd(address: string): string {
  let end = address.length;
  let open = 0;
  for (const character of address) open += character === "(" ? 1 : character === ")" ? -1 : 0;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ")" && open < 0) open += 1;
    else if (!".,;:!?'*_]".includes(last)) break;
  }
  return address.slice(0, end);
}

/** All runs of backticks by their length, the last one first. */
function readRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  let end = text.lastIndexOf("`");
  while (end !== -1) {
    let start = end;
    while (text.charAt(start - 1) === "`") start -= 1;
    const length = end - start + 1;
    const places = runs.get(length);
    if (places === undefined) runs.set(length, [start]);
    else places.push(start);
    end = start === 0 ? -1 : text.lastIndexOf("`", start - 1);
  }
  return runs;
}

function isPadded(code: string): boolean {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

function isSolid(character: string): boolean {
  return character !== "" && !/\s/.test(character);
}
