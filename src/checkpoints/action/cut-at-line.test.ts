import fc from "fast-check";
import { expect, it } from "vitest";
import { limits } from "../../limits.ts";
import { cutAtLine } from "./cut-at-line.ts";

it("cuts a tool's result at a line end at 50,000 characters, and says how much is missing", () => {
  const lines = "a line of thirty characters...\n".repeat(3_000);
  const cut = cutAtLine(lines, limits.toolResultCharacters);
  const kept = cut.slice(0, cut.lastIndexOf("\n[cut: "));
  expect(limits.toolResultCharacters).toBe(50_000);
  expect(kept.length).toBeLessThanOrEqual(50_000);
  expect(kept.length).toBeGreaterThan(50_000 - 31);
  expect(kept.endsWith("...")).toBe(true);
  expect(cut).toContain(`[cut: ${lines.length - kept.length} of ${lines.length} characters left out`);
});

it("leaves what fits alone, and never cuts a character in half", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.integer({ min: 1, max: 60 }),
      (text, most) => {
        const cut = cutAtLine(text, most);
        if (text.length <= most) {
          expect(cut).toBe(text);
          return;
        }
        const kept = cut.slice(0, cut.lastIndexOf("\n[cut: "));
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.isWellFormed()).toBe(text.isWellFormed());
      },
    ),
  );
});
