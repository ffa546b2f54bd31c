import type { Json } from "../json.ts";
import type { Part, Principal } from "../message.ts";
import type { Label } from "../provenance/label.ts";
import type { RehearsalStep } from "../providers/provider.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { Alerts, Refusals } from "./alerts.ts";
import type { Contacts, Delegations, Letters } from "./delegation-rows.ts";
import type { Holds, Kinds } from "./hold-rows.ts";
import type { Scope } from "../checkpoints/gateway/request.ts";
import type { JournalStep } from "./journal-step.ts";
import type { Pairings, Senders } from "./sender-rows.ts";
import type { Spending } from "./spending.ts";

export type { JournalStep };

export type { HoldOutcome, HoldRow, Holds, KindRow, Kinds } from "./hold-rows.ts";

/** `accepted` and `held` are open; the others are final and have exactly one reply row. */
export type TurnState = "accepted" | "held" | "answered" | "failed" | "cancelled";

export interface ConversationRow {
  readonly id: string;
  readonly agent: string;
  readonly channel: string;
  readonly person: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One accepted message and the state of the turn that answers it. */
export interface InboxRow {
  readonly id: string;
  readonly turnId: string;
  readonly conversation: string;
  readonly agent: string;
  readonly channel: string;
  readonly person: string;
  readonly principal: Principal;
  /** As received, verbatim. */
  readonly received: readonly Part[];
  /** As admitted by the inbound checkpoint; null when nothing was changed. */
  readonly admitted: readonly Part[] | null;
  readonly state: TurnState;
  readonly acceptedAt: number;
  readonly timeZone: string | null;
  readonly rehearsal: readonly RehearsalStep[] | null;
  readonly idempotency: IdempotencyKey | null;
  /** How much it looked like an attack; null when it did not. Spans count in the text as received. */
  readonly suspicion: Suspicion | null;
  /** Set where the house answered it itself: no model reads it, then or later. */
  readonly heardBy?: "house";
}

/** That a person sent a message, and when. */
export interface Arrival {
  readonly person: string;
  readonly at: number;
}

/** Scoped to the caller; `bodyHash` tells a retry from another message under the same key. */
export interface IdempotencyKey {
  readonly caller: string;
  readonly key: string;
  readonly bodyHash: string;
}

/** The one reply of a message (`reply`), or an interim note to the conversation (`notice`). */
export interface OutboxRow {
  readonly id: string;
  readonly turnId: string;
  readonly messageId: string;
  readonly conversation: string;
  readonly channel: string;
  readonly kind: "reply" | "notice";
  readonly text: string;
  readonly label: Label;
  readonly createdAt: number;
  /** `stored` = the reader fetches it (API, console); `pending` and `delivered` = a channel sends it. */
  readonly delivery: "stored" | "pending" | "delivered";
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the token, hex; the token itself is never stored. */
  readonly hash: string;
  readonly principal: Principal;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/** A console session or a login link; both are kept as hashes. */
export interface SessionRow {
  readonly hash: string;
  readonly kind: "link" | "session";
  readonly principal: Principal;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface SecretRow {
  readonly name: string;
  readonly version: number;
  /** `castellan-secrets-v1` envelope; opaque to the store. */
  readonly envelope: string;
  readonly updatedAt: number;
}

/** What a workspace file was before a mutation, so that it can be undone. */
export interface VersionRow {
  readonly id: string;
  readonly agent: string;
  readonly turnId: string;
  readonly callId: string;
  readonly path: string;
  readonly change: "created" | "changed" | "deleted" | "moved";
  readonly movedTo: string | null;
  /** Digest of the kept content in the version folder; null when there was none. */
  readonly before: string | null;
  readonly label: Label | null;
  readonly at: number;
  readonly undoneAt: number | null;
}

/** The label of a workspace file, so that what an agent wrote keeps its origin. */
export interface FileLabelRow {
  readonly agent: string;
  readonly path: string;
  readonly label: Label;
}

export interface Inbox {
  /** Idempotency: an existing row with the same caller and key is returned instead of a new one being made. */
  accept(row: InboxRow): Promise<{ readonly row: InboxRow; readonly existed: boolean }>;
  get(messageId: string): Promise<InboxRow | undefined>;
  byTurn(turnId: string): Promise<InboxRow | undefined>;
  byIdempotencyKey(caller: string, key: string): Promise<InboxRow | undefined>;
  /** Moves an open turn on; returns false when the turn was already final. */
  setState(turnId: string, state: TurnState): Promise<boolean>;
  /** Replaces what is known of a message's suspicion. */
  setSuspicion(messageId: string, suspicion: Suspicion): Promise<void>;
  /** Turns without a reply, oldest first: what a start has to go on with. */
  open(): Promise<readonly InboxRow[]>;
  /** Who sent messages after one instant and not after another, oldest first; of too many the newest. */
  arrivals(after: number, until: number, limit: number): Promise<readonly Arrival[]>;
  /** The newest messages of all conversations, oldest first. */
  recent(limit: number): Promise<readonly InboxRow[]>;
  history(conversation: string, beforeMessageId: string | null, limit: number): Promise<readonly InboxRow[]>;
}

export interface Outbox {
  /** A second reply for the same message violates a unique index and throws. */
  add(row: OutboxRow): Promise<void>;
  reply(messageId: string): Promise<OutboxRow | undefined>;
  byConversation(conversation: string, limit: number): Promise<readonly OutboxRow[]>;
  forMessages(messageIds: readonly string[]): Promise<readonly OutboxRow[]>;
  /** The replies to what `inbox.history` gives for the same arguments, in no order that means anything. */
  historyReplies(conversation: string, beforeMessageId: string, limit: number): Promise<readonly OutboxRow[]>;
}

export interface Journal {
  /** Steps of a turn are numbered from 0 without gaps; a duplicate number throws. */
  append(turnId: string, number: number, step: JournalStep, at: number): Promise<void>;
  steps(turnId: string): Promise<readonly JournalStep[]>;
}

export interface Conversations {
  ensure(row: ConversationRow): Promise<void>;
  get(id: string): Promise<ConversationRow | undefined>;
  list(filter: {
    readonly person?: string;
    readonly agent?: string;
    readonly limit: number;
  }): Promise<readonly ConversationRow[]>;
  /** Removes the conversation with its messages, journal, replies and holds; refuses while a turn is open. */
  remove(id: string): Promise<"removed" | "open-turn" | "unknown">;
}

export interface Tokens {
  add(row: TokenRow): Promise<void>;
  list(): Promise<readonly TokenRow[]>;
  revoke(id: string, at: number): Promise<boolean>;
  revokeAll(at: number): Promise<number>;
}

export interface Sessions {
  add(row: SessionRow): Promise<void>;
  byHash(hash: string): Promise<SessionRow | undefined>;
  /** Removes and returns a row: a login link works once, whoever else tries at the same time. */
  take(hash: string): Promise<SessionRow | undefined>;
  removeAll(): Promise<number>;
  removeExpired(now: number): Promise<number>;
}

export interface SecretRows {
  get(name: string): Promise<SecretRow | undefined>;
  all(): Promise<readonly SecretRow[]>;
  put(row: SecretRow): Promise<void>;
  remove(name: string): Promise<boolean>;
}

export interface Versions {
  add(row: VersionRow): Promise<void>;
  list(agent: string, limit: number): Promise<readonly VersionRow[]>;
  byTurn(turnId: string): Promise<readonly VersionRow[]>;
  markUndone(id: string, at: number): Promise<boolean>;
  setFileLabel(row: FileLabelRow): Promise<void>;
  fileLabel(agent: string, path: string): Promise<Label | undefined>;
  removeFileLabel(agent: string, path: string): Promise<void>;
}

/** Small named values of the platform itself: record head, pins, lock state, store id. */
export interface Settings {
  get(key: string): Promise<Json | undefined>;
  put(key: string, value: Json): Promise<void>;
}

/** Everything one unit of work can read and change. */
export interface StoreUnit {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly journal: Journal;
  readonly conversations: Conversations;
  readonly holds: Holds;
  readonly kinds: Kinds;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly senders: Senders;
  readonly pairings: Pairings;
  readonly secrets: SecretRows;
  readonly versions: Versions;
  readonly settings: Settings;
  readonly alerts: Alerts;
  readonly refusals: Refusals;
  readonly delegations: Delegations;
  readonly letters: Letters;
  readonly contacts: Contacts;
  readonly spending: Spending;
}

/**
 * Implementers: `write` is all or nothing and resolves only when its changes survive a killed process; units may
 * share one commit, but a failing unit never takes another down; `work` runs once and waits for its unit only.
 * Failures of disk and database become AppError `storage-unavailable` whose text says what to do.
 */
export interface Store {
  /** Random id of this store, made at creation: names its master key. */
  readonly id: string;
  write<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T>;
  read<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
