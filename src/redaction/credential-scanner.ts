import { credentialPatterns } from "../patterns/credentials.ts";
import type { Pattern } from "../patterns/pattern.ts";
import { Automaton } from "./automaton.ts";
import { redactionMark } from "./known-values.ts";

interface Row {
  readonly pattern: Pattern;
  readonly every: RegExp;
}

const rows: readonly Row[] = credentialPatterns.map((pattern) => ({
  pattern,
  every: new RegExp(pattern.pattern.source, `${pattern.pattern.flags}gd`),
}));

const anchors = [...new Set(credentialPatterns.flatMap((pattern) => pattern.anchors))];

/** Rows to try when an anchor is seen: its own, and those of anchors that end at the same place. */
const rowsByAnchor = new Map(
  anchors.map((anchor) => [
    anchor,
    rows.flatMap((row, index) => (row.pattern.anchors.some((own) => anchor.endsWith(own)) ? [index] : [])),
  ]),
);

const anchorFinder = new Automaton(
  anchors.map((text) => ({ text, name: text })),
  { ignoreCase: true },
);

/** Replaces what looks like a credential by `[REDACTED:id]` and adds the ids to `names`. */
export function redactCredentials(text: string, names: Set<string>): string {
  const candidates = new Set<number>();
  anchorFinder.scan(text, 0, (_, anchor) => {
    for (const index of rowsByAnchor.get(anchor.name) ?? []) candidates.add(index);
  });
  if (candidates.size === 0) return text;
  let output = text;
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const row = rows[index] as Row;
    if (!row.pattern.pattern.test(output)) continue;
    names.add(row.pattern.id);
    output = replaceHits(output, row);
  }
  return output;
}

function replaceHits(text: string, row: Row): string {
  const mark = redactionMark(row.pattern.id);
  let output = "";
  let at = 0;
  for (const hit of text.matchAll(row.every)) {
    const [start, end] = hit.indices?.groups?.["secret"] ?? [hit.index, hit.index + hit[0].length];
    output += text.slice(at, start) + mark;
    at = end;
  }
  return output + text.slice(at);
}
