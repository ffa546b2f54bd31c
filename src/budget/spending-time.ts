import { SteadyTime } from "../persons/steady-time.ts";

export const slotMs = 300_000;
export const slotsPerHour = 12;
export const slotsPerDay = 288;

/**
 * The time that spending is counted by. It never goes back, so a clock that is set back frees nothing, and it begins
 * no earlier than what is stored, so neither does a restart. It goes on from there: nobody is locked out for ever.
 */
export class SpendingTime {
  readonly #steady = new SteadyTime();
  readonly #aheadMs: number;

  constructor(now: number, newestSlot: number | undefined) {
    this.#steady.at(now);
    this.#aheadMs = newestSlot === undefined ? 0 : Math.max(0, newestSlot * slotMs - now);
  }

  at(now: number): number {
    return this.#steady.at(now) + this.#aheadMs;
  }

  static slotOf(time: number): number {
    return Math.floor(time / slotMs);
  }
}

/** The oldest slot that counts at a time: a window begins with a whole slot, so it is never too short. */
export function firstSlot(time: number, period: "hour" | "day"): number {
  const slots = period === "hour" ? slotsPerHour : slotsPerDay;
  return SpendingTime.slotOf(time) - slots;
}

/** When a slot no longer counts. */
export function endOfSlot(slot: number, period: "hour" | "day"): number {
  return (slot + (period === "hour" ? slotsPerHour : slotsPerDay) + 1) * slotMs;
}
