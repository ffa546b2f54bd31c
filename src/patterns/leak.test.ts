import { describe, expect, it } from "vitest";
import { leakPatterns } from "./leak.ts";

const hostilePieces = [
  "a",
  " ",
  "\n",
  "*",
  ". ",
  ": ",
  "as an evil ",
  "As DAN ",
  "I am ",
  "my system prompt ",
  "normal: ",
  "normal: x\n",
  "DAN: ",
  "[jailbreak ",
  "developer mode ",
  "my hidden instructions are ",
  "\n\n\n",
];

describe("patterns for leaks", () => {
  it("have ids of their own", () => {
    const ids = leakPatterns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
  });

  for (const row of leakPatterns) {
    it(`${row.id} hits its examples, spares its counter-examples and keeps no state`, () => {
      expect(row.pattern.flags).not.toMatch(/[gy]/u);
      expect(row.why).toMatch(/\.$/u);
      for (const text of row.matches) {
        expect(row.pattern.test(text), text).toBe(true);
        expect(row.pattern.test(`Well.\n${text}\nnext`), text).toBe(true);
        const anchored = row.anchors.some((anchor) => text.toLowerCase().includes(anchor));
        expect(anchored, `anchor in ${text}`).toBe(true);
      }
      for (const text of row.spares) expect(row.pattern.test(text), text).toBe(false);
      for (const anchor of row.anchors) expect(anchor).toBe(anchor.toLowerCase());
    });

    it(`${row.id} takes linear time on hostile text`, () => {
      const every = new RegExp(row.pattern.source, `${row.pattern.flags}g`);
      for (const piece of hostilePieces) {
        const text = piece.repeat(Math.ceil(1_048_576 / piece.length));
        const start = performance.now();
        text.replace(every, "");
        expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(1_500);
      }
    });
  }
});
