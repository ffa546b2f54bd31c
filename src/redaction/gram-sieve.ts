import { isSeparator, squeeze } from "./loose-needles.ts";

/** Most units from one look to the next: a longer step would make what is held back longer too. */
const mostStep = 12;
/** Bits for each gram, so that few other texts look like one. */
const bitsPerGram = 32;

/** From a UTF-16 unit to a byte without its case; 0 for separators, which are passed over. */
const bytes = fillBytes();

/**
 * Says where a text may hold a needle, whatever its case and the separators in it, by a look at every few units.
 * It never says no wrongly: each needle has a gram in the set at every offset at which a look can meet it.
 */
export class GramSieve {
  /** Units that are no separators from one look to the next. */
  readonly step: number;
  /** Units of one look: four, or eight where all needles are long. */
  readonly gram: 4 | 8;
  /** The longest part of a needle that no look may have met. */
  readonly overlap: number;
  readonly #bits: Int32Array;
  readonly #mask: number;

  private constructor(needles: readonly string[], shortest: number) {
    this.gram = shortest >= 14 ? 8 : 4;
    this.step = Math.min(mostStep, shortest - this.gram + 1);
    this.overlap = this.gram + this.step - 2;
    const size = Math.max(1_024, needles.length * this.step * bitsPerGram);
    this.#mask = 2 ** Math.min(24, Math.ceil(Math.log2(size))) - 1;
    this.#bits = new Int32Array((this.#mask + 1) / 32);
    for (const needle of needles) this.#add(needle);
  }

  /** Undefined where a needle is too short for a look. */
  static of(texts: readonly string[]): GramSieve | undefined {
    const needles = texts.map(squeeze);
    const shortest = needles.reduce((least, { length }) => Math.min(least, length), Infinity);
    return shortest < 4 ? undefined : new GramSieve(needles, shortest);
  }

  /** The first look from a unit on that meets a gram, or -1; counts in the units of `squeezed`. */
  find(squeezed: Squeezed, from: number): number {
    const [bits, mask, step, { fours, length }] = [this.#bits, this.#mask, this.step, squeezed];
    const isLong = this.gram === 8;
    for (let at = from; at + this.gram <= length; at += step) {
      const hash = hashGram(fours.getInt32(at, true), isLong ? fours.getInt32(at + 4, true) : 0);
      const bit = hash & mask;
      if (((bits[bit >>> 5] as number) & (1 << bit)) === 0) continue;
      const other = turnHash(hash) & mask;
      if (((bits[other >>> 5] as number) & (1 << other)) !== 0) return at;
    }
    return -1;
  }

  #add(needle: string): void {
    const { fours } = squeezeBytes(needle, 0);
    for (let at = 0; at < this.step; at += 1) {
      const older = this.gram === 8 ? fours.getInt32(at + 4, true) : 0;
      const hash = hashGram(fours.getInt32(at, true), older);
      for (const bit of [hash & this.#mask, turnHash(hash) & this.#mask])
        (this.#bits[bit >>> 5] as number) |= 1 << bit;
    }
  }
}

/** A text without its separators, a byte for each unit. */
export interface Squeezed {
  readonly fours: DataView;
  readonly length: number;
}

/** Scratch is kept up to this size; what is longer gets its own for a while. */
const keptUnits = 1 << 20;
const pieceUnits = 16_384;
const piece = new Uint16Array(pieceUnits);
const pieceBytes = Buffer.from(piece.buffer);
let kept = new Uint8Array(pieceUnits);

/** What is returned lasts until the next call. */
export function squeezeBytes(text: string, from: number): Squeezed {
  const output = scratchFor(text.length - from);
  let length = 0;
  for (let start = from; start < text.length; start += pieceUnits) {
    const end = Math.min(text.length, start + pieceUnits);
    pieceBytes.write(start === 0 && end === text.length ? text : text.slice(start, end), 0, "utf16le");
    for (let at = 0; at < end - start; at += 1) {
      const byte = bytes[piece[at] as number] as number;
      output[length] = byte;
      length += byte === 0 ? 0 : 1;
    }
  }
  return { fours: new DataView(output.buffer), length };
}

function scratchFor(units: number): Uint8Array {
  if (units < kept.length) return kept;
  const fresh = new Uint8Array(2 ** Math.ceil(Math.log2(units + 1)));
  if (fresh.length <= keptUnits) kept = fresh;
  return fresh;
}

/** Where so many units that are no separators begin before `end`, with the separators in front of them. */
export function stepBackOver(text: string, end: number, units: number): number {
  let left = units;
  let at = end;
  while (at > 0) {
    if (!isSeparator(text.charCodeAt(at - 1))) {
      if (left === 0) break;
      left -= 1;
    }
    at -= 1;
  }
  return at;
}

/** Behind so many units that are no separators from `start` on. */
export function stepOver(text: string, start: number, units: number): number {
  let left = units;
  let at = start;
  for (; left > 0 && at < text.length; at += 1) if (!isSeparator(text.charCodeAt(at))) left -= 1;
  return at;
}

function hashGram(newer: number, older: number): number {
  const mixed = Math.imul(newer ^ Math.imul(older, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** A second bit for each gram. */
function turnHash(hash: number): number {
  return Math.imul(hash, 0xc2b2ae35) >>> 7;
}

function fillBytes(): Uint8Array {
  const table = new Uint8Array(65_536);
  for (let unit = 0; unit < 65_536; unit += 1) {
    const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if (!isSeparator(unit)) table[unit] = unit < 128 ? small || 1 : ((unit ^ (unit >> 7)) & 127) | 128;
  }
  return table;
}
