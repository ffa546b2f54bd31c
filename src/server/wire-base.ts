/** Words that every part of the API uses; `wire.ts` passes them on to the console. */
export type CheckpointName = "gateway" | "inbound" | "skills" | "action" | "outbound" | "storage";
export type Trust = "external" | "learned" | "user" | "system";
export type Role = "owner" | "member" | "guest";
export type TurnState = "accepted" | "held" | "answered" | "failed" | "cancelled";
export type HoldState = "pending" | "approved" | "denied" | "expired" | "cancelled";

export type WireJson = string | number | boolean | null | readonly WireJson[] | WireObject;
export interface WireObject {
  readonly [key: string]: WireJson | undefined;
}

export interface WireReason {
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  readonly retryAfterMs?: number;
}

export interface WirePrincipal {
  readonly id: string;
  readonly role: Role;
}
