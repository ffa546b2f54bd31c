import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyText, mergeDelta } from "./streamed-text.ts";

describe("merging deltas", () => {
  it("appends pieces and drops what is known", () => {
    const one = mergeDelta(emptyText, 0, "gate");
    expect(mergeDelta(one, 0, "gate")).toEqual(one);
    expect(mergeDelta(one, 2, "tehouse").text).toBe("gatehouse");
  });

  it("keeps a piece beyond a gap until the gap is closed", () => {
    const gap = mergeDelta(mergeDelta(emptyText, 0, "a"), 2, "c");
    expect(gap.text).toBe("a");
    expect(mergeDelta(gap, 1, "b")).toEqual({ text: "abc", ahead: [] });
  });

  it("ends with the text whatever the order, overlap and repetition of its pieces", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (text, extra, order) => {
          const whole = [...text.split("").keys()].map((offset) => ({ offset, text: text.charAt(offset) }));
          const more = extra.map(([start, length]) => {
            const offset = start % text.length;
            return { offset, text: text.slice(offset, offset + (length % text.length) + 1) };
          });
          const pieces = [...whole, ...more]
            .map((piece) => ({ piece, key: order.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key);
          const merged = pieces.reduce(
            (sum, { piece }) => mergeDelta(sum, piece.offset, piece.text),
            emptyText,
          );
          expect(merged).toEqual({ text, ahead: [] });
        },
      ),
    );
  });
});
