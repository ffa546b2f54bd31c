import { AppError, toAppError } from "../errors.ts";
import type { EventBus } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { Store } from "../store/store.ts";

const setting = "operator.lock";

/** What every turn that a lock ends is answered with. */
export const lockedReply = "Stopped: Castellan was locked.";

export interface PanicLockParts {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** The panic lock: while it is on, nothing is accepted and nothing runs, also after a restart. */
export class PanicLock {
  readonly #parts: PanicLockParts;
  #lockedBy: string | undefined;

  private constructor(parts: PanicLockParts, lockedBy: string | undefined) {
    this.#parts = parts;
    this.#lockedBy = lockedBy;
  }

  static async open(parts: PanicLockParts): Promise<PanicLock> {
    const stored = await parts.store.read((unit) => unit.settings.get(setting));
    return new PanicLock(parts, typeof stored === "string" ? stored : undefined);
  }

  /** Why nothing is accepted, if so. */
  refusal(): AppError | undefined {
    if (this.#lockedBy === undefined) return undefined;
    return new AppError("locked", `Castellan was locked by ${this.#lockedBy}.`, {
      hint: "The owner lifts it with `castellan unlock`.",
    });
  }

  /** In memory first: from here on nothing is accepted, whatever the disk does. */
  async lock(by: string, stopTurns: () => Promise<number>): Promise<number> {
    this.#lockedBy = by;
    const { store, bus, clock } = this.#parts;
    // Stopping comes first: what runs is interrupted before the first write, and whatever becomes of it.
    const [stopped, kept] = await Promise.allSettled([
      stopTurns(),
      store.write((unit) => unit.settings.put(setting, by)),
    ]);
    const turnsStopped = stopped.status === "fulfilled" ? stopped.value : 0;
    bus.emit("daemon:locked", clock.now(), { traceId: newTraceId() }, { by, turnsStopped });
    if (kept.status === "rejected") throw notKept(kept.reason);
    if (stopped.status === "rejected") throw toAppError(stopped.reason);
    return turnsStopped;
  }

  /** What the lock could not end (a full disk, a kill) is ended before it is lifted. */
  async unlock(by: string, stopTurns: () => Promise<number>): Promise<void> {
    const { store, bus, clock } = this.#parts;
    if (this.#lockedBy !== undefined) await stopTurns();
    await store.write((unit) => unit.settings.put(setting, null));
    this.#lockedBy = undefined;
    bus.emit("daemon:unlocked", clock.now(), { traceId: newTraceId() }, { by });
  }
}

function notKept(cause: unknown): AppError {
  return new AppError(
    "storage-unavailable",
    "Castellan is locked, but only until it stops: it could not be stored.",
    {
      hint: "Make room on the disk of the data folder, then run `castellan lock` once more.",
      cause,
    },
  );
}
