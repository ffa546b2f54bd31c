import { z } from "zod";
import type { ConfigName, ConfigValue, EnvironmentName } from "./config-names.ts";

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

const chosenName = "main";

/** A name of the texts is either taken by the schema or announced for a later part, and never both. */
export function checkPresence(name: string, taken: boolean, announced: string | undefined): string[] {
  if (taken && announced !== undefined) {
    return [`${name}: is taken, and still announced for ${announced}; it has to leave the announced names`];
  }
  return taken || announced !== undefined ? [] : [`${name}: is neither taken nor announced`];
}

/** Whether the schema has the key; of one whose section is the schema's choice, its last two words count. */
export function isTaken(schema: z.ZodType, key: ConfigName): boolean {
  if (hasConfigPath(schema, key.path)) return true;
  const ending = `.${key.path.split(".").slice(-2).join(".")}`;
  return key.given === "leaf" && listPaths(toJsonSchema(schema)).some((path) => `.${path}`.endsWith(ending));
}

/** Every complaint about one key, empty when the schema takes it as the texts name it. */
export function checkConfigName(schema: z.ZodType, key: ConfigName): string[] {
  const path = key.given === "path" ? key.path : placeLeaf(schema, key.path);
  if (path === undefined || !hasConfigPath(schema, path)) {
    return [`${key.path}: the schema has no such key`];
  }
  const complaints = key.accepts.flatMap((value) => {
    const parsed = schema.safeParse(buildConfig({ ...key.alongside, [path]: value }));
    if (parsed.success) return [];
    return [`${path}: refuses ${JSON.stringify(value)}: ${z.prettifyError(parsed.error)}`];
  });
  const neighbour = schema.safeParse(buildConfig({ ...key.alongside, [`${path}Mistyped`]: true }));
  if (neighbour.success) complaints.push(`${path}: a mistyped neighbour is not refused`);
  const present = readDefault(schema, path);
  if (key.default !== undefined && JSON.stringify(present) !== JSON.stringify(key.default)) {
    complaints.push(`${path}: the default is ${JSON.stringify(present)}, not ${JSON.stringify(key.default)}`);
  }
  return complaints;
}

/** Where a variable leads: a config path, with the function that reads its text where it is not a plain one. */
export type EnvironmentTarget = string | { readonly path: string; readonly read?: (text: string) => unknown };

/** Every complaint about one variable, empty when its text reaches a key that takes it. */
export function checkVariable(
  schema: z.ZodType,
  row: EnvironmentName,
  target: EnvironmentTarget | undefined,
): string[] {
  if (target === undefined) return [`${row.name}: leads to no key`];
  const { path, read } = typeof target === "string" ? { path: target, read: undefined } : target;
  if (!hasConfigPath(schema, path)) return [`${row.name}: leads to ${path}, which the schema does not have`];
  if (read === undefined) return [];
  const parsed = schema.safeParse(buildConfig({ [path]: read(row.example) as ConfigValue }));
  const issues = parsed.error?.issues.filter((issue) => issue.path.join(".").startsWith(path)) ?? [];
  const complaints = issues.map(
    (issue) => `${row.name}: ${row.example} does not fit ${path}: ${issue.message}`,
  );
  if (row.default === undefined || row.decided === true) return complaints;
  const [present, wanted] = [readDefault(schema, path), read(row.default)].map((value) =>
    JSON.stringify(value),
  );
  return present === wanted
    ? complaints
    : [...complaints, `${path}: the default is ${present}, not ${wanted}`];
}

/** Whether a dotted path leads somewhere in the schema; `<id>` and any name fit a record. */
export function hasConfigPath(schema: z.ZodType, path: string): boolean {
  const root = toJsonSchema(schema);
  let nodes = spread(root, root);
  for (const step of path.split(".")) {
    nodes = nodes.flatMap((node) => stepInto(node, step)).flatMap((node) => spread(node, root));
  }
  return nodes.length > 0;
}

/** The one path that ends with the last word of `wanted`; the wanted path itself when it exists. */
function placeLeaf(schema: z.ZodType, wanted: string): string | undefined {
  if (hasConfigPath(schema, wanted)) return wanted;
  const leaf = wanted.split(".").at(-1);
  const paths = listPaths(toJsonSchema(schema)).filter((path) => path.split(".").at(-1) === leaf);
  const section = wanted.split(".").slice(0, -1);
  return paths.find((path) => section.some((word) => path.split(".").includes(word))) ?? paths[0];
}

function listPaths(root: JsonSchema): string[] {
  const paths: string[] = [];
  function collect(node: JsonSchema, prefix: string, depth: number): void {
    if (depth > 8) return;
    for (const part of spread(node, root)) {
      for (const [name, child] of Object.entries(part.properties ?? {})) {
        paths.push(prefix + name);
        collect(child, `${prefix}${name}.`, depth + 1);
      }
      const others = part.additionalProperties;
      if (typeof others === "object") collect(others, `${prefix}<id>.`, depth + 1);
    }
  }
  collect(root, "", 0);
  return paths;
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
}

/** The schema itself and the alternatives inside it, references followed. */
function spread(node: JsonSchema, root: JsonSchema): JsonSchema[] {
  if (node.$ref !== undefined) {
    const target = node.$ref === "#" ? root : root.$defs?.[node.$ref.replace("#/$defs/", "")];
    return target === undefined ? [] : spread(target, root);
  }
  const alternatives = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
  return [node, ...alternatives.flatMap((part) => spread(part, root))];
}

function stepInto(node: JsonSchema, step: string): JsonSchema[] {
  const named = node.properties?.[step];
  if (named !== undefined) return [named];
  const others = [node.additionalProperties, node.items];
  return others.filter((child): child is JsonSchema => typeof child === "object");
}

/** The configuration that a person would write to set these paths. */
export function buildConfig(values: Readonly<Record<string, ConfigValue>>): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split(".").map((step) => (step === "<id>" ? chosenName : step));
    const leaf = steps.pop() ?? "";
    let place = config;
    for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
    place[leaf] = value;
  }
  return config;
}

function readDefault(schema: z.ZodType, path: string): unknown {
  const steps = path.split(".").map((step) => (step === "<id>" ? chosenName : step));
  const record = path.indexOf(".<id>");
  const start = record === -1 ? {} : buildConfig({ [`${path.slice(0, record)}.${chosenName}`]: {} });
  const parsed = schema.safeParse(start);
  if (!parsed.success) return undefined;
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    parsed.data,
  );
}
