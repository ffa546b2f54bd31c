import type { Decoded, Reading } from "./decoder.ts";
import { reading } from "./decoder.ts";
import { isReadable } from "./readable.ts";

const hidden = /[\u200b-\u200d\u2060-\u2064]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e01ef}]/u;

/** Text in characters nobody sees: tags that mirror ASCII, bytes in variation selectors, bits in zero-width signs. */
export function decodeInvisible(text: string): readonly Reading[] {
  if (!hidden.test(text)) return [];
  return [
    ...reading("tags-block", decodeRuns(text, /[\u{e0000}-\u{e007f}]{3,8192}/gu, readTags)),
    ...reading("selectors", decodeRuns(text, /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,8192}/gu, readSelectors)),
    ...reading("zero-width", decodeRuns(text, /[\u200b-\u200d\u2060-\u2064]{24,8192}/gu, readBits)),
  ];
}

function decodeRuns(text: string, runs: RegExp, read: (run: string) => string): readonly Decoded[] {
  const decoded: Decoded[] = [];
  for (const { index, 0: run } of text.matchAll(runs)) {
    const plain = read(run);
    if (isReadable(plain)) decoded.push({ start: index, end: index + run.length, text: plain });
  }
  return decoded;
}

function readTags(run: string): string {
  let plain = "";
  for (const character of run) plain += String.fromCharCode((character.codePointAt(0) as number) - 0xe0000);
  return plain.replaceAll(/[\0\u0001\u007f]/gu, "");
}

function readSelectors(run: string): string {
  const bytes = Array.from(run, (character) => {
    const point = character.codePointAt(0) as number;
    return point < 0xff00 ? point - 0xfe00 : point - 0xe0100 + 16;
  });
  return Buffer.from(bytes).toString("utf8");
}

/** Two of the signs are the bits; the first one seen may be either. */
function readBits(run: string): string {
  const [first = ""] = run;
  const zeros = Buffer.from(bytesOf(run, first, 0)).toString("utf8");
  return isReadable(zeros) ? zeros : Buffer.from(bytesOf(run, first, 1)).toString("utf8");
}

function bytesOf(run: string, sign: string, bit: number): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at + 8 <= run.length; at += 8) {
    let byte = 0;
    for (const character of run.slice(at, at + 8)) byte = (byte << 1) | (character === sign ? bit : 1 - bit);
    bytes.push(byte);
  }
  return bytes;
}
