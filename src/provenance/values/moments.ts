import { monthNumbers } from "./month-names.ts";

/**
 * `2024-05-15`, or `--05-15` where no year is named. Where day and month cannot be told apart the canonical names
 * both readings, with a bar between.
 */
export function canonicalDate(text: string): string {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(trimmed);
  if (iso !== null) return day(iso[1], Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})([./-])(\d{1,2})(?:[./-](\d{2,4}))?\.?$/u.exec(trimmed);
  if (figures !== null) return figureDate(figures);
  const eastern = /^(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]?$/u.exec(trimmed);
  if (eastern !== null) return day(eastern[1], Number(eastern[2]), Number(eastern[3]));
  return namedDate(trimmed);
}

function figureDate(found: RegExpExecArray): string {
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (found[2] === "." || first > 12) return day(found[4], second, first);
  if (second > 12) return day(found[4], first, second);
  const readings = [day(found[4], first, second), day(found[4], second, first)];
  return [...new Set(readings)].sort().join("|");
}

function namedDate(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFC")
    .split(/[\s.,]+|(?<=\d)(?:st|nd|rd|th|er|º|ª)\b/u);
  const month = words.map((word) => monthNumbers.get(word)).find((number) => number !== undefined);
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const year = numbers.find((number) => number.length === 4);
  const dayNumber = numbers.find((number) => number.length <= 2);
  if (month === undefined || dayNumber === undefined) return "";
  return day(year, month, Number(dayNumber));
}

function day(year: string | undefined, month: number, dayNumber: number): string {
  if (month < 1 || month > 12 || dayNumber < 1 || dayNumber > 31) return "";
  const full = year === undefined ? "-" : year.length === 2 ? `20${year}` : year.padStart(4, "0");
  return `${full}-${two(month)}-${two(dayNumber)}`;
}

/** `HH:MM`, with seconds only where they are not zero. */
export function canonicalTime(text: string): string {
  const found = /^(\d{1,2})(?:\s?[:.h時时시]\s?(\d{2})?(?::(\d{2}))?)?\D*$/u.exec(text.trim().toLowerCase());
  if (found === null) return "";
  const half = /(?<![a-z])([ap])\.?\s?m\b/u.exec(text.toLowerCase())?.[1];
  const clock = Number(found[1]);
  const hour = half === undefined ? clock : (clock % 12) + (half === "p" ? 12 : 0);
  const minute = Number(found[2] ?? "0");
  if (hour > 24 || minute > 59 || (half !== undefined && clock > 12)) return "";
  const seconds = found[3] === undefined || found[3] === "00" ? "" : `:${found[3]}`;
  return `${two(hour)}:${two(minute)}${seconds}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
