import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "./json.ts";
import { canonicalJson, mapTexts } from "./json.ts";

describe("canonicalJson", () => {
  it("spells equal values the same, whatever the order of their keys", () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: null }] })).toBe(
      canonicalJson({ a: [{ c: null, d: 2 }], b: 1 }),
    );
  });

  it("reads back to the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("mapTexts", () => {
  it("reaches every string and every name at every depth and leaves other values alone", () => {
    const value = { a: "x", b: [1, "x", { x: "x", n: null, t: true }] };
    expect(mapTexts(value, (text) => `${text}!`)).toEqual({
      "a!": "x!",
      "b!": [1, "x!", { "x!": "x!", "n!": null, "t!": true }],
    });
  });
});
