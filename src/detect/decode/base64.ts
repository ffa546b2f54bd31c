import type { Span } from "../view.ts";
import type { Decoded, Decoder } from "./decoder.ts";
import { reading, textOfBytes } from "./decoder.ts";
import { scoreLetters } from "./letters.ts";
import { isReadable } from "./readable.ts";

/** Base64 in both alphabets, also broken over lines or into groups. */
export const decodeBase64: Decoder = (text, { mixed }) =>
  mixed.length === 0
    ? []
    : reading("base64", decodeRuns(text, mixed, /={0,2}[A-Za-z0-9+/_-]{2,}={0,2}/gu, readBase64));

/** Base32, in small letters too. */
export const decodeBase32: Decoder = (text, { mixed }) =>
  mixed.length === 0 ? [] : reading("base32", decodeRuns(text, mixed, /[A-Za-z2-7]{4,}={0,6}/gu, readBase32));

/** Reads each run of the alphabet within the spans, with the groups before and after it that belong to it. */
function decodeRuns(
  text: string,
  spans: readonly Span[],
  alphabet: RegExp,
  read: (run: string) => string | undefined,
): readonly Decoded[] {
  const decoded: Decoded[] = [];
  let done = 0;
  // Up to here the groups made no text together, and each is read for itself.
  let apart = 0;
  for (const span of spans) {
    if (span.start < done) continue;
    const wide = span.start < apart ? span : widen(text, span, Math.max(done, apart));
    const whole = readSpan(text, wide, alphabet, read);
    if (whole.length > 0) done = wide.end;
    else apart = Math.max(apart, wide.end);
    decoded.push(...(whole.length > 0 || wide === span ? whole : readSpan(text, span, alphabet, read)));
  }
  return decoded;
}

function readSpan(
  text: string,
  { start, end }: Span,
  alphabet: RegExp,
  read: (run: string) => string | undefined,
): readonly Decoded[] {
  return findRuns(text, start, end, alphabet).flatMap((run) => {
    const plain = read(text.slice(run.start, run.end).replace(/\s+/gu, ""));
    return plain === undefined ? [] : [{ ...run, text: plain }];
  });
}

/** Adds neighbours of the same length, and behind them one that is shorter: a text that was cut into groups. */
function widen(text: string, { start, end }: Span, floor: number): Span {
  const length = end - start;
  let from = start;
  while (from - length - 1 >= floor && isGroup(text, from - length - 1, length)) from -= length + 1;
  let to = end;
  for (;;) {
    const next = text.charCodeAt(to - 1) === 0x3d ? undefined : nextGroup(text, to);
    if (next === undefined || next.end - next.start > length) break;
    const shorter = next.end - next.start < length;
    if (shorter && from === start && to === end && !text.slice(to, next.start).includes("\n")) break;
    to = next.end;
    if (shorter) break;
  }
  return { start: from, end: to };
}

function isGroup(text: string, start: number, length: number): boolean {
  if (start > 0 && !isBlank(text, start - 1)) return false;
  for (let index = start; index < start + length; index += 1) if (isBlank(text, index)) return false;
  return isBlank(text, start + length);
}

function nextGroup(text: string, end: number): Span | undefined {
  let start = end;
  while (start < end + 8 && start < text.length && isBlank(text, start)) start += 1;
  let to = start;
  while (to < text.length && !isBlank(text, to)) to += 1;
  return to > start && start > end ? { start, end: to } : undefined;
}

function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function findRuns(text: string, start: number, end: number, alphabet: RegExp): readonly Span[] {
  const part = text.slice(start, end);
  const runs: { start: number; end: number }[] = [];
  for (const { index, 0: run } of part.matchAll(alphabet)) {
    const last = runs.at(-1);
    const between = last === undefined ? "-" : part.slice(last.end - start, index);
    if (last !== undefined && /^\s+$/u.test(between)) last.end = start + index + run.length;
    else runs.push({ start: start + index, end: start + index + run.length });
  }
  return runs;
}

/** A run may begin in the middle of a group when something of the same alphabet stands before it. */
function readBase64(run: string): string | undefined {
  const whole = readGroups(run);
  if (whole !== undefined) return whole;
  const border = run.lastIndexOf("/") + 1;
  const rest = border > 0 && run.length - border >= 8 ? readGroups(run.slice(border)) : undefined;
  return (
    rest ?? (run.length >= 16 && isPlausible(reverse(run.slice(-32))) ? readGroups(reverse(run)) : undefined)
  );
}

/** The padding of a run that stands backwards is before it. */
function reverse(run: string): string {
  return [...run].reverse().join("").replace(/=+$/u, "");
}

function readGroups(run: string): string | undefined {
  return run.length >= 8 && isPlausible(run) ? accept(textOfBytes(Buffer.from(run, "base64"))) : undefined;
}

const sixBits = new Int8Array(128).fill(-1);
for (const [value, character] of [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
].entries())
  sixBits[character.charCodeAt(0)] = value;
sixBits[0x2d] = 62;
sixBits[0x5f] = 63;

/** Whether the first bytes could be text: nearly all that is no encoding ends here, before anything is copied. */
function isPlausible(run: string): boolean {
  const end = Math.min(run.length & ~3, 24);
  for (let index = 0; index < end; index += 4) {
    const [a, b] = [sixBits[run.charCodeAt(index)] as number, sixBits[run.charCodeAt(index + 1)] as number];
    const [c, d] = [
      sixBits[run.charCodeAt(index + 2)] as number,
      sixBits[run.charCodeAt(index + 3)] as number,
    ];
    if (a < 0 || b < 0) return false;
    if (isOdd((a << 2) | (b >> 4))) return false;
    if (c >= 0 && isOdd(((b << 4) | (c >> 2)) & 0xff)) return false;
    if (c >= 0 && d >= 0 && isOdd(((c << 6) | d) & 0xff)) return false;
  }
  return true;
}

/** Bytes of neither UTF-8 nor UTF-16 texts. */
function isOdd(byte: number): boolean {
  return (byte < 0x20 && byte !== 0 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f || byte >= 0xf5;
}

/** Whether the first bytes are no rubbish: no control characters and hardly anything that is no UTF-8. */
function looksReadable(bytes: Buffer): boolean {
  return isReadable(textOfBytes(bytes).replace(/\uFFFD+$/u, ""));
}

/** Short words decode to letters by chance now and then; these must look like words. */
function accept(plain: string): string | undefined {
  if (!isReadable(plain)) return undefined;
  return plain.length > 16 || !/[a-z]/iu.test(plain) || scoreLetters(plain) >= 1.5 ? plain : undefined;
}

const digits = new Int8Array(128).fill(-1);
for (let value = 0; value < 32; value += 1) {
  const character = value < 26 ? String.fromCharCode(97 + value) : String.fromCharCode(24 + value);
  digits[character.charCodeAt(0)] = digits[character.toUpperCase().charCodeAt(0)] = value;
}

function readBase32(run: string): string | undefined {
  if (run.length < 16 || !/[2-7]/u.test(run)) return undefined;
  if (run !== run.toUpperCase() && run !== run.toLowerCase()) return undefined;
  const bytes = Buffer.alloc((run.length * 5) >> 3);
  let [bits, held, count] = [0, 0, 0];
  for (let index = 0; index < run.length; index += 1) {
    const digit = digits[run.charCodeAt(index)] as number;
    if (digit < 0) break;
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[count] = (held >> bits) & 0xff;
    count += 1;
    if (count === 16 && !looksReadable(bytes.subarray(0, count))) return undefined;
  }
  return accept(textOfBytes(bytes.subarray(0, count)));
}
