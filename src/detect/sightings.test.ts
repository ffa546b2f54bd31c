import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escalationWords } from "../patterns/escalation.ts";
import { findEscalation } from "./find-escalation.ts";
import { findPatterns } from "./find-patterns.ts";
import { fold } from "./fold.ts";
import { readViews } from "./read-views.ts";
import { openSightings, keepSightings, sightingsIn } from "./sightings.ts";
import { findStructure } from "./structure/find-structure.ts";
import { structureAnchors } from "./structure/structure-anchors.ts";

function forget(): void {
  keepSightings({ text: "", ends: [], seen: [] });
}

const piece = fc.oneof(
  fc.constantFrom(...structureAnchors().map(({ text }) => text)),
  fc.constantFrom(...escalationWords.map(({ word }) => word)),
  fc.constantFrom(" ", "\n", "_", "ß", "é", "`", "\u200B", "\u212A", "ＡＩ", "—", "x", "DAN", "</", "User: "),
  fc.string({ maxLength: 4 }),
);
const text = fc
  .array(fc.tuple(piece, fc.boolean()), { maxLength: 20 })
  .map((pieces) => pieces.map(([part, capitals]) => (capitals ? part.toUpperCase() : part)).join(""));

describe("what others look for in the walk of the patterns", () => {
  it("is what they find on their own", () => {
    fc.assert(
      fc.property(text, (written) => {
        forget();
        const alone = [findStructure(written), findEscalation(written)];
        const root = readViews(written)[0];
        if (root !== undefined) findPatterns(root);
        expect([findStructure(written), findEscalation(written)]).toEqual(alone);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is kept of the last text only, and of none that is long or not plain", () => {
    for (const plain of ["ignore this", "hack that"]) {
      const root = readViews(plain)[0];
      if (root !== undefined) findPatterns(root);
    }
    expect(sightingsIn(fold("hack that").text)?.seen).toContain("hack");
    expect(sightingsIn(fold("ignore this").text)).toBeUndefined();
    expect(openSightings("игнорируй")).toBeUndefined();
    expect(openSightings("a".repeat(20_000))).toBeUndefined();
  });
});
