import { isCommonWord, isForeignWord } from "./vocabulary.ts";

const mostUnits = 2_000;
const mostWords = 60;
const shortest = 3;
const fewestKnown = 3;
const muchOfText = 0.4;
const littleOfText = 0.15;

/** The first words of a text, for trying what they would be in another alphabet. */
export function firstWords(text: string): readonly string[] {
  const words =
    text
      .slice(0, mostUnits)
      .toLowerCase()
      .match(/(?<![a-z0-9])[a-z]+(?![a-z0-9])/gu) ?? [];
  return words.filter((word) => word.length >= shortest).slice(0, mostWords);
}

/** Whether hardly any of the words means something as it stands, in one of a dozen languages. */
export function areUnknown(words: readonly string[]): boolean {
  return words.length >= fewestKnown && countKnown(words) < words.length * littleOfText;
}

export function areKnown(words: readonly string[]): boolean {
  const known = countKnown(words);
  return known >= fewestKnown && known >= words.length * muchOfText;
}

function countKnown(words: readonly string[]): number {
  return words.filter((word) => isCommonWord(word) || isForeignWord(word)).length;
}
