import type { JsonObject } from "./json.ts";
import type { CheckpointName, Finding, Reason } from "./layer.ts";
import type { Role } from "./message.ts";
import type { Effect } from "./tools/tool.ts";

/** Who and where: on every event, so that records and the live view can be filtered. */
export interface EventOrigin {
  readonly traceId: string;
  readonly agent?: string;
  readonly person?: string;
  readonly conversation?: string;
  readonly turnId?: string;
  /** The sub-agent that did it, inside the turn. */
  readonly delegation?: string;
}

export interface LayerSaid {
  readonly layer: string;
  readonly did: "pass" | "hold" | "refuse";
  readonly findings?: readonly Finding[];
  /** What a tripwire's or wall's failure was turned into a verdict for. */
  readonly failed?: string;
}

/** Every event of the platform and what it carries. Names of the specification keep their spelling. */
export interface EventMap {
  "daemon:started": { version: string; model: string; warnings: readonly string[] };
  "daemon:stopped": { reason: string };
  "security:warn": { what: string; detail: JsonObject };
  "secret:accessed": { name: string; outcome: "success" | "denied" | "not_found"; by: string };
  "secret:changed": { name: string; change: "set" | "deleted" | "rotated" };
  "login:succeeded": { method: "link" | "token"; caller: string };
  "login:failed": { method: "link" | "token" | "bearer"; remoteAddress: string };
  "token:changed": { id: string; change: "created" | "revoked" };
  "config:changed": { keys: readonly string[]; by: string };
  "daemon:locked": { by: string; turnsStopped: number };
  "daemon:unlocked": { by: string };
  "sender:paired": { person: string; role: Role; code: string };
  "sender:changed": { person: string; change: "removed" | "role"; role: Role; by: string };
  "pairing:created": { id: string; channel: string; role: Role; by: string };
  "pairing:failed": { person: string; why: string };
  "contact:changed": {
    id: string;
    principal: string;
    change: "proposed" | "added" | "confirmed" | "removed";
    by: string;
  };
  "agent:delegated": {
    delegation: string;
    /** The delegation that gave the task away; absent where the turn itself did. */
    parent?: string;
    agent: string;
    callId: string;
    tools: readonly string[];
    folder: string | null;
    maxSteps: number;
  };
  "agent:returned": {
    delegation: string;
    agent: string;
    outcome: "answered" | "failed" | "waiting";
    calls: number;
    tokens: number;
    cost: number;
  };
  "letter:left": { id: string; to: string; callId: string; characters: number };
  "message:accepted": { messageId: string; channel: string };
  "message:refused": {
    checkpoint: CheckpointName;
    reason: Reason;
    /** How many messages that makes, where the reason is their number. */
    count?: number;
  };
  "checkpoint:crossed": {
    checkpoint: CheckpointName;
    outcome: "pass" | "hold" | "refuse";
    /** What crossed: a message id, a call id, a route. */
    subject: string;
    /** Whose token or session a request at the gateway rests on; absent for a stranger. */
    caller?: string;
    layers: readonly LayerSaid[];
    reasons?: readonly Reason[];
    durationMs: number;
  };
  "model:called": {
    provider: string;
    model: string;
    inputTokens: number;
    outputTokens: number;
    cost: number;
  };
  "model:failed": { provider: string; model: string; failure: string };
  "breaker:changed": {
    provider: string;
    model: string;
    state: "closed" | "open" | "halfOpen";
    failures: number;
    slowCalls: number;
    openMs: number;
  };
  "budget:exceeded": {
    /** The config path of the limit. */
    limit: string;
    spent: number;
    most: number;
    needed: number;
    /** Null where waiting does not help. */
    resetsAt: number | null;
  };
  "context:filled": { tokens: number; window: number; percent: number; did: "warn" | "stop" };
  "tool:executed": { tool: string; callId: string; effect: Effect; ok: boolean; durationMs: number };
  "tool:unknown-outcome": { tool: string; callId: string };
  "approval:requested": {
    holdId: string;
    tool: string;
    reasons: readonly Reason[];
    expiresAt: number;
    /** How many equal requests wait together. */
    times: number;
  };
  "approval:resolved": {
    holdId: string;
    tool: string;
    outcome: "approved" | "denied" | "expired" | "cancelled";
    by: string;
  };
  /** A call that would have waited was answered without a question. */
  "approval:reused": {
    callId: string;
    tool: string;
    from: "approval" | "denial" | "kind" | "off";
    /** The hold or the kind that answers it. */
    ref: string | null;
    outcome: "approved" | "denied";
  };
  "approval:kind": { id: string; tool: string; change: "approved" | "revoked"; until: number; by: string };
  "turn:answered": { outcome: "answered" | "failed" | "cancelled" | "held"; durationMs: number };
  "output:redacted": { names: readonly string[] };
  "alert:raised": { id: string; what: string; score: number; threats: readonly string[] };
  "alert:reviewed": { ids: readonly string[]; decision: "seen" | "false-alarm"; by: string };
  "records:failed": { reason: string };
}

export type EventName = keyof EventMap;

/** A union over the names, so that checking `name` also tells the type of `data`. */
export type BusEvent = {
  [Name in EventName]: {
    readonly name: Name;
    readonly at: number;
    readonly origin: EventOrigin;
    readonly data: EventMap[Name];
  };
}[EventName];

export type EventListener = (event: BusEvent) => void;

/** The one typed bus. Listeners run at once, in order; a listener that throws is reported and never stops the others. */
export class EventBus {
  readonly #listeners = new Set<EventListener>();
  readonly #onListenerError: (error: unknown, event: BusEvent) => void;

  constructor(onListenerError: (error: unknown, event: BusEvent) => void) {
    this.#onListenerError = onListenerError;
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit<Name extends EventName>(name: Name, at: number, origin: EventOrigin, data: EventMap[Name]): void {
    const event = { name, at, origin, data } as BusEvent;
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#onListenerError(error, event);
      }
    }
  }
}
