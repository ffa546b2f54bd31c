import { letterPairs } from "../../patterns/letter-pairs.ts";

/**
 * How likely one letter follows another, in quarters of a bit over chance, at `before << 5 | after`. Letters are 1 to
 * 26, the border of a word is 0.
 */
export const pairScores = new Int8Array(1_024);
for (const [before, row] of letterPairs.entries()) {
  for (let after = 0; after < row.length; after += 1)
    pairScores[(before << 5) | after] = row.charCodeAt(after) - 80;
}

/** The number of a letter of ASCII, 0 for everything else. */
export function letterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index) | 0x20;
  return unit >= 0x61 && unit <= 0x7a && text.charCodeAt(index) < 0x80 ? unit - 0x60 : 0;
}

/** Mean score of the words of a text, borders included: honest text has about 4, mere noise below 0. */
export function scoreLetters(text: string): number {
  let [sum, count, before] = [0, 0, 0];
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index < text.length ? letterAt(text, index) : 0;
    if (letter !== 0 || before !== 0) {
      sum += pairScores[(before << 5) | letter] as number;
      count += 1;
    }
    before = letter;
  }
  return count === 0 ? 0 : sum / count;
}
