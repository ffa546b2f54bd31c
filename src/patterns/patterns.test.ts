import { describe, expect, it } from "vitest";
import { credentialPatterns } from "./credentials.ts";

/** Texts that make careless expressions try every way to split them. */
const hostilePieces = [
  "a",
  "A",
  "0",
  "a0",
  "-",
  "_",
  ".",
  "=",
  ":",
  "/",
  " ",
  "\n",
  "://",
  "://a:",
  "key",
  "token=",
  "secret:",
  "eyJ",
  "eyJa.",
  "-----BEGIN ",
  "-----BEGIN PRIVATE KEY-----",
  "bearer ",
  "password='",
  "cookie: a=",
  "sk-",
  "?key=",
  "xox",
  "1234567:",
  "M.",
];

describe("patterns for credentials", () => {
  it("have ids of their own", () => {
    const ids = credentialPatterns.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const row of credentialPatterns) {
    it(`${row.id} hits its examples, spares its counter-examples and keeps no state`, () => {
      expect(row.pattern.flags).not.toMatch(/[gy]/);
      expect(row.matches.length).toBeGreaterThan(0);
      expect(row.spares.length).toBeGreaterThan(0);
      expect(row.weight).toBeGreaterThan(0);
      expect(row.weight).toBeLessThanOrEqual(1);
      expect(row.why).toMatch(/\.$/);
      for (const text of row.matches) {
        expect(row.pattern.test(text), text).toBe(true);
        expect(row.pattern.test(`see ${text}\nnext`), text).toBe(true);
        expect(
          row.anchors.some((anchor) => text.toLowerCase().includes(anchor)),
          `anchor in ${text}`,
        ).toBe(true);
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
