import type { Json, JsonObject } from "../../json.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { ExtractField } from "../../tools/extract/field.ts";

const largest = 1e15;
const fence = /^```(?:json)?\n([\s\S]*)\n```$/u;

/** What a model answered, when every field is of its kind and nothing else is there. No word of it is told otherwise. */
export function readAnswer(text: string, fields: readonly ExtractField[]): Result<JsonObject, string> {
  const found = parseObject(text);
  if (found === undefined) return err("The answer was not one JSON object.");
  const names = fields.map(({ name }) => name);
  if (Object.keys(found).some((name) => !names.includes(name)))
    return err("The answer had fields that nobody asked for.");
  const wrong = fields.find(
    (field) => !Object.hasOwn(found, field.name) || !isOfKind(found[field.name] ?? null, field),
  );
  if (wrong !== undefined) return err(`The answer's field ${wrong.name} was not of the kind ${wrong.kind}.`);
  return ok(Object.fromEntries(names.map((name) => [name, found[name] ?? null])));
}

function parseObject(text: string): JsonObject | undefined {
  const trimmed = text.trim();
  const body = fence.exec(trimmed)?.[1] ?? trimmed;
  try {
    const value = JSON.parse(body) as Json;
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null is what the text does not say. */
function isOfKind(value: Json, { kind, choices = [] }: ExtractField): boolean {
  if (value === null) return true;
  switch (kind) {
    case "number":
      return isNumber(value);
    case "amount":
      return isAmount(value);
    case "date":
      return typeof value === "string" && isDate(value);
    case "boolean":
      return typeof value === "boolean";
    case "choice":
    case "id":
      return typeof value === "string" && choices.includes(value);
  }
}

function isNumber(value: Json | undefined): boolean {
  return typeof value === "number" && Math.abs(value) <= largest;
}

function isAmount(value: Json): boolean {
  if (!isObject(value)) return false;
  const { value: number, currency, ...others } = value;
  const isNamed = typeof currency === "string" && /^[A-Z]{3}$/u.test(currency);
  return isNumber(number) && isNamed && Object.keys(others).length === 0;
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
