import { keyOfPerson } from "./person-key.ts";
import { RecentMap } from "./recent-map.ts";
import { SteadyTime } from "./steady-time.ts";

interface Standing {
  readonly score: number;
  /** When the last sign came; what a person says besides neither raises the score nor keeps it up. */
  readonly at: number;
}

const mostPersons = 10_000;

/** A score for each person that signs add to, and that is halved after each stretch of time without one. */
export class EscalationScores {
  readonly #decayMs: number;
  readonly #time = new SteadyTime();
  readonly #standings: RecentMap<Standing>;

  constructor(decayMs: number, capacity = mostPersons) {
    this.#decayMs = decayMs;
    this.#standings = new RecentMap(capacity);
  }

  get size(): number {
    return this.#standings.size;
  }

  /** Adds a sign's weight, or nothing, and says the score. */
  add(person: string, weight: number, now: number): number {
    const at = this.#time.at(now);
    const key = keyOfPerson(person);
    const score = this.#decayed(this.#standings.peek(key), at) + weight;
    if (weight > 0) this.#standings.put(key, { score, at });
    else if (score === 0) this.#standings.delete(key);
    return score;
  }

  sweep(now: number): number {
    const at = this.#time.at(now);
    return this.#standings.deleteOldestWhile((standing) => this.#decayed(standing, at) === 0);
  }

  #decayed(standing: Standing | undefined, at: number): number {
    if (standing === undefined) return 0;
    const halvings = Math.floor(Math.max(0, at - standing.at) / this.#decayMs);
    return halvings > 30 ? 0 : Math.floor(standing.score / 2 ** halvings);
  }
}
