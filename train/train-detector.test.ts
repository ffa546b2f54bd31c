import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { classify } from "../src/detect/classifier/classify.ts";
import { loadWeights, packWeights, unpackWeights } from "../src/detect/classifier/weights.ts";
import { evidenceNames, firstAlarm } from "../src/detect/evidence.ts";
import { fitCalibration } from "./calibrate.ts";
import { prepareDocument } from "./documents.ts";
import { exponential, sigmoid } from "./exact-math.ts";
import { fitDetector } from "./fit.ts";
import { writeOwnTexts } from "./own-texts.ts";
import type { Row } from "./read-rows.ts";

const counts = { grammar: 260, composed: 24 };

/** A small set of our own: every fifth kind plays a collected source. */
function trainSmall(): Buffer {
  const rows = writeOwnTexts(counts);
  const collected = rows
    .filter((_, index) => index % 4 !== 0)
    .map((row) => ({ ...row, source: nameSource(row) }));
  const own = rows.filter((_, index) => index % 4 === 0);
  return packWeights(fitDetector(collected.map(prepareDocument), own.map(prepareDocument), 7));
}

function nameSource({ source }: Row): string {
  return `made-${source.length % 4}`;
}

describe("training", () => {
  it("gives the same bytes each time, and tells attacks from honest texts", { timeout: 120_000 }, () => {
    const bytes = trainSmall();
    const again = trainSmall();
    const digest = (buffer: Buffer): string => createHash("sha256").update(buffer).digest("hex");
    expect(digest(again)).toBe(digest(bytes));
    const weights = unpackWeights(bytes);
    const meanOf = (label: 0 | 1): number => {
      const rows = writeOwnTexts(counts).filter((row) => row.label === label);
      return rows.reduce((sum, { text }) => sum + classify({ text }, weights).whole / rows.length, 0);
    };
    expect(meanOf(1) - meanOf(0)).toBeGreaterThan(1);
  });

  it("uses an exponential that is the same everywhere and close to the true one", () => {
    for (const x of [-20, -3, -0.5, 0, 0.1, 1, 7])
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(0.01);
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(1e9)).toBeLessThanOrEqual(1);
  });

  it("sets 0.4 and 0.7 where few honest texts pass", () => {
    const row: Row = { text: "", label: 0, source: "s", kind: "benign", subtle: false, lang: "" };
    const rated = Array.from({ length: 1000 }, (_, index) => ({ row, logit: index / 100 }));
    const curve = fitCalibration(rated);
    const logitOf = (score: number): number => curve[curve.indexOf(Math.fround(score)) - 1] as number;
    expect(rated.filter(({ logit }) => logit > logitOf(0.4)).length).toBeLessThanOrEqual(10);
    expect(rated.filter(({ logit }) => logit > logitOf(0.7)).length).toBeLessThanOrEqual(2);
  });

  it("never lets a row of patterns speak for a text", () => {
    const weights = [...loadWeights().combining].slice(1);
    expect(weights).toHaveLength(evidenceNames.length);
    expect(weights.slice(firstAlarm).every((weight) => weight >= 0)).toBe(true);
  });
});
