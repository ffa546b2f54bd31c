import type { FindingView } from "../../../src/server/wire.ts";

/** A stretch of a text; `signs` names what stands there, and is empty where nothing does. */
export interface Stretch {
  readonly text: string;
  readonly signs: readonly string[];
}

/** Cuts a text where signs begin and end. `offset` is where the text stands in the one that the spans count in. */
export function markSpans(text: string, findings: readonly FindingView[], offset = 0): readonly Stretch[] {
  const spans = sharpest(findings).flatMap(({ family, via, start, end }) => {
    if (start === undefined || end === undefined) return [];
    const [from, to] = [Math.max(0, start - offset), Math.min(text.length, end - offset)];
    return from < to ? [{ from, to, name: nameSign(family, via) }] : [];
  });
  if (spans.length === 0) return text === "" ? [] : [{ text, signs: [] }];
  const cuts = new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? text.length;
    const here = spans.filter((span) => span.from <= from && span.to >= to).map(({ name }) => name);
    return { text: text.slice(from, to), signs: [...new Set(here)] };
  });
}

/** What the classifier found is a stretch of many words: shown only where no row says which words they were. */
function sharpest(findings: readonly FindingView[]): readonly FindingView[] {
  const placed = findings.filter(({ start }) => start !== undefined);
  const rows = placed.filter(({ family }) => family !== "learned");
  return rows.length > 0 ? rows : placed;
}

export function nameSign(family: string, via: string | undefined): string {
  const name = family.replaceAll("-", " ");
  return via === undefined ? name : `${name}, hidden in ${via.replaceAll(">", ", then ")}`;
}
