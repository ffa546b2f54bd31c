import { limits } from "../limits.ts";
import type { NumberedTurnEvent, TurnEvent } from "./desk.ts";

/** What happened in one turn, for whoever follows it: live, and again from any number on. */
export class TurnFeed {
  readonly #events: NumberedTurnEvent[] = [];
  readonly #wakes = new Set<() => void>();
  readonly #firstNumber: number;
  #next: number;
  /** Characters of the reply released so far; a turn that runs again never emits them twice. */
  #offset = 0;
  #rerun = 0;

  constructor(firstNumber: number) {
    this.#firstNumber = firstNumber;
    this.#next = firstNumber;
  }

  /** Called when a turn starts over from its journal: released text is counted anew and only what is new goes out. */
  restart(): void {
    this.#rerun = 0;
  }

  emitText(released: string): void {
    if (released === "") return;
    const start = this.#rerun;
    this.#rerun += released.length;
    if (this.#rerun <= this.#offset) return;
    const fresh = released.slice(Math.max(0, this.#offset - start));
    this.emit({ type: "delta", offset: this.#rerun - fresh.length, text: fresh });
    this.#offset = this.#rerun;
  }

  /** Nothing follows `done`: what an interrupted run still has to say comes too late. */
  emit(event: TurnEvent): void {
    if (this.lastEvent?.type === "done") return;
    this.#events.push({ number: this.#next, event });
    this.#next += 1;
    if (this.#events.length > limits.streamEventsKept) this.#events.shift();
    for (const wake of this.#wakes) wake();
    this.#wakes.clear();
  }

  get lastEvent(): TurnEvent | undefined {
    return this.#events.at(-1)?.event;
  }

  async *follow(after: number, signal: AbortSignal): AsyncGenerator<NumberedTurnEvent> {
    let last = Math.max(after, this.#firstNumber - 1);
    while (!signal.aborted) {
      const fresh = this.#events.filter((entry) => entry.number > last);
      for (const entry of fresh) {
        yield entry;
        last = entry.number;
        if (entry.event.type === "done") return;
      }
      if (fresh.length === 0) {
        if (this.lastEvent?.type === "done") return;
        await this.#nextEvent(signal);
      }
    }
  }

  #nextEvent(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#wakes.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#wakes.add(wake);
      signal.addEventListener("abort", wake, { once: true });
    });
  }
}

/** The feeds of running turns, and of the last ones that ended. */
export class TurnFeeds {
  readonly #feeds = new Map<string, TurnFeed>();
  readonly #keptAtMost: number;
  readonly #firstNumber: number;

  /** Numbers start at the time of the process's start, so that they only grow over restarts. */
  constructor(startedAt: number, keptAtMost = 512) {
    this.#firstNumber = Math.max(0, Math.trunc(startedAt)) * 1_000;
    this.#keptAtMost = keptAtMost;
  }

  get(turnId: string): TurnFeed | undefined {
    return this.#feeds.get(turnId);
  }

  /** The feed of a turn; a new one begins at `from` at least, so that a reader who was further misses nothing. */
  open(turnId: string, from = 0): TurnFeed {
    const existing = this.#feeds.get(turnId);
    if (existing !== undefined) return existing;
    const feed = this.replay(from);
    this.#feeds.set(turnId, feed);
    this.#forgetEnded();
    return feed;
  }

  /** A feed for one reader of a turn that has ended. */
  replay(from: number): TurnFeed {
    return new TurnFeed(Math.max(this.#firstNumber, from));
  }

  #forgetEnded(): void {
    if (this.#feeds.size <= this.#keptAtMost) return;
    for (const [turnId, feed] of this.#feeds) {
      if (feed.lastEvent?.type !== "done") continue;
      this.#feeds.delete(turnId);
      if (this.#feeds.size <= this.#keptAtMost) return;
    }
  }
}
