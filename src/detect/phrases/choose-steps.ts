import assert from "node:assert/strict";

/** A group of words that a match cannot do without, and where it starts and ends at the latest. */
export interface Needed {
  readonly texts: readonly string[];
  readonly start: number;
  readonly end: number;
}

const mostSteps = 3;

/** Words so common that they single out nothing. */
export const common = new Set(
  "the you your are all any and not with that this for of to in as is it on or by from at an a be will can has have must should no do my me i was what how so if now get use one first new has had its but only just".split(
    " ",
  ),
);

/** Words of which every other sentence has one, and short pieces of words, cost more than they tell. */
const everywhere = new Set(
  "the for and with that this are was has had but not all of to in as is it on or by at an a be do no my me i so if its we us go he she you your what tell new de la el que en un los las le les des du et est der das und ist ein zu mit il lo gli di da che per con os um uma em na bir bu ve se nao non ne pas".split(
    " ",
  ),
);

function rarity(step: readonly string[]): number {
  const values = step.map((marked) => {
    const word = marked.trim();
    if (everywhere.has(word) || word.length < (isDense(word) ? 1 : 2)) return 0.1;
    if (common.has(word) || (!isDense(word) && word.length < 3)) return 0.5;
    return word.length * (isDense(word) ? 2 : 1);
  });
  return Math.min(...values);
}

/** Scripts in which one character is a word or a syllable. */
export function isDense(word: string): boolean {
  return /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word);
}

export function rarest(steps: readonly (readonly string[])[]): readonly string[] {
  const [best] = steps.toSorted((a, b) => rarity(b) - rarity(a));
  assert(best !== undefined && rarity(best) > 0, "a form has a word to look for");
  return best;
}

/** The few groups that say most, in the order of the form; common words only where there is nothing better. */
export function chooseSteps(needed: readonly Needed[]): readonly Needed[] {
  const sorted = needed.toSorted((a, b) => rarity(b.texts) - rarity(a.texts));
  const chosen = sorted
    .slice(0, mostSteps)
    .filter(({ texts }, index) => rarity(texts) >= (index === 0 ? 0 : index === 1 ? 0.5 : 2));
  return needed.filter((step) => chosen.includes(step));
}
