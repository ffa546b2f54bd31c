/** Tokens, and money in millionths of a US dollar. */
export interface Amount {
  readonly tokens: number;
  readonly micros: number;
}

export interface SlotRow extends Amount {
  readonly slot: number;
}

export type SubjectKind = "execution" | "conversation";

/**
 * What was spent on models, by owner (an agent, or all together): by time, in numbered slots of equal length, and by
 * turn and conversation. Amounts add up; one that is taken back is added as a negative one.
 */
/** What one call adds, to each of its owners. */
export interface SpendingEntry {
  readonly owners: readonly [string, string];
  readonly slot: number;
  readonly turnId: string;
  readonly conversation: string;
  readonly amount: Amount;
}

/** What an owner has spent: in a turn, in a conversation, and from two slots on, later ones included. */
export interface Spent {
  readonly execution: Amount;
  readonly conversation: Amount;
  readonly late: Amount;
  readonly early: Amount;
}

export interface SpendingQuestion {
  readonly owners: readonly [string, string];
  readonly turnId: string;
  readonly conversation: string;
  readonly late: number;
  readonly early: number;
}

export interface Spending {
  add(entry: SpendingEntry): Promise<void>;
  /** In the order of the owners. */
  spent(question: SpendingQuestion): Promise<readonly [Spent, Spent]>;
  /** The slots from this one on, oldest first. */
  slotsFrom(owner: string, slot: number): Promise<readonly SlotRow[]>;
  newestSlot(): Promise<number | undefined>;
  /** Forgets slots before one, and turns not added to since another. Conversations go with their conversation. */
  forget(before: { readonly slot: number; readonly execution: number }): Promise<void>;
}
