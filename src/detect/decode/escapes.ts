import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";
import { signs } from "./survey.ts";

/** `\u0069`, `\u{69}`, `\U00000069`, `\x69`, `\151`, `U+0069`, and quoted-printable `=69`. */
export const decodeEscapes: Decoder = (text, { seen }) => {
  if ((seen & signs.backslash) !== 0) return reading("escape", readBackslashes(text));
  const marked = (seen & signs.plus) !== 0 ? readPoints(text) : [];
  if (marked.length > 0) return reading("escape", marked);
  return (seen & signs.equals) !== 0 ? readQuotedPrintable(text) : [];
};

function readBackslashes(text: string): ReturnType<typeof decodeMatches> {
  const expression =
    /(?:\\{1,4}x[0-9a-f]{2})+|\\{1,4}u\{([0-9a-f]{1,6})\}|\\{1,4}u([0-9a-f]{4})|\\{1,4}U([0-9a-f]{8})|\\([01][0-7]{2})|\\([nrt])(?![a-z0-9]{1,2}\\)/giu;
  return decodeMatches(text, expression, ([match, braced, four, eight, octal, control]) => {
    if (control !== undefined) return control.toLowerCase() === "t" ? "\t" : "\n";
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const hex = braced ?? four ?? eight;
    if (hex === undefined) return Buffer.from(match.replace(/\\+x/giu, ""), "hex").toString("utf8");
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }).filter(({ text: plain }) => plain !== "");
}

/** Points in a row are letters of one word; a blank between two of them is none of the text. */
function readPoints(text: string): ReturnType<typeof decodeMatches> {
  return decodeMatches(text, /(?:U\+[0-9a-f]{4,6}[\s,;]{0,2}){2,}/giu, ([match]) =>
    match
      .split(/U\+/iu)
      .map((hex) => Number.parseInt(hex, 16))
      .filter((point) => point <= 0x10ffff)
      .map((point) => String.fromCodePoint(point))
      .join(""),
  );
}

function readQuotedPrintable(text: string): ReturnType<typeof reading> {
  const decoded = decodeMatches(text, /(?:=[0-9A-F]{2})+|=\r?\n/gu, ([match]) =>
    match.length < 3 ? "" : Buffer.from(match.replaceAll("=", ""), "hex").toString("utf8"),
  );
  const codes = decoded.reduce(
    (sum, { start, end, text: plain }) => sum + (plain === "" ? 0 : (end - start) / 3),
    0,
  );
  return codes < 3 ? [] : reading("quoted-printable", decoded);
}
