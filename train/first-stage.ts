import { fewestFeatures, windowTokens } from "../src/detect/classifier/classify.ts";
import { bucketCount } from "../src/detect/classifier/token-hasher.ts";
import { Dice, sigmoid } from "./exact-math.ts";
import type { Document, HashedView } from "./documents.ts";

export interface FirstStage {
  readonly weights: Float32Array;
  bias: number;
}

export const firstStageSettings = {
  epochs: 8,
  /** What is kept is the mean over the last rounds, which wavers less than any of them. */
  averaged: 5,
  /** From this round on the windows that look most like an attack are trained on too. */
  windowsFrom: 2,
  rate: 0.1,
  decay: 0.003,
  /** Share of features that are left out at each step, so that no single one is relied upon. */
  dropped: 0.5,
  subtleWeight: 0.15,
  /** A source of a hundred times the rows has this power of a hundred less weight per row. */
  sourcePower: 0.6,
  benignWindows: 6,
};

interface Example {
  readonly view: HashedView;
  readonly from: number;
  readonly to: number;
  readonly label: number;
  weight: number;
}

/** Logistic regression over hashed features by AdaGrad, in an order that the seed decides. */
export function trainFirstStage(documents: readonly Document[], seed: number): FirstStage {
  const model: FirstStage = { weights: new Float32Array(bucketCount), bias: 0 };
  const squares = new Float32Array(bucketCount).fill(1e-6);
  const biasSquares = { sum: 1 };
  const shares = weighRows(documents);
  const dice = new Dice(seed);
  const { epochs, rate, averaged } = firstStageSettings;
  const sums = new Float64Array(bucketCount);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const examples = documents.flatMap((document, index) =>
      cutExamples(document, shares[index] as number, { model, dice, epoch }),
    );
    const order = Int32Array.from(examples, (_, index) => index);
    dice.shuffle(order);
    const pace = rate * (1 - epoch / (epochs + 1));
    for (const index of order)
      step(examples[index] as Example, { model, squares, biasSquares, pace, salt: dice.roll(0x7fffffff) });
    if (epoch >= epochs - averaged)
      for (let at = 0; at < bucketCount; at += 1)
        sums[at] = (sums[at] as number) + (model.weights[at] as number);
  }
  model.weights.set(sums.map((sum) => sum / averaged));
  return model;
}

/** Attacks and honest texts weigh the same together; within each, no big source rules. */
export function weighRows(documents: readonly Document[]): Float64Array {
  const { sourcePower, subtleWeight } = firstStageSettings;
  const sizes = new Map<string, number>();
  const keyOf = ({ row }: Document): string => `${row.label}/${row.source}`;
  for (const document of documents) sizes.set(keyOf(document), (sizes.get(keyOf(document)) ?? 0) + 1);
  const sums = [0, 0];
  const raw = documents.map((document) => {
    const size = sizes.get(keyOf(document)) as number;
    const weight = power(size, -sourcePower) * (document.row.subtle ? subtleWeight : 1);
    sums[document.row.label] = (sums[document.row.label] as number) + weight;
    return weight;
  });
  return Float64Array.from(raw, (weight, index) => {
    const { label } = (documents[index] as Document).row;
    return ((weight / (sums[label] as number)) * documents.length) / 2;
  });
}

/** `Math.pow` of a fraction may differ between engines; square roots do not. */
function power(base: number, exponent: number): number {
  let factor = 1;
  let root = exponent < 0 ? 1 / base : base;
  let rest = Math.abs(exponent);
  for (let bit = 0; bit < 12; bit += 1) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      factor *= root;
      rest -= 1;
    }
  }
  return factor;
}

interface Round {
  readonly model: FirstStage;
  readonly dice: Dice;
  readonly epoch: number;
}

function cutExamples(document: Document, share: number, round: Round): Example[] {
  const { label } = document.row;
  const examples = chooseViews(document, round).flatMap((view) =>
    isCarrier(document, view) ? cutCarrier(view, round) : cutView(view, label, round),
  );
  for (const example of examples) example.weight = (share / examples.length) * 1.5;
  return examples;
}

/** A mail, page or record that carries an order is honest for the most part. */
function isCarrier({ row }: Document, view: HashedView): boolean {
  return row.label === 1 && row.kind === "indirect" && view.tokens > windowTokens[2];
}

/** Only what looks most like the order is an attack, once there is an idea of what orders look like. */
function cutCarrier(view: HashedView, { model, epoch }: Round): Example[] {
  if (epoch < firstStageSettings.windowsFrom) return [];
  const sums = sumWeights(view, model.weights);
  return windowTokens.slice(0, 3).map((size) => {
    const { from, to } = findBest(view, sums, size);
    return { view, from, to, label: 1, weight: 1 };
  });
}

