import { classify } from "../src/detect/classifier/classify.ts";
import type { Weights } from "../src/detect/classifier/weights.ts";
import { combine } from "../src/detect/create-detector.ts";
import { weighView } from "../src/detect/evidence.ts";
import { fitCalibration } from "./calibrate.ts";
import type { Document } from "./documents.ts";
import type { FirstStage } from "./first-stage.ts";
import { trainFirstStage, weighRows } from "./first-stage.ts";
import type { Sample } from "./second-stage.ts";
import { trainSecondStage } from "./second-stage.ts";

export const foldCount = 8;
const ownFolds = 3;
/** So many texts of a kind are enough to learn a few weights from. */
const mostOfKind = 80;

/** A document and what the first stage said of it that had not seen its group. */
export interface HeldOut {
  readonly document: Document;
  readonly evidence: readonly Float64Array[];
}

/** All numbers of the detector: the first stage from everything, the second from what was held out. */
export function fitDetector(documents: readonly Document[], own: readonly Document[], seed: number): Weights {
  const second = fitSecondStage(holdOut(documents, own, seed));
  return { ...quantise(trainFirstStage([...documents, ...own], seed)), ...second };
}

export function quantise({ weights, bias }: FirstStage): Weights {
  // A few outliers may be cut off: the many small weights decide.
  const sizes = weights.map(Math.abs).toSorted();
  const largest = Math.max(sizes[Math.floor(sizes.length * 0.9995)] as number, 1e-6);
  const step = Math.fround(largest / 127);
  const buckets = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  return {
    step,
    bias: Math.fround(bias),
    buckets,
    combining: new Float32Array(),
    calibration: new Float32Array(),
  };
}

/** Whole groups of sources, dealt out by size so that the folds are alike. */
export function dealFolds(documents: readonly Document[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of documents) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(groups.map(([group], index) => [group, index % foldCount]));
}

/** Evidence for each measured document from a first stage trained without its group. */
export function holdOut(
  documents: readonly Document[],
  extra: readonly Document[],
  seed: number,
): readonly HeldOut[] {
  const folds = dealFolds(documents);
  const found: HeldOut[] = [];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const seen = documents.filter(({ group }) => folds.get(group) !== fold);
    const weights = quantise(trainFirstStage([...seen, ...extra], seed));
    for (const document of documents)
      if (folds.get(document.group) === fold) found.push({ document, evidence: gather(document, weights) });
  }
  return [...found, ...holdOutOwn(documents, extra, seed)];
}

/** Our own texts are held out by kind, so that the second stage learns what to do where the first knows nothing. */
function holdOutOwn(
  documents: readonly Document[],
  own: readonly Document[],
  seed: number,
): readonly HeldOut[] {
  const kinds = [...new Set(own.map(({ row }) => row.source))].toSorted();
  const halfOf = new Map(kinds.map((kind, index) => [kind, index % ownFolds]));
  const found: HeldOut[] = [];
  for (let half = 0; half < ownFolds; half += 1) {
    const seen = own.filter(({ row }) => halfOf.get(row.source) !== half);
    const weights = quantise(trainFirstStage([...documents, ...seen], seed));
    const counts = new Map<string, number>();
    for (const document of own) {
      const { source } = document.row;
      const count = (counts.get(source) ?? 0) + 1;
      counts.set(source, count);
      if (halfOf.get(source) === half && count <= mostOfKind)
        found.push({ document, evidence: gather(document, weights) });
    }
  }
  return found;
}

/** Evidence of every view, the text itself first. */
export function gather({ signs }: Document, weights: Weights): readonly Float64Array[] {
  return signs.views.map((view, index) => weighView(signs, index, classify(view, weights)));
}

/** What the detector makes of a document: its worst view counts. */
export function rateEvidence(evidence: readonly Float64Array[], combining: Float32Array): number {
  return Math.max(...evidence.map((view) => combine(view, combining)));
}

export interface SecondFit {
  readonly combining: Float32Array;
  readonly calibration: Float32Array;
}

/** The second stage and its calibration, from evidence of first stages that had not seen the rows. */
export function fitSecondStage(heldOut: readonly HeldOut[]): SecondFit {
  const shares = weighRows(heldOut.map(({ document }) => document));
  let combining = trainSecondStage(drawSamples(heldOut, shares, ([first]) => first as Float64Array));
  // Which view tells most is known only after a first round.
  const worst = (evidence: readonly Float64Array[]): Float64Array =>
    evidence.reduce((one, other) => (combine(other, combining) > combine(one, combining) ? other : one));
  combining = trainSecondStage(drawSamples(heldOut, shares, worst));
  const collected = heldOut.filter(({ document }) => !isOwn(document));
  const rated = collected.map(({ document, evidence }) => ({
    row: document.row,
    logit: rateEvidence(evidence, combining),
  }));
  return { combining, calibration: fitCalibration(rated) };
}

function drawSamples(
  heldOut: readonly HeldOut[],
  shares: Float64Array,
  choose: (evidence: readonly Float64Array[]) => Float64Array,
): readonly Sample[] {
  return heldOut.map(({ document, evidence }, index) => ({
    evidence: choose(evidence),
    label: document.row.label,
    weight: shares[index] as number,
  }));
}

export function isOwn({ row }: Document): boolean {
  return row.source.startsWith("own-");
}
