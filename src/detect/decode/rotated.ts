import type { Span } from "../view.ts";
import type { Decoder, Reading } from "./decoder.ts";
import { areKnown, areUnknown, firstWords } from "./known-share.ts";
import type { Survey } from "./survey.ts";
import { letterAt, pairScores } from "./letters.ts";

const mostStretches = 8;
const sampleLetters = 200;
/** Honest text has a mean of 4, backward text of 1, rotated text one below 0. */
const goodScore = 2.6;
const least = 0.6;
/** Different letters; a few that repeat are no text in any alphabet. */
const fewestLetters = 5;
const usualGain = 26;
const rareGain = 70;
const usual: ReadonlySet<string> = new Set(["plain", "rot13", "atbash"]);
const reach = 40;

/** Letters put in the place of others: ROT13 and every other shift, Atbash. */
export const decodeRotated: Decoder = (text, survey) => {
  const readings: Reading[] = [];
  for (const { stretch, alphabet } of findStretches(text, survey)) {
    if (alphabet === plainAlphabet) continue;
    const { start, end } = widen(text, stretch);
    readings.push({
      name: alphabet.name,
      decoded: [{ start, end, text: replaceLetters(text.slice(start, end), alphabet) }],
    });
  }
  return mergeByName(readings);
};

/** Text that runs backwards as a whole, or each word for itself. */
export const decodeReversed: Decoder = (text, survey) => {
  if (runsBackwards(text.slice(0, mostTested)))
    return [
      { name: "reversed", decoded: [{ start: 0, end: text.length, text: reverse(text), backwards: true }] },
    ];
  const readings: Reading[] = [];
  for (const { stretch, alphabet } of findStretches(text, survey)) {
    if (alphabet !== plainAlphabet) continue;
    const { start, end } = widen(text, stretch);
    const part = text.slice(start, end);
    readings.push(
      { name: "reversed", decoded: [{ start, end, text: reverse(part), backwards: true }] },
      { name: "reversed-letters", decoded: [{ start, end, text: part.replace(/\p{L}+/gu, reverse) }] },
    );
  }
  return mergeByName(readings);
};

const mostTested = 4_000;
const fewestMarks = 3;

/** Outside of Latin: no word begins with a mark of a letter before it, and no text with the end of a sentence. */
function runsBackwards(text: string): boolean {
  if (/^\s*[\u3002\uff1f\uff01\u300d\u300f\u3011\uff09]/u.test(text)) return true;
  return (text.match(/(?<![\p{L}\p{M}])\p{M}\p{L}/gu)?.length ?? 0) >= fewestMarks;
}

interface Stretch {
  readonly stretch: Span;
  readonly alphabet: Alphabet;
}

const none: readonly Stretch[] = [];
const known = new WeakMap<Survey, readonly Stretch[]>();

/** Both decoders ask for the same; the answer is kept as long as the survey. */
function findStretches(text: string, survey: Survey): readonly Stretch[] {
  const before = known.get(survey);
  if (before !== undefined) return before;
  const found = choose(text, survey.odd).flatMap((stretch) => {
    const alphabet = findAlphabet(text, stretch);
    return alphabet === undefined ? [] : [{ stretch, alphabet }];
  });
  const all = found.length === 0 ? guessByWords(text) : found;
  known.set(survey, all);
  return all;
}

/** Pairs of letters tell least in short texts and in languages unlike English; there words are tried. */
function guessByWords(text: string): readonly Stretch[] {
  const words = firstWords(text);
  if (!areUnknown(words)) return none;
  const stretch = { start: 0, end: text.length };
  if (areKnown(words.map(reverse))) return [{ stretch, alphabet: plainAlphabet }];
  const alphabet = alphabets
    .filter(({ name }) => name !== "plain" && usual.has(name))
    .find((tried) => {
      const read = words.map((word) => replaceLetters(word, tried));
      return areKnown(read) || areKnown(read.map(reverse));
    });
  return alphabet === undefined ? none : [{ stretch, alphabet }];
}

/** A text of which most is odd is read as one. */
function choose(text: string, odd: readonly Span[]): readonly Span[] {
  const covered = odd.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered * 2 > text.length ? [{ start: 0, end: text.length }] : odd.slice(0, mostStretches);
}

interface Alphabet {
  readonly name: string;
  /** What each letter, by its number from 1 to 26, stands for. */
  readonly letters: Uint8Array;
}

function makeAlphabet(name: string, letterOf: (index: number) => number): Alphabet {
  const letters = new Uint8Array(32);
  for (let index = 0; index < 26; index += 1) letters[index + 1] = (letterOf(index) % 26) + 1;
  return { name, letters };
}

