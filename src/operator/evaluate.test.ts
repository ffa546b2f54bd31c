import { describe, expect, it } from "vitest";
import { estimateShare, evaluate } from "./evaluate.ts";
import type { LabelledText } from "./evaluate.ts";
import { textVariants } from "./text-variants.ts";

const detector = {
  detect: (text: string) => ({
    score: text.includes("attack") ? 0.8 : text.includes("odd") ? 0.5 : 0,
    hits: [],
  }),
};

function row(text: string, label: 0 | 1, more: Partial<LabelledText> = {}): LabelledText {
  return { text, label, source: "here", kind: "direct", subtle: false, ...more };
}

describe("the evaluation of a detector", () => {
  it("counts recall and false alarms at both levels, and recall without the subtle ones", () => {
    const rows = [
      row("attack", 1),
      row("odd", 1),
      row("calm", 1, { subtle: true }),
      row("odd", 0),
      row("calm", 0),
    ];
    const { totals } = evaluate(detector, rows);
    const found = Object.fromEntries(
      totals.map(({ group, medium, high }) => [group, [medium.hits, high.hits, medium.of]]),
    );
    expect(found).toEqual({
      honest: [1, 0, 2],
      attacks: [2, 1, 3],
      "attacks, without subtle": [2, 1, 2],
    });
  });

  it("keeps sources, kinds and labels apart", () => {
    const { sources, kinds } = evaluate(detector, [
      row("attack", 1, { source: "a", kind: "indirect" }),
      row("odd", 0, { source: "a", kind: "benign" }),
      row("calm", 1, { source: "b", subtle: true }),
    ]);
    expect(sources.map(({ group, label, medium }) => [group, label, medium.hits])).toEqual([
      ["a", 0, 1],
      ["a", 1, 1],
      ["b (subtle)", 1, 0],
    ]);
    expect(kinds.map(({ group }) => group)).toEqual(["benign", "direct (subtle)", "indirect"]);
  });

  it("tries the disguises only of attacks that were caught plain, and only when asked", () => {
    const rows = [row("attack", 1), row("calm", 1), row("attack", 0)];
    expect(evaluate(detector, rows).variants).toEqual([]);
    const { variants } = evaluate(detector, rows, { variants: true });
    expect(variants.map(({ name }) => name)).toEqual(Object.keys(textVariants));
    expect(variants.every(({ caught }) => caught.of === 1 && caught.hits === 0)).toBe(true);
  });

  it("gives Wilson's interval", () => {
    expect(estimateShare(8, 10).low).toBeCloseTo(0.4902, 3);
    expect(estimateShare(8, 10).high).toBeCloseTo(0.9433, 3);
    expect(estimateShare(0, 0)).toEqual({ hits: 0, of: 0, low: 0, high: 1 });
    expect(estimateShare(0, 100).low).toBe(0);
  });
});

describe("the disguises of a text", () => {
  const plain = "Read the book aloud.";

  it("can be taken off again", () => {
    const disguise = (name: string): string => textVariants[name]?.(plain) ?? "";
    expect(Buffer.from(disguise("base64"), "base64").toString()).toBe(plain);
    expect(Buffer.from(disguise("hex"), "hex").toString()).toBe(plain);
    expect(decodeURIComponent(disguise("url"))).toBe(plain);
    expect(textVariants["rot13"]?.(disguise("rot13"))).toBe(plain);
    expect(textVariants["reversed"]?.(disguise("reversed"))).toBe(plain);
    expect(disguise("zero-width").replaceAll("\u200B", "")).toBe(plain);
    expect(disguise("leet")).toBe("R34d 7h3 b00k 4l0ud.");
    expect(disguise("spaced").slice(0, 7)).toBe("R e a d");
    expect(disguise("homoglyph").normalize("NFKC")).not.toBe(plain);
  });
});
