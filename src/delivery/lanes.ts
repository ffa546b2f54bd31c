export interface LaneLimits {
  /** Jobs that run at the same time, in all. */
  readonly atOnce: number;
  /** Of these, jobs of one owner: nobody takes every place. */
  readonly atOncePerOwner: number;
}

interface Lane {
  readonly name: string;
  readonly owner: string;
  readonly jobs: (() => Promise<void>)[];
}

/** Jobs of one lane run in order, lanes run side by side, within bounds in all and per owner. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #ready: Lane[] = [];
  readonly #runningOf = new Map<string, number>();
  readonly #limits: LaneLimits;
  readonly #onError: (error: unknown) => void;
  readonly #idle: (() => void)[] = [];
  #running = 0;

  constructor(limits: LaneLimits, onError: (error: unknown) => void) {
    this.#limits = limits;
    this.#onError = onError;
  }

  waitingIn(name: string): number {
    return this.#lanes.get(name)?.jobs.length ?? 0;
  }

  /** A lane belongs to the owner of the job that opened it. */
  add(name: string, owner: string, job: () => Promise<void>): void {
    const open = this.#lanes.get(name);
    if (open !== undefined) {
      open.jobs.push(job);
      return;
    }
    const lane: Lane = { name, owner, jobs: [job] };
    this.#lanes.set(name, lane);
    this.#ready.push(lane);
    this.#startMore();
  }

  /** Resolves when nothing runs and nothing waits. */
  async settled(): Promise<void> {
    if (this.#lanes.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Goes past lanes whose owner has his share, so that those behind them are not held up. */
  #startMore(): void {
    while (this.#running < this.#limits.atOnce) {
      const next = this.#ready.findIndex((lane) => this.#countOf(lane) < this.#limits.atOncePerOwner);
      const [lane] = next < 0 ? [] : this.#ready.splice(next, 1);
      if (lane === undefined) break;
      this.#start(lane);
    }
    if (this.#lanes.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #countOf({ owner }: Lane): number {
    return this.#runningOf.get(owner) ?? 0;
  }

  #start(lane: Lane): void {
    this.#running += 1;
    this.#runningOf.set(lane.owner, this.#countOf(lane) + 1);
    void this.#runFirst(lane);
  }

  async #runFirst(lane: Lane): Promise<void> {
    try {
      await lane.jobs[0]?.();
    } catch (error) {
      this.#onError(error);
    }
    // The job stays first in its lane while it runs, so that later ones see the lane as taken.
    lane.jobs.shift();
    if (lane.jobs.length === 0) this.#lanes.delete(lane.name);
    else this.#ready.push(lane);
    this.#running -= 1;
    const left = this.#countOf(lane) - 1;
    if (left > 0) this.#runningOf.set(lane.owner, left);
    else this.#runningOf.delete(lane.owner);
    this.#startMore();
  }
}
