import assert from "node:assert/strict";

/** Engines read a negative limit as "no limit" or fail on it; neither is what a caller means. */
export function rowLimit(limit: number): number {
  assert(Number.isSafeInteger(limit) && limit >= 0, "A row limit is a whole number of rows, 0 or more.");
  return limit;
}
