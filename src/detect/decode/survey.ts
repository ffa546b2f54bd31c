import type { Span } from "../view.ts";
import {
  bagWeights,
  arePair,
  isShuffled,
  isWord,
  nextWord,
  slotOf,
  wordInSlot,
  wordOf,
} from "./vocabulary.ts";
import { pairScores } from "./letters.ts";

export interface Shuffled extends Span {
  readonly word: string;
}

/** What one pass over a text saw: decoders that have nothing to do end on it. */
export interface Survey {
  /** Signs that occur anywhere, as bits of `signs`. */
  readonly seen: number;
  /** Words between blanks that mix capitals, digits and small letters within, or are very long. */
  readonly mixed: readonly Span[];
  /** Words between blanks in which digits or signs stand where letters could. */
  readonly leet: readonly Span[];
  /** Stretches whose letters do not follow each other as in any ordinary text. */
  readonly odd: readonly Span[];
  readonly shuffled: readonly Shuffled[];
  /** Single letters that stand apart, several in a row. */
  readonly spaced: boolean;
  /** Numbers that stand apart, several in a row. */
  readonly numbers: boolean;
  readonly morse: boolean;
  /** Sentences that run backwards, word by word. */
  readonly backwardWords: boolean;
  readonly pigLatin: boolean;
}

const [lower, upper, digit, foreign] = [1 << 5, 1 << 6, 1 << 7, 1 << 8];
const [blank, disguise, dots] = [1 << 9, 1 << 10, 1 << 11];

export const signs = {
  percent: 1 << 12,
  ampersand: 1 << 13,
  backslash: 1 << 14,
  quote: 1 << 15,
  plus: 1 << 16,
  less: 1 << 17,
  equals: 1 << 18,
  brace: 1 << 19,
} as const;

const kinds = new Int32Array(256);
for (let letter = 1; letter <= 26; letter += 1) {
  kinds[0x60 + letter] = letter | lower;
  kinds[0x40 + letter] = letter | upper;
}
function mark(characters: string, bit: number): void {
  for (const character of characters)
    kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] as number) | bit;
}
mark("0123456789", digit);
mark(" \t\n\r", blank);
mark("@$!|", disguise);
mark(".-", dots);
mark("%", signs.percent);
mark("&", signs.ampersand);
mark("\\", signs.backslash);
mark("'\"`", signs.quote);
mark("+", signs.plus);
mark("<", signs.less);
mark("=", signs.equals);
mark("{", signs.brace);
kinds.fill(foreign, 0x80);

const letters = lower | upper;
const written = letters | digit | foreign;
const worthATest = digit | foreign | upper | disguise;

export function survey(text: string): Survey {
  const bytes = readBytes(text);
  const surveyor = new Surveyor(text, bytes);
  const length = text.length;
  let tokenStart = 0;
  let mask = 0;
  let seen = 0;
  for (let index = 0; index <= length; index += 1) {
    let kind = kinds[bytes[index] as number] as number;
    let letter = kind & 31;
    if (letter !== 0) {
      // A word is read in a loop that calls nothing, which keeps all it needs in registers.
      const start = index;
      let before = 0;
      let sum = 0;
      let bag = 0;
      do {
        sum += pairScores[(before << 5) | letter] as number;
        bag = (bag + (bagWeights[letter] as number)) | 0;
        mask |= kind;
        before = letter;
        index += 1;
        kind = kinds[bytes[index] as number] as number;
        letter = kind & 31;
      } while (letter !== 0);
      surveyor.endWord(start, index, sum + (pairScores[before << 5] as number), bag);
    }
    if ((kind & blank) === 0) mask |= kind;
    else {
      if ((mask & worthATest) !== 0 || index - tokenStart >= 16 || (mask & written) === 0)
        surveyor.endToken(tokenStart, index, mask);
      seen |= mask;
      mask = 0;
      tokenStart = index + 1;
    }
  }
  surveyor.endOdd();
  surveyor.seen = seen;
  return surveyor;
}

const shortBytes = Buffer.alloc(16_384);
const foreignByte = 0x80;
const wide = /[^\0-\u00ff]/;

/** The text as one byte for each unit, at least 0x80 for all that is not ASCII, and a blank behind it. */
function readBytes(text: string): Uint8Array {
  const bytes = text.length < shortBytes.length ? shortBytes : Buffer.allocUnsafe(text.length + 1);
  if (!wide.test(text)) bytes.write(text, 0, "latin1");
  else {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      bytes[index] = unit < 0x80 ? unit : foreignByte;
    }
  }
  bytes[text.length] = 0x20;
  return bytes;
}

/** Honest text stays above this score per letter, in quarters of a bit; the shortfall of odd text adds up. */
const expectedScore = 2.5;
const oddShortfall = 36;
const longestWord = 24;
const longestLeet = 1_024;
/** Words of one kind that are kept. */
const mostPieces = 16_384;

