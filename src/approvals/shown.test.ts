import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { compareTexts } from "./difference.ts";
import { showArguments } from "./shown-arguments.ts";
import { cutText, markLine, markUnseen } from "./visible-text.ts";

const unseen = /[^\P{C}\n\t]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u00a0]/u;
const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("a text that a person decides on", () => {
  it("shows what cannot be seen by its number, and a mark that was written by hand as such", () => {
    expect(markUnseen("pay \u202eevE\u200b")).toBe("pay ⟦U+202E⟧evE⟦U+200B⟧");
    expect(markUnseen("⟦U+202E⟧")).toBe("⟦U+27E6⟧U+202E⟦U+27E7⟧");
    expect(markLine("a\nWhy: approved")).toBe("a⟦U+000A⟧Why: approved");
  });

  it("has nothing unseen in it whatever comes, and two texts never look the same", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(markUnseen(one.toWellFormed())).not.toMatch(unseen);
        if (one.toWellFormed() !== other.toWellFormed())
          expect(markLine(one.toWellFormed())).not.toBe(markLine(other.toWellFormed()));
      }),
    );
  });

  it("is cut with its length and its hash, so that two long ones differ where they are not shown", () => {
    const [one, other] = [`${"x".repeat(5_000)}1`, `${"x".repeat(5_000)}2`];
    expect(cutText(one, 100)).toMatch(/^x{100}⟦cut: 100 of 5001 characters; sha256 [0-9a-f]{16}⟧$/);
    expect(cutText(one, 100)).not.toBe(cutText(other, 100));
    expect(cutText("😀".repeat(10), 5)).not.toMatch(/[\ud800-\udfff](?![\udc00-\udfff])/u);
  });
});

describe("arguments that a person decides on", () => {
  it("keep every member, under names that never become one", () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 20 }), (args) => {
        const shown = showArguments(args as JsonObject, false);
        expect(Object.keys(shown)).toHaveLength(Object.keys(args).length);
        expect(JSON.stringify(shown)).not.toMatch(unseen);
      }),
    );
    const long = Object.fromEntries(["a", "b"].map((end) => [`${"n".repeat(300)}${end}`, end]));
    expect(Object.values(showArguments(long, false))).toEqual(["a", "b"]);
  });

  it("are bounded, and say what they leave out", () => {
    const args = {
      list: Array.from({ length: 1_000 }, () => "y".repeat(10_000)),
      ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}`, "z".repeat(10_000)])),
    };
    const shown = JSON.stringify(showArguments(args, false));
    expect(shown.length).toBeLessThan(200_000);
    expect(shown).toContain("⟦cut: 800 more⟧");
    expect(shown).toContain("⟦cut: 301 more members⟧");
    const full = showArguments({ content: "x".repeat(100_000) }, true);
    expect(full["content"]).toHaveLength(100_000);
  });
});

/** What a reader of the difference would make of the old text. */
function apply(old: string, difference: string): string {
  const lines = old.split("\n");
  const made: string[] = [];
  let at = 0;
  for (const line of difference.split("\n")) {
    const head = /^@@ -(\d+),/.exec(line);
    if (head !== null) {
      made.push(...lines.slice(at, Number(head[1]) - 1));
      at = Number(head[1]) - 1;
    } else if (line.startsWith("+")) made.push(line.slice(1));
    else {
      if (line.startsWith(" ")) made.push(line.slice(1));
      at += 1;
    }
  }
  return [...made, ...lines.slice(at)].join("\n");
}

describe("the difference that a write makes", () => {
  const line = fc.constantFrom("a", "b", "c", "", "d");
  const text = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines) => lines.join("\n"));

  it("turns the old text into the new one", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = compareTexts(before, after);
        if (before === after) expect(difference.text).toBe("");
        else expect(apply(before, difference.text)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it("shows a changed line among three around it", () => {
    const before = Array.from({ length: 20 }, (_, index) => `line ${index}`).join("\n");
    const {
      text: shown,
      added,
      removed,
      note,
    } = compareTexts(before, before.replace("line 9", "line \u202enine"));
    expect(shown.split("\n")).toEqual([
      "@@ -7,7 +7,7 @@",
      " line 6",
      " line 7",
      " line 8",
      "-line 9",
      "+line ⟦U+202E⟧nine",
      " line 10",
      " line 11",
      " line 12",
    ]);
    expect([added, removed, note]).toEqual([1, 1, null]);
  });

  it("says of a new file that it is new, and of a large change that it is cut", () => {
    expect(compareTexts(null, "one\ntwo")).toMatchObject({ added: 2, removed: 0, note: "The file is new." });
    const many = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word} ${index}`).join("\n");
    const large = compareTexts(many("a"), many("b"));
    expect(large).toMatchObject({ added: 3_000, removed: 3_000, note: expect.stringContaining("first 200") });
    expect(large.text.split("\n")).toHaveLength(limits.differenceLines + 1);
    expect(compareTexts("a", "x\n".repeat(limits.comparedLines + 1)).note).toContain("Too long");
    const { text: wide } = compareTexts("", "y".repeat(100_000));
    expect(wide.length).toBeLessThan(1_000);
  });
});
