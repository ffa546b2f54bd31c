import type { BreakerConfig } from "./config.ts";

export type BreakerState = "closed" | "open" | "halfOpen";

/** What one attempt said of a model's health; `unknown` when its caller stopped it. */
export type AttemptOutcome = "well" | "slow" | "failed" | "unknown";

export type Tuning = Pick<BreakerConfig, "failures" | "slowCalls" | "openMs">;

/**
 * What is known of one model's health. The counts are facts and the same for everybody; whether they are too many
 * is asked with a tuning. At most one attempt is on its way as a probe, whoever's tuning it was begun under.
 */
export class Circuit {
  #failures = 0;
  #slow = 0;
  #lastBadAt = Number.NEGATIVE_INFINITY;
  #probing = false;

  get failures(): number {
    return this.#failures;
  }

  get slowCalls(): number {
    return this.#slow;
  }

  stateAt(now: number, tuning: Tuning): BreakerState {
    if (this.#failures < tuning.failures && this.#slow < tuning.slowCalls) return "closed";
    return this.#probing || this.waitMs(now, tuning) === 0 ? "halfOpen" : "open";
  }

  /** How long the model is still left alone. */
  waitMs(now: number, { openMs }: Tuning): number {
    return Math.max(0, this.#lastBadAt + openMs - now);
  }

  /** Whether an attempt may be made now: freely, as the one probe, or not at all. */
  admit(now: number, tuning: Tuning): "free" | "probe" | "refused" {
    const state = this.stateAt(now, tuning);
    if (state === "closed") return "free";
    if (state === "open" || this.#probing) return "refused";
    this.#probing = true;
    return "probe";
  }

  settle(outcome: AttemptOutcome, now: number, wasProbe: boolean): void {
    if (wasProbe) this.#probing = false;
    switch (outcome) {
      case "well":
        this.#failures = 0;
        this.#slow = 0;
        return;
      case "slow":
        this.#failures = 0;
        this.#slow += 1;
        this.#lastBadAt = now;
        return;
      case "failed":
        this.#failures += 1;
        this.#lastBadAt = now;
        return;
      case "unknown":
        return;
    }
  }
}
