import { setTimeout as sleep } from "node:timers/promises";

export interface FailureDelayOptions {
  readonly free: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

interface Failures {
  count: number;
  lastAt: number;
  waiting: number;
}

const bounds = {
  addresses: 10_000,
  waitingPerAddress: 32,
  waitingInAll: 512,
  forgetAfterMs: 15 * 60_000,
} as const;

/**
 * Counts wrong credentials per address and makes the failing answer wait, longer each time.
 * It is asked only after a failure, so a valid credential is never slowed by anybody's guessing.
 */
export class FailureDelay {
  readonly #options: FailureDelayOptions;
  readonly #byAddress = new Map<string, Failures>();
  #waiting = 0;

  constructor(options: FailureDelayOptions) {
    this.#options = options;
  }

  /** Waits as long as this address has earned; `overflow` when too many of its failures wait already. */
  async penalise(address: string, now: number, signal: AbortSignal): Promise<"waited" | "overflow"> {
    const failures = this.#count(addressKey(address), now);
    const delayMs = this.#delayFor(failures.count);
    if (delayMs === 0) return "waited";
    if (failures.waiting >= bounds.waitingPerAddress || this.#waiting >= bounds.waitingInAll)
      return "overflow";
    failures.waiting += 1;
    this.#waiting += 1;
    try {
      await sleep(delayMs, undefined, { signal, ref: false });
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      failures.waiting -= 1;
      this.#waiting -= 1;
    }
    return "waited";
  }

  get size(): number {
    return this.#byAddress.size;
  }

  #count(key: string, now: number): Failures {
    const known = this.#byAddress.get(key);
    const stale = known !== undefined && Math.abs(now - known.lastAt) > bounds.forgetAfterMs;
    const failures = known ?? { count: 0, lastAt: now, waiting: 0 };
    if (stale) failures.count = 0;
    failures.count += 1;
    failures.lastAt = now;
    // Taken out and put back, so that the map's first entry is the one that failed longest ago.
    this.#byAddress.delete(key);
    this.#byAddress.set(key, failures);
    if (this.#byAddress.size > bounds.addresses) {
      const [oldest] = this.#byAddress.keys();
      if (oldest !== undefined) this.#byAddress.delete(oldest);
    }
    return failures;
  }

  #delayFor(count: number): number {
    const { free, firstDelayMs, maxDelayMs } = this.#options;
    if (count <= free) return 0;
    return Math.min(maxDelayMs, firstDelayMs * 2 ** Math.min(20, count - free - 1));
  }
}

/** One household of IPv6 addresses counts as one: whoever has a /64 has all of it. */
function addressKey(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}
