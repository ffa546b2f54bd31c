import type { Claims } from "./claims.ts";
import { monthNumbers } from "./month-names.ts";

/** Dates before times, so that a time never takes a part of a date. */
export function readMoments(claims: Claims): void {
  const { text } = claims;
  for (const found of text.matchAll(
    /(?<![\p{L}\d./-])\d{4}([-/.])\d{1,2}\1\d{1,2}(?![\d/-])(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?/gu,
  )) {
    const date = found[0].split(/[T ]/u)[0] ?? "";
    claims.claim("date", found.index, found.index + date.length);
    if (found[2] === undefined) continue;
    const time = found.index + found[0].indexOf(found[2]);
    claims.claim("time", time, time + found[2].length);
  }
  for (const form of [
    /(?:\d{4}\s?[年년]\s?)?(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日号일]?/gu,
    /(?<![\p{L}\d./-])\d{1,2}([./-])\d{1,2}\1\d{2,4}(?![\d/-])/gu,
    /(?<![\p{L}\d./-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/.-])/gu,
  ]) {
    for (const found of text.matchAll(form)) claim(claims, "date", found);
  }
  readNamedDates(claims);
  readTimes(claims);
}

const dayBefore = /(?<![\p{L}\p{N}.,])\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)? ?(?:of |de |d['’])?$/iu;
const dayBehind = /^\.? \d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}])(?:,? \d{4}(?!\p{N}|[-/.:]\d))?/iu;
const yearBehind = /^\.?,? (?:de |del )?\d{4}(?!\p{N}|[-/.:]\d)/iu;

/** "May 15th, 2024", "15 mai 2024": the day stands before the month's name or behind it. */
function readNamedDates(claims: Claims): void {
  const { text } = claims;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]{3,12}/gu)) {
    if (!monthNumbers.has(word.toLowerCase()) || word === "may") continue;
    const end = index + word.length;
    const before = dayBefore.exec(text.slice(Math.max(0, index - 16), index));
    const behind = text.slice(end, end + 24);
    const found = before === null ? dayBehind.exec(behind) : (yearBehind.exec(behind) ?? [""]);
    if (found !== null) claims.claim("date", index - (before?.[0].length ?? 0), end + found[0].length);
  }
}

function readTimes(claims: Claims): void {
  for (const form of [
    /(?<![\p{L}\d:.])\d{1,2}(?::\d{2}(?::\d{2})?)?\s?[ap]\.?m\b\.?/giu,
    /(?<![\p{L}\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/gu,
    /(?<![\p{L}\d:.])\d{1,2} ?h ?(?:\d{2})?(?![\p{L}\d])/giu,
    /(?<![\p{L}\d:.])\d{1,2}(?:\.\d{2})? (?:uhr|o['’]clock)(?!\p{L})/giu,
    /(?<!\d)\d{1,2}[時时点시](?:\s?\d{2}[分분])?/gu,
  ]) {
    for (const found of claims.text.matchAll(form)) claim(claims, "time", found);
  }
}

function claim(claims: Claims, kind: "date" | "time", found: RegExpMatchArray): void {
  const start = found.index ?? 0;
  claims.claim(kind, start, start + found[0].length);
}
