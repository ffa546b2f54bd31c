import type { Principal, Role } from "../message.ts";

/** A person on a channel whom an owner let in with a code, and as whom it speaks. */
export interface SenderRow {
  readonly channel: string;
  /** Normalised, without the channel. */
  readonly name: string;
  readonly principal: Principal;
  readonly pairedAt: number;
  /** The id of the code. */
  readonly pairedBy: string;
  /** A removed person stays in the book, so that no open mode lets it in again. */
  readonly removedAt: number | null;
}

/** A one-time code of a pairing; the code itself is never stored. */
export interface PairingRow {
  readonly id: string;
  /** SHA-256 of the code, hex. */
  readonly hash: string;
  /** Null: on whatever channel it is said. */
  readonly channel: string | null;
  readonly role: Role;
  /** Wrong codes that were said while this one was open. */
  readonly attempts: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number;
}

export interface Senders {
  /** One row per person: a second pairing replaces the first. */
  put(row: SenderRow): Promise<void>;
  /** Everybody, removed persons too, in the order in which they were first paired. */
  list(): Promise<readonly SenderRow[]>;
}

export interface Pairings {
  add(row: PairingRow): Promise<void>;
  /** Oldest first. */
  list(): Promise<readonly PairingRow[]>;
  countAttempt(id: string): Promise<void>;
  /** False when somebody else was faster: a code works once. */
  remove(id: string): Promise<boolean>;
  removeAll(): Promise<number>;
  removeExpired(now: number): Promise<number>;
}
