/** One row of detection data; all layers that need it share it. */
export interface Pattern {
  readonly id: string;
  readonly family: string;
  /** How sure a hit is, from 0 to 1. */
  readonly weight: number;
  /** No flags `g` or `y`; every repetition bounded. A group named `secret` marks the part to redact. */
  readonly pattern: RegExp;
  /** Lower-case texts of which every match contains one, in any case: a text without them is not searched. */
  readonly anchors: readonly string[];
  readonly matches: readonly string[];
  readonly spares: readonly string[];
  readonly why: string;
}
