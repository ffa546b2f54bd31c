import type { Span } from "../view.ts";
import type { Decoded, Decoder } from "./decoder.ts";
import { reading } from "./decoder.ts";
import { pairScores, scoreLetters } from "./letters.ts";
import { isCommonWord } from "./vocabulary.ts";

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

const enoughToBeSure = 3;
/** Words that decide whether a text is written so. */
const sample = 256;

/** Digits and signs in the place of letters: `1gn0r3 4ll rul35`. Where some words are, doubtful ones are read so too. */
export const decodeLeet: Decoder = (text, { leet }) => {
  if (leet.length === 0) return [];
  const sure = readWords(text, leet.slice(0, sample), false);
  if (sure.length >= enoughToBeSure) return reading("leet", withNumbers(text, readWords(text, leet, true)));
  const telling =
    sure.length >= 2 || sure.some(({ text: plain }) => plain.length >= 4 && isCommonWord(plain));
  return telling ? reading("leet", sure) : [];
};

function readWords(text: string, spans: readonly Span[], lenient: boolean): readonly Decoded[] {
  const decoded: Decoded[] = [];
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(/[a-z0-9@$!|+]+/giu)) {
      const word = trimSigns(match[0]);
      const plain = readWord(word, lenient);
      if (plain !== undefined)
        decoded.push({ start: start + match.index, end: start + match.index + word.length, text: plain });
    }
  }
  return decoded;
}

/** An exclamation mark at the end is one. */
function trimSigns(word: string): string {
  return word.replace(/[!|+]+$/u, "");
}

/** A sign between letters: before or behind them it belongs to a name more often than to a word. */
const signWithin = /^[a-z]+(?:[0-9@$!]+[a-z]+)+$/u;
const unitWithNumber = /^(?:[0-9]{3,}[a-z]{1,2}|[0-9]+[a-z])$/iu;

function readWord(word: string, lenient: boolean): string | undefined {
  if (word.length < (lenient ? 2 : 3) || !/[a-z]/iu.test(word) || !/[0-9@$!|+]/u.test(word)) return undefined;
  if (!lenient && unitWithNumber.test(word)) return undefined;
  const small = word.toLowerCase();
  let plain = "";
  for (let index = 0; index < small.length; index += 1) plain += readSign(small, index, plain);
  if (!/^[a-z]+$/u.test(plain)) return undefined;
  if (isCommonWord(plain)) return plain;
  const known = /[16!|]/u.test(small) ? findCommonWord(small) : undefined;
  return known ?? (lenient || (signWithin.test(small) && scoreLetters(plain) >= 1.5) ? plain : undefined);
}

const longestCommonWord = 16;
const mostChoices = 16;

/** The common word among all that the signs can spell. */
function findCommonWord(word: string): string | undefined {
  if (word.length > longestCommonWord) return undefined;
  let choices = [""];
  for (const sign of word) {
    const letters = readings[sign] ?? sign;
    choices =
      letters.length === 1 || choices.length >= mostChoices
        ? choices.map((start) => start + letters.charAt(0))
        : choices.flatMap((start) => [...letters].map((letter) => start + letter));
  }
  return choices.find((choice) => isCommonWord(choice));
}

/** Among the letters a sign can be, the one that fits best between its neighbours. */
function readSign(word: string, index: number, before: string): string {
  const choices = readings[word.charAt(index)];
  if (choices === undefined || choices.length === 1) return choices ?? word.charAt(index);
  const next =
    index + 1 < word.length
      ? (readings[word.charAt(index + 1)] ?? word.charAt(index + 1)).charCodeAt(0) & 31
      : 0;
  const previous = before === "" ? 0 : before.charCodeAt(before.length - 1) & 31;
  let best = "";
  let bestScore = -Infinity;
  for (const choice of choices) {
    const letter = choice.charCodeAt(0) & 31;
    const score =
      (pairScores[(previous << 5) | letter] as number) + (pairScores[(letter << 5) | next] as number);
    if (score > bestScore) [best, bestScore] = [choice, score];
  }
  return best;
}

/** Short numbers between disguised words are words too: `70` between them is `to`. */
function withNumbers(text: string, decoded: readonly Decoded[]): readonly Decoded[] {
  const all: Decoded[] = [];
  for (const [index, word] of decoded.entries()) {
    const before = decoded[index - 1];
    const between = before === undefined ? "" : text.slice(before.end, word.start);
    if (before !== undefined && between.length <= 40) {
      for (const match of between.matchAll(/(?<![a-z0-9.])[0-9@$!|]{1,5}(?![a-z0-9.%])/giu)) {
        const plain = findCommonWord(match[0]);
        const start = before.end + match.index;
        if (plain !== undefined) all.push({ start, end: start + match[0].length, text: plain });
      }
    }
    all.push(word);
  }
  return all;
}
