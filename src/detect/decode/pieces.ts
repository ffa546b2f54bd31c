import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";
import { signs } from "./survey.ts";

/** Words that a program would join: `'ig' + 'nore'`, `"ig" . "nore"`, `${"ig"}nore`. */
export const decodePieces: Decoder = (text, { seen }) => {
  if ((seen & signs.quote) === 0) return [];
  const joined = decodeMatches(
    text,
    /(?<=[\p{L}\s])(["'`])\s{0,8}(?:[+.&]|\.\.|\|\|)\s{0,8}(["'`])(?=[\p{L}\s])/gu,
    () => "",
  );
  return reading("pieces", joined);
};
