import { UnitReader } from "../text-units.ts";
import { buildUnitClasses, unitClass } from "./character-classes.ts";
import { longestKnown, WordMemory } from "./word-memory.ts";

/** Features are counted in so many buckets; a power of two that stays in the processor's caches. */
const bucketBits = 19;
export const bucketCount = 1 << bucketBits;

const longestWord = 24;
export const blockTokens = 1024;
/** Room for the features of a block: no token brings more than its word's and its signs'. */
const signsPerToken = 12;
const blockFeatures = blockTokens * (longestWord * 3 + 8 + signsPerToken * 2);
const shift = 32 - bucketBits;
const zero = 0x30;
const lowMask = 0x3fff_ffff;
let classes: Uint8Array | undefined;
/** Five bits for each unit of most words; 0 for all others. */
const letterCodes = new Uint8Array(65_536);
for (let letter = 0; letter < 26; letter += 1) letterCodes[0x61 + letter] = letter + 1;
for (let digit = 0; digit < 10; digit += 1) letterCodes[zero + digit] = 27;
letterCodes[0x5f] = 28;
const noCodes = new Uint8Array(65_536);
let noWeights: Int8Array | undefined;

/**
 * Cuts a text into tokens (words, or characters where a script has no gaps) and hashes the features of each: the
 * word alone and with those before it, its pieces of three and five characters, and the signs behind it.
 */
export class TokenHasher {
  /** For each token of the block: where it stands in the text, how many features there are up to its end. */
  readonly starts = new Int32Array(blockTokens);
  readonly ends = new Int32Array(blockTokens);
  readonly featureEnds = new Int32Array(blockTokens);
  /** What the weights of all features of the block are together, up to the end of each token. */
  readonly sums = new Int32Array(blockTokens);
  /** All features of the block where no weights were given; else without those of words that were known. */
  readonly buckets = new Int32Array(blockFeatures);
  readonly #reader = new UnitReader();
  readonly #known = new WordMemory();
  #kinds: Uint8Array = new Uint8Array();
  #codes: Uint8Array = new Uint8Array();
  #weights: Int8Array = new Int8Array();
  #units: Uint16Array = new Uint16Array();
  #length = 0;
  #at = 0;
  #count = 0;
  #features = 0;
  #skipped = 0;
  #sum = 0;
  #before = 1;
  #beforeThat = 2;
  #sign = 0;
  #signs = 0;

