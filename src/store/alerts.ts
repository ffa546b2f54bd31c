import type { Suspicion } from "../checkpoints/inbound/item.ts";

/** A message that was refused as an attack: kept for a while, so that an owner can see whether it was one. */
export interface RefusalRow {
  readonly messageId: string;
  readonly conversation: string;
  readonly text: string;
  readonly suspicion: Suspicion;
  readonly at: number;
}

/** A warning that an owner should see; what repeats within a few minutes counts up. */
export interface AlertRow {
  readonly id: string;
  /** The name it is recorded under, e.g. "jailbreak-attempt". */
  readonly what: string;
  readonly layer: string;
  readonly did: "pass" | "hold" | "refuse";
  readonly agent: string;
  readonly person: string;
  readonly conversation: string;
  /** The newest message, call or reply that it is about. */
  readonly subject: string;
  readonly score: number;
  readonly threats: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
  readonly count: number;
  readonly seenAt: number | null;
  readonly falseAlarmAt: number | null;
}

export interface Alerts {
  /** Adds an alert, or replaces the one with its id. */
  put(row: AlertRow): Promise<void>;
  get(id: string): Promise<AlertRow | undefined>;
  /** All that are about this message, call or reply. */
  about(subject: string): Promise<readonly AlertRow[]>;
  /** Newest first. */
  list(which: "unseen" | "all", limit: number): Promise<readonly AlertRow[]>;
  countUnseen(): Promise<number>;
  /** Says how many were marked; null means all. */
  markSeen(ids: readonly string[] | null, at: number): Promise<number>;
  markFalseAlarm(id: string, at: number): Promise<boolean>;
  /** Removes the oldest, so that so many are left. */
  keepNewest(count: number): Promise<void>;
}

export interface Refusals {
  add(row: RefusalRow): Promise<void>;
  get(messageId: string): Promise<RefusalRow | undefined>;
  setSuspicion(messageId: string, suspicion: Suspicion): Promise<void>;
  keepNewest(count: number): Promise<void>;
}
