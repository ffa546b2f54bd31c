import { keyOfPerson } from "./person-key.ts";
import { RecentMap } from "./recent-map.ts";
import { SteadyTime } from "./steady-time.ts";

export const mostPersonsDetected = 10_000;

/** When each person's messages were found suspicious, within a sliding window; the person silent longest makes room. */
export class DetectionLog {
  readonly #windowMs: number;
  readonly #most: number;
  readonly #time = new SteadyTime();
  readonly #moments: RecentMap<readonly number[]>;

  /** Of one person no more than `most` moments are kept: more than that says nothing new. */
  constructor(windowMs: number, most: number, capacity = mostPersonsDetected) {
    this.#windowMs = windowMs;
    this.#most = most;
    this.#moments = new RecentMap(capacity);
  }

  get size(): number {
    return this.#moments.size;
  }

  /** Notes one more and says how many that makes in the window. */
  note(person: string, now: number): number {
    const at = this.#time.at(now);
    const moments = [...this.#current(person, at), at].slice(-this.#most);
    this.#moments.put(keyOfPerson(person), moments);
    return moments.length;
  }

  count(person: string, now: number): number {
    return this.#current(person, this.#time.at(now)).length;
  }

  /** How long until so many are no longer in the window; 0 when they are not. */
  waitUntilFewer(person: string, count: number, now: number): number {
    const at = this.#time.at(now);
    const moment = this.#current(person, at).at(-count);
    return moment === undefined ? 0 : moment + this.#windowMs - at;
  }

  sweep(now: number): number {
    const at = this.#time.at(now);
    return this.#moments.deleteOldestWhile((moments) => at - (moments.at(-1) ?? at) >= this.#windowMs);
  }

  #current(person: string, at: number): readonly number[] {
    return (this.#moments.peek(keyOfPerson(person)) ?? []).filter((moment) => at - moment < this.#windowMs);
  }
}
