import type { Sentence } from "./read-sentences.ts";
import { has } from "./unit.ts";

const mostWords = 8;

/** "Yes", "go ahead": every word of the message says yes and nothing else. */
export function affirms(sentences: readonly Sentence[]): boolean {
  const units = sentences.flatMap((sentence) => sentence.units).filter((unit) => unit.kind !== "sign");
  if (units.length === 0 || units.length > mostWords) return false;
  if (sentences.some(({ close }) => /[?？؟]/u.test(close))) return false;
  if (!units.some((unit) => has(unit, "yes") && !has(unit, "please"))) return false;
  return units.every((unit) => has(unit, "yes") || has(unit, "filler") || has(unit, "thing"));
}
