import assert from "node:assert/strict";
import type { Principal } from "./message.ts";
import type { Readers } from "./provenance/label.ts";
import { intersectReaders } from "./provenance/label.ts";

/** What a caller may use. Everything in it is an upper bound; layers can only take away. */
export interface CapabilityGrant {
  readonly principal: Principal;
  readonly agent: string;
  readonly conversation: string;
  /** Tool names, or every tool the agent's policy allows. */
  readonly tools: "all" | readonly string[];
  /** Powers a tool may declare in `needs`, e.g. `workspace:write`. */
  readonly powers: readonly string[];
  readonly readers: Readers;
  readonly maxSteps: number;
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
  }) as unknown as Capability;
  minted.add(capability);
  return capability;
}

/** The root of a turn's authority; called where a message enters, from what was configured. */
export function issueCapability(grant: CapabilityGrant): Capability {
  return mint(grant);
}

export type NarrowRequest = Partial<Pick<CapabilityGrant, "tools" | "powers" | "readers" | "maxSteps">>;

/** A child's authority: the intersection of the parent's and the request, never more. */
export function narrowCapability(parent: Capability, request: NarrowRequest): Capability {
  assertCapability(parent);
  const { tools, powers, readers, maxSteps } = request;
  return mint({
    principal: parent.principal,
    agent: parent.agent,
    conversation: parent.conversation,
    tools: tools === undefined ? parent.tools : intersectTools(parent.tools, tools),
    powers: powers === undefined ? parent.powers : parent.powers.filter((power) => powers.includes(power)),
    readers: readers === undefined ? parent.readers : intersectReaders(parent.readers, readers),
    maxSteps: maxSteps === undefined ? parent.maxSteps : Math.min(parent.maxSteps, maxSteps),
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
