import type { Caller } from "../checkpoints/gateway/request.ts";

/** The longest a timer can be set for; what ends later is looked at by the next request. */
const longestTimerMs = 2_147_483_647;

/** Tells long answers and sockets when the token or session they rest on has ended. */
export class CallerWatch {
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Runs `onEnd` when the caller is revoked, logged out or expires; the answer stops the watching. */
  watch(caller: Caller, onEnd: () => void): () => void {
    const watchers = this.#watchers.get(caller.id) ?? new Set();
    this.#watchers.set(caller.id, watchers);
    watchers.add(onEnd);
    const leftMs = caller.expiresAt === undefined ? Infinity : caller.expiresAt - this.#now();
    const timer = leftMs <= longestTimerMs ? setTimeout(onEnd, leftMs).unref() : undefined;
    return () => {
      clearTimeout(timer);
      watchers.delete(onEnd);
      if (watchers.size === 0 && this.#watchers.get(caller.id) === watchers) this.#watchers.delete(caller.id);
    };
  }

  end(callerId: string): void {
    for (const onEnd of this.#watchers.get(callerId) ?? []) onEnd();
  }

  /** Everyone but the owner at the machine itself. */
  endAll(): void {
    for (const callerId of this.#watchers.keys()) if (callerId !== "socket") this.end(callerId);
  }
}
