import { z } from "zod";
import type { JsonObject } from "../json.ts";
import type { ToolDeclaration } from "./tool.ts";

const issuesShown = 5;
const keyCharacters = 40;

/** What a tool expects and what came instead, by kind and never by value. */
export function explainArguments(
  declaration: Pick<ToolDeclaration, "name" | "input">,
  error: z.ZodError,
): string {
  const issues = error.issues.slice(0, issuesShown).map(explainIssue).join("; ");
  return `${declaration.name} was called wrongly: ${issues}. It expects ${describeInput(declaration.input)}.`;
}

function explainIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? "" : `${issue.path.map(shortenKey).join(".")}: `;
  if (issue.code !== "unrecognized_keys") return `${where}${issue.message}`;
  const keys = issue.keys.slice(0, issuesShown).map((key) => JSON.stringify(shortenKey(key)));
  return `${where}there is no argument ${keys.join(", ")}`;
}

function shortenKey(key: PropertyKey): string {
  const text = String(key);
  return text.length > keyCharacters ? `${text.slice(0, keyCharacters)}…` : text;
}

/** The arguments in one line, e.g. `{path: string, from?: integer}`. */
function describeInput(input: z.ZodObject): string {
  const schema = z.toJSONSchema(input) as JsonObject;
  const required = Array.isArray(schema["required"]) ? (schema["required"] as readonly string[]) : [];
  const members = Object.entries((schema["properties"] ?? {}) as JsonObject).map(([name, property]) => {
    const { type, enum: choices } = property as JsonObject;
    const kind = Array.isArray(choices)
      ? choices.map((choice) => JSON.stringify(choice)).join(" | ")
      : JSON.stringify(type ?? "any").replaceAll('"', "");
    return `${name}${required.includes(name) ? "" : "?"}: ${kind}`;
  });
  return `{${members.join(", ")}}`;
}
