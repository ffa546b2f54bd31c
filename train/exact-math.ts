/** The exponential from products alone: `Math.exp` may differ in its last bit from one engine to the next. */
export function exponential(x: number): number {
  const clipped = Math.max(-30, Math.min(30, x));
  let value = 1 + clipped / 65_536;
  for (let step = 0; step < 16; step += 1) value *= value;
  return value;
}

export function sigmoid(x: number): number {
  return 1 / (1 + exponential(-x));
}

/** Pseudo-random numbers from a seed, the same on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % sides;
  }

  shuffle(items: Int32Array): void {
    for (let index = items.length - 1; index > 0; index -= 1) {
      const other = this.roll(index + 1);
      const held = items[index] as number;
      items[index] = items[other] as number;
      items[other] = held;
    }
  }
}
