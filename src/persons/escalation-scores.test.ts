import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EscalationScores } from "./escalation-scores.ts";

const decayMs = 300_000;

describe("scores of escalation", () => {
  it("never grow by themselves, and are gone in the end", () => {
    const scores = new EscalationScores(decayMs);
    scores.add("ann", 100, 0);
    const readings = Array.from({ length: 20 }, (_, index) => scores.add("ann", 0, index * decayMs));
    expect(readings).toEqual([...readings].sort((a, b) => b - a));
    expect(readings.slice(0, 5)).toEqual([100, 50, 25, 12, 6]);
    expect(readings.at(-1)).toBe(0);
    expect(scores.size).toBe(0);
  });

  it("are those of one person, and the sum of what came within one stretch", () => {
    const weights = fc.array(fc.tuple(fc.constantFrom("ann", "bob"), fc.nat({ max: 5 })), { maxLength: 50 });
    fc.assert(
      fc.property(weights, (given) => {
        const scores = new EscalationScores(decayMs);
        const sums = new Map<string, number>();
        for (const [person, weight] of given) {
          sums.set(person, (sums.get(person) ?? 0) + weight);
          expect(scores.add(person, weight, 1)).toBe(sums.get(person));
        }
      }),
    );
  });

  it("are kept for so many persons and no more", () => {
    const scores = new EscalationScores(decayMs, 100);
    for (let person = 0; person < 1_000; person += 1) scores.add(`person ${person}`, 1, person);
    expect(scores.size).toBe(100);
    expect(scores.sweep(10 * decayMs)).toBe(100);
  });
});
