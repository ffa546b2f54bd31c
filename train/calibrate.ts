import type { Row } from "./read-rows.ts";

export interface Rated {
  readonly row: Row;
  readonly logit: number;
}

/** Aimed at on held-out honest rows, below what is promised, since sources nobody has seen are harder. */
export const aims = { medium: 0.005, high: 0.001 };

/** Log odds from medium to high at least: a few honest rows at the top are too few to set high by alone. */
const leastBetween = 0.9;

/** Points of a rising curve from logit to score: 0.4 and 0.7 stand where so many held-out honest rows pass. */
export function fitCalibration(rated: readonly Rated[]): Float32Array {
  const honest = rated.filter(({ row }) => row.label === 0).map(({ logit }) => logit);
  const sorted = Float64Array.from(honest).toSorted().toReversed();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  const medium = at(aims.medium);
  const high = Math.max(at(aims.high), medium + leastBetween);
  const middle = Math.min(at(0.5), medium - 1);
  const points: readonly (readonly [logit: number, score: number])[] = [
    [middle - 2, 0],
    [middle, 0.05],
    [medium, 0.4],
    [high, 0.7],
    [high + 1.5 * (high - medium), 0.95],
    [high + 5 * (high - medium), 1],
  ];
  return Float32Array.from(points.flat());
}
