/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
}

export interface TokenCounts {
  /** All input tokens; the cached ones are a part of them. */
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
}

export const freeOfCharge: Price = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

export function costOf(tokens: TokenCounts, price: Price): number {
  const plain = Math.max(0, tokens.input - tokens.cacheRead - tokens.cacheWrite);
  const millionths =
    plain * price.input +
    tokens.cacheRead * price.cachedInput +
    tokens.cacheWrite * price.cacheWrite +
    tokens.output * price.output;
  return millionths / 1_000_000;
}

/** The dearest of each column. */
export function dearestOf(prices: readonly Price[]): Price {
  const dearest = (column: keyof Price): number => Math.max(...prices.map((price) => price[column]));
  return {
    input: dearest("input"),
    cachedInput: dearest("cachedInput"),
    cacheWrite: dearest("cacheWrite"),
    output: dearest("output"),
  };
}

/** Where nobody knows what a cache is worth, it saves nothing. */
export function nothingCached(price: Price): Price {
  return { ...price, cachedInput: price.input };
}
