import {
  dropped,
  expansionOf,
  foldPage,
  foldTable,
  joiner,
  lookalikeOf,
  several,
  unknown,
} from "./fold-table.ts";
import type { Folded } from "./folded.ts";
import { lowerCase } from "./lower-case.ts";

/** Signs that are read one by one before a text counts as full of them, and one in how many units after that. */
const fewSigns = 16;
const share = 16;

/**
 * Folds a text in which what is not plain is rare: everything between is taken over in one go. Undefined where signs
 * are frequent, join each other, or look like other letters: these depend on what stands around them.
 */
export function foldSparse(text: string): Folded | undefined {
  const everySign = /[^\t\n\r -_a-~]/gu;
  const parts: string[] = [];
  /** Where a stretch begins in the folded text and in the original, in turn. */
  const moves: number[] = [];
  let [read, count] = [0, 0];
  for (let signs = 0; ; signs += 1) {
    const index = everySign.test(text) ? everySign.lastIndex - 1 : -1;
    if (index < 0) break;
    if (signs > fewSigns + index / share) return undefined;
    const start = isLowHalf(text, index) ? index - 1 : index;
    const folded = foldSign(text, start);
    if (folded === undefined) return undefined;
    const size = index + 1 - start;
    if (folded === text.slice(start, index + 1)) continue;
    parts.push(text.slice(read, start), folded);
    count += start - read + folded.length;
    read = index + 1;
    if (folded.length === size) continue;
    for (let at = 0; at < folded.length; at += 1) moves.push(count - folded.length + at, start);
    moves.push(count, read);
  }
  const clean = parts.length === 0 ? text : parts.join("") + text.slice(read);
  if (moves.length === 0)
    return { text: lowerCase(clean), clean, moved: false, offsets: undefined, placeOf: (at) => at };
  return {
    text: lowerCase(clean),
    clean,
    moved: true,
    get offsets() {
      return Int32Array.from({ length: clean.length + 1 }, (_, at) => placeBefore(moves, at));
    },
    placeOf: (at) => placeBefore(moves, at),
  };
}

/** What the sign that begins here becomes; undefined where it takes more than a look at it alone. */
function foldSign(text: string, start: number): string | undefined {
  const point = text.codePointAt(start) as number;
  let folded = point > 0xffff ? unknown : (foldTable[point] as number);
  if (folded === unknown) folded = foldPage(point >> 8)[point & 0xff] as number;
  if (folded === dropped) return "";
  if (folded !== several && folded >= joiner) return undefined;
  const plain = folded === several ? expansionOf(point) : String.fromCharCode(folded);
  for (let at = 0; at < plain.length; at += 1) {
    const unit = plain.charCodeAt(at);
    if (unit >= 0x80 && unit < lookalikeOf.length && lookalikeOf[unit] !== 0) return undefined;
  }
  return plain;
}

/** Whether the second half of a character stands here, with the first one before it. */
function isLowHalf(text: string, index: number): boolean {
  return (
    index > 0 &&
    (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
    (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
  );
}

/** Where a unit of the folded text stands in the original: the last stretch that begins at it or before tells. */
function placeBefore(moves: readonly number[], at: number): number {
  let [low, high] = [0, moves.length >> 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[2 * middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? at : (moves[2 * low - 1] as number) + at - (moves[2 * low - 2] as number);
}
