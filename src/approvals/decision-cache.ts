import type { Trust } from "../provenance/label.ts";
import { RecentMap } from "../persons/recent-map.ts";
import type { HoldRow } from "../store/store.ts";
import type { ApprovalsConfig } from "./config.ts";
import { isEndorsement } from "./reason-codes.ts";

type Lives = Pick<ApprovalsConfig, "denialCacheTtlMs" | "batchApprovalTtlMs">;

interface Decision {
  readonly outcome: "approved" | "denied";
  readonly hold: HoldRow;
  readonly by: string;
  readonly at: number;
}

/** A request that would be held again. */
export interface RepeatedRequest {
  readonly requestHash: string;
  readonly callHash: string;
  readonly reasons: readonly string[];
  readonly trust: Trust;
}

const mostDecisions = 2_000;

/**
 * What was decided lately, by request: one entry each, so that a yes takes the place of a no and the reverse.
 * It lives in the process alone, and of too many the oldest goes: then a person is asked again.
 */
export class DecisionCache {
  readonly #lives: Lives;
  readonly #decisions = new RecentMap<Decision>(mostDecisions);
  #isClosed = false;

  constructor(lives: Lives) {
    this.#lives = lives;
  }

  get size(): number {
    return this.#decisions.size;
  }

  /** Whether one yes may serve several equal requests: never where one value was endorsed, or each call counts. */
  mayServe(hold: Pick<HoldRow, "reasons">, isIdempotent: boolean): boolean {
    if (!isIdempotent || this.#lives.batchApprovalTtlMs === 0) return false;
    return !hold.reasons.some(({ code }) => isEndorsement(code));
  }

  note(hold: HoldRow, decision: Omit<Decision, "hold">, isIdempotent: boolean): void {
    this.#decisions.delete(hold.requestHash);
    if (this.#isClosed) return;
    const isKept =
      decision.outcome === "denied" ? this.#lives.denialCacheTtlMs > 0 : this.mayServe(hold, isIdempotent);
    if (isKept) this.#decisions.put(hold.requestHash, { ...decision, hold });
  }

  denialOf(requestHash: string, now: number): Decision | undefined {
    const found = this.#decisions.peek(requestHash);
    if (found?.outcome !== "denied") return undefined;
    return isFresh(found, now, this.#lives.denialCacheTtlMs) ? found : undefined;
  }

  /** A yes to the same request, under the same capability, for at least these reasons, and with nothing from outside come in since. */
  approvalOf(request: RepeatedRequest, now: number): Decision | undefined {
    const found = this.#decisions.peek(request.requestHash);
    if (found?.outcome !== "approved" || found.hold.callHash !== request.callHash) return undefined;
    if (!isFresh(found, now, this.#lives.batchApprovalTtlMs)) return undefined;
    const approved = found.hold.reasons.map(({ code }) => code);
    if (!request.reasons.every((code) => approved.includes(code))) return undefined;
    return isTrustedAs(request.trust, found.hold.label.trust) ? found : undefined;
  }

  forget(requestHash: string): void {
    this.#decisions.delete(requestHash);
  }

  clear(): void {
    this.#decisions.deleteOldestWhile(() => true);
  }

  /** From now on nothing is remembered: what a stop turns down is no person's no. */
  close(): void {
    this.#isClosed = true;
    this.clear();
  }
}

/** Words that something from outside had a part in are not what a person agreed to before anything from outside came. */
export function isTrustedAs(trust: Trust, asked: Trust): boolean {
  return trust !== "external" || asked === "external";
}

/** A clock that was set back makes a decision old, not young. */
function isFresh({ at }: Decision, now: number, lifeMs: number): boolean {
  return now >= at && now - at < lifeMs;
}
