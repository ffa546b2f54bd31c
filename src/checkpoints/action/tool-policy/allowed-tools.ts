import type { LoadItem } from "../../skills/load.ts";
import type { ToolPolicy, ToolProfile } from "./config.ts";

/** What the policy has to know of a tool that exists. */
export interface RegisteredTool {
  readonly name: string;
  readonly group: string;
  readonly aliases?: readonly string[] | undefined;
  readonly origin: LoadItem["origin"];
}

/** A profile is written like an allow list. Groups that no tool belongs to are empty. */
const profiles: { readonly [profile in ToolProfile]: readonly string[] } = {
  minimal: ["exec", "read", "write"],
  coding: ["group:files", "group:time", "group:exec", "undo", "now", "exec"],
  messaging: ["group:messaging", "group:memory", "group:time", "now", "read", "list", "search"],
  supervisor: [
    "group:agents",
    "group:schedule",
    "group:messaging",
    "group:memory",
    "group:time",
    "now",
    "read",
    "list",
    "search",
  ],
  full: ["*"],
};

const groupPrefix = "group:";

/** The tool that a name means: its own name first, then a name of the specification for a built-in tool. */
export function resolveTool(name: string, tools: readonly RegisteredTool[]): RegisteredTool | undefined {
  return (
    tools.find((tool) => tool.name === name) ??
    tools.find((tool) => tool.origin === "built-in" && tool.aliases?.includes(name) === true)
  );
}

/** Names of the tools an agent may use, in the order of the registry: profile and allow list, less the deny list. */
export function allowedTools(policy: ToolPolicy, tools: readonly RegisteredTool[]): readonly string[] {
  const given = [...profiles[policy.profile], ...policy.allow].map(readEntry);
  const taken = policy.deny.map(readEntry);
  return tools
    .filter((tool) => given.some((entry) => gives(entry, tool)) && !taken.some((entry) => takes(entry, tool)))
    .map((tool) => tool.name);
}

/** Entries of the allow and deny lists that mean nothing in this registry: most often a misspelled name. */
export function unknownEntries(policy: ToolPolicy, tools: readonly RegisteredTool[]): readonly string[] {
  return [...policy.allow, ...policy.deny].filter((text) => {
    const entry = readEntry(text);
    return !tools.some((tool) => takes(entry, tool));
  });
}

type Entry =
  | { readonly kind: "all" }
  | { readonly kind: "group" | "prefix" | "name"; readonly value: string };

function readEntry(text: string): Entry {
  if (text === "*") return { kind: "all" };
  if (text.startsWith(groupPrefix)) return { kind: "group", value: text.slice(groupPrefix.length) };
  if (text.endsWith("*")) return { kind: "prefix", value: text.slice(0, -1) };
  return { kind: "name", value: text };
}

/** Groups and `*` give built-in tools only: what comes from outside is listed by name or prefix. */
function gives(entry: Entry, tool: RegisteredTool): boolean {
  const inside = tool.origin === "built-in" || tool.origin === "operator";
  if (entry.kind === "all") return tool.origin === "built-in";
  if (entry.kind === "group") return inside && tool.group === entry.value;
  return matchesName(entry, tool);
}

function takes(entry: Entry, tool: RegisteredTool): boolean {
  if (entry.kind === "all") return true;
  if (entry.kind === "group") return tool.group === entry.value;
  return matchesName(entry, tool);
}

/** A tool from outside cannot answer to a built-in tool's other names. */
function matchesName(entry: Extract<Entry, { value: string }>, tool: RegisteredTool): boolean {
  const names = tool.origin === "built-in" ? [tool.name, ...(tool.aliases ?? [])] : [tool.name];
  return entry.kind === "prefix"
    ? names.some((name) => name.startsWith(entry.value))
    : names.includes(entry.value);
}
