import type { Exception } from "./rule.ts";

/** The only tolerated violations. An entry that no longer violates anything fails the test. */
export const exceptions: readonly Exception[] = [];