class Surveyor implements Survey {
  readonly mixed: Span[] = [];
  readonly leet: Span[] = [];
  readonly odd: Span[] = [];
  readonly shuffled: Shuffled[] = [];
  seen = 0;
  spaced = false;
  numbers = false;
  morse = false;
  readonly #text: string;
  readonly #bytes: Uint8Array;
  #words = 0;
  #ayWords = 0;
  #forwards = 0;
  #backwards = 0;
  #knownWord = 0;
  #knownEnd = 0;
  readonly #singles = new Row(4);
  readonly #numberRow = new Row(4);
  readonly #morseRow = new Row(4);
  #shortfall = 0;
  #deepest = 0;
  #oddStart = 0;
  #oddEnd = 0;

  constructor(text: string, bytes: Uint8Array) {
    this.#text = text;
    this.#bytes = bytes;
  }

  get backwardWords(): boolean {
    return this.#backwards > this.#forwards;
  }

  get pigLatin(): boolean {
    return this.#ayWords >= 3 && this.#ayWords * 3 >= this.#words;
  }

  /** A run of ASCII letters. */
  endWord(start: number, end: number, score: number, bag: number): void {
    const length = end - start;
    this.#words += 1;
    if (length === 1 && this.#singles.add(start, end)) this.spaced = true;
    if (length <= longestWord) this.#weigh(start, end, expectedScore * (length + 1) - score);
    const bytes = this.#bytes;
    const last = (bytes[end - 1] as number) & 31;
    if (last === 25 && length > 2 && ((bytes[end - 2] as number) & 31) === 1) this.#ayWords += 1;
    const candidate = wordInSlot(slotOf(bag, (bytes[start] as number) & 31, last));
    if (candidate !== 0) this.#recognise(candidate, start, end);
  }

  /** Signs, letters and digits between two blanks. */
  endToken(start: number, end: number, mask: number): void {
    const length = end - start;
    if (length === 0) return;
    if ((mask & written) === 0) {
      if (mask === dots && this.#morseRow.add(start, end)) this.morse = true;
      return;
    }
    if ((mask & foreign) !== 0 && length <= 2 && this.#singles.add(start, end)) this.spaced = true;
    if ((mask & digit) !== 0 && length <= 12 && this.#numberRow.add(start, end)) this.numbers = true;
    this.#keep(start, end, mask);
  }

  #keep(start: number, end: number, mask: number): void {
    const length = end - start;
    if ((mask & (letters | digit)) === 0) return;
    const mixed = length >= 16 || (length >= 4 && isMixed(this.#bytes, start, end));
    if (mixed && this.mixed.length < mostPieces) this.mixed.push({ start, end });
    const leet = (mask & letters) !== 0 && (mask & (digit | disguise)) !== 0 && length <= longestLeet;
    if (leet && this.leet.length < mostPieces) this.leet.push({ start, end });
  }

  endOdd(): void {
    if (this.#deepest > oddShortfall && this.odd.length < mostPieces)
      this.odd.push({ start: this.#oddStart, end: this.#oddEnd });
    this.#shortfall = this.#deepest = 0;
  }

  #weigh(start: number, end: number, shortfall: number): void {
    if (this.#shortfall === 0) this.#oddStart = start;
    this.#shortfall += shortfall;
    if (this.#shortfall > this.#deepest) {
      this.#deepest = this.#shortfall;
      this.#oddEnd = end;
    } else if (this.#shortfall <= 0 || this.#shortfall < this.#deepest - 2 * oddShortfall) this.endOdd();
  }

  #recognise(candidate: number, start: number, end: number): void {
    for (let number = candidate; number !== 0; number = nextWord(number)) {
      if (!isWord(number, this.#bytes, start, end)) continue;
      if (start - this.#knownEnd <= 2 && this.#knownWord !== 0) {
        if (arePair(this.#knownWord, number)) this.#forwards += 1;
        else if (arePair(number, this.#knownWord)) this.#backwards += 1;
      }
      this.#knownWord = number;
      this.#knownEnd = end;
      return;
    }
    if (end - start < 5 || this.shuffled.length >= mostPieces) return;
    const word = this.#text.slice(start, end).toLowerCase();
    for (let number = candidate; number !== 0; number = nextWord(number)) {
      if (!isShuffled(number, word)) continue;
      this.shuffled.push({ start, end, word: wordOf(number) });
      return;
    }
  }
}

/** Counts things that follow each other with hardly anything between. */
class Row {
  readonly #enough: number;
  #count = 0;
  #end = -9;

  constructor(enough: number) {
    this.#enough = enough;
  }

  /** Whether the row is long enough now. */
  add(start: number, end: number): boolean {
    this.#count = start - this.#end <= 3 ? this.#count + 1 : 1;
    this.#end = end;
    return this.#count >= this.#enough;
  }
}

/** A capital behind a small letter, or a digit beside a letter. */
function isMixed(bytes: Uint8Array, start: number, end: number): boolean {
  let before = 0;
  for (let index = start; index < end; index += 1) {
    const kind = kinds[bytes[index] as number] as number;
    if ((before & lower) !== 0 && (kind & (upper | digit)) !== 0) return true;
    if ((before & digit) !== 0 && (kind & letters) !== 0) return true;
    if ((before & upper) !== 0 && (kind & digit) !== 0) return true;
    before = kind;
  }
  return false;
}
