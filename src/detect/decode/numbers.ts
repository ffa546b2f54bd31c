import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";
import { isReadable } from "./readable.ts";

/** Characters as numbers: binary, octal or decimal, apart or (binary) in one row. */
export const decodeNumbers: Decoder = (text, { mixed, numbers }) => {
  if (mixed.length === 0 && !numbers) return [];
  const binary = decodeMatches(
    text,
    /(?<![0-9])[01]{6,8}(?:[\s,;_-]{0,3}[01]{6,8}){3,}(?![0-9])/gu,
    ([match]) => readBinary(match),
  );
  if (binary.length > 0) return reading("binary", binary);
  const decoded = decodeMatches(
    text,
    /(?<![0-9])[0-9]{2,5}(?:[\s,;&#+_-]{1,3}[0-9]{2,5}){4,}(?![0-9])/gu,
    ([match]) => readList(match),
  );
  return reading("char-codes", decoded);
};

function readBinary(match: string): string | undefined {
  const groups = match.split(/[^01]+/u).filter((group) => group !== "");
  const bits =
    groups.length > 1 && groups.every((group) => group.length <= 8) ? groups : cutBits(groups.join(""));
  return readPoints(bits, 2);
}

function cutBits(bits: string): readonly string[] {
  const width = bits.length % 8 === 0 || bits.length % 7 !== 0 ? 8 : 7;
  return bits.match(width === 8 ? /[01]{8}/gu : /[01]{7}/gu) ?? [];
}

function readList(match: string): string | undefined {
  const list = match.match(/[0-9]+/gu) ?? [];
  return (
    readPoints(list, 10) ??
    (list.every((number) => /^[0-7]+$/u.test(number)) ? readPoints(list, 8) : undefined)
  );
}

function readPoints(numbers: readonly string[], base: number): string | undefined {
  const points = numbers.map((number) => Number.parseInt(number, base));
  if (!points.every((point) => point <= 0x10ffff)) return undefined;
  const bytes = points.every((point) => point <= 0xff) ? Buffer.from(points).toString("utf8") : "";
  if (isReadable(bytes)) return bytes;
  const plain = points.map((point) => String.fromCodePoint(point)).join("");
  return isReadable(plain) ? plain : undefined;
}
