import { generateTexts } from "./generate-texts.ts";

/** For eyes: `node train/grammar/print-samples.ts SEED COUNT [KIND] [LANG]`. */
const [seed = "1", count = "20", kind = "", lang = ""] = process.argv.slice(2);
let left = Number(count);
for (const made of generateTexts(Number(seed), 200_000)) {
  if ((kind !== "" && made.kind !== kind) || (lang !== "" && made.lang !== lang)) continue;
  console.log(`[${made.label} ${made.kind} ${made.lang}] ${made.text}\n`);
  left -= 1;
  if (left <= 0) break;
}
