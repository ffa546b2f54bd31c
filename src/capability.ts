import assert from "node:assert/strict";
import type { Json, JsonObject } from "./json.ts";
import type { Principal } from "./message.ts";
import type { Readers } from "./provenance/label.ts";
import { intersectReaders } from "./provenance/label.ts";

/** Most that model calls may use; null sets no bound of its own. */
export interface SpendingBound {
  readonly tokens: number | null;
  /** US dollars. */
  readonly usd: number | null;
}

export const unboundedSpending: SpendingBound = { tokens: null, usd: null };

/** The folder that is the whole workspace. */
export const wholeWorkspace = ".";

/** What a caller may use. Everything in it is an upper bound; layers can only take away. */
export interface CapabilityGrant {
  readonly principal: Principal;
  /** Whose workspace and records it is about: a sub-agent works in the one it was called from. */
  readonly agent: string;
  readonly conversation: string;
  /** Tool names, or every tool the agent's policy allows. */
  readonly tools: "all" | readonly string[];
  /** Powers a tool may declare in `needs`, e.g. `workspace:write`. */
  readonly powers: readonly string[];
  readonly readers: Readers;
  readonly maxSteps: number;
  readonly budget: SpendingBound;
  /** The part of the workspace it may touch, as a normalised path; null is none of it. */
  readonly folder: string | null;
}

const minted = new WeakSet<object>();

declare const mark: unique symbol;
/** Unforgeable: only `issueCapability` and `narrowCapability` make objects that `assertCapability` accepts. */
export type Capability = CapabilityGrant & { readonly [mark]: true };

function mint(grant: CapabilityGrant): Capability {
  const capability = Object.freeze({
    ...grant,
    tools: grant.tools === "all" ? "all" : Object.freeze([...grant.tools]),
    powers: Object.freeze([...grant.powers]),
    readers: grant.readers === "everyone" ? "everyone" : Object.freeze([...grant.readers]),
    principal: Object.freeze({ ...grant.principal }),
    budget: Object.freeze({ ...grant.budget }),
  }) as unknown as Capability;
  minted.add(capability);
  return capability;
}

/** A grant may leave out the bounds that only sub-agents have. */
export type RootGrant = Omit<CapabilityGrant, "budget" | "folder"> &
  Partial<Pick<CapabilityGrant, "budget" | "folder">>;

/** The root of a turn's authority; called where a message enters, from what was configured. */
export function issueCapability(grant: RootGrant): Capability {
  return mint({ budget: unboundedSpending, folder: wholeWorkspace, ...grant });
}

export type NarrowRequest = Partial<
  Pick<CapabilityGrant, "tools" | "powers" | "readers" | "maxSteps" | "budget" | "folder">
>;

/** A child's authority: the intersection of the parent's and the request, never more. */
export function narrowCapability(parent: Capability, request: NarrowRequest): Capability {
  assertCapability(parent);
  const { tools, powers, readers, maxSteps, budget, folder } = request;
  return mint({
    principal: parent.principal,
    agent: parent.agent,
    conversation: parent.conversation,
    tools: tools === undefined ? parent.tools : intersectTools(parent.tools, tools),
    powers: powers === undefined ? parent.powers : parent.powers.filter((power) => powers.includes(power)),
    readers: readers === undefined ? parent.readers : intersectReaders(parent.readers, readers),
    maxSteps: maxSteps === undefined ? parent.maxSteps : leastOf(parent.maxSteps, maxSteps),
    budget: budget === undefined ? parent.budget : intersectSpending(parent.budget, budget),
    folder: folder === undefined ? parent.folder : intersectFolders(parent.folder, folder),
  });
}

function intersectTools(
  parent: "all" | readonly string[],
  request: "all" | readonly string[],
): "all" | readonly string[] {
  if (parent === "all") return request;
  if (request === "all") return parent;
  return parent.filter((tool) => request.includes(tool));
}

function intersectSpending(left: SpendingBound, right: SpendingBound): SpendingBound {
  return { tokens: leastBound(left.tokens, right.tokens), usd: leastBound(left.usd, right.usd) };
}

function leastBound(left: number | null, right: number | null): number | null {
  if (left === null) return right === null ? null : leastOf(right, right);
  return right === null ? left : leastOf(left, right);
}

/** What is no number bounds to nothing. */
function leastOf(left: number, right: number): number {
  const least = Math.min(left, right);
  return Number.isNaN(least) ? 0 : least;
}

function intersectFolders(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return null;
  if (liesIn(right, left)) return right;
  return liesIn(left, right) ? left : null;
}

/** Whether a normalised path is the folder or something below it. */
export function liesIn(path: string, folder: string | null): boolean {
  if (folder === null) return false;
  return folder === wholeWorkspace || path === folder || path.startsWith(`${folder}/`);
}

export function isCapability(value: unknown): value is Capability {
  return typeof value === "object" && value !== null && minted.has(value);
}

export function assertCapability(value: unknown): asserts value is Capability {
  assert(
    isCapability(value),
    "A call reached the action checkpoint without a capability issued by the platform.",
  );
}

export function allowsTool(capability: Capability, tool: string): boolean {
  return capability.tools === "all" || capability.tools.includes(tool);
}

/** The bounds of a capability as they are kept with what waits; who it is for stands beside them. */
export function boundsOf({ tools, powers, readers, maxSteps, budget, folder }: Capability): JsonObject {
  return { tools, powers, readers, maxSteps, budget: { ...budget }, folder };
}

/** Kept bounds as a request to narrow by: stored bytes can only take away, and unreadable ones take everything. */
export function readBounds(stored: JsonObject): NarrowRequest {
  const { maxSteps, budget, folder } = stored;
  return {
    tools: stored["tools"] === "all" ? "all" : readNames(stored["tools"]),
    powers: readNames(stored["powers"]),
    readers: stored["readers"] === "everyone" ? "everyone" : readNames(stored["readers"]),
    maxSteps: typeof maxSteps === "number" ? maxSteps : 0,
    // Rows of before these bounds existed have none.
    ...(budget === undefined ? {} : { budget: readSpending(budget) }),
    ...(folder === undefined ? {} : { folder: typeof folder === "string" ? folder : null }),
  };
}

function readNames(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}

function readSpending(value: Json): SpendingBound {
  const { tokens, usd } =
    typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  return { tokens: readBound(tokens), usd: readBound(usd) };
}

function readBound(value: Json | undefined): number | null {
  if (value === null) return null;
  return typeof value === "number" ? value : 0;
}
