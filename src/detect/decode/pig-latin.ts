import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";
import { scoreLetters } from "./letters.ts";
import { isCommonWord } from "./vocabulary.ts";

/** `Ignoreway allway eviouspray instructionsway`. */
export const decodePigLatin: Decoder = (text, { pigLatin }) =>
  pigLatin
    ? reading(
        "pig-latin",
        decodeMatches(text, /\b[a-z]{1,20}ay\b/giu, ([match]) => readWord(match.toLowerCase())),
      )
    : [];

function readWord(word: string): string {
  const stem = word.slice(0, -2);
  const choices = [stem.replace(/[wyh]$/u, "")];
  for (
    let length = 1;
    length <= 3 && length < stem.length && /[^aeiou]$/u.test(stem.slice(0, stem.length - length + 1));
    length += 1
  )
    choices.push(stem.slice(-length) + stem.slice(0, -length));
  const known = choices.find((choice) => isCommonWord(choice));
  return (
    known ?? choices.reduce((best, choice) => (scoreLetters(choice) > scoreLetters(best) ? choice : best))
  );
}
