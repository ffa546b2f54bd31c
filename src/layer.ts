import type { ActionCall, ActionContext } from "./checkpoints/action/call.ts";
import type { GatewayRequest } from "./checkpoints/gateway/request.ts";
import type { InboundItem } from "./checkpoints/inbound/item.ts";
import type { LoadItem } from "./checkpoints/skills/load.ts";
import type { StorageWrite } from "./checkpoints/storage/write.ts";
import type { ErrorCode } from "./errors.ts";
import type { Trust } from "./provenance/label.ts";

export const checkpoints = ["gateway", "inbound", "skills", "action", "outbound", "storage"] as const;
export type CheckpointName = (typeof checkpoints)[number];

/** The typed header of a layer: documentation, `doctor` and the console are generated from it. */
export interface LayerHeader {
  /** Equals the layer's path below `checkpoints/`, e.g. "inbound/shape". */
  readonly name: `${CheckpointName}/${string}`;
  /** A wall decides by rule and holds under an attacker's model; a tripwire recognises with some probability. */
  readonly kind: "wall" | "tripwire";
  readonly protectsAgainst: string;
  /** What a throw, timeout or abort becomes. "open" needs a decision record. */
  readonly fails: "closed" | "open";
  readonly configuredBy: readonly string[];
  /** Ids of the requirements it serves (`test/requirements.ts`). */
  readonly spec: readonly string[];
}

export type Level = "low" | "medium" | "high";

/** Something a layer noticed; it never carries the secret or the payload itself. */
export interface Finding {
  readonly id: string;
  readonly family: string;
  readonly level?: Level;
  readonly score?: number;
  /** How often, where one finding stands for many places. */
  readonly count?: number;
  /** Span in the judged text, in UTF-16 units. */
  readonly start?: number;
  readonly end?: number;
  readonly via?: string;
  /** Set where the owner should hear of it: the name under which it is warned of, e.g. "jailbreak-attempt". */
  readonly alarm?: string;
}

/** Why a layer held or refused: safe to show to whoever asked. */
export interface Reason {
  /** Stable, `layer/what`, e.g. "classify/destroy": approvals endorse reasons by this code. */
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  readonly retryAfterMs?: number;
  /** Where a value is the matter: which, and where it was first seen. */
  readonly about?: ReasonAbout;
  /** The sender was told already: a chat channel stays silent, HTTP answers each time. */
  readonly quiet?: boolean;
}

/** What a hold is about, for a person who decides: shown redacted and with invisible characters visible. */
export interface ReasonAbout {
  readonly condition: string;
  readonly argument: string | null;
  readonly value: string | null;
  readonly firstSeen: { readonly source: string; readonly at: number; readonly excerpt: string } | null;
  readonly endorse: string;
}

export type Verdict<V> =
  | { readonly do: "pass"; readonly value: V; readonly findings?: readonly Finding[] }
  | { readonly do: "hold"; readonly reasons: readonly Reason[]; readonly findings?: readonly Finding[] }
  | {
      readonly do: "refuse";
      readonly code: ErrorCode;
      readonly reason: Reason;
      readonly findings?: readonly Finding[];
    };

/** What every layer may use while judging: nothing ambient, no store, no clock of its own. */
export interface CrossingContext {
  readonly now: number;
  readonly signal: AbortSignal;
  readonly traceId: string;
  readonly agent: string;
}

export interface GatewayLayer {
  readonly header: LayerHeader;
  judge(
    request: GatewayRequest,
    context: CrossingContext,
  ): Verdict<GatewayRequest> | Promise<Verdict<GatewayRequest>>;
}

export interface InboundLayer {
  readonly header: LayerHeader;
  judge(item: InboundItem, context: CrossingContext): Verdict<InboundItem>;
}

export interface SkillLayer {
  readonly header: LayerHeader;
  judge(item: LoadItem, context: CrossingContext): Verdict<LoadItem>;
}

export interface ActionLayer {
  readonly header: LayerHeader;
  judge(call: ActionCall, context: ActionContext): Verdict<ActionCall> | Promise<Verdict<ActionCall>>;
}

export interface StorageLayer {
  readonly header: LayerHeader;
  judge(write: StorageWrite, context: CrossingContext): Verdict<StorageWrite>;
}

/** A text of a conversation and how far it is trusted. */
export interface ContextText {
  readonly text: string;
  readonly trust: Trust;
  /** Set inside a turn: what the model wrote into a call, and what a tool answered, which may be the same again. */
  readonly by?: "model" | "tool";
}

/** What leaves belongs to a conversation, or to none when the house speaks for itself. */
export interface OutboundContext extends CrossingContext {
  readonly conversation: string;
  /** What has been said and read in the conversation so far; asked for only when something looks wrong. */
  readonly texts: () => readonly ContextText[];
}

/** One reply on its way out, as chunks. `push` returns what may be released now, `end` the held-back rest. */
export interface OutboundStream {
  push(chunk: string): string;
  end(): { readonly rest: string; readonly verdict: Verdict<null> };
}

export interface OutboundLayer {
  readonly header: LayerHeader;
  /** Characters kept back until more is known, or `whole` when only the complete text can be judged. */
  readonly holdBack: number | "whole";
  open(context: OutboundContext): OutboundStream;
}

export function pass<V>(value: V, findings?: readonly Finding[]): Verdict<V> {
  return findings === undefined || findings.length === 0
    ? { do: "pass", value }
    : { do: "pass", value, findings };
}

export function refuse(code: ErrorCode, reason: Reason, findings?: readonly Finding[]): Verdict<never> {
  return findings === undefined ? { do: "refuse", code, reason } : { do: "refuse", code, reason, findings };
}

export function hold(...reasons: readonly Reason[]): Verdict<never> {
  return { do: "hold", reasons };
}
