import fc from "fast-check";
import { expect, it } from "vitest";
import { quote } from "./quote.ts";

it("shows a plain text in quotes as it is", () => {
  expect(quote("notes/Über 今天.txt")).toBe('"notes/Über 今天.txt"');
});

it("shows what is invisible, breaks the line or ends the quotation", () => {
  expect(quote('a\n"b"\u202E\u200B\u{E0041}\\')).toBe('"a\\u{a}\\"b\\"\\u{202e}\\u{200b}\\u{e0041}\\\\"');
});

it("is short, well-formed and on one line whatever the text is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const shown = quote(text);
      expect(shown.length).toBeLessThanOrEqual(66);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});
