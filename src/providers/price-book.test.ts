import { describe, expect, it } from "vitest";
import { defaultModels, dearestPrice, lookUpPrice } from "./models.ts";
import { createPriceBook } from "./price-book.ts";

const cheap = { inputPerMillionDollars: 1, outputPerMillionDollars: 2 };
const dear = { inputPerMillionDollars: 1_000, outputPerMillionDollars: 2_000 };

describe("what a model costs", () => {
  it("is the list price of a known model", () => {
    for (const model of Object.values(defaultModels))
      expect(createPriceBook({}).priceOf("any", model)).toEqual(lookUpPrice(model));
  });

  it("is that of the dearest of its family where only the family is known", () => {
    const book = createPriceBook({});
    expect(book.priceOf("anthropic", "claude-opus-9")).toMatchObject({ input: 15, output: 75 });
    expect(book.priceOf("anthropic", "claude-haiku-9")).toMatchObject({ input: 1, output: 5 });
    expect(book.priceOf("relay", "anthropic/claude-sonnet-9-20290101")).toMatchObject({ output: 15 });
    // The top of a family is no cheaper than the dearest model there is.
    expect(book.priceOf("openai", "gpt-5.9-pro")).toEqual(dearestPrice);
  });

  it("is that of the dearest known model where nothing is known, the configured ones included", () => {
    expect(createPriceBook({}).priceOf("x", "novel-1")).toEqual(dearestPrice);
    expect(createPriceBook({ "other-*": dear }).priceOf("x", "novel-1")).toMatchObject({
      input: 1_000,
      cachedInput: 1_000,
      output: 2_000,
    });
    expect(createPriceBook({ "other-*": cheap }).priceOf("x", "novel-1")).toEqual(dearestPrice);
  });

  it("follows the configuration: whole names before families, longer families before shorter ones", () => {
    const book = createPriceBook({
      "novel-*": dear,
      "novel-1": cheap,
      "novel-2*": { ...cheap, outputPerMillionDollars: 3 },
      "relay/novel-1": { ...cheap, outputPerMillionDollars: 4, cachedInputPerMillionDollars: 0.5 },
      "claude-opus-5": cheap,
    });
    expect(book.priceOf("x", "novel-9").output).toBe(2_000);
    expect(book.priceOf("x", "novel-1").output).toBe(2);
    expect(book.priceOf("x", "novel-2b").output).toBe(3);
    expect(book.priceOf("relay", "novel-1")).toEqual({
      input: 1,
      cachedInput: 0.5,
      cacheWrite: 1.25,
      output: 4,
    });
    expect(book.priceOf("anthropic", "claude-opus-5").output).toBe(2);
  });

  it("is never taken from an object's own inheritance", () => {
    expect(createPriceBook({}).priceOf("x", "constructor")).toEqual(dearestPrice);
  });
});
