import type { View } from "../view.ts";
import { TokenHasher } from "./token-hasher.ts";
import type { Weights } from "./weights.ts";
import { loadWeights } from "./weights.ts";

/** A stretch of a view that looks most like an attack, in units of the view's text. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly logit: number;
}

export interface Classified {
  readonly tokens: number;
  /** Log odds that the text as a whole is an attack. */
  readonly whole: number;
  /** The best window of each of the sizes in `windowTokens`, the shortest first. */
  readonly windows: readonly Window[];
}

export const windowTokens = [12, 25, 60, 120] as const;

/** A text of a few words has few features; it is not trusted more for that. */
export const fewestFeatures = 40;

/** More tokens than these do not keep their memory after the text was judged. */
const keptTokens = 65_536;

const hasher = new TokenHasher();
let memory = createMemory(4096);

interface Memory {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Sums up to a token: of weights, and of the number of features. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

function createMemory(tokens: number): Memory {
  return {
    starts: new Int32Array(tokens),
    ends: new Int32Array(tokens),
    sums: new Float64Array(tokens + 1),
    counts: new Int32Array(tokens + 1),
  };
}

function growMemory({ starts, ends, sums, counts }: Memory): Memory {
  const grown = createMemory(starts.length * 2);
  grown.starts.set(starts);
  grown.ends.set(ends);
  grown.sums.set(sums);
  grown.counts.set(counts);
  return grown;
}

export function classify(view: Pick<View, "text">, weights: Weights = loadWeights()): Classified {
  const tokens = sumTokens(view.text, weights.buckets);
  const whole = rate({ from: 0, to: tokens }, weights);
  const windows = windowTokens.map((size) => findBest(tokens, size, weights));
  if (memory.starts.length > keptTokens) memory = createMemory(4096);
  return { tokens, whole, windows };
}

function sumTokens(text: string, buckets: Int8Array): number {
  // A guess that is too small costs copies; most tokens are longer than the four units that are reckoned with.
  if (text.length >> 2 > memory.starts.length) memory = createMemory(text.length >> 2);
  let tokens = 0;
  let total = 0;
  let counted = 0;
  hasher.open(text);
  for (let block = hasher.next(); block > 0; block = hasher.next()) {
    while (tokens + block > memory.starts.length) memory = growMemory(memory);
    const { starts, ends, sums, counts } = memory;
    const features = hasher.buckets;
    let feature = 0;
    for (let index = 0; index < block; index += 1) {
      const end = hasher.featureEnds[index] as number;
      starts[tokens + index] = hasher.starts[index] as number;
      ends[tokens + index] = hasher.ends[index] as number;
      for (; feature < end; feature += 1) total += buckets[features[feature] as number] as number;
      sums[tokens + index + 1] = total;
      counts[tokens + index + 1] = counted + end;
    }
    counted += feature;
    tokens += block;
  }
  return tokens;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rate({ from, to }: Range, { step, bias }: Weights): number {
  const count = (memory.counts[to] as number) - (memory.counts[from] as number);
  const sum = (memory.sums[to] as number) - (memory.sums[from] as number);
  return (sum * step) / Math.sqrt(Math.max(count, fewestFeatures)) + bias;
}

/** Windows begin at every eighth of their size or every second token, so that no sentence falls between two of them. */
function findBest(tokens: number, size: number, { step, bias }: Weights): Window {
  const { sums, counts } = memory;
  const last = Math.max(0, tokens - size);
  const stride = Math.max(2, size >> 3);
  const width = Math.min(size, tokens);
  let best = Number.NEGATIVE_INFINITY;
  let bestFrom = 0;
  for (let next = 0; ; next += stride) {
    const from = Math.min(next, last);
    const count = (counts[from + width] as number) - (counts[from] as number);
    const sum = (sums[from + width] as number) - (sums[from] as number);
    const rated = sum / Math.sqrt(Math.max(count, fewestFeatures));
    if (rated > best) {
      best = rated;
      bestFrom = from;
    }
    if (from === last) break;
  }
  const end = tokens === 0 ? 0 : (memory.ends[bestFrom + width - 1] as number);
  return { start: tokens === 0 ? 0 : (memory.starts[bestFrom] as number), end, logit: best * step + bias };
}
