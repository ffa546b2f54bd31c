import type { Json, JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import type { Tree } from "./parse-block.ts";
import { parseBlock } from "./parse-block.ts";

/** One mapping of a result that has an id the tool's system made, with its short fields. */
export interface ResultRecord {
  readonly id: string;
  readonly fields: readonly Scalar[];
}

/** A short text that stands alone in a result, and the key it stands under. */
export interface Scalar {
  readonly key: string;
  readonly text: string;
}

export interface StructuredResult {
  readonly records: readonly ResultRecord[];
  readonly scalars: readonly Scalar[];
  /** The short fields of each mapping, with an id or without. */
  readonly mappings: readonly (readonly Scalar[])[];
  /** False for a result that is about one thing: a single text or mapping. */
  readonly isList: boolean;
  /** True where something of the structure was left out here for its size. */
  readonly isCut: boolean;
  /** True where the text ends before the tool's answer did. */
  readonly isTruncated: boolean;
}

const longestScalar = 120;
const cutMark = /\n\[cut: [^\n]*\]$/u;

/** What a tool's answer says in structured form; a text that is no document has no records and one scalar at most. */
export function readResult(text: string, idFields: readonly string[]): StructuredResult {
  const whole = text.slice(0, limits.toolResultCharacters + 1_000).trim();
  const shown = whole.replace(cutMark, "");
  const tree = parse(shown) ?? (shown === whole ? undefined : parse(withoutLastItem(shown)));
  if (tree === undefined) {
    const scalars = isShort(whole) ? [{ key: "", text: whole }] : [];
    return { records: [], scalars, mappings: [], isList: false, isCut: false, isTruncated: shown !== whole };
  }
  const reading = new Reading(idFields);
  reading.walk(tree, "", undefined);
  const { records, scalars, mappings, isCut } = reading;
  return { records, scalars, mappings, isList: isList(tree), isCut, isTruncated: shown !== whole };
}

function parse(text: string): Tree | undefined {
  return text.startsWith("{") || text.startsWith("[") ? parseJson(text) : parseBlock(text);
}

/** A list that was cut inside its last item is whole up to that item. */
function withoutLastItem(text: string): string {
  return text.slice(0, Math.max(0, text.lastIndexOf("\n- ")));
}

function parseJson(text: string): Tree | undefined {
  try {
    const value = JSON.parse(text, keepSpelling) as Json;
    return depthOf(value, 0) > limits.jsonDepth ? undefined : toTree(value);
  } catch {
    return undefined;
  }
}

/** An id of twenty digits is no floating point number. */
function keepSpelling(_key: string, member: unknown, context?: { readonly source?: string }): unknown {
  return typeof member === "number" ? (context?.source ?? String(member)) : member;
}

/** Stops counting where it is too deep anyway. */
function depthOf(value: Json, level: number): number {
  if (value === null || typeof value !== "object" || level > limits.jsonDepth) return level;
  return Object.values(value).reduce<number>(
    (deepest, member: Json) => Math.max(deepest, depthOf(member, level + 1)),
    level,
  );
}

function toTree(value: Json): Tree {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((member) => toTree(member));
  return new Map(Object.entries(value as JsonObject).map(([key, member]) => [key, toTree(member)]));
}

function isShort(text: string): boolean {
  return text !== "" && text.length <= longestScalar && !/[\n\r]/u.test(text);
}

class Reading {
  readonly records: ResultRecord[] = [];
  readonly scalars: Scalar[] = [];
  readonly mappings: Scalar[][] = [];
  readonly #idFields: readonly string[];

  constructor(idFields: readonly string[]) {
    this.#idFields = idFields;
  }

  get isCut(): boolean {
    return this.scalars.length >= limits.provenanceScalars || this.records.length >= limits.provenanceRecords;
  }

  /** `into` collects the fields of the record that this belongs to. */
  walk(tree: Tree, key: string, into: Scalar[] | undefined): void {
    if (this.isCut) return;
    if (typeof tree === "string") {
      const text = tree.trim();
      if (tree.endsWith("\n") || !isShort(text)) return;
      this.scalars.push({ key, text });
      into?.push({ key, text });
      return;
    }
    if (isList(tree)) {
      for (const member of tree) this.walk(member, key, into);
      return;
    }
    const id = this.#idFields.map((field) => tree.get(field)).find((value) => typeof value === "string");
    const isRecord = id !== undefined && id !== "";
    const fields = isRecord ? [] : (into ?? []);
    for (const [name, member] of tree) this.walk(member, name, fields);
    if (isRecord) this.records.push({ id: id.trim(), fields });
    if (isRecord || into === undefined) this.mappings.push(fields);
  }
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}