const plainAlphabet = makeAlphabet("plain", (index) => index);
const alphabets: readonly Alphabet[] = [
  plainAlphabet,
  ...Array.from({ length: 25 }, (_, at) => makeAlphabet(`rot${at + 1}`, (index) => index + at + 1)),
  makeAlphabet("atbash", (index) => 25 - index),
];

/**
 * The alphabet in which a stretch reads like text, forwards or backwards, when it does so much better than as it
 * stands; the plain one for plain text that runs backwards. Shifts that nobody uses have to be clearer.
 */
function findAlphabet(text: string, stretch: Span): Alphabet | undefined {
  const sample = readSample(text, stretch);
  if (new Set(sample).size <= fewestLetters) return undefined;
  const asItStands = scoreSample(sample, plainAlphabet);
  let best: Alphabet | undefined;
  let bestScore = -Infinity;
  for (const alphabet of alphabets) {
    const forward = alphabet === plainAlphabet ? -Infinity : scoreSample(sample, alphabet);
    const score = Math.max(forward, scoreSample(sample, alphabet, true));
    if (score > bestScore) [best, bestScore] = [alphabet, score];
  }
  const needed = best !== undefined && usual.has(best.name) ? usualGain : rareGain;
  const gain = (bestScore - asItStands) * (sample.length - 1);
  return bestScore >= goodScore && bestScore >= asItStands + least && gain >= needed ? best : undefined;
}

/** The letters of a stretch as numbers, with 0 for each border of a word; what is no word tells nothing. */
function readSample(text: string, { start, end }: Span): Uint8Array {
  const sample = new Uint8Array(sampleLetters + 2);
  let count = 1;
  let index = start;
  while (index < end && count <= sampleLetters) {
    const last = endOfRun(text, index, end);
    if (last - index <= longestWord && isWord(text, index, last)) {
      for (; index < last && count <= sampleLetters; index += 1) {
        sample[count] = letterAt(text, index);
        count += 1;
      }
    }
    if (sample[count - 1] !== 0) count += 1;
    index = last + 1;
  }
  return sample.subarray(0, Math.min(count + 1, sampleLetters + 2));
}

/** Of letters and of what base64 is written in. */
const inRun = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9+/=]/iu.test(String.fromCharCode(unit)) ? 1 : 0,
);
const longestWord = 24;

function endOfRun(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && text.charCodeAt(index) < 128 && inRun[text.charCodeAt(index)] === 1) index += 1;
  return index;
}

/** Letters alone, with no capital behind a small one. */
function isWord(text: string, start: number, end: number): boolean {
  let small = false;
  for (let index = start; index < end; index += 1) {
    if (letterAt(text, index) === 0) return false;
    const isSmall = (text.charCodeAt(index) & 0x20) !== 0;
    if (small && !isSmall) return false;
    small = isSmall;
  }
  return end > start;
}

function scoreSample(sample: Uint8Array, { letters }: Alphabet, backward = false): number {
  let sum = 0;
  let before = 0;
  for (let index = 1; index < sample.length; index += 1) {
    const letter = letters[sample[index] as number] as number;
    sum += pairScores[backward ? (letter << 5) | before : (before << 5) | letter] as number;
    before = letter;
  }
  return sum / (sample.length - 1);
}

/** Up to the borders of the sentence, the quote or the line, as far as these are near. */
function widen(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const left =
    before.length -
    Math.max(...['"', "`", "\n", ":", "(", "[", ">"].map((sign) => before.lastIndexOf(sign) + 1));
  const right = /["`\n:)\]<]/u.exec(after)?.index ?? after.length;
  return { start: start - left, end: end + right };
}

function replaceLetters(text: string, { letters }: Alphabet): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const unit = letter.charCodeAt(0);
    return String.fromCharCode((unit & 0x60) | (letters[unit & 31] as number));
  });
}

export function reverse(text: string): string {
  return [...text].reverse().join("");
}

/** Stretches that read alike make one reading. */
function mergeByName(readings: readonly Reading[]): readonly Reading[] {
  const merged = new Map<string, Reading["decoded"]>();
  for (const { name, decoded } of readings) {
    const earlier = merged.get(name) ?? [];
    const free = decoded.filter(({ start }) => start >= (earlier.at(-1)?.end ?? 0));
    merged.set(name, [...earlier, ...free]);
  }
  return [...merged].map(([name, decoded]) => ({ name, decoded }));
}
