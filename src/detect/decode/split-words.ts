import { isCommonWord } from "./vocabulary.ts";

const longestWord = 14;
const longestText = 4_096;

/** Puts blanks between words that were written without: as few letters as possible stay outside of common words. */
export function splitWords(text: string): string {
  if (text.length > longestText) return splitWords(text.slice(0, longestText)) + text.slice(longestText);
  // The cost of the best division up to each letter, and the length of its last word.
  const costs = new Float64Array(text.length + 1);
  const lengths = new Uint16Array(text.length + 1);
  for (let end = 1; end <= text.length; end += 1) {
    costs[end] = (costs[end - 1] as number) + 4;
    lengths[end] = 1;
    for (let length = 1; length <= Math.min(longestWord, end); length += 1) {
      const cost = (costs[end - length] as number) + (length < 3 ? 2.5 - length / 2 : 1);
      if (cost < (costs[end] as number) && isCommonWord(text.slice(end - length, end))) {
        costs[end] = cost;
        lengths[end] = length;
      }
    }
  }
  return joinWords(text, costs, lengths);
}

/** Letters outside of common words stay together. */
function joinWords(text: string, costs: Float64Array, lengths: Uint16Array): string {
  const words: string[] = [];
  let stray = "";
  for (let end = text.length; end > 0; end -= lengths[end] as number) {
    const length = lengths[end] as number;
    const word = text.slice(end - length, end);
    if (length === 1 && (costs[end] as number) - (costs[end - 1] as number) === 4) {
      stray = word + stray;
      continue;
    }
    if (stray !== "") words.push(stray);
    stray = "";
    words.push(word);
  }
  if (stray !== "") words.push(stray);
  return words.reverse().join(" ");
}
