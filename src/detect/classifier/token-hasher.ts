import { buildUnitClasses, unitClass } from "./character-classes.ts";

/** Features are counted in so many buckets; a power of two that stays in the processor's caches. */
const bucketBits = 19;
export const bucketCount = 1 << bucketBits;

const longestWord = 24;
const blockTokens = 1024;
/** Room for the features of a block: no token brings more than its word's and its signs'. */
const signsPerToken = 12;
const blockFeatures = blockTokens * (longestWord * 3 + 8 + signsPerToken * 2);
const shift = 32 - bucketBits;
const zero = 0x30;
let classes: Uint8Array | undefined;

/**
 * Cuts a text into tokens (words, or characters where a script has no gaps) and hashes the features of each: the
 * word alone and with those before it, its pieces of three and five characters, and the signs behind it.
 */
export class TokenHasher {
  /** For each token of the block: where it stands in the text, and where its features end in `buckets`. */
  readonly starts = new Int32Array(blockTokens);
  readonly ends = new Int32Array(blockTokens);
  readonly featureEnds = new Int32Array(blockTokens);
  readonly buckets = new Int32Array(blockFeatures);
  #kinds: Uint8Array = new Uint8Array();
  #text = "";
  #at = 0;
  #count = 0;
  #features = 0;
  #before = 1;
  #beforeThat = 2;
  #sign = 0;
  #signs = 0;

  open(text: string): void {
    classes ??= buildUnitClasses();
    this.#kinds = classes;
    this.#text = text;
    this.#at = 0;
    this.#before = 1;
    this.#beforeThat = 2;
    this.#sign = 0;
  }

  /** Hashes the next tokens, at most a block of them; 0 when the text is at its end. */
  next(): number {
    const text = this.#text;
    const kinds = this.#kinds;
    let at = this.#at;
    this.#count = 0;
    this.#features = 0;
    this.#signs = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] as number;
      if (kind === unitClass.gap) at += 1;
      else if (kind === unitClass.sign) {
        at += 1;
        this.#hashSign(unit);
      } else {
        if (this.#count === blockTokens) break;
        at = kind === unitClass.alone ? this.#hashAlone(unit, at) : this.#hashWord(at);
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
      const at = this.#features;
      this.buckets[at] = Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) >>> shift;
      this.buckets[at + 1] = Math.imul(after ^ (after >>> 14), 0xc2b2ae35) >>> shift;
      this.#features = at + 2;
      this.featureEnds[this.#count - 1] = at + 2;
      this.#signs += 1;
    }
    this.#sign = unit;
  }

  #hashAlone(unit: number, at: number): number {
    this.#closeToken(Math.imul(0x811c9dc5 ^ unit, 0x01000193), at, at + 1);
    return at + 1;
  }

  /** Sums of products tell the positions in a piece apart; one more product mixes them into the upper bits. */
  #hashWord(start: number): number {
    const text = this.#text;
    const kinds = this.#kinds;
    const buckets = this.buckets;
    let features = this.#features;
    let word = 0x811c9dc5;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 2;
    let at = start;
    for (; at < text.length; at += 1) {
      let unit = text.charCodeAt(at);
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
    this.#features = features;
    this.#closeToken(word, start, at);
    return at;
  }

  /** The word alone, with the one before, with the two before, and with the second before it. */
  #closeToken(word: number, start: number, end: number): void {
    const buckets = this.buckets;
    const at = this.#features;
    const pair = Math.imul(this.#before, 0x85ebca77) + word;
    const triple = Math.imul(this.#beforeThat, 0xc2b2ae3d) + pair;
    const skip = Math.imul(this.#beforeThat, 0x27d4eb2f) + Math.imul(word, 0x165667b1);
    buckets[at] = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) >>> shift;
    buckets[at + 1] = Math.imul(pair ^ (pair >>> 16), 0x7feb352d) >>> shift;
    buckets[at + 2] = Math.imul(triple ^ (triple >>> 15), 0x9e3779b1) >>> shift;
    buckets[at + 3] = Math.imul(skip ^ (skip >>> 16), 0x85ebca6b) >>> shift;
    this.#features = at + 4;
    this.#beforeThat = this.#before;
    this.#before = word;
    this.#signs = 0;
    this.#sign = 0;
    const index = this.#count;
    this.starts[index] = start;
    this.ends[index] = end;
    this.featureEnds[index] = at + 4;
    this.#count = index + 1;
  }
}
