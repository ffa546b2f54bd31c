import type { JsonObject } from "../json.ts";
import type { LayerHeader } from "../layer.ts";

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

export const inspectKinds = ["inbound", "outbound", "path", "storage"] as const;
export type InspectKind = (typeof inspectKinds)[number];

/**
 * What an operator can do beside talking: the routes with scope `admin` call this and nothing else.
 * `by` is the caller's id, for the records. Implementers throw AppError; values of secrets never come out.
 */
export interface AdminDesk {
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
  doctor(): Promise<JsonObject>;
  /** The configuration in force, redacted. */
  config(): Promise<JsonObject>;
  layers(): readonly LayerHeader[];
  inspect(kind: InspectKind, items: readonly JsonObject[]): Promise<readonly JsonObject[]>;
  /** Panic: stops turns, closes egress. The server voids tokens and sessions itself. */
  lock(by: string): Promise<{ readonly turnsStopped: number }>;
  unlock(by: string): Promise<void>;
  /** Begins a graceful stop and returns at once. */
  stop(by: string): void;
}
