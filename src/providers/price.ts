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

/** How many tokens a text is likely to be, when nobody has counted. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters / 4);
}
