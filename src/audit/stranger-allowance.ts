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

/** What nobody's token or session stands behind: a request at the gateway, or a channel's message nobody let in. */
function isStrangers(event: BusEvent): boolean {
  if (event.name === "login:failed" || event.name === "pairing:failed") return true;
  if (isRefusedSender(event)) return !/^(?:api|console|cli):/.test(event.origin.person ?? "");
  return (
    event.name === "checkpoint:crossed" &&
    event.data.checkpoint === "gateway" &&
    event.data.caller === undefined
  );
}

function isRefusedSender(event: BusEvent): boolean {
  if (event.name === "security:warn") return event.data.what === "sender-refused";
  if (event.name === "message:refused") return event.data.reason.code.startsWith("senders/");
  if (event.name !== "checkpoint:crossed" || event.data.checkpoint !== "inbound") return false;
  return event.data.reasons?.[0]?.code.startsWith("senders/") === true;
}
