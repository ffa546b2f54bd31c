import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../json.ts";
import { canonicalOf } from "./canonical-of.ts";
import { readArgument } from "./read-argument.ts";
import { readValues } from "./read-values.ts";
import { sameValue } from "./same-value.ts";
import { valueKinds } from "./typed-value.ts";

const pieces = [
  "bob@x.com",
  "www.a.org/b",
  "GB29NWBK60161331926819",
  "$50",
  "50 EUR",
  "2024-05-19",
  "10:00",
  "13",
  "Anna",
  "'general'",
  "“",
  "”",
  '"',
  "'",
  " ",
  ".",
  "\n",
  "/a/b.txt",
  "+49 170 1234567",
  "é",
  "给",
  "مرحبا",
  "#",
  "@",
  "x",
];
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
);

test("any text is read without an error, and every value is where it says", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const value of readValues(text)) {
        expect(text.slice(value.start, value.end)).toBe(value.text);
        expect(valueKinds).toContain(value.kind);
      }
    }),
  );
});

test("a canonical spelling is its own canonical spelling", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { kind, canonical } of readValues(text)) {
        if (kind !== "date") expect(canonicalOf(kind, canonical)).toBe(canonical);
      }
    }),
  );
});

test("every value is the same as itself", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const value of readValues(text))
        expect(value.canonical === "" || sameValue(value, value)).toBe(true);
    }),
  );
});

test("any argument is read without an error", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, ...valueKinds), (value, hint) => {
      expect(Array.isArray(readArgument(hint, value as Json))).toBe(true);
    }),
  );
});

test("a hundred thousand characters of anything are read in time that grows with them", () => {
  for (const piece of ["1 ", "a@", "www.", "'a' ", "$1", "(1)", "Ab ", "12:00 ", "1-", "“"]) {
    expect(spentOn(piece, 100_000), piece).toBeLessThan(40 * spentOn(piece, 10_000) + 500);
  }
});

/** The least of three runs, in milliseconds. */
function spentOn(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const runs = [1, 2, 3].map(() => {
    const before = performance.now();
    readValues(text);
    return performance.now() - before;
  });
  return Math.min(...runs);
}
