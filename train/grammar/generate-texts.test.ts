import { describe, expect, it } from "vitest";
import { generateTexts } from "./generate-texts.ts";
import { kinds } from "./kinds.ts";
import { languages } from "./languages.ts";

const count = 12_000;
const texts = [...generateTexts(7, count)];

function listWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu));
}

describe("the grammar of training texts", () => {
  it("writes the same texts for the same seed, and others for another", () => {
    const again = [...generateTexts(7, 400)];
    expect(again).toEqual(texts.slice(0, 400));
    const other = new Set([...generateTexts(8, 400)].map(({ text }) => text));
    expect(again.filter(({ text }) => other.has(text)).length).toBeLessThan(20);
  });

  it("writes attacks and honest texts in each language", () => {
    for (const { lang } of languages)
      for (const label of [0, 1] as const)
        expect(
          texts.filter((text) => text.lang === lang && text.label === label).length,
          `${lang} ${label}`,
        ).toBeGreaterThan(40);
  });

  it("hardly ever runs out of new texts, and never gives one twice", () => {
    expect(texts.length).toBeGreaterThan(count * 0.98);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });

  it("never gives an attack and an honest text that differ in case and signs only", () => {
    const labels = new Map<string, 0 | 1>();
    const clashes = texts.filter(({ text, label }) => {
      const bare = text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      const before = labels.get(bare) ?? label;
      labels.set(bare, label);
      return bare !== "" && before !== label;
    });
    expect(clashes).toEqual([]);
  });

  it("hardly ever differs from an earlier text in made-up names and numbers only", () => {
    const english = texts.filter(({ lang }) => lang === "en").map(({ text }) => listWords(text));
    const counts = new Map<string, number>();
    for (const words of english) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const marks = english.map((words) =>
      [...words]
        .filter((word) => (counts.get(word) ?? 0) > 3)
        .toSorted()
        .join(" "),
    );
    expect(new Set(marks).size / marks.length).toBeGreaterThan(0.9);
  });

  it("uses every kind, each in at least one language", () => {
    const written = new Set(texts.map(({ label, kind }) => `${label} ${kind}`));
    expect(kinds.filter(({ label, kind }) => !written.has(`${label} ${kind}`))).toEqual([]);
  });

  it("writes short texts and long ones of both labels", () => {
    for (const label of [0, 1] as const) {
      const lengths = texts
        .filter((text) => text.label === label)
        .map(({ text }) => text.split(/\s+/).length);
      expect(Math.min(...lengths)).toBeLessThan(6);
      expect(Math.max(...lengths)).toBeGreaterThan(300);
    }
  });

  it("leaves no mark of a template behind", () => {
    const marks = /[⟨⟩¶‵‖]|a\(n\)|\{[\^@~+/#][a-zA-Z]+[.:}]/;
    expect(texts.filter(({ text }) => marks.test(text)).slice(0, 3)).toEqual([]);
  });
});
