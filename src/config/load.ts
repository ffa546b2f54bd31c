import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { Json, JsonObject } from "../json.ts";
import { announcedPart } from "./announced.ts";
import { environmentNames } from "./environment.ts";
import { nearestName } from "./nearest.ts";
import type { Config } from "./schema.ts";
import { configSchema } from "./schema.ts";
import { knownKeys } from "./known-keys.ts";

export interface ConfigSources {
  /** Text of `castellan.yaml` or `config.yaml` with its name, when there is one. */
  readonly file: { readonly name: string; readonly text: string } | undefined;
  readonly environment: { readonly [name: string]: string | undefined };
}

export interface LoadedConfig {
  readonly config: Config;
  /** Where each value that is not a default came from: config path to file or variable name. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Reads, checks and completes the configuration. Anything unknown or misspelt refuses the start. */
export async function loadConfig({ file, environment }: ConfigSources): Promise<LoadedConfig> {
  const written = file === undefined ? {} : await parseFile(file.name, file.text);
  const origins = new Map<string, string>();
  notePaths(written, "", file?.name ?? "", origins);
  const merged = applyEnvironment(written, environment, origins);
  const parsed = configSchema.safeParse(merged);
  if (!parsed.success)
    throw new AppError("config-invalid", explainIssues(parsed.error.issues, origins), {
      hint: "`castellan config explain KEY` describes a key.",
    });
  return { config: parsed.data, origins };
}

/** Only the plain part of YAML: what has a second meaning (aliases, tags, the prototype) is refused, never guessed. */
async function parseFile(name: string, text: string): Promise<JsonObject> {
  const { isAlias, isScalar, parseDocument, visit } = await import("yaml");
  const document = parseDocument(text, { uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map((problem) => problem.message);
  if (problems.length === 0) {
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) problems.push("an alias (*name) is not taken; write the value out");
        else if (node.tag !== undefined) problems.push(`the tag ${node.tag.slice(0, 80)} is not taken`);
      },
      Pair: (_, { key }) => {
        const word = isScalar(key) ? String(key.value) : undefined;
        if (word === undefined) problems.push("a key has to be text");
        else if (word === "__proto__" || word === "<<") problems.push(`the key ${word} is not taken`);
      },
    });
  }
  const [problem] = problems;
  if (problem !== undefined)
    throw new AppError("config-invalid", `${name} is not valid YAML: ${problem.split("\n")[0]}`);
  const value = document.toJS({ maxAliasCount: 0 }) as Json | undefined;
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new AppError("config-invalid", `${name} has to be a list of keys and values.`);
  return value as JsonObject;
}

function notePaths(value: Json, path: string, origin: string, into: Map<string, string>): void {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    for (const [key, member] of Object.entries(value))
      notePaths(member, path === "" ? key : `${path}.${key}`, origin, into);
  } else if (path !== "") into.set(path, origin);
}

/** Variables win over the file. Their text becomes the number, switch or list that the key expects. */
function applyEnvironment(
  written: JsonObject,
  environment: ConfigSources["environment"],
  origins: Map<string, string>,
): JsonObject {
  const merged = structuredClone(written) as Record<string, Json>;
  for (const [name, { path, read }] of Object.entries(environmentNames)) {
    const text = environment[name];
    if (text === undefined || text === "") continue;
    const value = read(text);
    if (value === undefined)
      throw new AppError("config-invalid", `${name} has a value that does not fit ${path}.`);
    setPath(merged, path.split("."), value);
    origins.set(path, name);
  }
  return merged;
}

function setPath(target: Record<string, Json>, path: readonly string[], value: Json): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const next = (target[key] ??= {});
  // What is no section stays, for the schema to refuse.
  if (typeof next === "object" && !Array.isArray(next)) setPath(next as Record<string, Json>, rest, value);
}

function explainIssues(issues: readonly z.core.$ZodIssue[], origins: ReadonlyMap<string, string>): string {
  return issues
    .slice(0, 8)
    .map((issue) => explainIssue(issue, origins))
    .join("\n");
}

function explainIssue(issue: z.core.$ZodIssue, origins: ReadonlyMap<string, string>): string {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .map((key) => {
        const full = path === "" ? key : `${path}.${key}`;
        const part = announcedPart(full);
        if (part !== undefined)
          return `"${full}" belongs to ${part}, which this version does not have yet. Remove the key.`;
        const near = nearestName(full, withSections(knownKeys()));
        return `Unknown key "${full}"${near === undefined ? "." : `; did you mean "${near}"?`}`;
      })
      .join("\n");
  }
  const origin = origins.get(path);
  return `${path}${origin === undefined ? "" : ` (from ${origin})`}: ${issue.message}`;
}

/** A misspelt section is meant as often as a misspelt key. */
function withSections(keys: readonly string[]): readonly string[] {
  const sections = keys.flatMap((key) => {
    const words = key.split(".");
    return words.map((_, index) => words.slice(0, index + 1).join("."));
  });
  return [...new Set(sections)];
}
