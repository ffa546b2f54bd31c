import type { Decoded } from "./decoder.ts";

/** Characters of a run; fewer may be a word whose neighbours have wider gaps. */
const fewest = 24;
const written = /[\p{L}\p{N}]/u;

/** Stretches in which one and the same sign stands behind every character, blanks and signs among them. */
export function findInterleaved(text: string): readonly Decoded[] {
  const found: Decoded[] = [];
  for (let index = 0; index + 2 * fewest < text.length;) {
    const run = readRun(text, index);
    if (run === undefined) {
      index += 1;
      continue;
    }
    if (run.text !== "") found.push(run);
    index = run.end;
  }
  return found;
}

/** Reads on as long as each second unit is the same; undefined where not even a few of them are. */
function readRun(text: string, start: number): Decoded | undefined {
  const sign = text.charAt(start + 1);
  if (text.charAt(start + 3) !== sign || text.charAt(start + 5) !== sign) return undefined;
  if (written.test(sign) || written.test(text.charAt(start - 1))) return undefined;
  let plain = "";
  let letters = 0;
  let count = 0;
  let index = start;
  while (index < text.length) {
    if (isStray(text, index, sign)) index += 1;
    const width = isPair(text, index) ? 2 : 1;
    plain += text.slice(index, index + width);
    count += 1;
    if (width === 2 || written.test(text.charAt(index))) letters += 1;
    index += width;
    if (text.charAt(index) !== sign) break;
    index += 1;
  }
  const end = Math.min(index, text.length);
  const isRun = count >= fewest && letters * 2 >= count;
  return { start, end, text: isRun ? plain : "" };
}

/** Folding leaves two of them where it dropped what stood between. */
function isStray(text: string, index: number, sign: string): boolean {
  return text.charAt(index) === sign && index + 1 < text.length && text.charAt(index + 1) !== sign;
}

function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && index + 1 < text.length;
}
