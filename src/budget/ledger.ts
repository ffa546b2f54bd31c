import type { Clock } from "../platform/clock.ts";
import { err, ok, type Result } from "../result.ts";
import type { Amount, Spent } from "../store/spending.ts";
import type { Store, StoreUnit } from "../store/store.ts";
import { isNewsOf } from "./exceeded-news.ts";
import { countOf, ownerOf, totalOwner, type Limit, type Period } from "./limit.ts";
import { endOfSlot, firstSlot, slotsPerDay, SpendingTime } from "./spending-time.ts";

export interface Spender {
  readonly agent: string;
  readonly conversation: string;
  readonly turnId: string;
}

/** Why a call was not made. */
export interface Exceeded {
  readonly limit: Limit;
  readonly spent: number;
  readonly needed: number;
  /** By the wall clock; null where waiting does not help. */
  readonly resetsAt: number | null;
  /** False when the same limit was met before in the same window. */
  readonly isNews: boolean;
}

/** Room that was taken for one call. It counts as spent until it is settled, also when nobody ever does. */
export interface Reservation {
  readonly amount: Amount;
  settle(spent: Amount): void;
}

export type Used = { readonly [P in Period]: Amount };

export interface LedgerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly limitsFor: (agent: string) => readonly Limit[];
  readonly onError: (error: unknown) => void;
}

/** How long a turn's own spending is remembered after it was last added to. */
const executionDays = 30;

/**
 * What is spent and what may be. The store is the only truth: a reservation is checked and written in one unit, so
 * turns that run at the same time cannot go over a limit together, and a killed process forgets nothing.
 */
export class Ledger {
  readonly #parts: LedgerParts;
  readonly #time: SpendingTime;
  #forgotAt = 0;

  private constructor(parts: LedgerParts, newestSlot: number | undefined) {
    this.#parts = parts;
    this.#time = new SpendingTime(parts.clock.now(), newestSlot);
  }

  static async open(parts: LedgerParts): Promise<Ledger> {
    return new Ledger(parts, await parts.store.read((unit) => unit.spending.newestSlot()));
  }

  async reserve(spender: Spender, amount: Amount): Promise<Result<Reservation, Exceeded>> {
    const { store, clock, limitsFor } = this.#parts;
    const limits = limitsFor(spender.agent);
    const owners = [ownerOf(spender.agent), totalOwner] as const;
    return store.write(async (unit): Promise<Result<Reservation, Exceeded>> => {
      const time = this.#time.at(clock.now());
      const over: Exceeded[] = [];
      const usedBy = await readUsed(unit, owners, time, spender);
      for (const [index, owner] of owners.entries()) {
        const used = usedBy[index] ?? usedBy[0];
        for (const limit of limits.filter((one) => one.owner === owner)) {
          const spent = countOf(used[limit.period], limit.unit);
          const needed = countOf(amount, limit.unit);
          if (spent + needed <= limit.most) continue;
          const resetsAt = await this.#findReset(unit, { time, limit, spent, needed });
          over.push({ limit, spent, needed, resetsAt, isNews: false });
        }
      }
      const worst = over.toSorted(byReset).at(-1);
      if (worst !== undefined)
        return err({ ...worst, isNews: await isNewsOf(unit, worst.limit, spender, time) });
      const slot = SpendingTime.slotOf(time);
      await unit.spending.add({ owners, slot, ...spender, amount });
      await this.#forget(unit, slot);
      return ok(this.#reservation(spender, slot, amount));
    });
  }

  /** What an owner has spent up to now, in a conversation and turn where they are named. */
  async used(owner: string, { conversation = "", turnId = "" }: Partial<Spender> = {}): Promise<Used> {
    const { store, clock } = this.#parts;
    const time = this.#time.at(clock.now());
    const [used] = await store.read((unit) => readUsed(unit, [owner, owner], time, { conversation, turnId }));
    return used;
  }

  #reservation(spender: Spender, slot: number, amount: Amount): Reservation {
    let isSettled = false;
    return {
      amount,
      settle: (spent) => {
        if (isSettled) return;
        isSettled = true;
        const rest = { tokens: spent.tokens - amount.tokens, micros: spent.micros - amount.micros };
        if (rest.tokens === 0 && rest.micros === 0) return;
        this.#parts.store
          .write((unit) =>
            unit.spending.add({
              owners: [ownerOf(spender.agent), totalOwner],
              slot,
              ...spender,
              amount: rest,
            }),
          )
          .catch(this.#parts.onError);
      },
    };
  }

  /** When enough of what is spent no longer counts; null where it always will, or the call alone is too large. */
  async #findReset(
    unit: StoreUnit,
    { time, limit, spent, needed }: Pick<Exceeded, "limit" | "spent" | "needed"> & { readonly time: number },
  ): Promise<number | null> {
    const { owner, period, unit: counted, most } = limit;
    if (needed > most || (period !== "hour" && period !== "day")) return null;
    let left = spent + needed - most;
    for (const row of await unit.spending.slotsFrom(owner, firstSlot(time, period))) {
      left -= countOf(row, counted);
      if (left <= 0) return this.#parts.clock.now() + (endOfSlot(row.slot, period) - time);
    }
    return null;
  }

  async #forget(unit: StoreUnit, slot: number): Promise<void> {
    if (slot <= this.#forgotAt) return;
    this.#forgotAt = slot;
    await unit.spending.forget({
      slot: slot - slotsPerDay - 1,
      execution: slot - slotsPerDay * executionDays,
    });
  }
}

function byReset(left: Exceeded, right: Exceeded): number {
  const [one, other] = [left.resetsAt ?? Infinity, right.resetsAt ?? Infinity];
  return one === other ? 0 : one - other;
}

async function readUsed(
  unit: StoreUnit,
  owners: readonly [string, string],
  time: number,
  { turnId, conversation }: Pick<Spender, "turnId" | "conversation">,
): Promise<readonly [Used, Used]> {
  const late = firstSlot(time, "hour");
  const early = firstSlot(time, "day");
  const [first, second] = await unit.spending.spent({ owners, turnId, conversation, late, early });
  return [usedOf(first), usedOf(second)];
}

function usedOf({ execution, conversation, late, early }: Spent): Used {
  return { execution, conversation, hour: late, day: early };
}
