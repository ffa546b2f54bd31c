import { z } from "zod";
import type { Json, JsonObject } from "../json.ts";
import { configSchema } from "./schema.ts";

export interface KeyDescription {
  readonly key: string;
  readonly description: string;
  readonly type: string;
  readonly default: Json | undefined;
}

let described: readonly KeyDescription[] | undefined;

/** Every config key with its description and default, read off the schema; names chosen by the user stand as `*`. */
export function describeKeys(): readonly KeyDescription[] {
  described ??= walk(configJsonSchema(), "");
  return described;
}

export function knownKeys(): readonly string[] {
  return describeKeys().map((entry) => entry.key);
}

export function configJsonSchema(): JsonObject {
  return z.toJSONSchema(configSchema, { io: "input", unrepresentable: "any" }) as unknown as JsonObject;
}

function walk(schema: JsonObject, prefix: string): readonly KeyDescription[] {
  return membersOf(schema).flatMap(([key, member]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const below = walk(member, path);
    const own: KeyDescription = {
      key: path,
      description: typeof member["description"] === "string" ? member["description"] : "",
      type: typeOf(member),
      default: member["default"],
    };
    return below.length > 0 && own.description === "" ? below : [own, ...below];
  });
}

/** What may stand below a schema: its keys, names of the user's choice, entries of a list, keys of its variants. */
function membersOf(schema: JsonObject): readonly (readonly [string, JsonObject])[] {
  const members = new Map<string, JsonObject>();
  for (const variant of [schema, ...variantsOf(schema)]) {
    for (const [key, member] of Object.entries((variant["properties"] ?? {}) as Schemas)) {
      const known = members.get(key);
      members.set(key, known === undefined ? member : joinMembers(known, member));
    }
    const extra = variant["additionalProperties"];
    // Free values below free names belong to whoever wrote them, and are no keys of ours.
    if (isSchema(extra) && typeOf(extra) !== "any") members.set("*", extra);
  }
  const items = schema["items"];
  if (isSchema(items) && membersOf(items).length > 0) members.set("*", items);
  return [...members];
}

type Schemas = { readonly [key: string]: JsonObject };

function variantsOf(schema: JsonObject): readonly JsonObject[] {
  const variants = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(variants) ? variants.filter(isSchema) : [];
}

/** A key that several variants have: what one of them says of it counts, and their types stand side by side. */
function joinMembers(left: JsonObject, right: JsonObject): JsonObject {
  return { ...right, ...left, anyOf: [...alternativesOf(left), ...alternativesOf(right)] };
}

function alternativesOf(member: JsonObject): readonly JsonObject[] {
  const variants = variantsOf(member);
  return variants.length > 0 ? variants : [member];
}

function isSchema(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(member: JsonObject): string {
  const variants = variantsOf(member);
  if (variants.length > 0) return [...new Set(variants.map(typeOf))].join(" | ");
  if (member["const"] !== undefined) return JSON.stringify(member["const"]);
  const choices = member["enum"];
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  const { type, items } = member;
  if (type === "array" && isSchema(items)) return `list of ${typeOf(items)}`;
  return typeof type === "string" ? type : "any";
}
