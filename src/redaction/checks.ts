import type { PatternCheck } from "../patterns/pattern.ts";
import { hasValidIban, hasValidLuhn } from "./check-digits.ts";
import { isCredential } from "./judge-value.ts";
import { nationalChecks } from "./national-checks.ts";
import { isPlaceholder, looksMade } from "./value-shape.ts";

/** Judges the part to redact; `match.input` is the text around it. */
export type Check = (value: string, match: RegExpExecArray) => boolean;

export const checks: Readonly<Record<PatternCheck, Check>> = {
  "not-placeholder": (value) => !isPlaceholder(value),
  "assigned-value": judgeAssigned,
  "looks-made": (value) => looksMade(value) && !isPlaceholder(value),
  "crc32-base62": hasValidTokenSum,
  "user-and-password": holdsUserAndPassword,
  luhn: hasValidLuhn,
  iban: hasValidIban,
  ...nationalChecks,
};

const nameUnits = 64;
const wordUnits = 24;

/** Bits by unit: part of a name; part of a word in front of it. */
const inName = 1;
const inWord = 2;
const kinds = new Uint8Array(65_536);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
  kinds[sign.charCodeAt(0)] = inName | inWord;
for (const sign of ".$") kinds[sign.charCodeAt(0)] = inName;

function judgeAssigned(value: string, match: RegExpExecArray): boolean {
  const { input, index } = match;
  const from = findName(input, index);
  const { op, open } = match.groups ?? {};
  const end = match.indices?.groups?.["secret"]?.[1] ?? index + match[0].length;
  return isCredential({
    name: readName(match, from, value),
    operator: op ?? "=",
    quoted: open !== undefined,
    value,
    next: input.slice(end, end + 1),
    dashed: input.charAt(from) === "-",
    front: input.slice(Math.max(0, from - 2), from),
  });
}

/** Where places are not told, the anchor stands in the name, and only what closes it is between it and its operator. */
function readName({ input, index, groups, indices }: RegExpExecArray, from: number, value: string): string {
  if (indices === undefined) return wordBefore(input, from) + input.slice(from, findNameEnd(input, index));
  const { op, rest } = groups ?? {};
  const [start] = indices.groups?.["secret"] ?? [index, index + value.length];
  // Where the name stands apart from what matched, the expression tells it.
  if (rest !== undefined && (indices.groups?.["rest"]?.[0] ?? index) < index) return rest;
  const opAt = op === undefined ? start : (indices.groups?.["op"]?.[0] ?? start);
  return wordBefore(input, from) + cleanName(input.slice(from, opAt));
}

function findName(input: string, index: number): number {
  let from = index;
  while (from > 0 && index - from < nameUnits && isPart(input, from - 1, inName)) from -= 1;
  return from;
}

function findNameEnd(input: string, index: number): number {
  let end = index;
  while (end < input.length && isPart(input, end, inName)) end += 1;
  return end;
}

/** "api key: x" has its first word apart. */
function wordBefore(input: string, from: number): string {
  if (from === 0 || input.charAt(from - 1) !== " ") return "";
  const end = from - 1;
  let start = end;
  while (start > 0 && end - start < wordUnits && isPart(input, start - 1, inWord)) start -= 1;
  return end - start < 2 ? "" : input.slice(start, from);
}

function isPart(input: string, at: number, kind: number): boolean {
  return ((kinds[input.charCodeAt(at)] as number) & kind) !== 0;
}

/** The name without what closes it: `["API_KEY"]`, `password"`. */
function cleanName(name: string): string {
  return name.replace(/[^A-Za-z0-9_.$-]+$/, "");
}

function holdsUserAndPassword(value: string): boolean {
  const decoded = Buffer.from(value, "base64").toString("latin1");
  return /^[\x20-\x7e]{1,100}:[\x20-\x7e]{1,300}$/.test(decoded);
}

/** GitHub and npm end their tokens with the CRC-32 of what is in front, in base 62. */
function hasValidTokenSum(token: string): boolean {
  const body = token.slice(token.indexOf("_") + 1);
  return body.slice(-6) === toBase62(crc32(body.slice(0, -6)));
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function toBase62(number: number): string {
  let text = "";
  for (let rest = number; text.length < 6; rest = Math.floor(rest / 62))
    text = base62.charAt(rest % 62) + text;
  return text;
}

function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    sum ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ 0xffffffff) >>> 0;
}