/** Every view of an honest text is honest; of an attack, only the one that shows it is. */
function chooseViews({ row, views }: Document, { model, epoch }: Round): readonly HashedView[] {
  if (row.label === 0 || views.length <= 1) return views;
  const first = views[0] as HashedView;
  if (epoch < firstStageSettings.windowsFrom) return [first];
  let worst = first;
  let most = Number.NEGATIVE_INFINITY;
  for (const view of views) {
    const sums = sumWeights(view, model.weights);
    const { from, to } = findBest(view, sums, windowTokens[0]);
    const features = (view.ends[to] as number) - (view.ends[from] as number);
    const rated =
      ((sums[to] as number) - (sums[from] as number)) / Math.sqrt(Math.max(features, fewestFeatures));
    if (rated > most) [worst, most] = [view, rated];
  }
  return worst === first ? [first] : [first, worst];
}

function cutView(view: HashedView, label: number, { model, dice, epoch }: Round): Example[] {
  if (view.tokens === 0) return [];
  const example = (from: number, to: number): Example => ({ view, from, to, label, weight: 1 });
  const whole = example(0, view.tokens);
  if (view.tokens <= windowTokens[0]) return [whole];
  const cuts = [whole];
  if (label === 0) {
    const wanted = Math.min(firstStageSettings.benignWindows, 1 + Math.floor(view.tokens / windowTokens[0]));
    for (let count = 0; count < wanted; count += 1) {
      const size = Math.min(view.tokens, windowTokens[dice.roll(windowTokens.length)] as number);
      const from = dice.roll(view.tokens - size + 1);
      cuts.push(example(from, from + size));
    }
  }
  if (epoch < firstStageSettings.windowsFrom) return cuts;
  const sums = sumWeights(view, model.weights);
  return [
    ...cuts,
    ...windowTokens.map((size) => findBest(view, sums, size)).map(({ from, to }) => example(from, to)),
  ];
}

function sumWeights(view: HashedView, weights: Float32Array): Float64Array {
  const sums = new Float64Array(view.tokens + 1);
  let sum = 0;
  for (let token = 0; token < view.tokens; token += 1) {
    const end = view.ends[token + 1] as number;
    for (let index = view.ends[token] as number; index < end; index += 1)
      sum += weights[view.buckets[index] as number] as number;
    sums[token + 1] = sum;
  }
  return sums;
}

function findBest(view: HashedView, sums: Float64Array, size: number): { from: number; to: number } {
  const width = Math.min(size, view.tokens);
  const last = view.tokens - width;
  let best = Number.NEGATIVE_INFINITY;
  let bestFrom = 0;
  for (let next = 0; ; next += Math.max(2, size >> 3)) {
    const from = Math.min(next, last);
    const features = (view.ends[from + width] as number) - (view.ends[from] as number);
    const rated =
      ((sums[from + width] as number) - (sums[from] as number)) /
      Math.sqrt(Math.max(features, fewestFeatures));
    if (rated > best) {
      best = rated;
      bestFrom = from;
    }
    if (from === last) return { from: bestFrom, to: bestFrom + width };
  }
}

interface Stepping {
  readonly model: FirstStage;
  readonly squares: Float32Array;
  readonly biasSquares: { sum: number };
  readonly pace: number;
  readonly salt: number;
}

function step(example: Example, { model, squares, biasSquares, pace, salt }: Stepping): void {
  const { view, from, to, label, weight } = example;
  const { decay, dropped } = firstStageSettings;
  const first = view.ends[from] as number;
  const end = view.ends[to] as number;
  const { buckets } = view;
  const { weights } = model;
  const size = 1 / Math.sqrt(Math.max(end - first, fewestFeatures));
  const border = Math.floor(dropped * 65_536);
  const kept = size / (1 - dropped);
  let sum = 0;
  for (let index = first; index < end; index += 1) {
    const bucket = buckets[index] as number;
    if (Math.imul(bucket ^ salt, 0x9e3779b1) >>> 16 >= border) sum += weights[bucket] as number;
  }
  const slope = (sigmoid(sum * kept + model.bias) - label) * weight;
  biasSquares.sum += slope * slope;
  model.bias -= (0.02 * slope) / Math.sqrt(biasSquares.sum);
  const each = slope * kept;
  const shrink = decay * weight * size;
  for (let index = first; index < end; index += 1) {
    const bucket = buckets[index] as number;
    if (Math.imul(bucket ^ salt, 0x9e3779b1) >>> 16 < border) continue;
    const old = weights[bucket] as number;
    squares[bucket] = (squares[bucket] as number) + each * each;
    weights[bucket] = old - (pace * (each + shrink * old)) / Math.sqrt(squares[bucket]);
  }
}
