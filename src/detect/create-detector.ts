import { classify } from "./classifier/classify.ts";
import type { Classified } from "./classifier/classify.ts";
import type { Weights } from "./classifier/weights.ts";
import { loadWeights } from "./classifier/weights.ts";
import type { Detection, Detector } from "./detector.ts";
import { weighView } from "./evidence.ts";
import type { Hit } from "./hit.ts";
import { readSigns } from "./read-signs.ts";
import type { View } from "./view.ts";

/** The most of what was found that is told: the surest first. */
const mostHits = 64;

export function createDetector(weights?: Weights): Detector {
  return { detect: (text) => detect(text, weights ?? loadWeights()) };
}

function detect(text: string, weights: Weights): Detection {
  const signs = readSigns(text);
  const classified = signs.views.map((view) => classify(view, weights));
  const logits = classified.map((found, index) => combine(weighView(signs, index, found), weights.combining));
  const logit = logits.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const score = Math.round(calibrate(logit, weights.calibration) * 1000) / 1000;
  const windows = signs.views.flatMap((view, index) => showWindow(view, classified[index]));
  return { score, hits: tellApart([...signs.hits.flat(), ...windows]).slice(0, mostHits) };
}

/** The surest first, each sign once at a place, under a name that a finding's id can end with. */
function tellApart(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((hit) => {
      const id = hit.id.replaceAll("/", "-");
      const place = `${id} ${hit.start} ${hit.end}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return [{ ...hit, id }];
    });
}

/** Log odds of the second stage: a bias, then one weight for each value of the evidence. */
export function combine(evidence: Float64Array, combining: Float32Array): number {
  let logit = combining[0] as number;
  for (let index = 0; index < evidence.length; index += 1)
    logit += (evidence[index] as number) * (combining[index + 1] as number);
  return logit;
}

/** Straight lines between the points of a rising curve; flat beyond its ends. */
export function calibrate(logit: number, curve: Float32Array): number {
  let low = curve[0] as number;
  let score = curve[1] as number;
  if (logit <= low) return score;
  for (let index = 2; index < curve.length; index += 2) {
    const high = curve[index] as number;
    const next = curve[index + 1] as number;
    if (logit < high) return score + ((next - score) * (logit - low)) / (high - low);
    low = high;
    score = next;
  }
  return score;
}

/** The shortest window shows best which words were meant. */
function showWindow(view: View, classified: Classified | undefined): readonly Hit[] {
  const window = classified?.windows[0];
  if (window === undefined || window.logit < 0 || window.end === window.start) return [];
  const weight = Math.min(1, window.logit / (window.logit + 2));
  return [
    {
      ...view.spanOf(window.start, window.end),
      id: "learned-window",
      family: "learned",
      weight,
      via: view.via,
    },
  ];
}
