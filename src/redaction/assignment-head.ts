/** What stands behind an anchor: surely no assignment, perhaps one, or too little of it to tell. */
export type Head = "no" | "maybe" | "open";

const mostNameUnits = 64;
const mostBlanks = 20;
const mostClosers = 4;

/** Bits by unit: part of a name, a blank, closes a name, begins an operator. */
const name = 1;
const blank = 2;
const closer = 4;
const operator = 8;

const kinds = new Uint8Array(128);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.$-") mark(sign, name);
for (const sign of " \t") mark(sign, blank);
for (const sign of "\"'`)]\\") mark(sign, closer);
for (const sign of "=:?|+!(<>,") mark(sign, operator);

function mark(sign: string, kind: number): void {
  const unit = sign.charCodeAt(0);
  kinds[unit] = (kinds[unit] ?? 0) | kind;
}

/**
 * Whether an operator can follow the name that goes on at `from`. Most words for secrets stand in prose and in
 * programs, so this decides by a few units, and never otherwise when more of the text is known.
 */
export function readHead(text: string, from: number): Head {
  const nameEnd = skip(text, from, name, mostNameUnits);
  const closed = skip(text, nameEnd, closer, mostClosers);
  const at = skip(text, closed, blank, mostBlanks);
  if (at >= text.length) return "open";
  const unit = text.charCodeAt(at);
  const kind = unit < 128 ? (kinds[unit] as number) : 0;
  if ((kind & operator) !== 0) return "maybe";
  if (at === closed) return "no";
  return readWord(text, at);
}

/** `the password is x`, `--token x`: a blank and then what is no operator. */
function readWord(text: string, at: number): Head {
  const word = text.slice(at, at + 4);
  if (/^(?:is|was)[ \t:]/.test(word)) return "maybe";
  if (at + 4 > text.length && /^(?:i|is|w|wa|was)$/.test(word)) return "open";
  return "no";
}

function skip(text: string, from: number, kind: number, most: number): number {
  const end = Math.min(text.length, from + most);
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || ((kinds[unit] as number) & kind) === 0) break;
    at += 1;
  }
  return at;
}

/** A name with dashes in front of an anchor is no longer than this. */
const flagUnits = 44;

/** `--token x`: the name that the anchor at `at` is in begins with a dash behind a blank. */
export function isFlag(text: string, at: number): boolean {
  const least = Math.max(0, at - flagUnits);
  let from = at;
  while (from > least && isNameUnit(text.charCodeAt(from - 1))) from -= 1;
  const first = text.charCodeAt(from);
  return (
    first === dash && (from === 0 || text.charCodeAt(from - 1) <= 39 || text.charCodeAt(from - 1) === 96)
  );
}

/** Decided within the chunk: no operator behind the name, and no dash in front of it. */
export function isNoName(chunk: string, from: number, end: number): boolean {
  if (readHead(chunk, end) !== "no") return false;
  const least = Math.max(0, from - flagUnits);
  let at = from;
  while (at > least && isNameUnit(chunk.charCodeAt(at - 1))) at -= 1;
  return at > 0 && chunk.charCodeAt(at) !== dash;
}

const dash = 45;

function isNameUnit(unit: number): boolean {
  return unit === dash || unit === 95 || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
