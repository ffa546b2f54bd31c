import type { Window } from "./classifier/classify.ts";
import { classify } from "./classifier/classify.ts";
import type { Weights } from "./classifier/weights.ts";
import { loadWeights } from "./classifier/weights.ts";
import { calibrate, combine } from "./create-detector.ts";
import { weighView } from "./evidence.ts";
import type { Hit } from "./hit.ts";
import { readSigns } from "./read-signs.ts";

export interface ExplainedHit extends Pick<Hit, "id" | "family" | "weight" | "start" | "end"> {
  /** The words of the text that was handed in. */
  readonly words: string;
}

/** What the detector saw in one reading of a text: as it stands, or decoded. */
export interface ExplainedView {
  readonly via: string;
  readonly text: string;
  readonly score: number;
  readonly hits: readonly ExplainedHit[];
  /** Stretches that look most like an attack, of each size one; only those that speak for an attack. */
  readonly windows: readonly { readonly logit: number; readonly words: string }[];
}

const longestText = 4_000;
const longestWords = 240;
const mostHits = 32;

/** Why a text has its score: every reading of it, what was found in each, and which reading is the worst. */
export function explainDetection(text: string, weights: Weights = loadWeights()): readonly ExplainedView[] {
  const signs = readSigns(text);
  return signs.views.map((view, index) => {
    const classified = classify(view, weights);
    const logit = combine(weighView(signs, index, classified), weights.combining);
    const hits = (signs.hits[index] ?? []).toSorted((a, b) => b.weight - a.weight).slice(0, mostHits);
    return {
      via: view.via,
      text: cut(view.text, longestText),
      score: Math.round(calibrate(logit, weights.calibration) * 1_000) / 1_000,
      hits: hits.map(({ id, family, weight, start, end }) => ({
        id,
        family,
        weight,
        start,
        end,
        words: cut(text.slice(start, end), longestWords),
      })),
      windows: distinct(classified.windows).map(({ start, end, logit: found }) => ({
        logit: Math.round(found * 100) / 100,
        words: cut(view.text.slice(start, end), longestWords),
      })),
    };
  });
}

/** In a short text all sizes are the same window. */
function distinct(windows: readonly Window[]): readonly Window[] {
  const telling = windows.filter(({ start, end, logit }) => logit > 0 && end > start);
  return telling.filter(
    ({ start, end }, index) =>
      telling.findIndex((other) => other.start === start && other.end === end) === index,
  );
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
