import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSpans } from "./mark-spans.ts";

const finding = (start: number, end: number, family = "persona") => ({
  id: "injection/x",
  family,
  start,
  end,
});

describe("a text with its signs marked", () => {
  it("names what stands where, also where signs overlap or touch the edges", () => {
    expect(markSpans("abcdef", [finding(0, 3), finding(2, 4, "role-marker"), finding(4, 99)])).toEqual([
      { text: "ab", signs: ["persona"] },
      { text: "c", signs: ["persona", "role marker"] },
      { text: "d", signs: ["role marker"] },
      { text: "ef", signs: ["persona"] },
    ]);
  });

  it("says how a sign was hidden, and leaves out what has no place", () => {
    expect(markSpans("abc", [{ ...finding(0, 1), via: "url>base64" }])[0]?.signs).toEqual([
      "persona, hidden in url, then base64",
    ]);
    expect(markSpans("abc", [{ id: "injection/score", family: "injection", score: 1 }])).toEqual([
      { text: "abc", signs: [] },
    ]);
  });

  it("counts from where its part of the message begins", () => {
    expect(markSpans("part two", [finding(0, 4), finding(10, 14)], 10)).toEqual([
      { text: "part", signs: ["persona"] },
      { text: " two", signs: [] },
    ]);
  });

  it("shows what was learned only where no row says which words they were", () => {
    const learned = finding(0, 6, "learned");
    expect(markSpans("abcdef", [learned, finding(1, 2)]).map(({ signs }) => signs)).toEqual([
      [],
      ["persona"],
      [],
    ]);
    expect(markSpans("abcdef", [learned])[0]?.signs).toEqual(["learned"]);
  });

  it("keeps every character, whatever the spans are", () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.integer({ min: -5, max: 40 }),
        (text, spans, offset) => {
          const found = markSpans(
            text,
            spans.map(([start, end]) => finding(start, end)),
            offset,
          );
          expect(found.map((stretch) => stretch.text).join("")).toBe(text);
        },
      ),
    );
  });
});
