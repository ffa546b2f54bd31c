import { createHash } from "node:crypto";
import type { Capability } from "../capability.ts";
import { narrowCapability } from "../capability.ts";
import type { JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { Reason } from "../layer.ts";
import { newRandomId } from "../platform/random.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { HoldRow } from "../store/store.ts";
import type { Turn } from "../turn.ts";

/** Identifies a call by what it would do: an approval counts for exactly this tool and these arguments. */
export function hashCall(tool: string, args: JsonObject): string {
  return createHash("sha256")
    .update(`${tool}\n${canonicalJson(args)}`)
    .digest("hex");
}

export interface HoldParameters {
  readonly call: ModelCall;
  readonly label: Label;
  readonly reasons: readonly Reason[];
  readonly now: number;
  readonly timeoutMs: number;
}

/** The durable row that a parked call becomes. */
export function makeHold(turn: Turn, { call, label, reasons, now, timeoutMs }: HoldParameters): HoldRow {
  const { tools, powers, readers, maxSteps } = turn.capability;
  return {
    id: newRandomId("hold"),
    turnId: turn.id,
    conversation: turn.message.conversation,
    agent: turn.message.agent,
    person: turn.message.person,
    principal: turn.message.principal,
    call,
    callHash: hashCall(call.tool, call.args),
    capability: { tools, powers, readers, maxSteps },
    label,
    reasons,
    state: "pending",
    createdAt: now,
    expiresAt: now + timeoutMs,
    decidedAt: null,
    decidedBy: null,
  };
}

/** What was allowed when the call was parked, and is still allowed now: stored bytes can only take away. */
export function narrowToHold(current: Capability, stored: JsonObject): Capability {
  return narrowCapability(current, {
    tools: stored["tools"] === "all" ? "all" : readNames(stored["tools"]),
    powers: readNames(stored["powers"]),
    readers: stored["readers"] === "everyone" ? "everyone" : readNames(stored["readers"]),
    maxSteps: typeof stored["maxSteps"] === "number" ? stored["maxSteps"] : 0,
  });
}

function readNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}

/** The reasons a person endorsed by approving: only for the very call that was held. */
export function endorsedReasons(hold: HoldRow | undefined, call: ModelCall): ReadonlySet<string> {
  if (hold?.state !== "approved" || hold.callHash !== hashCall(call.tool, call.args)) return new Set();
  return new Set(hold.reasons.map((reason) => reason.code));
}

export function describeHold(hold: HoldRow): string {
  return hold.reasons.map((reason) => reason.text).join(" ");
}
