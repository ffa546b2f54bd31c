import { dearestOf, nothingCached, type Price } from "./price.ts";

export type CapabilityClass = "frontier" | "mid" | "small" | "nano";

export interface ModelFacts {
  readonly contextTokens: number;
  readonly capabilityClass: CapabilityClass;
  readonly price: Price;
}

/** The model that is asked when nobody names one. */
export const defaultModels: Readonly<Record<string, string>> = {
  anthropic: "claude-sonnet-5-5",
  openai: "gpt-6-sol",
  google: "gemini-3.8-flash",
  mistral: "mistral-large-latest",
  groq: "openai/gpt-oss-120b",
  xai: "grok-4.3",
  deepseek: "deepseek-v4-flash",
};

/** List prices (input, cached input, output); where a price depends on the length of the prompt, the dearer one. */
const table: Readonly<Record<string, ModelFacts>> = {
  "claude-fable-5": facts(1_000_000, "frontier", [10, 1, 50]),
  "claude-opus-5": facts(1_000_000, "frontier", [5, 0.5, 25]),
  "claude-opus-4-8": facts(1_000_000, "frontier", [5, 0.5, 25]),
  "claude-opus-4-7": facts(1_000_000, "frontier", [5, 0.5, 25]),
  "claude-opus-4-6": facts(200_000, "frontier", [5, 0.5, 25]),
  "claude-opus-4-5": facts(200_000, "frontier", [5, 0.5, 25]),
  "claude-opus-4-1": facts(200_000, "frontier", [15, 1.5, 75]),
  "claude-opus-4": facts(200_000, "frontier", [15, 1.5, 75]),
  "claude-sonnet-5-5": facts(200_000, "frontier", [2, 0.2, 10]),
  "claude-sonnet-5": facts(200_000, "frontier", [2, 0.2, 10]),
  "claude-sonnet-4-6": facts(200_000, "frontier", [3, 0.3, 15]),
  "claude-sonnet-4-5": facts(200_000, "frontier", [3, 0.3, 15]),
  "claude-sonnet-4": facts(200_000, "frontier", [3, 0.3, 15]),
  "claude-3-7-sonnet": facts(200_000, "frontier", [3, 0.3, 15]),
  "claude-3-5-sonnet": facts(200_000, "mid", [3, 0.3, 15]),
  "claude-haiku-4-5": facts(200_000, "mid", [1, 0.1, 5]),
  "claude-3-5-haiku": facts(200_000, "small", [0.8, 0.08, 4]),
  "gpt-6.1-sol": facts(272_000, "frontier", [2, 0.1, 10]),
  "gpt-6-sol": facts(272_000, "frontier", [2, 0.2, 10]),
  "gpt-5.6-sol": facts(272_000, "frontier", [5, 0.5, 30]),
  "gpt-5.5": facts(272_000, "frontier", [5, 0.5, 30]),
  "gpt-5.4": facts(272_000, "frontier", [2.5, 0.25, 15]),
  "gpt-5.4-mini": facts(272_000, "mid", [0.75, 0.075, 4.5]),
  "gpt-5.2": facts(272_000, "frontier", [1.75, 0.175, 14]),
  "gpt-5.1": facts(272_000, "frontier", [1.25, 0.125, 10]),
  "gpt-5": facts(272_000, "frontier", [1.25, 0.125, 10]),
  "gpt-5-pro": facts(272_000, "frontier", [15, 15, 120]),
  "gpt-5-mini": facts(272_000, "mid", [0.25, 0.025, 2]),
  "gpt-5-nano": facts(272_000, "small", [0.05, 0.005, 0.4]),
  "gpt-4.1": facts(1_000_000, "mid", [2, 0.5, 8]),
  "gpt-4.1-mini": facts(1_000_000, "small", [0.4, 0.1, 1.6]),
  "gpt-4.1-nano": facts(1_000_000, "nano", [0.1, 0.025, 0.4]),
  "gpt-4o": facts(128_000, "mid", [2.5, 1.25, 10]),
  "gpt-4o-mini": facts(128_000, "small", [0.15, 0.075, 0.6]),
  o3: facts(200_000, "frontier", [2, 0.5, 8]),
  "o4-mini": facts(200_000, "mid", [1.1, 0.275, 4.4]),
  "gemini-3.8-flash": facts(1_000_000, "mid", [1.5, 0.15, 7.5]),
  "gemini-3.7-flash": facts(1_000_000, "mid", [1.5, 0.15, 7.5]),
  "gemini-3.6-flash": facts(1_000_000, "mid", [1.5, 0.15, 7.5]),
  "gemini-3.1-pro-preview": facts(1_000_000, "frontier", [4, 0.4, 18]),
  "gemini-2.5-pro": facts(1_000_000, "frontier", [2.5, 0.625, 15]),
  "gemini-2.5-flash": facts(1_000_000, "mid", [0.3, 0.075, 2.5]),
  "gemini-2.5-flash-lite": facts(1_000_000, "small", [0.1, 0.025, 0.4]),
  "gemini-2.0-flash": facts(1_000_000, "small", [0.1, 0.025, 0.4]),
  "mistral-large": facts(128_000, "mid", [2, 2, 6]),
  "mistral-medium": facts(128_000, "mid", [1, 1, 3]),
  "mistral-small": facts(128_000, "small", [0.2, 0.2, 0.6]),
  "ministral-8b": facts(128_000, "nano", [0.1, 0.1, 0.1]),
  "grok-4.3": facts(1_000_000, "frontier", [2.5, 0.4, 5]),
  "grok-4": facts(256_000, "frontier", [6, 1.5, 30]),
  "deepseek-v4-pro": facts(1_000_000, "frontier", [1.74, 0.145, 3.48]),
  "deepseek-v4-flash": facts(1_000_000, "mid", [0.14, 0.0028, 0.28]),
  "deepseek-chat": facts(128_000, "mid", [0.28, 0.028, 0.42]),
  "gpt-oss-120b": facts(131_072, "mid", [0.15, 0.075, 0.75]),
  "gpt-oss-20b": facts(131_072, "small", [0.1, 0.05, 0.5]),
  "llama-3.3-70b": facts(131_072, "mid", [0.59, 0.59, 0.79]),
};

