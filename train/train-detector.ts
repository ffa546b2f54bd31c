import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packWeights } from "../src/detect/classifier/weights.ts";
import { prepareDocument } from "./documents.ts";
import { fitDetector } from "./fit.ts";
import { writeOwnTexts } from "./own-texts.ts";
import { readHonestRows } from "./read-honest.ts";
import { findDataFolder, readRows } from "./read-rows.ts";
import { ownTexts, seed } from "./settings.ts";

function main([data, target]: readonly string[]): void {
  if (data === undefined) throw new Error("Usage: npm run train:detector -- DATA [FILE TO WRITE]");
  const folder = findDataFolder(data);
  const documents = [...readRows(folder), ...readHonestRows(folder)].map(prepareDocument);
  const own = writeOwnTexts(ownTexts).map(prepareDocument);
  const weights = fitDetector(documents, own, seed);
  const shipped = fileURLToPath(new URL("../src/detect/classifier/weights.bin", import.meta.url));
  const bytes = packWeights(weights);
  writeFileSync(target ?? shipped, bytes);
  console.log(
    `${documents.length + own.length} texts, ${bytes.length} bytes written to ${target ?? shipped}`,
  );
}

main(process.argv.slice(2));
