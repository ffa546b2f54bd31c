import assert from "node:assert/strict";

/** Two pairs of units, of which each stem of so many has one at every place where a look can begin. */
const shortestStem = 5;
const mask = (1 << 16) - 1;
/** Small letters of ASCII differ from capitals in this bit; other units share a pair with more of them. */
const caseBits = 0x0020_0020;
/** Set in a pair where a unit is of a script other than Latin and Greek. */
const foreignBits = 0xfc00_fc00 | 0;

const pieceUnits = 8_192;
const units = new Uint16Array(pieceUnits);
const pairs = new Int32Array(units.buffer);
const scratch = Buffer.from(units.buffer);

/** Says of most texts that none of the stems is in them, by a look at every second unit. */
export class StemSieve {
  readonly #seen = new Uint8Array(mask + 1);

  /** Stems of ASCII; others are letters of other scripts, which are never ruled out. */
  constructor(stems: readonly string[]) {
    for (const stem of stems) {
      if (/[^\0-\x7f]/u.test(stem)) continue;
      assert(stem.length >= shortestStem, "every stem has two whole pairs at each place of a look");
      for (const from of [0, 1]) {
        scratch.write(stem.slice(from, from + 4), 0, "utf16le");
        this.#seen[hashPairs(pairs[0] as number, pairs[1] as number)] = 1;
      }
    }
  }

  mayHold(text: string): boolean {
    for (let start = 0; start < text.length; start += pieceUnits - shortestStem) {
      const piece = text.length <= pieceUnits ? text : text.slice(start, start + pieceUnits);
      if (this.#meets(scratch.write(piece, 0, "utf16le") >> 1)) return true;
    }
    return false;
  }

  #meets(length: number): boolean {
    // What an earlier piece left behind the end is no part of this one.
    units.fill(0, length, length + 3);
    const seen = this.#seen;
    let first = 0;
    for (let at = 0; 2 * at < length; at += 1) {
      const second = pairs[at] as number;
      if ((second & foreignBits) !== 0 && isForeign(second)) return true;
      if (seen[hashPairs(first, second)] === 1) return true;
      first = second;
    }
    return false;
  }
}

/** Marks and signs, as dashes and quotes are, are of no script. */
function isForeign(pair: number): boolean {
  return isForeignUnit(pair & 0xffff) || isForeignUnit(pair >>> 16);
}

function isForeignUnit(unit: number): boolean {
  return unit >= 0x400 && (unit < 0x2010 || unit > 0x2060);
}

function hashPairs(first: number, second: number): number {
  const mixed = Math.imul((first | caseBits) ^ Math.imul(second | caseBits, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}
