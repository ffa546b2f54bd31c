import { hidingRows, modelWords } from "../../patterns/structure.ts";
import type { StructureRow } from "../../patterns/structure.ts";
import { Automaton } from "../automaton.ts";
import { fold } from "../fold.ts";
import type { Folded } from "../folded.ts";
import type { Hit } from "../hit.ts";
import { longestKept, type Sightings, sightingsIn } from "../sightings.ts";
import { findDialogue } from "./find-dialogue.ts";
import { findOddLetters } from "./find-odd-letters.ts";
import { structureAnchors } from "./structure-anchors.ts";
import type { StructureAnchor } from "./structure-anchors.ts";

const hiding: ReadonlySet<StructureRow> = new Set(hidingRows);
let finder: Automaton<StructureAnchor> | undefined;
let byText: ReadonlyMap<string, StructureAnchor> | undefined;

/** Places at which one row is read: a flood of anchors is a flood of work and nothing more. */
const mostPlaces = 128;
const mostHitsOfRow = 4;

/** Signs of an attack that are in the form of a text and not in its words. Reads the text as it came. */
export function findStructure(text: string): readonly Hit[] {
  const search = new Search(text);
  // A long text is not folded again only to learn that nothing was kept of it.
  const folded = text.length > longestKept || wideSigns.test(text) ? undefined : fold(text);
  const sightings = folded === undefined ? undefined : sightingsIn(folded.text);
  if (folded === undefined || sightings === undefined) {
    finder ??= new Automaton(structureAnchors(), { ignoreCase: true });
    finder.scan(text, 0, (end, anchor) => search.visit(end, anchor));
  } else visitSightings(search, text, { folded, sightings });
  return [...search.hits, ...findDialogue(text, search.turns), ...findOddLetters(text)];
}

const notAscii = /[^\0-\x7f]/;
/** Of these two, full-width signs are told apart from what they fold to. */
const wideSigns = /[\uff1a\uff5c]/;

interface Seen {
  readonly folded: Folded;
  readonly sightings: Sightings;
}

/** Only what was written as it reads counts, and at each place the longest of it. */
function visitSightings(search: Search, text: string, { folded, sightings }: Seen): void {
  byText ??= new Map(structureAnchors().map((anchor) => [anchor.text, anchor]));
  let lastEnd = 0;
  for (const [index, seen] of sightings.seen.entries()) {
    const anchor = byText.get(seen);
    const end = sightings.ends[index] as number;
    if (anchor === undefined || end === lastEnd) continue;
    const start = folded.moved ? folded.placeOf(end - seen.length) : end - seen.length;
    const written = text.slice(start, start + seen.length);
    if (folded.clean !== text && (notAscii.test(written) || written.toLowerCase() !== seen)) continue;
    lastEnd = end;
    search.visit(start + seen.length, anchor);
  }
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
