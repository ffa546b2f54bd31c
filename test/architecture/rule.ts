import type { SourceTree } from "./source-tree.ts";

export interface Violation {
  readonly path: string;
  readonly line?: number;
  /** What was found, what was expected, and what to do. */
  readonly message: string;
}

export interface Rule {
  readonly name: string;
  /** What the house promises, as a sentence that continues "in this house, ...". */
  readonly promise: string;
  /** Why the rule cannot look yet, undefined when it can. */
  pending?(tree: SourceTree): string | undefined;
  check(tree: SourceTree): Violation[];
}

/** A violation that is tolerated; the list only shrinks. */
export interface Exception {
  readonly rule: string;
  readonly path: string;
  readonly why: string;
}

export function formatViolation(violation: Violation): string {
  const place = violation.line === undefined ? violation.path : `${violation.path}:${violation.line}`;
  return `${place} ${violation.message}`;
}
