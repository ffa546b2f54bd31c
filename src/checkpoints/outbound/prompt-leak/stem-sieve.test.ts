import fc from "fast-check";
import { expect, it } from "vitest";
import { StemSieve } from "./stem-sieve.ts";

const sieve = new StemSieve(["freed", "developer mode", "指令"]);

it("never rules out a text that holds a stem, in any case and at any place", () => {
  const around = fc.string({ unit: fc.constantFrom(..."aé -\u2014\n0"), maxLength: 9_000 });
  const stem = fc.constantFrom("freed", "FREED", "Developer Mode", "指令");
  fc.assert(
    fc.property(around, stem, around, (front, word, behind) => {
      expect(sieve.mayHold(front + word + behind)).toBe(true);
    }),
    { numRuns: 200 },
  );
  for (let front = 8_170; front < 8_200; front += 1)
    expect(sieve.mayHold(`${"x".repeat(front)}freed`)).toBe(true);
});

it("rules ordinary texts out", () => {
  expect(sieve.mayHold("The east gate stays open — it’s nine in Straßburg.")).toBe(false);
});
