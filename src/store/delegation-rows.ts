import type { JsonObject } from "../json.ts";
import type { Label } from "../provenance/label.ts";
import type { Journal } from "./store.ts";

/** A task that a turn gave to a sub-agent. */
export interface DelegationRow {
  readonly id: string;
  /** The turn of the message that it all works for. */
  readonly turnId: string;
  /** The delegation that gave it away; null when the turn itself did. */
  readonly parent: string | null;
  readonly callId: string;
  readonly agent: string;
  /** The bounds it was given when it began. */
  readonly capability: JsonObject;
  readonly createdAt: number;
}

/** Delegations, and the journal of each under its own id; they go with the message they work for. */
export interface Delegations extends Journal {
  add(row: DelegationRow): Promise<void>;
  get(id: string): Promise<DelegationRow | undefined>;
  /** In the order in which they were begun. */
  byTurn(turnId: string): Promise<readonly DelegationRow[]>;
}

/** A text that an agent left in another conversation. */
export interface LetterRow {
  readonly id: string;
  readonly conversation: string;
  /** The newest message of that conversation when it came; null when there was none. */
  readonly afterMessage: string | null;
  readonly turnId: string;
  readonly callId: string;
  readonly fromConversation: string;
  readonly fromAgent: string;
  readonly fromPerson: string;
  /** As it left. */
  readonly text: string;
  /** As the inbound checkpoint lets a model read it. */
  readonly admitted: string;
  readonly label: Label;
  readonly at: number;
}

export interface Letters {
  /** A second letter of the same call is the first one again: false. */
  add(row: Omit<LetterRow, "afterMessage">): Promise<boolean>;
  /** The newest of a conversation, oldest first. */
  byConversation(conversation: string, limit: number): Promise<readonly LetterRow[]>;
}

/** An entry of a principal's address book; it counts once it was confirmed. */
export interface ContactRow {
  readonly id: string;
  readonly principal: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly createdAt: number;
  /** `agent:main` for a proposal, else who wrote it. */
  readonly createdBy: string;
  readonly confirmedAt: number | null;
  readonly confirmedBy: string | null;
}

export interface Contacts {
  add(row: ContactRow): Promise<void>;
  /** In the order in which they came. */
  list(): Promise<readonly ContactRow[]>;
  /** False when there is no such entry, or it was confirmed before. */
  confirm(id: string, by: string, at: number): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}
