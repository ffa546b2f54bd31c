import type { Signs, Soups } from "./evidence.ts";
import { findPatterns } from "./find-patterns.ts";
import { measureLineSoup, measureSoup } from "./measure-soup.ts";
import type { Hit } from "./hit.ts";
import { findStructure } from "./structure/find-structure.ts";
import { readViews } from "./read-views.ts";
import type { View } from "./view.ts";

/** Everything about a text that does not depend on learned numbers. */
export function readSigns(text: string): Signs {
  const views = readViews(text);
  const soups = views.map(({ raw }) => measureSoups(raw?.text ?? ""));
  // Structure is seen in the walk of the patterns over the text itself, so that comes first.
  const hits = views.map((view) => [...findPatterns(view), ...findForm(view)]);
  return { views, hits, soups };
}

function measureSoups(text: string): Soups {
  const soup = measureSoup(text);
  return { soup, lineSoup: measureLineSoup(text, soup) };
}

/** A disguised attack has the form that it has once it is decoded. */
function findForm({ raw, via }: View): readonly Hit[] {
  if (raw === undefined) return [];
  return findStructure(raw.text).map((hit) => ({ ...hit, ...raw.spanOf(hit.start, hit.end), via }));
}
