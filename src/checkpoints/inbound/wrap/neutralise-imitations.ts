import type { Fence, Folded } from "./fold.ts";
import { foldText, readFences } from "./fold.ts";

/** The words of our delimiters, folded. */
const keyword = "externalcontent";
const prefixes = ["endof", "end", "begin", "start", "close", "open", "stop"];
const longestMark = 24;
/** Units of letterless text that are looked through on each side. */
const longestGap = 160;

/** In round brackets, which are no fences: the words behind it must not become a delimiter by it. */
export const removedMark = "(imitated delimiter removed)";

export interface Neutralised {
  readonly text: string;
  readonly count: number;
}

/** Replaces whatever could pass for one of our delimiters, however it is spelled. Linear in the text. */
export function neutraliseImitations(text: string): Neutralised {
  const folded = foldText(text);
  const pieces: string[] = [];
  let kept = 0;
  let count = 0;
  for (let at = folded.text.indexOf(keyword); at !== -1;) {
    const span = measureImitation(text, folded, at);
    if (span !== undefined) {
      pieces.push(text.slice(kept, Math.max(kept, span.start)), removedMark);
      kept = span.end;
      count++;
    }
    at = folded.text.indexOf(keyword, at + keyword.length);
  }
  if (count === 0) return { text, count };
  pieces.push(text.slice(kept));
  return { text: pieces.join(""), count };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a delimiter around the keyword starts and ends in the text; undefined for a phrase in prose. */
function measureImitation(text: string, folded: Folded, at: number): Span | undefined {
  const prefix = prefixes.find((word) => folded.text.startsWith(word, at - word.length));
  const first = at - (prefix?.length ?? 0);
  const mark = countHexDigits(text, folded, at + keyword.length);
  const last = at + keyword.length + (mark >= 8 ? mark : 0) - 1;
  const wordStart = folded.starts[first] as number;
  const wordEnd = folded.ends[last] as number;
  const before = fencesBefore(text, folded, first);
  const after = fencesAfter(text, folded, last);
  const opened =
    before.some(({ sign }) => sign === "<") ||
    before.length >= 2 ||
    (prefix !== undefined && before.length > 0);
  const closed = after.filter(({ sign }) => sign === ">").length >= 2;
  if (!opened && !closed && mark < 16) return undefined;
  return { start: before[0]?.start ?? wordStart, end: after.at(-1)?.end ?? wordEnd };
}

function fencesBefore(text: string, folded: Folded, first: number): readonly Fence[] {
  const to = folded.starts[first] as number;
  const from = first === 0 ? 0 : (folded.ends[first - 1] as number);
  return readFences(text, Math.max(from, to - longestGap), to);
}

function fencesAfter(text: string, folded: Folded, last: number): readonly Fence[] {
  const from = folded.ends[last] as number;
  const to = last + 1 < folded.text.length ? (folded.starts[last + 1] as number) : text.length;
  return readFences(text, from, Math.min(to, from + longestGap));
}

/** How many folded characters from here on were hexadecimal digits in the text itself. */
function countHexDigits(text: string, folded: Folded, from: number): number {
  let count = 0;
  while (count < longestMark && from + count < folded.text.length) {
    const unit = text.charCodeAt(folded.starts[from + count] as number) | 0x20;
    const isHex = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x66);
    if (!isHex) break;
    count++;
  }
  return count;
}
