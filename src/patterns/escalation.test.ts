import { describe, expect, it } from "vitest";
import { escalationWords } from "./escalation.ts";

describe("words of escalation", () => {
  const weightOf = (word: string): number | undefined =>
    escalationWords.find((row) => row.word === word)?.weight;

  it("carry the weights of text 000", () => {
    expect(["hypothetically", "imagine"].map(weightOf)).toEqual([1, 1]);
    expect(["harmful", "hack", "bypass"].map(weightOf)).toEqual([2, 2, 2]);
    expect(["unrestricted", "unfiltered"].map(weightOf)).toEqual([3, 3]);
    expect(["jailbreak", "dan"].map(weightOf)).toEqual([5, 5]);
  });

  it("mean the same in twelve languages more", () => {
    const restricted = [
      "sin restricciones",
      "sans restriction",
      "ungefiltert",
      "sem restricoes",
      "senza filtri",
      "без ограничений",
      "不受限制",
      "無制限に",
      "무제한으로",
      "بدون قيود",
      "बिना फिल्टर",
      "filtresiz",
    ];
    expect(restricted.map(weightOf)).toEqual(restricted.map(() => 3));
  });

  it("stand in the table once, in lower case, and without an empty one", () => {
    const words = escalationWords.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) {
      expect(word).toBe(word.toLowerCase());
      expect(word.trim()).toBe(word);
      expect(word.length).toBeGreaterThan(1);
    }
  });
});
