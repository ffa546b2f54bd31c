import { limits } from "../limits.ts";
import { markLine } from "./visible-text.ts";

export interface Difference {
  readonly text: string;
  readonly added: number;
  readonly removed: number;
  readonly note: string | null;
}

type Line = { readonly sign: " " | "+" | "-"; readonly text: string };

const contextLines = 3;
const lineCharacters = 300;
/** Pairs of lines that are compared; larger changes are shown as taken out and put in. */
const mostPairs = 1_000_000;

/** What a text becomes, as a unified difference of bounded size. Null: there was none before. */
export function compareTexts(before: string | null, after: string): Difference {
  const [old, now] = [before === null ? [] : before.split("\n"), after.split("\n")];
  if (old.length > limits.comparedLines || now.length > limits.comparedLines) {
    const note = `Too long to compare: ${old.length} lines now, ${now.length} lines afterwards.`;
    return { text: "", added: 0, removed: 0, note };
  }
  const lines = alignLines(old, now);
  const count = (sign: Line["sign"]): number => lines.filter((line) => line.sign === sign).length;
  const written = writeHunks(lines);
  const left = written.length - limits.differenceLines;
  const shown =
    left > 0 ? [...written.slice(0, limits.differenceLines), `⟦cut: ${left} more lines⟧`] : written;
  return {
    text: shown.join("\n"),
    added: count("+"),
    removed: count("-"),
    note: noteOf(before, written, left),
  };
}

function noteOf(before: string | null, written: readonly string[], left: number): string | null {
  if (before === null) return "The file is new.";
  if (written.length === 0) return "Nothing that can be shown differs.";
  return left > 0 ? `Only the first ${limits.differenceLines} lines of the difference are shown.` : null;
}

function alignLines(old: readonly string[], now: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = alignMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const kept = (lines: readonly string[]): Line[] => lines.map((text) => ({ sign: " ", text }));
  return [...kept(old.slice(0, start)), ...middle, ...kept(old.slice(old.length - end))];
}

/** Keeps the longest common run of lines, found in a table of bounded size. */
function alignMiddle(old: readonly string[], now: readonly string[]): readonly Line[] {
  if (old.length * now.length > mostPairs) return [...signed(old, "-"), ...signed(now, "+")];
  const common = countCommon(old, now);
  const lines: Line[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    const isKept = old[row] === now[column];
    const isRemoved = !isKept && common(row + 1, column) >= common(row, column + 1);
    lines.push(
      isKept || isRemoved
        ? { sign: isKept ? " " : "-", text: old[row] ?? "" }
        : { sign: "+", text: now[column] ?? "" },
    );
    if (isKept || isRemoved) row += 1;
    if (!isRemoved) column += 1;
  }
  return [...lines, ...signed(old.slice(row), "-"), ...signed(now.slice(column), "+")];
}

/** How many lines two texts have in common, in order, from a line of each on. */
function countCommon(
  old: readonly string[],
  now: readonly string[],
): (row: number, column: number) => number {
  const width = now.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      table[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return at;
}

function signed(lines: readonly string[], sign: "+" | "-"): Line[] {
  return lines.map((text) => ({ sign, text }));
}

/** Changes with three lines around them, under heads that say where they stand. */
function writeHunks(lines: readonly Line[]): readonly string[] {
  const changed = lines.flatMap(({ sign }, at) => (sign === " " ? [] : [at]));
  const written: string[] = [];
  let [oldAt, newAt, seen] = [1, 1, 0];
  for (let next = 0; next < changed.length;) {
    const from = Math.max(0, (changed[next] ?? 0) - contextLines);
    let to = (changed[next] ?? 0) + contextLines;
    while (next < changed.length && (changed[next] ?? 0) <= to + contextLines) {
      to = (changed[next] ?? 0) + contextLines;
      next += 1;
    }
    const before = countSides(lines.slice(seen, from));
    [oldAt, newAt] = [oldAt + before.old, newAt + before.now];
    const hunk = lines.slice(from, to + 1);
    const size = countSides(hunk);
    written.push(`@@ -${oldAt},${size.old} +${newAt},${size.now} @@`, ...hunk.map(writeLine));
    [oldAt, newAt, seen] = [oldAt + size.old, newAt + size.now, to + 1];
  }
  return written;
}

function countSides(lines: readonly Line[]): { readonly old: number; readonly now: number } {
  return {
    old: lines.filter(({ sign }) => sign !== "+").length,
    now: lines.filter(({ sign }) => sign !== "-").length,
  };
}

function writeLine({ sign, text }: Line): string {
  const left = text.length - lineCharacters;
  const shown = left > 0 ? text.slice(0, lineCharacters).toWellFormed() : text;
  return `${sign}${markLine(shown)}${left > 0 ? `⟦cut: ${left} more characters⟧` : ""}`;
}
