import { describe, expect, it } from "vitest";
import { compileRows } from "../redaction/pattern-rows.ts";
import { type PatternHit, PatternStream } from "../redaction/pattern-stream.ts";
import { credentialPatterns } from "./credentials/index.ts";
import type { Pattern } from "./pattern.ts";
import { personalDataPatterns } from "./personal-data.ts";

const patterns = [...credentialPatterns, ...personalDataPatterns];

function run(row: Pattern, text: string): readonly PatternHit[] {
  const stream = new PatternStream(compileRows([row]));
  stream.push(text);
  stream.end();
  return stream.hits;
}

/** Texts that make careless expressions try every way to split them. */
const hostilePieces =
  "a|A|0|a0|-|_|.|=|:|/| |\n|://|://a:|key|token=|secret:|eyJ|eyJa.|-----BEGIN |-----BEGIN PRIVATE KEY-----|bearer |password='|cookie: a=|sk-|?key=|xox|1234567:|M.".split(
    "|",
  );

describe("patterns for credentials and personal data", () => {
  it("have ids of their own", () => {
    const ids = patterns.map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("know at least 150 kinds of credentials", () => {
    expect(credentialPatterns.length).toBeGreaterThanOrEqual(150);
  });

  for (const row of patterns) {
    it(`${row.id} hits its examples, spares its counter-examples and keeps no state`, () => {
      expect(row.pattern.flags).not.toMatch(/[gy]/);
      expect(row.matches.length).toBeGreaterThan(0);
      expect(row.spares.length).toBeGreaterThan(0);
      expect(row.weight).toBeGreaterThan(0);
      expect(row.weight).toBeLessThanOrEqual(1);
      expect(row.why).toMatch(/\.$/);
      for (const anchor of row.anchors) {
        expect(anchor).toBe(anchor.toLowerCase());
        expect(anchor.length).toBeGreaterThan(1);
      }
      for (const text of row.matches) {
        expect(run(row, text).length, text).toBeGreaterThan(0);
        expect(run(row, `see ${text}\nnext`).length, text).toBeGreaterThan(0);
      }
      for (const text of row.spares) expect(run(row, text), text).toEqual([]);
    });

    it(`${row.id} is quick where its anchors are repeated and nothing comes of them`, () => {
      for (const piece of [...row.anchors.slice(0, 4), ...hostilePieces.slice(0, 9)]) {
        const text = piece.repeat(Math.ceil(131_072 / piece.length));
        const start = performance.now();
        run(row, text);
        expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(1_000);
      }
    });
  }
});