  /** With weights, words that were read before are not taken to pieces again. */
  open(text: string, weights?: Int8Array): void {
    this.#kinds = classes ??= buildUnitClasses();
    this.#codes = weights === undefined ? noCodes : letterCodes;
    const used = weights ?? (noWeights ??= new Int8Array(bucketCount));
    if (used !== this.#weights) this.#known.clear();
    this.#weights = used;
    this.#units = this.#reader.read(text);
    this.#length = text.length;
    this.#at = 0;
    this.#before = 1;
    this.#beforeThat = 2;
    this.#sign = 0;
  }

  /** Hashes the next tokens, at most a block of them; 0 when the text is at its end. */
  next(): number {
    const units = this.#units;
    const length = this.#length;
    const kinds = this.#kinds;
    let at = this.#at;
    this.#count = 0;
    this.#features = 0;
    this.#skipped = 0;
    this.#sum = 0;
    this.#signs = 0;
    while (at < length) {
      const unit = units[at] as number;
      const kind = kinds[unit] as number;
      if (kind === unitClass.gap) at += 1;
      else if (kind === unitClass.sign) {
        at += 1;
        this.#hashSign(unit);
      } else {
        if (this.#count === blockTokens) break;
        at = kind === unitClass.alone ? this.#hashAlone(unit, at) : this.#readWord(at);
      }
    }
    this.#at = at;
    return this.#count;
  }

  /** A run of one sign (a rule, a table) says no more than one of it. */
  #hashSign(unit: number): void {
    if (unit !== this.#sign && this.#count > 0 && this.#signs < signsPerToken) {
      const pair = Math.imul(this.#sign + 0x51ed27, 0x2c1b3c6d) + Math.imul(unit, 0x297a2d39);
      const after = Math.imul(this.#before, 0x27d4eb2f) + Math.imul(unit, 0x165667b1);
      this.#add(
        Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) >>> shift,
        Math.imul(after ^ (after >>> 14), 0xc2b2ae35) >>> shift,
      );
      this.featureEnds[this.#count - 1] = this.#features + this.#skipped;
      this.sums[this.#count - 1] = this.#sum;
      this.#signs += 1;
    }
    this.#sign = unit;
  }

  #add(one: number, other: number): void {
    const at = this.#features;
    this.buckets[at] = one;
    this.buckets[at + 1] = other;
    this.#features = at + 2;
    this.#sum += (this.#weights[one] as number) + (this.#weights[other] as number);
  }

  #hashAlone(unit: number, at: number): number {
    this.#closeToken(Math.imul(0x811c9dc5 ^ unit, 0x01000193), at, at + 1);
    return at + 1;
  }

  /** Looks the word up by its letters, and takes it to pieces where it is not known. */
  #readWord(start: number): number {
    const units = this.#units;
    const codes = this.#codes;
    let low = 0;
    let high = 0;
    const most = start + longestKnown;
    let at = start;
    for (; at < most; at += 1) {
      const code = codes[units[at] as number] as number;
      if (code === 0) break;
      high = (high << 5) | (low >>> 25);
      low = ((low << 5) | code) & lowMask;
    }
    const kind = this.#kinds[units[at] as number] as number;
    if (low === 0 || (at < this.#length && (kind === unitClass.letter || kind === unitClass.digit)))
      return this.#hashWord(start, 0, 0);
    const place = this.#known.find(low, high);
    if (place < 0) return this.#hashWord(start, low, high);
    this.#skipped += this.#known.countOf(place);
    this.#sum += this.#known.sumOf(place);
    this.#closeToken(this.#known.hashOf(place), start, at);
    return at;
  }

  /** Sums of products tell the positions in a piece apart; one more product mixes them into the upper bits. */
  #hashWord(start: number, low: number, high: number): number {
    const units = this.#units;
    const kinds = this.#kinds;
    const buckets = this.buckets;
    const weights = this.#weights;
    const first = this.#features;
    let features = first;
    let sum = 0;
    let word = 0x811c9dc5;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 2;
    let at = start;
    for (; at < this.#length; at += 1) {
      let unit = units[at] as number;
      const kind = kinds[unit] as number;
      if (kind !== unitClass.letter && kind !== unitClass.digit) break;
      if (kind === unitClass.digit) unit = zero;
      word = Math.imul(word ^ unit, 0x01000193);
      const size = at - start;
      if (size >= longestWord) continue;
      const three = Math.imul(unit, 0x9e3779b1) + Math.imul(d, 0x7feb352d) + Math.imul(c, 0x846ca68b);
      const five = three + Math.imul(b, 0x3c6ef372) + Math.imul(a, 0x5bd1e995) + 0x1b873593;
      if (size >= 1) buckets[features++] = Math.imul(three ^ (three >>> 16), 0x21f0aaad) >>> shift;
      if (size >= 3) buckets[features++] = Math.imul(five ^ (five >>> 15), 0x735a2d97) >>> shift;
      a = b;
      b = c;
      c = d;
      d = unit;
    }
    if (at - start >= 3) {
      const last = Math.imul(d, 0x7feb352d) + Math.imul(c, 0x846ca68b) + Math.imul(b, 0x3c6ef372) + 0x0b4f;
      buckets[features++] = Math.imul(last ^ (last >>> 15), 0x735a2d97) >>> shift;
    }
    for (let index = first; index < features; index += 1) sum += weights[buckets[index] as number] as number;
    if (low !== 0) this.#known.keep(low, high, { hash: word, sum, count: features - first });
    this.#features = features;
    this.#sum += sum;
    this.#closeToken(word, start, at);
    return at;
  }

  /** The word alone, with the one before, with the two before, and with the second before it. */
  #closeToken(word: number, start: number, end: number): void {
    const pair = (Math.imul(this.#before, 0x85ebca77) + word) | 0;
    const triple = (Math.imul(this.#beforeThat, 0xc2b2ae3d) + pair) | 0;
    const skip = (Math.imul(this.#beforeThat, 0x27d4eb2f) + Math.imul(word, 0x165667b1)) | 0;
    this.#add(
      Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) >>> shift,
      Math.imul(pair ^ (pair >>> 16), 0x7feb352d) >>> shift,
    );
    this.#add(
      Math.imul(triple ^ (triple >>> 15), 0x9e3779b1) >>> shift,
      Math.imul(skip ^ (skip >>> 16), 0x85ebca6b) >>> shift,
    );
    this.#beforeThat = this.#before;
    this.#before = word;
    this.#signs = 0;
    this.#sign = 0;
    const index = this.#count;
    this.starts[index] = start;
    this.ends[index] = end;
    this.featureEnds[index] = this.#features + this.#skipped;
    this.sums[index] = this.#sum;
    this.#count = index + 1;
  }
}
