import { makeFiller } from "./fillers.ts";
import type { Random } from "./random.ts";
import { readRows } from "./template.ts";
import type { Slot, Template } from "./template.ts";

/** The rows of one language: rule name to alternatives, one on each line. */
export type Rows = Readonly<Record<string, string>>;

/** What is fixed while one text is written. */
export interface Draft {
  readonly random: Random;
  /** `{@name}` stays the same within a text; a composer may also say beforehand what a slot is. */
  readonly kept: Map<string, string>;
}

const bullets = ["- ", "* ", "• ", "1. ", "1) ", "", "– ", "> ", "(1) ", "+ "];

/** Rules of one language, backed by rules that hold in every language. */
export class Grammar {
  readonly #rules: ReadonlyMap<string, readonly Template[]>;
  readonly joint: string;

  /** Of the bones, a language keeps the rows it has words for; its own packs must be whole. */
  constructor(bones: Rows, ...packs: readonly Rows[]) {
    const own = readPacks(packs);
    const rules = new Map([...keepWhole(readPacks([bones]), own), ...own]);
    this.#rules = rules;
    this.joint = rules.has("noSpaces") ? "" : " ";
    for (const [name, templates] of own)
      for (const missing of templates.flatMap((template) => listRules(template)))
        if (!rules.has(missing))
          throw new Error(`expected a rule named ${missing}, which a row of ${name} uses`);
  }

  has(rule: string): boolean {
    return this.#rules.has(rule);
  }

  write(rule: string, draft: Draft): string {
    const kept = draft.kept.get(rule);
    if (kept !== undefined) return kept;
    const templates = this.#rules.get(rule);
    if (templates === undefined) throw new Error(`expected a rule named ${rule}`);
    return this.#fill(draft.random.pick(templates), draft);
  }

  #fill(template: Template, draft: Draft): string {
    let text = "";
    for (const piece of template) {
      const added =
        piece.is === "text"
          ? piece.text
          : piece.is === "choice"
            ? this.#fill(draft.random.pick(piece.ways), draft)
            : this.#fillSlot(piece, draft);
      text += text.endsWith(" ") && added.startsWith(" ") ? added.slice(1) : added;
    }
    return text;
  }

  #fillSlot(slot: Slot, draft: Draft): string {
    switch (slot.sign) {
      case "#":
        return makeFiller(slot, draft.random);
      case "@": {
        const kept = draft.kept.get(slot.key) ?? this.write(slot.name, draft);
        draft.kept.set(slot.key, kept);
        return kept;
      }
      case "~":
        return mark(this.#several(slot, draft), draft);
      case "+":
        return this.#several(slot, draft).join(this.joint);
      case "/":
        return this.#several(slot, draft).join("\n");
      case "^":
        return capitalise(this.write(slot.name, draft));
      default:
        return this.write(slot.name, draft);
    }
  }

  /** Different lines of one rule, each from another alternative. */
  #several(slot: Slot, draft: Draft): string[] {
    const templates = this.#rules.get(slot.name) ?? [];
    const wanted = Math.min(draft.random.whole(slot.low, slot.high), templates.length);
    const order = templates.map((template) => ({ template, at: draft.random.next() }));
    order.sort((one, other) => one.at - other.at);
    return Array.from({ length: wanted }, (_, at) => this.#fill(order[at]?.template ?? [], draft));
  }
}

function readPacks(packs: readonly Rows[]): Map<string, readonly Template[]> {
  return new Map(
    packs.flatMap((pack) => Object.entries(pack).map(([name, rows]) => [name, readRows(rows)] as const)),
  );
}

/** Drops rows that need a rule nobody has, and then those that needed them. */
function keepWhole(
  bones: ReadonlyMap<string, readonly Template[]>,
  own: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Template[]> {
  const kept = new Map(
    [...bones].flatMap(([name, templates]) => {
      const whole = templates.filter((template) =>
        listRules(template).every((rule) => bones.has(rule) || own.has(rule)),
      );
      return whole.length > 0 ? [[name, whole] as const] : [];
    }),
  );
  const same =
    kept.size === bones.size && [...kept].every(([name, rows]) => rows.length === bones.get(name)?.length);
  return same ? kept : keepWhole(kept, own);
}

function listRules(template: Template): string[] {
  return template.flatMap((piece) => {
    if (piece.is === "choice") return piece.ways.flatMap((way) => listRules(way));
    return piece.is === "slot" && piece.sign !== "#" ? [piece.name] : [];
  });
}

function mark(lines: readonly string[], draft: Draft): string {
  const bullet = draft.kept.get("bullet") ?? draft.random.pick(bullets);
  draft.kept.set("bullet", bullet);
  return lines.map((line, at) => bullet.replace("1", String(at + 1)) + line).join("\n");
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
