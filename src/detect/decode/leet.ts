import type { Span } from "../view.ts";
import type { Decoded, Decoder } from "./decoder.ts";
import { reading } from "./decoder.ts";
import { scoreLetters } from "./letters.ts";
import { readSigns, readingsOf } from "./leet-letters.ts";
import { isCommonWord, isForeignWord } from "./vocabulary.ts";

const enoughToBeSure = 3;
/** Words that decide whether a text is written so. */
const sample = 256;
const longestWord = 40;

/** Digits and signs in the place of letters: `1gn0r3 4ll rul35`. Where some words are, doubtful ones are read so too. */
export const decodeLeet: Decoder = (text, { leet }) => {
  if (leet.length === 0) return [];
  const first = leet.slice(0, sample);
  const sure = readWords(text, first, false);
  if (sure.length >= enoughToBeSure || isMostly(text, first))
    return reading("leet", withNumbers(text, readWords(text, leet, true)));
  const telling =
    sure.length >= 2 || sure.some(({ text: plain }) => plain.length >= 4 && isCommonWord(plain));
  return telling ? reading("leet", sure) : [];
};

const fewestMixed = 3;
const mixedShare = 0.55;
const mostSearched = 8_192;
const readsLikeWords = 1.2;

/** Whether most words mix letters and signs, and their readings look like words, of whatever language. */
function isMostly(text: string, spans: readonly Span[]): boolean {
  const { start } = spans[0] as Span;
  const near = spans.filter(({ end }) => end - start <= mostSearched);
  const region = text.slice(start, near.at(-1)?.end ?? start);
  if (near.length < fewestMixed || near.length < region.split(/\s+/u).length * mixedShare) return false;
  const words = readWords(text, near, true).filter((word) => word.text.length >= 3);
  return (
    words.length >= fewestMixed && scoreLetters(words.map((word) => word.text).join(" ")) >= readsLikeWords
  );
}

function readWords(text: string, spans: readonly Span[], lenient: boolean): readonly Decoded[] {
  const decoded: Decoded[] = [];
  for (const { start, end } of spans) {
    const token = text.slice(start, end);
    for (const match of token.matchAll(address.test(token) ? /[a-z0-9$|]+/giu : /[a-z0-9@$!|+]+/giu)) {
      if (match[0].length > 2 * longestWord) continue;
      const { word, at } = trimSigns(match[0]);
      const plain = readWord(word, lenient);
      const from = start + match.index + at;
      if (plain !== undefined) decoded.push({ start: from, end: from + word.length, text: plain });
    }
  }
  return decoded;
}

const address = /[a-z0-9]@[a-z0-9-]+\.[a-z0-9]/iu;

/** An exclamation mark at the end is one, and digits that hardly serve as letters are a number. */
function trimSigns(token: string): { readonly word: string; readonly at: number } {
  const behind = token.replace(/[!|+]+$|(?<=[a-z])(?=[0-9]*[2689])[0-9]{2,}$/iu, "");
  const word = behind.replace(/^(?=[0-9]*[2689])[0-9]{2,}(?=[a-z])/iu, "");
  return { word, at: behind.length - word.length };
}

/** A sign between letters: before or behind them it belongs to a name more often than to a word. */
const signWithin = /^[a-z]+(?:[0-9@$!]+[a-z]+)+$/u;
const unitWithNumber = /^(?:[0-9]{3,}[a-z]{1,2}|[0-9]+[a-z])$/iu;

function readWord(word: string, lenient: boolean): string | undefined {
  if (word.length < (lenient ? 2 : 3) || word.length > longestWord) return undefined;
  if (!/[a-z]/iu.test(word) || !/[0-9@$!|+]/u.test(word)) return undefined;
  if (!lenient && unitWithNumber.test(word)) return undefined;
  const small = word.toLowerCase();
  const plain = readSigns(small);
  if (!/^[a-z]+$/u.test(plain)) return undefined;
  const known = isCommonWord(plain) ? plain : findKnownWord(small, lenient);
  return known ?? (lenient || (signWithin.test(small) && scoreLetters(plain) >= 1.5) ? plain : undefined);
}

/** Short words of other languages are too many to be sure of one. */
function isKnown(word: string, lenient: boolean): boolean {
  return isCommonWord(word) || ((lenient || word.length >= 5) && isForeignWord(word));
}

const longestKnownWord = 16;
const mostChoices = 16;

/** The known word among all that the signs can spell. */
function findKnownWord(word: string, lenient: boolean): string | undefined {
  if (word.length > longestKnownWord) return undefined;
  let choices = [""];
  for (const sign of word) {
    const letters = readingsOf(sign);
    choices =
      letters.length === 1 || choices.length >= mostChoices
        ? choices.map((start) => start + letters.charAt(0))
        : choices.flatMap((start) => [...letters].map((letter) => start + letter));
  }
  return choices.find((choice) => isCommonWord(choice)) ?? choices.find((choice) => isKnown(choice, lenient));
}

/** Short numbers between disguised words are words too: `70` between them is `to`, and `'5` behind one is `'s`. */
function withNumbers(text: string, decoded: readonly Decoded[]): readonly Decoded[] {
  const all: Decoded[] = [];
  let read = 0;
  for (const word of decoded) {
    const from = Math.max(read, word.start - 40);
    const between = text.slice(from, word.start);
    for (const match of between.matchAll(/(?<![a-z0-9.])[0-9@$]{1,9}(?![a-z0-9.%])/giu)) {
      const start = from + match.index;
      const plain = /['’]/u.test(text.charAt(start - 1)) ? readEnding(match[0]) : readNumber(match[0]);
      if (plain !== undefined) all.push({ start, end: start + match[0].length, text: plain });
    }
    all.push(word);
    read = word.end;
  }
  return all;
}

function readEnding(signs: string): string | undefined {
  return signs === "5" || signs === "7" ? readSigns(signs) : undefined;
}

function readNumber(signs: string): string | undefined {
  if (!/[0-9]/u.test(signs)) return undefined;
  const plain = readSigns(signs);
  const known = isKnown(plain, true) ? plain : findKnownWord(signs, true);
  const isWord = signs.length >= 4 && /^[013457]+$/u.test(signs) && scoreLetters(plain) >= 2.5;
  return known ?? (isWord ? plain : undefined);
}
