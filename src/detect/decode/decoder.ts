import type { Span } from "../view.ts";
import type { Survey } from "./survey.ts";

/** A stretch of a text and what it says once it is decoded. */
export interface Decoded extends Span {
  readonly text: string;
  /** Set where the decoded text runs against the encoded one. */
  readonly backwards?: true;
}

/** One way to read a text: under its name, the stretches in the order in which they stand, none over another. */
export interface Reading {
  readonly name: string;
  readonly decoded: readonly Decoded[];
}

/** Finds what is written in one encoding. Linear in the text; `survey` says at once that there is nothing to find. */
export type Decoder = (text: string, survey: Survey) => readonly Reading[];

/** The one reading of a decoder that found something. */
export function reading(name: string, decoded: readonly Decoded[]): readonly Reading[] {
  return decoded.length === 0 ? [] : [{ name, decoded }];
}

/** Stretches that one decoder decodes in one text. */
export const mostPieces = 16_384;

/** Replaces each match of an expression with flag `g` by what `read` makes of it; undefined leaves it alone. */
export function decodeMatches(
  text: string,
  expression: RegExp,
  read: (match: RegExpExecArray) => string | undefined,
): readonly Decoded[] {
  const found: Decoded[] = [];
  for (const match of text.matchAll(expression)) {
    const plain = read(match);
    if (plain !== undefined)
      found.push({ start: match.index, end: match.index + match[0].length, text: plain });
  }
  return found;
}

/** Bytes as text, also where they are UTF-16. */
export function textOfBytes(bytes: Buffer): string {
  const zeros = bytes.length >= 6 ? [0, 1, 2, 3, 4, 5].map((at) => bytes[at] === 0) : [];
  if (zeros[1] && zeros[3] && zeros[5] && !zeros[0]) return bytes.toString("utf16le");
  if (zeros[0] && zeros[2] && zeros[4] && !zeros[1])
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  return bytes.toString("utf8");
}
