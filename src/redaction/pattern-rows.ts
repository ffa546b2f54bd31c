import { Automaton, type Needle } from "../detect/automaton.ts";
import type { BlockReach, Pattern } from "../patterns/pattern.ts";
import { type Check, checks } from "./checks.ts";

/** A row made ready to run at the places where one of its anchors stands. */
export interface Row {
  readonly pattern: Pattern;
  /** Place in the table: of hits that overlap, the one in front gives the name. */
  readonly rank: number;
  readonly expression: RegExp;
  /** Units in front of the anchor that the expression and the check may look at. */
  readonly before: number;
  /** Units in front of the anchor that may belong to what is redacted. */
  readonly head: number;
  readonly apart: number;
  readonly border: number;
  readonly most: number;
  readonly assignment: boolean;
  readonly block: BlockReach | undefined;
  readonly check: Check | undefined;
}

export interface PatternRows {
  /** Its needles are of the type `Anchor`. */
  readonly finder: Automaton;
  readonly rows: number;
  /** Farthest in front of its anchor that a hit begins. */
  readonly mostHead: number;
}

/** What is looked for, with the rows to try there: its own, and those of anchors that end at the same place. */
export interface Anchor extends Needle {
  readonly plain: readonly Trial[];
  /** Tried where an operator follows. */
  readonly assigned: readonly Trial[];
}

export interface Trial {
  readonly row: Row;
  readonly units: number;
}

/** What a unit may stand in: bits of `unitKinds`. */
export const inRun = 1;
export const inWord = 2;
export const inLine = 4;

/** By unit; all from 128 on stand in words and lines. */
export const unitKinds: Uint8Array = fillKinds();

/** Most units behind an anchor that can decide, by reach. */
const mostUnits = { run: 6_200, word: 4_200, line: 4_600, assignment: 620 } as const;
const borders = { run: inRun, word: inWord, line: inLine, assignment: inLine } as const;

/** Enough for what an expression asks about the text in front of its anchor. */
const lookBehindUnits = 8;
const nameUnits = 100;

export function compileRows(patterns: readonly Pattern[]): PatternRows {
  const rows = patterns.map(compileRow);
  const texts = [...new Set(patterns.flatMap((pattern) => pattern.anchors))];
  // By anchor, each with its place among all, so that rows are tried in the order of the table.
  const trialsOf = new Map<string, [place: number, trial: Trial][]>(texts.map((text) => [text, []]));
  const trials = rows.flatMap((row) => row.pattern.anchors.map((text) => ({ row, text })));
  for (const [place, { row, text }] of trials.entries())
    trialsOf.get(text)?.push([place, { row, units: text.length }]);
  const anchors = texts.map((text): Anchor => {
    const ending = Array.from(text, (_, at) => trialsOf.get(text.slice(at)) ?? []).flat();
    const sorted = ending.toSorted(([one], [other]) => one - other).map(([, trial]) => trial);
    return {
      text,
      name: text,
      plain: sorted.filter(({ row }) => !row.assignment),
      assigned: sorted.filter(({ row }) => row.assignment),
    };
  });
  const finder = new Automaton(anchors, { ignoreCase: true });
  return { finder, rows: rows.length, mostHead: Math.max(0, ...rows.map(({ head }) => head)) };
}

function compileRow(pattern: Pattern, rank: number): Row {
  const { reach = "run", before } = pattern;
  const named = typeof reach === "string";
  const isJudged = pattern.check === "assigned-value";
  const judged = isJudged ? nameUnits : lookBehindUnits;
  // Their value is the end of what matches, so that no places have to be told, which costs more than the match.
  const flags = isJudged && reach === "assignment" ? "y" : "dy";
  return {
    pattern,
    rank,
    expression: new RegExp(pattern.pattern.source, pattern.pattern.flags + flags),
    before: Math.max(before ?? 0, judged),
    head: pattern.pattern.source.includes("(?<head>") ? (before ?? 0) : 0,
    apart: pattern.apart ?? 0,
    border: named ? borders[reach] : inLine,
    most: named ? mostUnits[reach] : reach.most,
    assignment: reach === "assignment",
    block: named ? undefined : reach,
    check: pattern.check === undefined ? undefined : checks[pattern.check],
  };
}

function fillKinds(): Uint8Array {
  const kinds = new Uint8Array(128).fill(inLine | inWord | inRun);
  for (let unit = 0; unit <= 32; unit += 1) kinds[unit] = inLine;
  kinds[10] = 0;
  kinds[13] = 0;
  for (const sign of "\"'`<>") kinds[sign.charCodeAt(0)] = inLine;
  for (const sign of "()[]{}\\,;*") kinds[sign.charCodeAt(0)] = inLine | inWord;
  return kinds;
}

/** What is redacted of a match: its group `secret`, or all of it, and its head in front of the anchor. */
export function placeOf(match: RegExpExecArray): readonly [number, number] {
  const { index, indices } = match;
  const end = index + match[0].length;
  if (indices === undefined) return [end - (match.groups?.["secret"] ?? match[0]).length, end];
  const [from, to] = indices.groups?.["secret"] ?? [index, end];
  return [indices.groups?.["head"]?.[0] ?? from, to];
}
