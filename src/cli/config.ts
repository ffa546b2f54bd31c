import type { Command } from "commander";
import { AppError } from "../errors.ts";
import type { KeyDescription } from "../config/known-keys.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";

export function register(program: Command): void {
  const config = program
    .command("config")
    .description("Check and explain the configuration; needs no daemon");
  addExamples(config, ["config validate", "config explain gateway.port", "config schema > schema.json"]);
  const validate = config
    .command("validate")
    .description(
      "Check castellan.yaml (or config.yaml) of the data folder with the environment; exit 78 when it is wrong",
    )
    .action(validateConfig);
  addExamples(addCommonOptions(validate), ["config validate", "config validate --data ~/other --json"]);
  const explain = config
    .command("explain [key]")
    .description("Explain a key: what it does, its type and its default; without one, list them all")
    .action(explainKey);
  addExamples(addCommonOptions(explain), ["config explain gateway.port", "config explain agents.main.model"]);
  const schema = config
    .command("schema")
    .description("Print the JSON Schema of the configuration, for an editor")
    .action(printSchema);
  addExamples(addCommonOptions(schema), ["config schema > castellan.schema.json"]);
}

async function validateConfig(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const { folder, environment } = findPlace(options);
  const { readSettings } = await import("../config/read-settings.ts");
  const { origins, warnings } = await readSettings(folder, environment);
  if (output.json) {
    output.value({ valid: true, set: Object.fromEntries(origins), warnings });
    return;
  }
  for (const warning of warnings) output.note(`note: ${warning}`);
  output.line(
    origins.size === 0
      ? "Valid: nothing is set, everything has its default."
      : `Valid: ${origins.size} value(s) set, the rest have their defaults.`,
  );
}

async function explainKey(key: string | undefined, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const { describeKeys } = await import("../config/known-keys.ts");
  const found = key === undefined ? describeKeys() : [await findKey(key)];
  const variables = await variablesByKey();
  for (const entry of found) {
    const variable = variables.get(entry.key);
    if (output.json) output.value({ ...entry, ...(variable === undefined ? {} : { variable }) });
    else if (key === undefined) output.line(entry.key);
    else {
      output.line(output.paint("bold", entry.key));
      if (entry.description !== "") output.line(`  ${entry.description}`);
      output.line(`  Type: ${entry.type}`);
      output.line(`  Default: ${entry.default === undefined ? "none" : JSON.stringify(entry.default)}`);
      if (variable !== undefined) output.line(`  Variable: ${variable}`);
    }
  }
}

async function variablesByKey(): Promise<ReadonlyMap<string, string>> {
  const { environmentNames } = await import("../config/environment.ts");
  return new Map(Object.entries(environmentNames).map(([name, { path }]) => [path, name]));
}

async function findKey(key: string): Promise<KeyDescription> {
  const { describeKeys } = await import("../config/known-keys.ts");
  const all = describeKeys();
  const exact = all.find((entry) => entry.key === key) ?? all.find((entry) => fits(entry.key, key));
  if (exact !== undefined) return exact;
  const section = describeSection(key, all);
  if (section !== undefined) return section;
  const { announcedPart } = await import("../config/announced.ts");
  const part = announcedPart(key);
  if (part !== undefined)
    throw new AppError("not-found", `"${key}" belongs to ${part}, which this version does not have yet.`);
  const { nearestName } = await import("../config/nearest.ts");
  const near = nearestName(
    key,
    all.map((entry) => entry.key),
  );
  throw new AppError("not-found", `There is no key "${key.slice(0, 200)}".`, {
    hint:
      near === undefined
        ? "`castellan config explain` lists all keys."
        : `Did you mean "${near}"? \`castellan config explain\` lists all keys.`,
  });
}

/** A section without words of its own is explained by the keys in it. */
function describeSection(key: string, all: readonly KeyDescription[]): KeyDescription | undefined {
  const depth = key.split(".").length;
  const below = all.filter((entry) => fits(entry.key.split(".").slice(0, depth).join("."), key));
  if (below.length === 0) return undefined;
  const names = below.map((entry) => entry.key).join(", ");
  return { key, description: `A section with the keys ${names}.`, type: "object", default: undefined };
}

/** `agents.main.model` is the key `agents.*.model`. */
function fits(known: string, written: string): boolean {
  const pattern = known.split(".");
  const words = written.split(".");
  return (
    pattern.length === words.length && pattern.every((word, index) => word === "*" || word === words[index])
  );
}

async function printSchema(options: CommonOptions): Promise<void> {
  const { configJsonSchema } = await import("../config/known-keys.ts");
  const schema = configJsonSchema();
  const output = createOutput(options.json);
  if (output.json) output.value(schema);
  else output.line(JSON.stringify(schema, null, 2));
}
