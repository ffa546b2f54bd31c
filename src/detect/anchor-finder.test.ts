import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, AnchorFinder } from "./anchor-finder.ts";

function anchor(text: string): Anchor {
  return {
    text: text.trim(),
    startsWord: text.startsWith(" "),
    endsWord: text.endsWith(" "),
    marks: [],
  };
}

function find(anchors: readonly Anchor[], text: string): readonly string[] {
  const found: string[] = [];
  new AnchorFinder(anchors).scan(text, (end, { text: own }) => found.push(`${own}@${end}`));
  return found.toSorted();
}

/** The same by looking at every place. */
function findSlowly(anchors: readonly Anchor[], text: string): readonly string[] {
  const isWord = (sign: string): boolean => /[a-z0-9\u00c0-\u1fff]/.test(sign);
  const found = anchors.flatMap((one) =>
    [...Array(text.length).keys()].flatMap((at) => {
      const end = at + one.text.length;
      if (!text.startsWith(one.text, at)) return [];
      if (one.startsWord && at > 0 && isWord(text.charAt(at - 1))) return [];
      return one.endsWord && isWord(text.charAt(end)) ? [] : [`${one.text}@${end}`];
    }),
  );
  return found.toSorted();
}

describe("AnchorFinder", () => {
  it("finds words where they begin and end, and pieces anywhere", () => {
    const anchors = [" act ", " fact", "act", "<|", "a<|b"].map(anchor);
    expect(find(anchors, "act facts, <|a<|b")).toEqual([
      "<|@13",
      "<|@16",
      "a<|b@17",
      "act@3",
      "act@3",
      "act@8",
      "fact@8",
    ]);
  });

  it("finds what a plain search finds", () => {
    const piece = fc.constantFrom("a", "b", "ab", "<", "|", " ", "é", "的", "-", "1", "z");
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));
    const words = fc
      .array(fc.constantFrom("a", "b", "<", "|", "-", "1"), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(""));
    const marked = fc
      .tuple(words, fc.boolean(), fc.boolean())
      .filter(([word, starts]) => !starts || /^[a-z0-9]/.test(word))
      .map(([word, starts, ends]) => anchor(`${starts ? " " : ""}${word}${ends ? " " : ""}`));
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 8 }), text, (anchors, read) => {
        expect(find(anchors, read)).toEqual(findSlowly(anchors, read));
      }),
      { numRuns: 500 },
    );
  });
});
