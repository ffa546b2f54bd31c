import type { JsonObject } from "../json.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { AlertRow } from "../store/alerts.ts";
import type { PeopleDesk } from "../senders/people-desk.ts";
import type { LayerHeader } from "../layer.ts";
import type { BudgetView } from "./wire-budget.ts";

/** A secret as it may be shown: never its value. */
export interface SecretView {
  readonly name: string;
  readonly version: number;
  readonly updatedAt: number;
}

export interface RecordQuery {
  readonly last: number;
  readonly level: "INFO" | "WARN" | "BLOCK" | "ERROR" | undefined;
  readonly event: string | undefined;
}

export const inspectKinds = ["inbound", "toolresult", "outbound", "storage", "path", "mail"] as const;
export type InspectKind = (typeof inspectKinds)[number];

/** Implementers wait for what was warned of before the call. */
export interface AdminAlerts {
  list(which: "unseen" | "all", limit: number): Promise<readonly AlertRow[]>;
  countUnseen(): Promise<number>;
  show(id: string): Promise<{
    readonly alert: AlertRow;
    readonly message: { readonly text: string; readonly suspicion: Suspicion | null } | undefined;
  }>;
  /** Null marks all; says how many were new. */
  markSeen(ids: readonly string[] | null, by: string): Promise<number>;
  markFalseAlarm(id: string, by: string): Promise<AlertRow>;
  /** Says when it was marked, now or before. */
  markMessage(messageId: string, by: string): Promise<number>;
  falseAlarms(): Promise<readonly JsonObject[]>;
}

/**
 * What an operator can do beside talking: the routes with scope `admin` call this and nothing else.
 * `by` is the caller's id, for the records. Implementers throw AppError; values of secrets never come out.
 */
export interface AdminDesk {
  /** The persons on channels, and the codes that let one in. */
  readonly people: Pick<PeopleDesk, "list" | "codes" | "voidCodes" | "pair" | "remove" | "setRole">;
  secrets(): Promise<readonly SecretView[]>;
  setSecret(name: string, value: string, by: string): Promise<SecretView>;
  deleteSecret(name: string, by: string): Promise<boolean>;
  /** Makes a random value of so many bytes under the name and keeps it. */
  generateSecret(name: string, bytes: number, by: string): Promise<SecretView>;
  /** Encrypts everything anew under a new master key; says how many records that were. */
  rotateSecrets(by: string): Promise<{ readonly rotated: number }>;
  importSecrets(entries: { readonly [name: string]: string }, by: string): Promise<readonly SecretView[]>;
  records(query: RecordQuery): Promise<readonly JsonObject[]>;
  verifyRecords(): Promise<JsonObject>;
  /** What is spent of each budget, in a conversation too where one is named, and how the models are. */
  budget(conversation?: string): Promise<BudgetView>;
  doctor(): Promise<JsonObject>;
  /** The configuration in force, redacted. */
  config(): Promise<JsonObject>;
  layers(): readonly LayerHeader[];
  inspect(kind: InspectKind, items: readonly JsonObject[]): Promise<readonly JsonObject[]>;
  /** What layers warned of, and what the owner makes of it. */
  readonly alerts: AdminAlerts;
  /** Panic: stops turns, closes egress. The server voids tokens and sessions itself. */
  lock(by: string): Promise<{ readonly turnsStopped: number }>;
  unlock(by: string): Promise<void>;
  /** Begins a graceful stop and returns at once. */
  stop(by: string): void;
}
