import type { Span } from "./view.ts";

/** One sign of an attack, found by a row of patterns, by structure or by the classifier. */
export interface Hit extends Span {
  readonly id: string;
  readonly family: string;
  /** How sure it is on its own, from 0 to 1. */
  readonly weight: number;
  /** The path of decoding of the view it was found in; empty for the text itself. */
  readonly via: string;
}
