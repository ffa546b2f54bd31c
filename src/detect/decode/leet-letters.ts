import { slimLetters } from "../../patterns/slim-letters.ts";
import { pairScores } from "./letters.ts";

/** The letters a digit or sign can stand for, the likeliest first. */
const readings: { readonly [sign: string]: string } = {
  "0": "o",
  "1": "il",
  "2": "z",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "gb",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "il",
  "|": "li",
  "+": "t",
  "€": "e",
  "£": "l",
};

/** All that a sign can stand for; a letter stands for itself. */
export function readingsOf(sign: string): string {
  return readings[sign] ?? sign;
}

/** A word with a letter in the place of each sign: the one that fits best between its neighbours. */
export function readSigns(word: string): string {
  let plain = "";
  for (let index = 0; index < word.length; index += 1) {
    const choices = readingsOf(word.charAt(index));
    if (choices.length === 1) plain += choices;
    else plain += choices.includes("i") ? chooseSlim(word, index, plain) : choosePair(word, index, plain);
  }
  return plain;
}

/** How much an i is likelier than an l, for the letters before, around and behind, at `first * 32 + second`. */
const [before, around, behind] = slimLetters.map((rows) => {
  const table = new Int8Array(1_024);
  for (const [first, row] of rows.entries())
    for (let second = 0; second < row.length; second += 1)
      table[(first << 5) | second] = row.charCodeAt(second) - 80;
  return table;
}) as [Int8Array, Int8Array, Int8Array];

function chooseSlim(word: string, index: number, plain: string): string {
  const [last, secondLast] = [letterIn(plain, index - 1), letterIn(plain, index - 2)];
  const [next, afterNext] = [letterIn(word, index + 1), letterIn(word, index + 2)];
  const score =
    (before[(secondLast << 5) | last] as number) +
    (around[(last << 5) | next] as number) +
    (behind[(next << 5) | afterNext] as number);
  return score >= 0 ? "i" : "l";
}

function choosePair(word: string, index: number, plain: string): string {
  const [last, next] = [letterIn(plain, index - 1), letterIn(word, index + 1)];
  let best = "";
  let bestScore = -Infinity;
  for (const choice of readingsOf(word.charAt(index))) {
    const letter = choice.charCodeAt(0) & 31;
    const score = (pairScores[(last << 5) | letter] as number) + (pairScores[(letter << 5) | next] as number);
    if (score > bestScore) [best, bestScore] = [choice, score];
  }
  return best;
}

/** The number of a letter, or of the likeliest a sign stands for; 0 beyond the ends. */
function letterIn(word: string, index: number): number {
  return index < 0 || index >= word.length ? 0 : readingsOf(word.charAt(index)).charCodeAt(0) & 31;
}
