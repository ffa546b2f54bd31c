import { injectionPatterns } from "../patterns/injection/rows.ts";
import { findFences, isInCode } from "./code-spans.ts";
import type { Hit } from "./hit.ts";
import { PatternSearch } from "./pattern-search.ts";
import { anchorsOfOthers, keepSightings, openSightings } from "./sightings.ts";
import type { View } from "./view.ts";

/** What a hit inside a code block counts: code is quoted more often than obeyed. */
const weightInCode = 0.6;

let search: PatternSearch | undefined;

/** Finds the rows that a view matches, with spans of the text the view was made of. Linear in its length. */
export function findPatterns(view: View): readonly Hit[] {
  const { text } = view;
  search ??= new PatternSearch(injectionPatterns, anchorsOfOthers());
  const sightings = view.via === "" ? openSightings(text) : undefined;
  const found = search.find(text, sightings);
  if (sightings !== undefined) keepSightings(sightings);
  if (found.length === 0) return [];
  const fences = findFences(text);
  return found.map(({ id, family, weight, start, end }) => ({
    id,
    family,
    weight: isInCode(text, fences, start) ? weight * weightInCode : weight,
    via: view.via,
    ...view.spanOf(start, end),
  }));
}
