/** What a word says by itself, whatever stands around it. */
export interface KnownWord {
  readonly hash: number;
  /** The weights of its pieces together, and how many they are. */
  readonly sum: number;
  readonly count: number;
}

const slotBits = 12;
const slots = 1 << slotBits;
/** Numbers of a slot: the letters in two, then what the word says. */
const size = 8;
const [highAt, hashAt, sumAt, countAt] = [1, 2, 3, 4];

/** Letters of a word that fit into two numbers, so that no other word can be taken for it. */
export const longestKnown = 12;

/** The words that were read last: most words of a text are common ones, which need not be taken to pieces again. */
export class WordMemory {
  readonly #numbers = new Int32Array(slots * size);

  /** Place of a word, by its letters in two numbers; negative when it is not known. */
  find(low: number, high: number): number {
    const place = placeOf(low, high);
    return this.#numbers[place] === low && this.#numbers[place + highAt] === high ? place : -1;
  }

  hashOf(place: number): number {
    return this.#numbers[place + hashAt] as number;
  }

  sumOf(place: number): number {
    return this.#numbers[place + sumAt] as number;
  }

  countOf(place: number): number {
    return this.#numbers[place + countAt] as number;
  }

  keep(low: number, high: number, { hash, sum, count }: KnownWord): void {
    const place = placeOf(low, high);
    this.#numbers[place] = low;
    this.#numbers[place + highAt] = high;
    this.#numbers[place + hashAt] = hash;
    this.#numbers[place + sumAt] = sum;
    this.#numbers[place + countAt] = count;
  }

  clear(): void {
    this.#numbers.fill(0);
  }
}

function placeOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x2c1b3c6d), 0x9e3779b1);
  return (mixed >>> (32 - slotBits)) * size;
}
