import type { Span } from "../view.ts";
import type { Decoded, Decoder } from "./decoder.ts";
import { mostPieces, reading } from "./decoder.ts";
import { findInterleaved } from "./interleaved.ts";
import { scoreLetters } from "./letters.ts";
import { splitWords } from "./split-words.ts";

const fewestLetters = 4;
const widestGap = 7;

/** Letters that stand apart: `i g n o r e`, `i.g.n.o.r.e`, `i-g n*o`. A wider gap is the border of a word. */
export const decodeSpaced: Decoder = (text, { spaced }) => {
  if (!spaced) return [];
  const decoded: Decoded[] = [];
  let read = 0;
  for (const run of [...findInterleaved(text), { start: text.length, end: text.length, text: "" }]) {
    joinRuns(text, { start: read, end: run.start }, decoded);
    if (run.text !== "")
      decoded.push({ ...run, text: /\s/u.test(run.text) ? run.text : partWords(run.text) });
    read = run.end;
  }
  return reading("spaced", decoded);
};

function joinRuns(text: string, within: Span, decoded: Decoded[]): void {
  for (const run of findRuns(text, within)) {
    if (decoded.length >= mostPieces) return;
    const plain = joinLetters(run);
    if (plain !== undefined) decoded.push({ start: run.start, end: run.end, text: plain });
  }
}

/** Letters, each with the gap before it. */
interface Run {
  readonly start: number;
  end: number;
  readonly letters: string[];
  readonly gaps: string[];
}

function findRuns(text: string, within: Span): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let index = within.start;
  while (index < within.end) {
    if (!isWritten(text, index)) {
      index += 1;
      continue;
    }
    const end = endOfWord(text, index);
    const near = run !== undefined && index - run.end <= widestGap;
    if (run === undefined || !near) {
      if (run !== undefined) runs.push(run);
      run = { start: index, end: index, letters: [], gaps: [] };
    }
    if (isSingle(text, index, end)) {
      run.gaps.push(run.letters.length === 0 ? "" : text.slice(run.end, index));
      run.letters.push(text.slice(index, end));
      run.end = end;
    } else {
      runs.push(run);
      run = undefined;
    }
    index = end;
  }
  if (run !== undefined) runs.push(run);
  return runs.filter(({ letters }) => letters.length >= fewestLetters);
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWritten(text, end)) end += 1;
  return end;
}

const ascii = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/iu.test(String.fromCharCode(unit)) ? 1 : 0,
);
const written = /[\p{L}\p{N}\p{M}]/u;
const marks = /^\p{M}+$/u;

function isWritten(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit < 0x80 ? ascii[unit] === 1 : written.test(text.charAt(index));
}

/** One letter, with the marks that belong to it. */
function isSingle(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 ||
    (end - start <= 4 && text.charCodeAt(start) >= 0x80 && marks.test(text.slice(start + 1, end)))
  );
}

function joinLetters({ letters, gaps }: Run): string | undefined {
  const inner = gaps.slice(1);
  const narrow = Math.min(...inner.slice(0, 64).map((gap) => gap.length));
  const usual = mostFrequent(inner);
  let text = "";
  for (const [index, letter] of letters.entries()) {
    const gap = gaps[index] as string;
    if (index > 0 && isBorder(gap, narrow, usual)) text += `${punctuationOf(gap, usual)} `;
    text += letter;
  }
  const plain = partWords(text);
  return /[a-z]/iu.test(plain) && scoreLetters(plain) < 1 && !/[0-9]/u.test(plain) ? undefined : plain;
}

/** Words that were written without blanks. */
function partWords(text: string): string {
  return text.replace(/[a-z]{13,}/giu, (word) => splitWords(word.toLowerCase()));
}

/** Wider than the others, or a blank where the letters are parted by something else. */
function isBorder(gap: string, narrow: number, usual: string): boolean {
  if (gap.length > narrow) return true;
  return /^\s+$/u.test(gap) && !/\s/u.test(usual);
}

/** Signs of the sentence itself, not of the disguise. */
function punctuationOf(gap: string, usual: string): string {
  return gap.replace(/[^.,:;!?"']/gu, "").replaceAll(usual.trim() || " ", "");
}

function mostFrequent(gaps: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let best = "";
  for (const [gap, count] of counts) if (count > (counts.get(best) ?? 0)) best = gap;
  return best;
}
