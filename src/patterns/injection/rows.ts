import type { Pattern } from "../pattern.ts";
import { commandRows } from "./commands.ts";
import { contentScannerRows } from "./content-scanner.ts";
import { encodedRows } from "./encoded.ts";
import { extractionRows } from "./extraction.ts";
import { fictionRows } from "./fiction.ts";
import { indirectRows } from "./indirect.ts";
import { markerRows } from "./markers.ts";
import { overrideRows } from "./override.ts";
import { personaRows } from "./persona.ts";
import { secretFormatRows } from "./secret-formats.ts";
import { socialRows } from "./social.ts";
import { steeringRows } from "./steering.ts";
import { arabicRows } from "./arabic.ts";
import { chineseRows } from "./chinese.ts";
import { frenchRows } from "./french.ts";
import { germanRows } from "./german.ts";
import { italianRows } from "./italian.ts";
import { japaneseRows } from "./japanese.ts";
import { koreanRows } from "./korean.ts";
import { moreTongueRows } from "./more-tongues.ts";
import { portugueseRows } from "./portuguese.ts";
import { russianRows } from "./russian.ts";
import { spanishRows } from "./spanish.ts";
import { turkishRows } from "./turkish.ts";
import { hindiRows, hinglishRows } from "./hindi.ts";

/** Every row that speaks of attacks on a model. */
export const injectionPatterns: readonly Pattern[] = [
  ...overrideRows,
  ...personaRows,
  ...extractionRows,
  ...steeringRows,
  ...socialRows,
  ...indirectRows,
  ...encodedRows,
  ...fictionRows,
  ...markerRows,
  ...commandRows,
  ...secretFormatRows,
  ...contentScannerRows,
  ...arabicRows,
  ...chineseRows,
  ...frenchRows,
  ...germanRows,
  ...italianRows,
  ...japaneseRows,
  ...koreanRows,
  ...moreTongueRows,
  ...portugueseRows,
  ...russianRows,
  ...spanishRows,
  ...turkishRows,
  ...hindiRows,
  ...hinglishRows,
];
