import type { Slice } from "../requirements.ts";

export interface EventName {
  readonly name: string;
  readonly source: readonly string[];
  /** `words`: the texts describe the event, and the name is ours. */
  readonly given: "name" | "words";
  /** Fields that the texts promise on the event. */
  readonly carries: readonly string[];
  readonly slice: Slice;
}

// oxfmt-ignore
export const eventNames: readonly EventName[] = [
  { name: "security:warn", source: ["002"], given: "name", carries: [], slice: "foundation" },
  { name: "secret:accessed", source: ["001", "002"], given: "name", carries: ["agentId", "outcome"], slice: "foundation" },
  { name: "approval:requested", source: ["002"], given: "name", carries: [], slice: "foundation" },
  { name: "approval:resolved", source: ["002"], given: "name", carries: [], slice: "foundation" },
  { name: "tool:executed", source: ["002"], given: "name", carries: [], slice: "foundation" },
  { name: "broker:inject", source: ["001", "002"], given: "words", carries: ["agentId", "traceId"], slice: "broker" },
  { name: "broker:deny", source: ["001", "002"], given: "words", carries: ["agentId", "traceId"], slice: "broker" },
  { name: "broker:blocked-egress", source: ["001", "002"], given: "words", carries: ["agentId", "traceId"], slice: "broker" },
];

export const auditLevels = ["INFO", "WARN", "BLOCK", "ERROR"] as const;
export type AuditLevel = (typeof auditLevels)[number];

export interface AuditName {
  readonly name: string;
  readonly level: AuditLevel;
  readonly source: readonly string[];
  readonly given: "name" | "words";
  readonly slice: Slice;
}

// oxfmt-ignore
export const auditNames: readonly AuditName[] = [
  { name: "startup-security-check", level: "INFO", source: ["000"], given: "name", slice: "foundation" },
  { name: "rate-limited", level: "BLOCK", source: ["000", "design-9"], given: "name", slice: "foundation" },
  { name: "jailbreak-attempt", level: "WARN", source: ["000"], given: "name", slice: "foundation" },
  { name: "message-received", level: "INFO", source: ["000"], given: "words", slice: "foundation" },
  { name: "agent-registered", level: "INFO", source: ["000"], given: "words", slice: "network" },
  { name: "config-hygiene", level: "WARN", source: ["000"], given: "words", slice: "foundation" },
  { name: "message-oversized", level: "BLOCK", source: ["000"], given: "words", slice: "foundation" },
  { name: "blocklisted", level: "BLOCK", source: ["000"], given: "words", slice: "foundation" },
  { name: "auth-failed", level: "BLOCK", source: ["000"], given: "words", slice: "foundation" },
];

/** What each reading of a secret can come to, in the field `outcome` of `secret:accessed`. */
export const secretOutcomes = ["success", "denied", "not_found"] as const;
