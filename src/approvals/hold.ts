import type { Capability } from "../capability.ts";
import { boundsOf, narrowCapability, readBounds } from "../capability.ts";
import type { JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { Reason } from "../layer.ts";
import { newRandomId } from "../platform/random.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { HoldRow } from "../store/store.ts";
import type { Turn } from "../turn.ts";
import type { AskedCall } from "./binding.ts";
import { bindRequest, hashRequest } from "./binding.ts";

export interface HoldParameters {
  readonly call: ModelCall;
  readonly label: Label;
  readonly reasons: readonly Reason[];
  readonly now: number;
  readonly timeoutMs: number;
  /** Calls of the same step that have no result yet, this one included. */
  readonly pending: readonly ModelCall[];
}

/** Who asks for what in a turn, as its requests are compared. */
export function askedIn({ message, capability }: Turn, { tool, args }: ModelCall): AskedCall {
  const { conversation, person, principal } = message;
  return { tool, args, conversation, agent: capability.agent, person, principal };
}

/** The durable row that a parked call becomes. */
export function makeHold(turn: Turn, parameters: HoldParameters): HoldRow {
  const { call, label, reasons, now, timeoutMs, pending } = parameters;
  const asked = askedIn(turn, call);
  const requestHash = hashRequest(asked);
  const capability = boundsOf(turn.capability);
  const { conversation, agent, person, principal } = asked;
  return {
    id: newRandomId("hold"),
    turnId: turn.id,
    conversation,
    agent,
    person,
    principal,
    call,
    requestHash,
    callHash: bindRequest(requestHash, capability),
    times: countEqual(call, pending),
    capability,
    label,
    reasons,
    state: "pending",
    createdAt: now,
    expiresAt: now + timeoutMs,
    decidedAt: null,
    decidedBy: null,
    againTurn: null,
  };
}

function countEqual(call: ModelCall, pending: readonly ModelCall[]): number {
  const others = pending.filter(({ id, tool }) => id !== call.id && tool === call.tool);
  if (others.length === 0) return 1;
  const args = canonicalJson(call.args);
  return 1 + others.filter((other) => canonicalJson(other.args) === args).length;
}

/** What was allowed when the call was parked, and is still allowed now: stored bytes can only take away. */
export function narrowToHold(current: Capability, stored: JsonObject): Capability {
  return narrowCapability(current, readBounds(stored));
}

const nothing: ReadonlySet<string> = new Set();

/**
 * The reasons a person endorsed by approving. It counts for the very call, requester and capability that were held,
 * and for as long after the decision as the question was open: what waited longer is asked again.
 */
export function endorsedReasons(
  hold: HoldRow | undefined,
  turn: Turn,
  call: ModelCall,
  now: number,
): ReadonlySet<string> {
  if (hold?.state !== "approved" || hold.decidedAt === null || hold.turnId !== turn.id) return nothing;
  if (Math.abs(now - hold.decidedAt) > hold.expiresAt - hold.createdAt) return nothing;
  const bound = bindRequest(hashRequest(askedIn(turn, call)), boundsOf(turn.capability));
  return hold.callHash === bound ? new Set(hold.reasons.map((reason) => reason.code)) : nothing;
}

export function describeHold(hold: HoldRow): string {
  return hold.reasons.map((reason) => reason.text).join(" ");
}
