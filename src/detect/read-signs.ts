import type { Signs } from "./evidence.ts";
import { findPatterns } from "./find-patterns.ts";
import { measureLineSoup, measureSoup, oddPair } from "./measure-soup.ts";
import { findStructure } from "./structure/find-structure.ts";
import { readViews } from "./read-views.ts";

/** A soup without any of these has not been seen; most prose has none, and is not measured. */
const soupSigns = /[[\]{}<>\\|^~=$`]/;

/** Everything about a text that does not depend on learned numbers. */
export function readSigns(text: string): Signs {
  const views = readViews(text);
  const soup = soupSigns.test(text) && oddPair.test(text) ? measureSoup(text) : 0;
  const structure = findStructure(text);
  const hits = views.map((view, index) =>
    index === 0 ? [...findPatterns(view), ...structure] : findPatterns(view),
  );
  return { views, hits, soup, lineSoup: measureLineSoup(text, soup) };
}
