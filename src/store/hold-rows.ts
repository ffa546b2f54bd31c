import type { JsonObject } from "../json.ts";
import type { Reason } from "../layer.ts";
import type { Principal } from "../message.ts";
import type { Label, Trust } from "../provenance/label.ts";
import type { ModelCall } from "../providers/provider.ts";

export type HoldOutcome = "approved" | "denied" | "expired" | "cancelled";

export interface HoldRow {
  readonly id: string;
  readonly turnId: string;
  readonly conversation: string;
  readonly agent: string;
  readonly person: string;
  readonly principal: Principal;
  readonly call: ModelCall;
  /** SHA-256 over tool, canonical arguments, conversation and requester: equal requests share it. */
  readonly requestHash: string;
  /** SHA-256 over the request and the capability: an approval counts for exactly this. */
  readonly callHash: string;
  /** How often the call stands in the step of the model that asked for it. */
  readonly times: number;
  readonly capability: JsonObject;
  readonly label: Label;
  readonly reasons: readonly Reason[];
  readonly state: "pending" | HoldOutcome;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  /** The turn that asks the same once more. */
  readonly againTurn: string | null;
}

/** A standing yes of a person: calls like one that was held, in one conversation, until a time. */
export interface KindRow {
  readonly id: string;
  readonly conversation: string;
  readonly agent: string;
  readonly person: string;
  readonly principal: Principal;
  readonly tool: string;
  /** Arguments that may differ from call to call; every other one stays as it was. */
  readonly varying: readonly string[];
  readonly fixed: JsonObject;
  /** The reasons it was given for, and no others. */
  readonly reasons: readonly string[];
  /** SHA-256 over the capability under which was asked. */
  readonly capabilityId: string;
  /** Of the words that were asked about: where nothing came from outside then, nothing from outside is covered. */
  readonly trust: Trust;
  readonly holdId: string;
  readonly createdAt: number;
  readonly createdBy: Principal;
  readonly until: number;
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
  readonly uses: number;
}

export interface Holds {
  add(row: HoldRow): Promise<void>;
  get(id: string): Promise<HoldRow | undefined>;
  byTurn(turnId: string): Promise<readonly HoldRow[]>;
  list(state: "pending" | "all", limit: number): Promise<readonly HoldRow[]>;
  /** What waits and asks for the same, oldest first. */
  pendingLike(requestHash: string): Promise<readonly HoldRow[]>;
  /** Decides a pending hold once; returns false when someone else was first or it had expired. */
  decide(id: string, outcome: HoldOutcome, by: string, at: number): Promise<boolean>;
  /** Notes the turn that asks again; false when one does already. */
  setAgain(id: string, turnId: string): Promise<boolean>;
}

export interface Kinds {
  add(row: KindRow): Promise<void>;
  get(id: string): Promise<KindRow | undefined>;
  /** Those that count at an instant, newest first; of one conversation or of all. */
  live(at: number, conversation: string | null, limit: number): Promise<readonly KindRow[]>;
  countUse(id: string): Promise<void>;
  /** False when it no longer counted. */
  revoke(id: string, by: string, at: number): Promise<boolean>;
  revokeAll(by: string, at: number): Promise<number>;
}
