import type { Classified } from "./classifier/classify.ts";
import type { Hit } from "./hit.ts";
import type { View } from "./view.ts";

/** What rows of patterns and structure say of a text; it does not depend on the learned numbers. */
export interface Signs {
  readonly views: readonly View[];
  /** Hits and soups of each view, in the order of the views. */
  readonly hits: readonly (readonly Hit[])[];
  readonly soups: readonly Soups[];
}

export interface Soups {
  readonly soup: number;
  readonly lineSoup: number;
}

/** Families of rows with a weight of their own; all others share one. */
const families = [
  "jailbreak-phrasing",
  "context-hijack",
  "persona",
  "prompt-extraction",
  "output-steering",
  "social-engineering",
  "indirect",
  "encoded-request",
  "fiction",
  "harm",
  "role-markers",
  "content-scanner",
  "token-smuggling",
  "dangerous-commands",
  "credential-logging",
  "secret-formats",
  "odd-letters",
  "many-shot",
  "hidden-text",
] as const;
const familyIndex: ReadonlyMap<string, number> = new Map(families.map((family, index) => [family, index]));

/** What the classifier and the shape of a text say; of these a weight may also be negative. */
const shapes = [
  "whole",
  "shortest-window",
  "short-window",
  "middle-window",
  "long-window",
  "best",
  "short-text",
  "long-text",
  "code",
] as const;

/** More of these never makes a text look more honest. */
const alarms = [
  "soup",
  "line-soup",
  "patterns",
  "pattern-families",
  "strongest",
  ...families,
  "other",
] as const;

/** Values of the evidence, in the order of the second stage's weights. */
export const evidenceNames = [...shapes, ...alarms] as const;
export const firstAlarm = shapes.length;

const most = 8;

/** The evidence of one view: a disguised attack is judged by what it says once it is decoded. */
export function weighView(signs: Signs, index: number, own: Classified): Float64Array {
  const evidence = new Float64Array(evidenceNames.length);
  evidence[0] = clip(own.whole);
  let best = evidence[0];
  own.windows.forEach(({ logit }, size) => {
    evidence[size + 1] = clip(logit);
    best = Math.max(best, clip(logit) - (windowMargins[size] as number));
  });
  evidence[5] = best;
  evidence[6] = 20 / (20 + own.tokens);
  evidence[7] = own.tokens / (own.tokens + 500);
  evidence[8] = measureCode((signs.views[index] as View).text);
  evidence[firstAlarm] = signs.soups[index]?.soup ?? 0;
  evidence[firstAlarm + 1] = signs.soups[index]?.lineSoup ?? 0;
  weighHits(signs.hits[index] ?? [], evidence);
  return evidence;
}

/** The shorter a window, the more of them a text has, and the higher the best one is by chance. */
const windowMargins = [0.9, 0.6, 0.3, 0] as const;

function weighHits(hits: readonly Hit[], evidence: Float64Array): void {
  if (hits.length === 0) return;
  const own = firstAlarm + 5;
  let strongest = 0;
  for (const { family, weight } of hits) {
    strongest = Math.max(strongest, weight);
    const at = own + (familyIndex.get(family) ?? families.length);
    evidence[at] = Math.max(evidence[at] as number, weight);
  }
  let joined = 0;
  let count = 0;
  for (let at = own; at < evidence.length; at += 1) {
    const weight = evidence[at] as number;
    joined = either(joined, weight);
    if (weight > 0) count += 1;
  }
  evidence[firstAlarm + 2] = joined;
  evidence[firstAlarm + 3] = Math.min(4, count);
  evidence[firstAlarm + 4] = strongest;
}

function clip(logit: number): number {
  return Math.max(-most, Math.min(most, logit));
}

/** The chance that at least one of two independent signs is right. */
function either(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}

/** Share of signs that programs and tables are made of, from 0 to 1, judged by the first 4,000 characters. */
function measureCode(text: string): number {
  const length = Math.min(text.length, 4000);
  let found = 0;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 128) found += codeSigns[unit] as number;
  }
  return length === 0 ? 0 : Math.min(1, (found * 5) / length);
}

const codeSigns = Uint8Array.from({ length: 128 }, (_, unit) =>
  "()*#/;<=>[\\]^_`{|}".includes(String.fromCharCode(unit)) ? 1 : 0,
);
