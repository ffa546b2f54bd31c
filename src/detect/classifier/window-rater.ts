/** A stretch of a view that looks most like an attack, in units of the view's text. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly logit: number;
}

export const windowTokens = [12, 25, 60, 120] as const;

/** A text of a few words has few features; it is not trusted more for that. */
export const fewestFeatures = 40;

const widest = windowTokens[windowTokens.length - 1] as number;

/** What one block of tokens is to the rater: sums and counts are those of the block up to each token's end. */
export interface TokenBlock {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sums: Int32Array;
  readonly featureEnds: Int32Array;
}

interface Best {
  readonly size: number;
  readonly stride: number;
  /** The token at which the next window begins. */
  next: number;
  rated: number;
  start: number;
  end: number;
}

/**
 * Finds the best window of each size in a text that comes in blocks of tokens, and keeps no more of it than the widest
 * window. Windows begin at every eighth of their size or every second token, so that no sentence falls between two.
 */
export class WindowRater {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Sums before each token: of weights, and of the number of features. */
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;
  #bests: readonly Best[] = [];
  /** The token that is first in memory, and how many there were so far. */
  #first = 0;
  tokens = 0;

  constructor(blockTokens: number) {
    const most = widest + blockTokens;
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#sums = new Float64Array(most + 1);
    this.#counts = new Int32Array(most + 1);
  }

  get sum(): number {
    return this.#sums[this.tokens - this.#first] as number;
  }

  get count(): number {
    return this.#counts[this.tokens - this.#first] as number;
  }

  begin(): void {
    this.#first = this.tokens = 0;
    this.#sums[0] = this.#counts[0] = 0;
    this.#bests = windowTokens.map((size) => ({
      size,
      stride: Math.max(2, size >> 3),
      next: 0,
      rated: Number.NEGATIVE_INFINITY,
      start: 0,
      end: 0,
    }));
  }

  add({ starts, ends, sums, featureEnds }: TokenBlock, tokens: number): void {
    this.#forget();
    const from = this.tokens - this.#first;
    const [sum, count] = [this.sum, this.count];
    for (let index = 0; index < tokens; index += 1) {
      this.#starts[from + index] = starts[index] as number;
      this.#ends[from + index] = ends[index] as number;
      this.#sums[from + index + 1] = sum + (sums[index] as number);
      this.#counts[from + index + 1] = count + (featureEnds[index] as number);
    }
    this.tokens += tokens;
    for (const best of this.#bests)
      for (; best.next + best.size <= this.tokens; best.next += best.stride) this.#rate(best, best.next);
  }

  /** The best window of each size, the shortest first. */
  end(step: number, bias: number): readonly Window[] {
    return this.#bests.map((best) => {
      this.#rate(best, Math.max(0, this.tokens - best.size));
      return { start: best.start, end: best.end, logit: best.rated * step + bias };
    });
  }

  #rate(best: Best, token: number): void {
    const from = token - this.#first;
    const to = Math.min(token + best.size, this.tokens) - this.#first;
    const count = (this.#counts[to] as number) - (this.#counts[from] as number);
    const sum = (this.#sums[to] as number) - (this.#sums[from] as number);
    const rated = sum / Math.sqrt(Math.max(count, fewestFeatures));
    if (rated <= best.rated) return;
    best.rated = rated;
    best.start = to === from ? 0 : (this.#starts[from] as number);
    best.end = to === from ? 0 : (this.#ends[to - 1] as number);
  }

  /** Moves the tokens that a window can still begin with to the front. */
  #forget(): void {
    const first = Math.max(0, this.tokens - widest);
    const by = first - this.#first;
    if (by === 0) return;
    const end = this.tokens - this.#first;
    for (const kept of [this.#starts, this.#ends]) kept.copyWithin(0, by, end);
    for (const kept of [this.#sums, this.#counts]) kept.copyWithin(0, by, end + 1);
    this.#first = first;
  }
}
