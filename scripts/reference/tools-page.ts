import type { JsonObject } from "../../src/json.ts";
import type { ToolDesks } from "../../src/tools/built-in.ts";
import { createBuiltInTools } from "../../src/tools/built-in.ts";
import { createToolRegistry } from "../../src/tools/registry.ts";
import type { Tool, ToolDeclaration } from "../../src/tools/tool.ts";
import type { Workspaces } from "../../src/workspace/workspaces.ts";
import { code, page, table } from "./markdown.ts";

/** Declarations are read, nothing is run. */
const noWorkspaces: Workspaces = {
  means: "checked",
  of: () => Promise.reject(new Error("The reference opens no workspace.")),
};

const nothingRuns = () => Promise.reject(new Error("The reference runs no tool."));
const noDesks: ToolDesks = {
  contacts: { contactsOf: () => [], propose: nothingRuns },
  delegates: { run: nothingRuns },
  letters: { leave: nothingRuns },
  extraction: { run: nothingRuns },
};

export function writeToolsPage(): string {
  const tools = createBuiltInTools(noWorkspaces, noDesks);
  const registry = createToolRegistry(tools);
  return page(
    "The tools",
    "What each built-in tool declares. The platform acts on the declaration: `destroy` waits for a person, arguments with a role decide where something goes, and `returns` is the most that a result is trusted. A tool that declares nothing counts as destroying, sending out and external.",
    table(
      ["tool", "effect", "leaves the machine", "idempotent", "does"],
      tools.map(({ declaration: { name, effect, egress, idempotent, description } }) => [
        code(name),
        effect,
        yes(egress),
        yes(idempotent),
        description,
      ]),
    ),
    ...tools.map((tool) =>
      describeTool(tool, registry.specFor([tool.declaration.name])[0]?.parameters ?? {}),
    ),
  );
}

function describeTool({ declaration }: Tool, parameters: JsonObject): string {
  const { name, aliases = [], group, content, returns, needs, timeoutMs } = declaration;
  return [
    `## ${name}`,
    describeArguments(declaration, parameters),
    table(
      ["", ""],
      [
        ["also called", aliases.map(code).join(", ") || "nothing else"],
        ["group", code(`group:${group}`)],
        ["needs", needs.map(code).join(", ") || "nothing"],
        ["free text that is stored or sent", content.map(code).join(", ") || "none"],
        ["results are trusted at most as", returns.trust],
        ["time", `${timeoutMs.toLocaleString("en-US")} ms`],
      ],
    ),
  ].join("\n\n");
}

function describeArguments({ sinks }: ToolDeclaration, parameters: JsonObject): string {
  const properties = Object.entries((parameters["properties"] ?? {}) as { [name: string]: JsonObject });
  if (properties.length === 0) return "No arguments.";
  const required = (parameters["required"] ?? []) as readonly string[];
  return table(
    ["argument", "type", "needed", "role", ""],
    properties.map(([name, { type, enum: choices, description }]) => [
      code(name),
      Array.isArray(choices)
        ? choices.map((choice) => JSON.stringify(choice)).join(" | ")
        : typeof type === "string"
          ? type
          : "any",
      yes(required.includes(name)),
      sinks[name] ?? "",
      typeof description === "string" ? description : "",
    ]),
  );
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}
