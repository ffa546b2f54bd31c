import type { Span } from "../../../detect/view.ts";

const mostRanges = 5;

/** " (line 3, lines 7 to 9)" for the lines that spans of a text stand on; empty when there is but one line. */
export function describeLines(text: string, spans: readonly Span[]): string {
  if (!text.includes("\n") || spans.length === 0) return "";
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const count = lineCounter(text);
  const ranges: { from: number; to: number }[] = [];
  for (const { start, end } of ordered) {
    const range = { from: count(start), to: count(Math.max(start, end - 1)) };
    const last = ranges.at(-1);
    if (last !== undefined && range.from <= last.to + 1) last.to = Math.max(last.to, range.to);
    else ranges.push(range);
  }
  const words = ranges
    .slice(0, mostRanges)
    .map(({ from, to }) => (from === to ? `line ${from}` : `lines ${from} to ${to}`));
  const more = ranges.length > mostRanges ? " and others" : "";
  return ` (${words.join(", ")}${more})`;
}

/** From a position to its line, counted from 1. */
function lineCounter(text: string): (position: number) => number {
  const starts: number[] = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
