import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";
import { signs } from "./survey.ts";

/** `%69%67`, also in the middle of a word, and words joined by plus signs as in a query. */
export const decodeUrl: Decoder = (text, { seen }) => {
  if ((seen & (signs.percent | signs.plus)) === 0) return [];
  const expression =
    (seen & signs.plus) === 0
      ? /(?:%[0-9a-f]{2})+/giu
      : /(?:%[0-9a-f]{2})+|(?<=[a-z0-9%.,!?])\+(?=[a-z0-9%])/giu;
  const decoded = decodeMatches(text, expression, ([match]) =>
    match === "+" ? " " : Buffer.from(match.replaceAll("%", ""), "hex").toString("utf8"),
  );
  const plusSigns = decoded.filter(({ text: plain }) => plain === " ").length;
  return plusSigns === decoded.length && plusSigns < 2 ? [] : reading("url", decoded);
};
