import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markInvisible, readMarks } from "./mark-invisible.ts";

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

  it("shows signs that the daemon wrote as signs, and nothing that only looks like one", () => {
    const signs = (text: string) =>
      readMarks(text).flatMap((piece) => (piece.kind === "mark" ? [piece.sign] : []));
    expect(signs("a⟦U+202E⟧b⟦U+000A⟧c⟦U+E0041⟧")).toEqual(["U+202E", "⏎", "U+E0041"]);
    for (const text of ["⟦U+ZZZZ⟧", "⟦cut: 2 of 3⟧", "U+202E", "⟦U+20", "⟦U+27E6⟧U+202E⟧"])
      expect(signs(text)).toEqual(text.startsWith("⟦U+27E6") ? ["U+27E6"] : []);
  });

  it("reads every sign there can be without breaking, in any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("⟦U+", "⟧", "FFFFFF", "10FFFF", "0000", "D800", "x", "\u202E")),
        (parts) => {
          for (const piece of readMarks(parts.join("")))
            if (piece.kind === "text") expect(piece.text).not.toMatch(/\p{C}/u);
        },
      ),
    );
  });
});
