import type { View } from "../view.ts";
import { blockTokens, TokenHasher } from "./token-hasher.ts";
import type { Weights } from "./weights.ts";
import { loadWeights } from "./weights.ts";
import { fewestFeatures, type Window, WindowRater } from "./window-rater.ts";

export { fewestFeatures, type Window, windowTokens } from "./window-rater.ts";

export interface Classified {
  readonly tokens: number;
  /** Log odds that the text as a whole is an attack. */
  readonly whole: number;
  /** The best window of each of the sizes in `windowTokens`, the shortest first. */
  readonly windows: readonly Window[];
}

const hasher = new TokenHasher();
const rater = new WindowRater(blockTokens);

export function classify(view: Pick<View, "text">, weights: Weights = loadWeights()): Classified {
  const { step, bias } = weights;
  hasher.open(view.text, weights.buckets);
  rater.begin();
  for (let block = hasher.next(); block > 0; block = hasher.next()) rater.add(hasher, block);
  const { tokens, sum, count } = rater;
  const whole = (sum * step) / Math.sqrt(Math.max(count, fewestFeatures)) + bias;
  return { tokens, whole, windows: rater.end(step, bias) };
}
