import type { EventMap, EventName } from "../../src/events.ts";

type Samples = { readonly [Name in EventName]: readonly [EventMap[Name], ...EventMap[Name][]] };

const reason = (code: string) => ({ code, text: "" });
const crossed = { checkpoint: "inbound", subject: "", durationMs: 0 } as const;
const layer = { layer: "inbound/shape", did: "pass" } as const;
const secret = { name: "", by: "" };
const resolved = { holdId: "", tool: "", by: "" };
const executed = { tool: "", callId: "", effect: "read", durationMs: 0 } as const;

const breaker = { provider: "", model: "", failures: 0, slowCalls: 0, openMs: 0 };
const context = { tokens: 0, window: 0, percent: 0 };

/** One piece of data for each name that an event can get in the records. */
export const eventSamples: Samples = {
  "daemon:started": [
    { version: "", model: "", warnings: [] },
    { version: "", model: "", warnings: [""] },
  ],
  "daemon:stopped": [{ reason: "" }],
  "security:warn": [
    { what: "start", detail: {} },
    { what: "sender-refused", detail: {} },
  ],
  "secret:accessed": [
    { ...secret, outcome: "success" },
    { ...secret, outcome: "denied" },
  ],
  "secret:changed": [{ name: "", change: "set" }],
  "login:succeeded": [{ method: "link", caller: "" }],
  "login:failed": [{ method: "link", remoteAddress: "" }],
  "token:changed": [{ id: "", change: "created" }],
  "config:changed": [{ keys: [], by: "" }],
  "daemon:locked": [{ by: "", turnsStopped: 0 }],
  "daemon:unlocked": [{ by: "" }],
  "sender:paired": [{ person: "", role: "owner", code: "" }],
  "sender:changed": [
    { person: "", role: "guest", change: "removed", by: "" },
    { person: "", role: "guest", change: "role", by: "" },
  ],
  "pairing:created": [{ id: "", channel: "", role: "owner", by: "" }],
  "pairing:failed": [{ person: "", why: "" }],
  "contact:changed": [
    { id: "", principal: "", change: "proposed", by: "" },
    { id: "", principal: "", change: "added", by: "" },
    { id: "", principal: "", change: "confirmed", by: "" },
    { id: "", principal: "", change: "removed", by: "" },
  ],
  "agent:delegated": [{ delegation: "", agent: "", callId: "", tools: [], folder: null, maxSteps: 0 }],
  "agent:returned": [
    { delegation: "", agent: "", outcome: "answered", calls: 0, tokens: 0, cost: 0 },
    { delegation: "", agent: "", outcome: "failed", calls: 0, tokens: 0, cost: 0 },
    { delegation: "", agent: "", outcome: "waiting", calls: 0, tokens: 0, cost: 0 },
  ],
  "letter:left": [{ id: "", to: "", callId: "", characters: 0 }],
  "message:accepted": [{ messageId: "", channel: "" }],
  "message:refused": [
    { checkpoint: "inbound", reason: reason("shape/too-long") },
    { checkpoint: "inbound", reason: reason("shape/null") },
    { checkpoint: "inbound", reason: reason("senders/blocked") },
    { checkpoint: "inbound", reason: reason("senders/not-paired") },
  ],
  "checkpoint:crossed": [
    { ...crossed, outcome: "pass", layers: [layer] },
    { ...crossed, outcome: "pass", layers: [{ ...layer, failed: "" }] },
    { ...crossed, checkpoint: "action", outcome: "hold", layers: [layer] },
    { ...crossed, outcome: "refuse", layers: [layer] },
  ],
  "model:called": [{ provider: "", model: "", inputTokens: 0, outputTokens: 0, cost: 0 }],
  "model:failed": [{ provider: "", model: "", failure: "" }],
  "breaker:changed": [
    { ...breaker, state: "open" },
    { ...breaker, state: "halfOpen" },
    { ...breaker, state: "closed" },
  ],
  "budget:exceeded": [{ limit: "", spent: 0, most: 0, needed: 0, resetsAt: null }],
  "context:filled": [
    { ...context, did: "warn" },
    { ...context, did: "stop" },
  ],
  "tool:executed": [
    { ...executed, ok: true },
    { ...executed, ok: false },
  ],
  "tool:unknown-outcome": [{ tool: "", callId: "" }],
  "approval:requested": [{ holdId: "", tool: "", reasons: [], expiresAt: 0, times: 1 }],
  "approval:resolved": [
    { ...resolved, outcome: "approved" },
    { ...resolved, outcome: "denied" },
    { ...resolved, outcome: "expired" },
    { ...resolved, outcome: "cancelled" },
  ],
  "approval:reused": [
    { callId: "", tool: "", from: "approval", ref: "", outcome: "approved" },
    { callId: "", tool: "", from: "denial", ref: "", outcome: "denied" },
  ],
  "approval:kind": [
    { id: "", tool: "", change: "approved", until: 0, by: "" },
    { id: "", tool: "", change: "revoked", until: 0, by: "" },
  ],
  "turn:answered": [
    { outcome: "answered", durationMs: 0 },
    { outcome: "held", durationMs: 0 },
    { outcome: "cancelled", durationMs: 0 },
    { outcome: "failed", durationMs: 0 },
  ],
  "output:redacted": [{ names: [] }],
  "alert:raised": [{ id: "", what: "", score: 0, threats: [] }],
  "alert:reviewed": [{ ids: [], decision: "seen", by: "" }],
  "records:failed": [{ reason: "" }],
};
