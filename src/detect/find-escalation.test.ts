import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEscalation } from "./find-escalation.ts";

const wordsOf = (text: string) => findEscalation(text).map(({ word }) => word);

describe("the words of escalation", () => {
  it("are found as whole words only, whatever their case", () => {
    expect(wordsOf("Imagine: BYPASS it, (hack) it.")).toEqual(["imagine", "bypass", "hack"]);
    expect(wordsOf("imagined hackathon unfilteredly jailbreaker übypass hack_")).toEqual([]);
    expect(wordsOf("DAN, and not Dan or dan")).toEqual(["dan"]);
    expect(wordsOf("Dan, dan")).toEqual([]);
  });

  it("are found in any dress that reads the same, and in scripts without spaces", () => {
    expect(wordsOf("j\u0430ilbreak, h\u200Back, ＤＡＮ, by\u0301pass")).toEqual([
      "jailbreak",
      "hack",
      "dan",
      "bypass",
    ]);
    expect(wordsOf("请绕过它").length).toBe(1);
  });

  it("are each found once, however often they are said", () => {
    const gap = fc.stringMatching(/^[ .,;\n]{1,5}$/);
    fc.assert(
      fc.property(
        fc.subarray(["imagine", "hack", "bypass", "unfiltered", "jailbreak"]),
        gap,
        (chosen, between) => {
          const text = [...chosen, ...chosen].join(between);
          expect(wordsOf(text).toSorted()).toEqual(chosen.toSorted());
        },
      ),
    );
  });
});
