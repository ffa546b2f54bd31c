import type { BusEvent } from "../events.ts";

/** Records that strangers may cause at once, and how many a second after that. */
const burst = 600;
const perSecond = 1;
/** At most one summary in this time, so that the summaries do not become the flood. */
const summaryEveryMs = 10_000;

export interface LeftOut {
  readonly count: number;
  readonly byEvent: { readonly [event: string]: number };
}

/**
 * Whoever holds no token must not fill the disk with records: beyond an allowance their requests are counted
 * instead of told one by one. What a caller with a token does is never left out.
 */
export class StrangerAllowance {
  #left = burst;
  #at = 0;
  #summaryAt = 0;
  #count = 0;
  #byEvent = new Map<string, number>();

  /** Whether the event gets a record of its own. */
  admits(event: BusEvent, auditEvent: string): boolean {
    if (!isStrangers(event)) return true;
    // A clock that was set back gives nothing and takes nothing.
    const elapsedMs = Math.max(0, event.at - this.#at);
    this.#left = Math.min(burst, this.#left + (this.#at === 0 ? burst : (elapsedMs / 1_000) * perSecond));
    this.#at = event.at;
    if (this.#left >= 1) {
      this.#left -= 1;
      return true;
    }
    this.#count += 1;
    this.#byEvent.set(auditEvent, (this.#byEvent.get(auditEvent) ?? 0) + 1);
    return false;
  }

  /** What was left out since the last summary, when one is due. */
  takeSummary(now: number): LeftOut | undefined {
    if (this.#count === 0 || Math.abs(now - this.#summaryAt) < summaryEveryMs) return undefined;
    this.#summaryAt = now;
    return this.takeRest();
  }

  takeRest(): LeftOut | undefined {
    if (this.#count === 0) return undefined;
    const summary = { count: this.#count, byEvent: Object.fromEntries(this.#byEvent) };
    this.#count = 0;
    this.#byEvent = new Map();
    return summary;
  }
}

/** A request at the gateway that nobody's token or session stands behind. */
function isStrangers(event: BusEvent): boolean {
  if (event.name === "login:failed") return true;
  return (
    event.name === "checkpoint:crossed" &&
    event.data.checkpoint === "gateway" &&
    event.data.caller === undefined
  );
}
