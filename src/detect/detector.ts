import type { Hit } from "./hit.ts";

export interface Detection {
  /** Calibrated: 0.4 is passed by one in a hundred honest texts, 0.7 by one in five hundred. */
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** Says how much a text looks like an attack on a model. Bounded in time by the length of the text; keeps nothing. */
export interface Detector {
  detect(text: string): Detection;
}
