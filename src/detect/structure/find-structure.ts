import { hidingRows, modelWords, structureRows } from "../../patterns/structure.ts";
import type { StructureRow } from "../../patterns/structure.ts";
import type { Needle } from "../automaton.ts";
import { Automaton } from "../automaton.ts";
import type { Hit } from "../hit.ts";
import { findDialogue } from "./find-dialogue.ts";
import { findOddLetters } from "./find-odd-letters.ts";

const hiding: ReadonlySet<StructureRow> = new Set(hidingRows);
const turns = [":", "\uff1a"].flatMap((colon) =>
  ["user", "human", "assistant", "ai", "bot", "system", "model", "q", "a"].map((role) => role + colon),
);

/** What one text that is looked for stands for: rows that share it, and perhaps the name of a speaker. */
interface StructureAnchor extends Needle {
  readonly rows: readonly StructureRow[];
  readonly isTurn: boolean;
}

let anchors: Automaton<StructureAnchor> | undefined;

function buildAnchors(): Automaton<StructureAnchor> {
  const rows = [...hidingRows, ...structureRows];
  const texts = new Set([...rows.flatMap((row) => row.anchors), ...turns]);
  const needles = [...texts].map((text) => ({
    text,
    name: text,
    rows: rows.filter((row) => row.anchors.includes(text)),
    isTurn: turns.includes(text),
  }));
  return new Automaton(needles, { ignoreCase: true });
}

/** Places at which one row is read: a flood of anchors is a flood of work and nothing more. */
const mostPlaces = 128;
const mostHitsOfRow = 4;

/** Signs of an attack that are in the form of a text and not in its words. Reads the text as it came. */
export function findStructure(text: string): readonly Hit[] {
  const search = new Search(text);
  anchors ??= buildAnchors();
  anchors.scan(text, 0, (end, anchor) => search.visit(end, anchor));
  return [...search.hits, ...findDialogue(text, search.turns), ...findOddLetters(text)];
}

interface Progress {
  places: number;
  hits: number;
  /** How far the text was read already. */
  read: number;
}

class Search {
  readonly hits: Hit[] = [];
  /** Where a colon ends what could be the name of a speaker. */
  readonly turns: number[] = [];
  readonly #text: string;
  readonly #progress = new Map<StructureRow, Progress>();

  constructor(text: string) {
    this.#text = text;
  }

  visit(end: number, anchor: StructureAnchor): void {
    if (anchor.isTurn && this.turns.length < 4_096) this.turns.push(end);
    for (const row of anchor.rows) {
      const progress = this.#progress.get(row) ?? { places: 0, hits: 0, read: 0 };
      if (progress.places >= mostPlaces || progress.hits >= mostHitsOfRow || end < progress.read) continue;
      progress.places += 1;
      this.#progress.set(row, progress);
      this.#readAround(row, end, progress);
    }
  }

  #readAround(row: StructureRow, end: number, progress: Progress): void {
    const from = Math.max(progress.read, end - row.before);
    const match = row.pattern.exec(this.#text.slice(from, end + row.after));
    if (match === null) return;
    const start = from + match.index;
    progress.read = start + match[0].length;
    const weight = hiding.has(row) ? weighHidden(row, match) : row.weight;
    if (weight === 0) return;
    progress.hits += 1;
    this.hits.push({ id: row.id, family: row.family, weight, start, end: progress.read, via: "" });
  }
}

/** What is hidden weighs little by itself, and much when it speaks to a model. */
function weighHidden(row: StructureRow, match: RegExpExecArray): number {
  const hidden = match.groups?.["hidden"] ?? match.groups?.["quoted"] ?? "";
  const words = hidden.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < 4) return 0;
  const telling = new Set(words.filter((word) => modelWords.test(word)).map((word) => word.toLowerCase()))
    .size;
  if (telling >= 2) return Math.min(0.85, row.weight + 0.35 + 0.1 * (telling - 2));
  return row.id === "structure-hidden-comment" || row.id === "structure-hidden-caption" ? 0 : row.weight;
}
