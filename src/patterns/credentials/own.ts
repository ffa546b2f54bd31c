import type { Pattern } from "../pattern.ts";
import { leftEdge } from "./prefixed.ts";

/** What this platform gives out. */
export const ownPatterns: readonly Pattern[] = [
  {
    id: "castellan-token",
    family: "own",
    weight: 1,
    pattern: new RegExp(`${leftEdge}cs[tls]_[0-9a-hjkmnp-z]{51,52}(?![0-9a-z])`),
    anchors: ["cst_", "csl_", "css_"],
    matches: [`cst_${"0fake".repeat(11).slice(0, 52)}`],
    spares: ["css_class_name", "cst_01fake"],
    why: "API tokens, login links and sessions of this platform.",
  },
];
