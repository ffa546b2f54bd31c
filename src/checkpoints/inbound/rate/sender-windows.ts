import { keyOfPerson } from "../../../persons/person-key.ts";
import { RecentMap } from "../../../persons/recent-map.ts";
import { SteadyTime } from "../../../persons/steady-time.ts";
import type { RateLimitConfig } from "./config.ts";
import { SenderWindow } from "./sender-window.ts";

export const mostPersons = 10_000;

export type Allowance =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Messages in the window with those refused since one was let through. */
      readonly count: number;
      readonly retryAfterMs: number;
      /** The first refusal of a window: the one a chat tells the sender of. */
      readonly first: boolean;
    };

/**
 * A window for each person, for the most recent persons. When there is no room, those go first who used less than
 * half of their allowance: names made up by the thousand, one message each, never free somebody who is at the limit.
 */
export class SenderWindows {
  readonly #settings: RateLimitConfig;
  readonly #capacity: number;
  readonly #time = new SteadyTime();
  readonly #light: RecentMap<SenderWindow>;
  readonly #heavy: RecentMap<SenderWindow>;

  constructor(settings: RateLimitConfig, capacity = mostPersons) {
    this.#settings = settings;
    this.#capacity = capacity;
    this.#light = new RecentMap(capacity);
    this.#heavy = new RecentMap(capacity);
  }

  get size(): number {
    return this.#light.size + this.#heavy.size;
  }

  take(person: string, now: number): Allowance {
    const { max, windowMs } = this.#settings;
    const at = this.#time.at(now);
    const key = keyOfPerson(person);
    const window = this.#windowOf(key, at);
    if (window.count < max) {
      window.refused = 0;
      window.add(at);
      this.#keep(key, window);
      return { ok: true };
    }
    window.refused += 1;
    const first = at - window.toldAt >= windowMs;
    if (first) window.toldAt = at;
    this.#keep(key, window);
    const oldest = window.oldestAt ?? at;
    const retryAfterMs = Math.max(1, Math.ceil(oldest + windowMs - at));
    return { ok: false, count: window.count + window.refused, retryAfterMs, first };
  }

  /** Counts messages from before a restart, oldest first; what lies in the future came from a clock set back since. */
  remember(messages: readonly { readonly person: string; readonly at: number }[], now: number): void {
    const today = this.#time.at(now);
    for (const { person, at } of messages) {
      const key = keyOfPerson(person);
      const window = this.#windowOf(key, Math.min(at, today));
      if (window.count < this.#settings.max) window.add(Math.min(at, today));
      this.#keep(key, window);
    }
  }

  /** Takes out whoever has been silent for a whole window; says how many. */
  sweep(now: number): number {
    const at = this.#time.at(now);
    const isStale = ({ usedAt }: SenderWindow): boolean => at - usedAt > this.#settings.windowMs * 2;
    return this.#light.deleteOldestWhile(isStale) + this.#heavy.deleteOldestWhile(isStale);
  }

  #windowOf(key: string, at: number): SenderWindow {
    const { max, windowMs } = this.#settings;
    const window = this.#heavy.peek(key) ?? this.#light.peek(key) ?? new SenderWindow(max, windowMs);
    window.forgetBefore(at - windowMs);
    window.usedAt = at;
    return window;
  }

  #keep(key: string, window: SenderWindow): void {
    const isHeavy = window.count * 2 >= this.#settings.max;
    const [home, other] = isHeavy ? [this.#heavy, this.#light] : [this.#light, this.#heavy];
    other.delete(key);
    if (home.peek(key) === undefined && this.size >= this.#capacity) this.#makeRoom(window.usedAt);
    home.put(key, window);
  }

  #makeRoom(at: number): void {
    const heavy = this.#heavy.oldest();
    if (heavy !== undefined && at - heavy.value.usedAt > this.#settings.windowMs)
      this.#heavy.delete(heavy.key);
    else {
      const light = this.#light.oldest();
      if (light !== undefined) this.#light.delete(light.key);
      else if (heavy !== undefined) this.#heavy.delete(heavy.key);
    }
  }
}
