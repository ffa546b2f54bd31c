import { commonWords, wordPairs } from "../../patterns/common-words.ts";
import { foreignWords } from "../../patterns/foreign-words.ts";

/** Random weights of letters: words of the same letters have the same sum, whatever their order. */
export const bagWeights = Int32Array.from(
  { length: 32 },
  (_, letter) => Math.imul(letter * letter + 7, 0x9e3779b1) ^ (letter << 17),
);

const slots = 16_384;
/** Number + 1 of the first word whose letters, first and last letter fall into the slot; 0 for none. */
const firstInSlot = new Uint16Array(slots);
const nextInSlot = new Uint16Array(commonWords.length + 1);

export function slotOf(bag: number, first: number, last: number): number {
  return Math.imul(bag + first * 0x1f35 + last * 0x3d4d51, 0x85ebca6b) >>> 18;
}

for (const [index, word] of commonWords.entries()) {
  const slot = slotOf(bagOf(word), word.charCodeAt(0) - 0x60, word.charCodeAt(word.length - 1) - 0x60);
  nextInSlot[index + 1] = firstInSlot[slot] as number;
  firstInSlot[slot] = index + 1;
}

function bagOf(word: string): number {
  let bag = 0;
  for (let index = 0; index < word.length; index += 1)
    bag = (bag + (bagWeights[word.charCodeAt(index) - 0x60] as number)) | 0;
  return bag;
}

/** Number + 1 of a common word that could stand here, 0 for none; only `isWord` and `isShuffled` tell for sure. */
export function wordInSlot(slot: number): number {
  return firstInSlot[slot] as number;
}

export function nextWord(number: number): number {
  return nextInSlot[number] as number;
}

export function wordOf(number: number): string {
  return commonWords[number - 1] ?? "";
}

/** All words one behind the other in bytes, and where each begins. */
const wordBytes = new TextEncoder().encode(commonWords.join(""));
const wordStarts = new Uint16Array(commonWords.length + 1);
for (const [index, word] of commonWords.entries())
  wordStarts[index + 1] = (wordStarts[index] as number) + word.length;

export function isWord(number: number, bytes: Uint8Array, start: number, end: number): boolean {
  const from = wordStarts[number - 1] as number;
  const length = (wordStarts[number] as number) - from;
  if (length !== end - start) return false;
  for (let index = 0; index < length; index += 1) {
    if (wordBytes[from + index] !== ((bytes[start + index] as number) | 0x20)) return false;
  }
  return true;
}

/** Whether a word has the letters of a common one in another order, its first and last in place. */
export function isShuffled(number: number, word: string): boolean {
  const known = commonWords[number - 1] as string;
  return (
    known.length === word.length &&
    known !== word &&
    sorted(known) === sorted(word) &&
    known.at(-1) === word.at(-1)
  );
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

const numbers = new Map(commonWords.map((word, index) => [word, index + 1]));
const pairs = new Set<number>();
/** Says at once of most words that they are no pair. */
const perhapsPair = new Uint8Array(16_384);

function pairSlot(before: number, after: number): number {
  return Math.imul(before * 4_096 + after, 0x9e3779b1) >>> 18;
}

for (const pair of wordPairs) {
  const [before, after] = pair.split(" ").map((word) => numbers.get(word) ?? 0);
  if (before === undefined || after === undefined || before === 0 || after === 0) continue;
  pairs.add(before * 4_096 + after);
  perhapsPair[pairSlot(before, after)] = 1;
}

/** Whether the words stand so in sentences. */
export function arePair(before: number, after: number): boolean {
  return perhapsPair[pairSlot(before, after)] === 1 && pairs.has(before * 4_096 + after);
}

export function isCommonWord(word: string): boolean {
  return numbers.has(word);
}

const foreign: ReadonlySet<string> = new Set(foreignWords);

export function isForeignWord(word: string): boolean {
  return foreign.has(word);
}
