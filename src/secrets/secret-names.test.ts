import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSecretName, matchesGlob } from "./secret-names.ts";

describe("the names that an agent may read", () => {
  it("are chosen by star and question mark, in any case, over the whole name", () => {
    const cases: [string, string, boolean][] = [
      ["OPENAI_API_KEY", "openai_*", true],
      ["OPENAI_API_KEY", "OPENAI_API_KEY", true],
      ["MY_OPENAI_KEY", "openai_*", false],
      ["OPENAI", "openai_*", false],
      ["A_1", "a_?", true],
      ["A_12", "a_?", false],
      ["anything", "*", true],
      ["A.B", "A?B", true],
      ["AXB", "A.B", false],
      ["abcabc", "*abc", true],
      ["", "*", true],
      ["x", "", false],
    ];
    for (const [name, glob, expected] of cases)
      expect(matchesGlob(name, glob), `${name} ${glob}`).toBe(expected);
  });

  it("agree with a regular expression of the same meaning", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "_"), maxLength: 12 });
    const glob = fc.string({ unit: fc.constantFrom("a", "b", "_", "*", "?"), maxLength: 8 });
    fc.assert(
      fc.property(text, glob, (name, pattern) => {
        const same = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
        expect(matchesGlob(name, pattern)).toBe(same.test(name));
      }),
      { numRuns: 1_000 },
    );
  });

  it("does not take long for a hostile glob", () => {
    expect(matchesGlob("a".repeat(128), `${"*a".repeat(60)}b`)).toBe(false);
  });
});

describe("the name of a secret", () => {
  it("has a shape that fits into marks and commands, and is not the platform's", () => {
    for (const name of ["OPENAI_API_KEY", "mail.password", "_x", "team/bot:token-1"])
      expect(checkSecretName(name).ok).toBe(true);
    for (const name of ["", "1a", "a b", "a]", "ä", "a\n", "x".repeat(129), "castellan.x", "Castellan.X"]) {
      expect(checkSecretName(name).ok, name).toBe(false);
    }
  });
});
