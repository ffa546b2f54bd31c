import { printEvaluation } from "../src/cli/inspect-eval.ts";
import { createOutput } from "../src/cli/output.ts";
import { calibrate } from "../src/detect/create-detector.ts";
import { evaluate } from "../src/operator/evaluate.ts";
import type { Document } from "./documents.ts";
import { prepareDocument } from "./documents.ts";
import { dealFolds, fitSecondStage, foldCount, holdOut, isOwn, rateEvidence } from "./fit.ts";
import type { HeldOut } from "./fit.ts";
import { writeOwnTexts } from "./own-texts.ts";
import { readHonestRows } from "./read-honest.ts";
import { findDataFolder, readRows } from "./read-rows.ts";
import { ownTexts, seed } from "./settings.ts";

/** Measures on rows whose origin neither stage nor the thresholds have seen; with --rows only the row is unseen. */
function main([data, ...options]: readonly string[]): void {
  if (data === undefined) throw new Error("Usage: npm run validate:detector -- DATA [--rows] [--json]");
  const folder = findDataFolder(data);
  const documents = [...readRows(folder), ...readHonestRows(folder)]
    .map(prepareDocument)
    .map((document, index) =>
      options.includes("--rows") ? { ...document, group: scatter(index) } : document,
    );
  const heldOut = holdOut(documents, writeOwnTexts(ownTexts).map(prepareDocument), seed);
  const scored = scoreFolds(documents, heldOut);
  const scores = scored.map(({ score }) => score);
  const replay = { detect: () => ({ score: scores.shift() ?? 0, hits: [] }) };
  const found = evaluate(
    replay,
    scored.map(({ document }) => document.row),
  );
  const output = createOutput(options.includes("--json"));
  if (output.json) output.value(found);
  else printEvaluation(found, output);
}

function scatter(index: number): string {
  return `rows-${(Math.imul(index, 0x9e3779b1) >>> 8) % foldCount}`;
}

function scoreFolds(
  documents: readonly Document[],
  heldOut: readonly HeldOut[],
): readonly { readonly document: Document; readonly score: number }[] {
  const folds = dealFolds(documents);
  return Array.from({ length: foldCount }, (_, fold) => {
    const isUnseen = ({ document }: HeldOut): boolean => folds.get(document.group) === fold;
    const { combining, calibration } = fitSecondStage(heldOut.filter((held) => !isUnseen(held)));
    return heldOut
      .filter((held) => isUnseen(held) && !isOwn(held.document))
      .map(({ document, evidence }) => ({
        document,
        score: calibrate(rateEvidence(evidence, combining), calibration),
      }));
  }).flat();
}

main(process.argv.slice(2));
