import type { Decoded, Decoder } from "./decoder.ts";
import { decodeMatches, reading, textOfBytes } from "./decoder.ts";
import { isReadable } from "./readable.ts";

/** Bytes in hexadecimal digits, in a row or apart, with or without `0x`. */
export const decodeHex: Decoder = (text, { mixed, numbers }) => {
  if (numbers)
    return reading(
      "hex",
      decodeMatches(text, digitsApart(), ([match]) => readDigits(match)),
    );
  const decoded: Decoded[] = [];
  for (const { start, end } of mixed) {
    if (end - start < 8 || !/[0-9a-f]{2}[^\n]{0,3}[0-9a-f]{2}/iu.test(text.slice(start, end))) continue;
    for (const found of decodeMatches(text.slice(start, end), digitsApart(), ([match]) => readDigits(match)))
      decoded.push({ ...found, start: found.start + start, end: found.end + start });
  }
  return reading("hex", decoded);
};

function digitsApart(): RegExp {
  return /(?<![0-9a-z])(?:0x)?[0-9a-f]{2}(?:(?:[\s:,;._-]{1,3}(?:0x)?)?[0-9a-f]{2}){3,}(?![0-9a-z])/giu;
}

function readDigits(match: string): string | undefined {
  const digits = match.replace(/0x|[^0-9a-f]/giu, "");
  const plain = textOfBytes(Buffer.from(digits, "hex"));
  return isReadable(plain) ? plain : undefined;
}
