import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markInvisible } from "./mark-invisible.ts";

describe("showing what hides in a text", () => {
  it("names what a reader would not see", () => {
    const signs = markInvisible("a\u202Eb\u200Bc\u{E0041}d\u3164\u00a0\ufe0f\0")
      .filter((piece) => piece.kind === "mark")
      .map((piece) => piece.sign);
    expect(signs).toEqual(["U+202E", "U+200B", "U+E0041", "U+3164", "U+00A0", "U+FE0F", "U+0000"]);
  });

  it("leaves ordinary writing of any language as it is", () => {
    for (const text of ["Straße, naïve", "日本語", "שלום", "🏰 castle"])
      expect(markInvisible(text)).toEqual([{ kind: "text", text }]);
  });

  it("never lets a control or format character through as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const piece of markInvisible(text))
          if (piece.kind === "text") expect(piece.text).not.toMatch(/\p{C}/u);
      }),
    );
  });
});
