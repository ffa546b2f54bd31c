import assert from "node:assert/strict";
import { z } from "zod";
import type { JsonObject } from "../json.ts";
import type { ToolSpec } from "../providers/provider.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import { explainArguments } from "./explain-arguments.ts";
import type { Tool } from "./tool.ts";

export interface ToolRegistry {
  /** By name or alias. */
  get(name: string): Tool | undefined;
  all(): readonly Tool[];
  /** What a model is told, in the order of the registry and always the same bytes; unknown names are left out. */
  specFor(names: readonly string[]): readonly ToolSpec[];
  /** The arguments in the tool's own shape, or a sentence for the model: what was expected and what came. */
  parseArgs(tool: Tool, args: unknown): Result<JsonObject, string>;
}

export function createToolRegistry(tools: readonly Tool[]): ToolRegistry {
  const byName = new Map<string, Tool>();
  for (const tool of tools) {
    const { name, aliases = [] } = tool.declaration;
    for (const known of [name, ...aliases]) {
      assert(!byName.has(known), `Two tools answer to the name ${known}.`);
      byName.set(known, tool);
    }
  }
  const specs = new Map(tools.map((tool) => [tool, specOf(tool)]));
  return {
    get: (name) => byName.get(name),
    all: () => tools,
    specFor(names) {
      const wanted = new Set(names.map((name) => byName.get(name)));
      return tools.filter((tool) => wanted.has(tool)).flatMap((tool) => specs.get(tool) ?? []);
    },
    parseArgs,
  };
}

function specOf(tool: Tool): ToolSpec {
  const { name, description, input } = tool.declaration;
  const { $schema: _, ...parameters } = z.toJSONSchema(input) as JsonObject;
  return Object.freeze({ name, description, parameters: withoutBounds(parameters) as JsonObject });
}

const bounds = new Set(["minLength", "maxLength", "minItems", "maxItems", "pattern", "minimum", "maximum"]);

/** Bounds are enforced and explained when an argument comes; told before, they only cost a model room. */
function withoutBounds(value: JsonObject[string]): JsonObject[string] {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => withoutBounds(item as JsonObject[string]));
  // An argument may be called like a bound; what it is then is an object.
  const kept = Object.entries(value).filter(
    ([key, member]) => !bounds.has(key) || typeof member === "object",
  );
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutBounds(member)]));
}

function parseArgs(tool: Tool, args: unknown): Result<JsonObject, string> {
  const { input } = tool.declaration;
  const parsed = input.safeParse(withoutNulls(args, input));
  return parsed.success
    ? ok(parsed.data as JsonObject)
    : err(explainArguments(tool.declaration, parsed.error));
}

/** Some models write null for an argument they leave out. */
function withoutNulls(args: unknown, input: z.ZodObject): unknown {
  if (typeof args !== "object" || args === null || Array.isArray(args)) return args;
  const members = Object.entries(args as JsonObject);
  return Object.fromEntries(members.filter(([name, value]) => value !== null || !mayBeLeftOut(input, name)));
}

function mayBeLeftOut(input: z.ZodObject, name: string): boolean {
  const schema: unknown = Object.hasOwn(input.shape, name) ? input.shape[name] : undefined;
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}
