import type { Clock } from "../platform/clock.ts";

/** Rings when a hold's time is up. Timers are capped, so a far deadline or a turned-back clock only rings again. */
export class HoldClock {
  readonly #clock: Clock;
  readonly #ring: (holdId: string) => Promise<unknown>;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(clock: Clock, ring: (holdId: string) => Promise<unknown>) {
    this.#clock = clock;
    this.#ring = ring;
  }

  set(holdId: string, expiresAt: number): void {
    this.clear(holdId);
    if (this.#closed) return;
    const waitMs = Math.min(Math.max(0, expiresAt - this.#clock.now()), 60_000);
    const timer = setTimeout(() => {
      if (this.#clock.now() < expiresAt) this.set(holdId, expiresAt);
      else this.#ring(holdId).catch(() => this.set(holdId, this.#clock.now() + retryMs));
    }, waitMs);
    timer.unref();
    this.#timers.set(holdId, timer);
  }

  clear(holdId: string): void {
    clearTimeout(this.#timers.get(holdId));
    this.#timers.delete(holdId);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}

/** A store that can't be written to now is asked again; until then the hold stays denied to everybody. */
const retryMs = 5_000;
