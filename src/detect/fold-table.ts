import { disguises, lookalikes, typography } from "../patterns/confusables.ts";
import { invisibleRanges, lineBreaks } from "../patterns/invisible-characters.ts";

/** What a code point folds to: one unit, or one of these. */
export const dropped = 0;
export const several = 0xffff;
/** A mark that joins the letter before it where the two have a common form, and is dropped elsewhere. */
export const accent = 0xfffe;
/** A mark that joins the letter before it where the two have a common form, and stays elsewhere. */
export const joiner = 0xfffd;
/** Not worked out yet. */
export const unknown = 0xfffc;

const pageSize = 256;
const longestExpansion = 6;
/** What each unit that is no surrogate folds to, filled by pages. */
export const foldTable = new Uint16Array(65_536).fill(unknown);
const pages: (Uint16Array | undefined)[] = Array.from({ length: 0x1100 });
const expansions = new Map<number, string>();

/** The folded form of each code point, worked out a page of 256 at a time when a text needs it. */
export function foldPage(page: number): Uint16Array {
  const known = pages[page];
  if (known !== undefined) return known;
  const made = new Uint16Array(pageSize);
  for (let at = 0; at < pageSize; at += 1) made[at] = describe(page * pageSize + at);
  pages[page] = made;
  if (page < 256) foldTable.set(made, page * pageSize);
  return made;
}

/** What a code point marked `several` becomes, and the mark itself for `accent` and `joiner`. */
export function expansionOf(point: number): string {
  return expansions.get(point) ?? String.fromCodePoint(point);
}

function describe(point: number): number {
  if (point >= 0xd800 && point <= 0xdfff) return point;
  const folded = foldPoint(point);
  const first = folded.codePointAt(0) ?? 0;
  if (isAccent(first) || isJoiner(first)) {
    expansions.set(point, String.fromCodePoint(first));
    return isAccent(first) ? accent : joiner;
  }
  // A letter that stands for a whole sentence stays one letter: a text of them would grow eighteen times.
  if (folded.length > longestExpansion) return point;
  if (folded.length === 0) return dropped;
  if (folded.length === 1 && first < unknown) return first;
  if (folded !== String.fromCodePoint(point)) expansions.set(point, folded);
  return several;
}

function foldPoint(point: number): string {
  if (isInvisible(point)) return "";
  if (lineBreaks.includes(point)) return "\n";
  const character = String.fromCodePoint(point);
  const direct = always.get(character);
  if (direct !== undefined) return direct;
  if (point < 0x80) return character;
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return String.fromCharCode(point - 0x1f1e6 + 0x61);
  // Compatibility forms of Arabic carry a tatweel or a space under their mark.
  if (isArabicPoint(point)) return "";
  return plainLetters(character.normalize("NFKC"));
}

/** Latin letters without their accents, other letters as they are. */
function plainLetters(text: string): string {
  let plain = "";
  for (const letter of text) {
    const [base = "", ...marks] = letter.normalize("NFD");
    const latin = always.get(base) ?? base;
    const kept = marks.length > 0 && /^[a-z]+$/iu.test(latin) ? latin : (always.get(letter) ?? letter);
    const point = kept.codePointAt(0) ?? 0;
    if (isInvisible(point) || isArabicPoint(point) || (plain !== "" && isAccent(point))) continue;
    plain += kept;
  }
  return plain;
}

function isInvisible(point: number): boolean {
  return invisibleRanges.some(([from, to]) => point >= from && point <= to);
}

/** Signs of vowels and stretched lines that Arabic and Hebrew are commonly written without. */
function isArabicPoint(point: number): boolean {
  if (point === 0x0640 || point === 0x0670) return true;
  return (point >= 0x064b && point <= 0x0652) || (point >= 0x0591 && point <= 0x05c7 && point !== 0x05be);
}

function isAccent(point: number): boolean {
  if (point < 0x0300) return false;
  return accentRanges.some(([from, to]) => point >= from && point <= to);
}

function isJoiner(point: number): boolean {
  return point >= 0x0653 && joiners.some(([from, to]) => point >= from && point <= to);
}

const accentRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

const joiners: readonly (readonly [number, number])[] = [
  [0x0653, 0x0655],
  [0x093c, 0x093c],
  [0x09be, 0x09be],
  [0x09d7, 0x09d7],
  [0x0b3e, 0x0b3e],
  [0x0b56, 0x0b57],
  [0x0bbe, 0x0bbe],
  [0x0bd7, 0x0bd7],
  [0x0c56, 0x0c56],
  [0x0cc2, 0x0cc2],
  [0x0cd5, 0x0cd6],
  [0x0d3e, 0x0d3e],
  [0x0d57, 0x0d57],
  [0x0dca, 0x0dcf],
  [0x0ddf, 0x0ddf],
  [0x102e, 0x102e],
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
  [0x3099, 0x309a],
];

function readRows(rows: readonly string[]): Map<string, string> {
  const read = new Map<string, string>();
  for (const row of rows) {
    const border = row.indexOf(" ");
    for (const letter of row.slice(border + 1)) read.set(letter, row.slice(0, border));
  }
  return read;
}

const always = readRows([...disguises, ...typography]);

/** For units below the Georgian block, the Latin letter that they look like; 0 for none. */
export const lookalikeOf = new Uint8Array(0x10a0);
for (const [letter, latin] of readRows(lookalikes)) lookalikeOf[letter.charCodeAt(0)] = latin.charCodeAt(0);
