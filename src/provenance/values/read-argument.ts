import type { Json, JsonObject } from "../../json.ts";
import { canonicalOf } from "./canonical-of.ts";
import { readValues } from "./read-values.ts";
import type { TypedValue, ValueKind } from "./typed-value.ts";

const mostTexts = 10_000;

/**
 * The values inside an argument of a tool. A text that is one value of the hinted kind is exactly that value; else
 * it is what can be read in it, and at least a name, so that no argument is without a value to compare.
 */
export function readArgument(hint: ValueKind | undefined, value: Json): readonly TypedValue[] {
  const texts: string[] = [];
  collectTexts(value, texts);
  return texts.flatMap((text) => readText(hint, text));
}

function collectTexts(value: Json, into: string[]): void {
  const waiting: Json[] = [value];
  while (waiting.length > 0 && into.length < mostTexts) {
    const next = waiting.pop() as Json;
    if (typeof next === "string" || typeof next === "number") into.push(String(next));
    else if (Array.isArray(next)) waiting.push(...(next as readonly Json[]).toReversed());
    else if (next !== null && typeof next === "object")
      waiting.push(...Object.values(next as JsonObject).toReversed());
  }
}

function readText(hint: ValueKind | undefined, text: string): readonly TypedValue[] {
  const whole = text.trim();
  if (whole === "") return [];
  const start = text.indexOf(whole);
  const read = readValues(text);
  const spans = read.filter((found) => found.start === start && found.end === start + whole.length);
  if (hint === undefined) return spans.length > 0 ? spans : [...read, asKind("name", whole, start)];
  const hinted = spans.find((found) => found.kind === hint);
  if (hinted !== undefined) return [hinted];
  if (takesWhole(hint, whole, spans.length > 0 || read.length === 0)) return [asKind(hint, whole, start)];
  const within = read.filter((found) => found.kind === hint);
  return within.length > 0 ? within : [...read, asKind("name", whole, start)];
}

/** Kinds without a form of their own take any text; a number is an amount, an account or an id as it is wanted. */
function takesWhole(hint: ValueKind, whole: string, isOne: boolean): boolean {
  if (hint === "name" || hint === "path" || hint === "id") return true;
  if (hint === "amount") return isOne && /^[-−]?\d[\d.,'’]*$/u.test(whole);
  if (hint === "account") return isOne && /^[\p{L}\p{N} -]{4,42}$/u.test(whole) && /\d/u.test(whole);
  if (hint === "phone") return /^[+\d][\d ()./-]{3,24}$/u.test(whole);
  return (hint === "url" || hint === "host") && isOne && /^\S+$/u.test(whole);
}

function asKind(kind: ValueKind, text: string, start: number): TypedValue {
  return { kind, text, canonical: canonicalOf(kind, text), start, end: start + text.length };
}
