import { z } from "zod";
import type { Recordings } from "../engine/recorded-tool.ts";
import { recordedTool } from "../engine/recorded-tool.ts";
import type { SinkRole, Tool, ToolDeclaration } from "../../src/tools/tool.ts";
import { roleOfArgument } from "../../src/provenance/words/role-of-argument.ts";
import type { TracedTool } from "./trace-file.ts";

const timeoutMs = 10_000;

/** The tools of a trace file, declared by what the file says of them and by nothing else. */
export function traceTools(tools: readonly TracedTool[], recordings: Recordings): readonly Tool[] {
  return tools.map((tool) => recordedTool(declare(tool), recordings));
}

function declare(tool: TracedTool): ToolDeclaration {
  return {
    name: tool.name,
    description: tool.description,
    group: "traced",
    input: inputOf(tool),
    effect: tool.effect === "write" ? "mutate" : "read",
    egress: tool.egress,
    sinks: sinksOf(tool),
    content: tool.content_args,
    returns: { trust: trustOf(tool), ids: tool.returns_ids },
    idempotent: tool.effect === "read",
    needs: [],
    timeoutMs,
  };
}

/** What nobody else can write is the operator's own data; what a change answers is an echo of the call. */
function trustOf({ returns_untrusted, effect }: TracedTool): ToolDeclaration["returns"]["trust"] {
  if (returns_untrusted) return "external";
  return effect === "read" ? "system" : "learned";
}

/** A sink whose role nothing tells is taken for the thing that is meant. */
function sinksOf({ sink_args, parameters }: TracedTool): { readonly [argument: string]: SinkRole } {
  return Object.fromEntries(
    sink_args.map((name) => [name, roleOfArgument(name, parameters[name]?.description ?? "") ?? "id"]),
  );
}

function inputOf({ parameters, sink_args, content_args, other_args }: TracedTool): z.ZodObject {
  const named = [...sink_args, ...content_args, ...other_args].filter((name) => !(name in parameters));
  const shape = {
    ...Object.fromEntries(named.map((name) => [name, z.json().optional()])),
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, { description, required, ...schema }]) => {
        const value = schemaOf(schema).describe(description);
        return [name, required ? value : value.optional()];
      }),
    ),
  };
  return z.strictObject(shape);
}

/** The part of JSON Schema that says of which kind a value is; what it leaves open may be anything. */
function schemaOf(schema: { readonly [key: string]: unknown }): z.ZodType {
  const kinds = Array.isArray(schema["type"]) ? (schema["type"] as readonly unknown[]) : [schema["type"]];
  const options = kinds.map((kind) => schemaOfKind(kind, schema["items"]));
  return options.length === 1 && options[0] !== undefined ? options[0] : z.union(options);
}

function schemaOfKind(kind: unknown, items: unknown): z.ZodType {
  if (kind === "string") return z.string();
  if (kind === "integer" || kind === "number") return z.number();
  if (kind === "boolean") return z.boolean();
  if (kind === "null") return z.null();
  if (kind === "object") return z.record(z.string(), z.json());
  if (kind === "array") {
    const member = typeof items === "object" && items !== null ? schemaOf({ ...items }) : z.json();
    return z.array(member);
  }
  return z.json();
}