function facts(
  contextTokens: number,
  capabilityClass: CapabilityClass,
  [input, cachedInput, output]: readonly [number, number, number],
): ModelFacts {
  return { contextTokens, capabilityClass, price: { input, cachedInput, cacheWrite: input * 1.25, output } };
}

const dateOrChannel = /^[-@](\d{8}|\d{4}-\d{2}-\d{2}|\d{4}|latest|versatile|preview)$/;

/** What is known about a model; a maker's prefix (`openai/…`) and a date at the end do not make it another. */
export function lookUpModel(model: string): ModelFacts | undefined {
  const name = model.slice(model.lastIndexOf("/") + 1).replace(":", "-");
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  if (exact !== undefined) return exact;
  const base = Object.keys(table).find(
    (key) => name.startsWith(key) && dateOrChannel.test(name.slice(key.length)),
  );
  return base === undefined ? undefined : table[base];
}

/**
 * Names that makers give whole families. A member that is not listed is charged like the dearest that is; how far it
 * is relied on does not follow from its name, so it stays locked.
 */
const families = [
  "claude-opus-",
  "claude-sonnet-",
  "claude-haiku-",
  "gpt-5",
  "gpt-4.1",
  "gpt-4o",
  "gemini-2",
  "gemini-3",
  "mistral-large",
  "mistral-medium",
  "mistral-small",
  "ministral-",
  "grok-",
  "deepseek-",
  "gpt-oss-",
];

/** The top of a family costs many times what its other members do. */
const aboveFamily = /-pro\b/;

/** The price of a listed model, or of the dearest of its family; undefined where neither is known. */
export function lookUpPrice(model: string): Price | undefined {
  const listed = lookUpModel(model)?.price;
  if (listed !== undefined) return listed;
  const name = model.slice(model.lastIndexOf("/") + 1);
  const family = families.find((start) => name.startsWith(start));
  if (family === undefined || aboveFamily.test(name)) return undefined;
  return dearestOf(
    Object.entries(table)
      .filter(([key]) => key.startsWith(family) && !aboveFamily.test(key))
      .map(([, row]) => row.price),
  );
}

/** A model without a known price is charged like the dearest one, in every column, and nothing of it as cached. */
export const dearestPrice: Price = nothingCached(dearestOf(Object.values(table).map((row) => row.price)));
