import { AppError } from "../../errors.ts";
import { SqlUnit } from "../sql/unit.ts";
import type { StoreUnit } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";
import { UnitSession } from "./unit-session.ts";

/** Units that share one commit at most: bounds how long the daemon works for the store alone. */
const unitsPerCommit = 256;

/** Units that may wait; more than a disk can take in several seconds. */
const unitsWaiting = 20_000;

/** A unit waits for nothing but the store, so it ends long before this; all others stand behind it. */
const unitTimeoutMs = 2_000;

interface Waiting {
  readonly work: (unit: StoreUnit) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  /** `fault`: what the store itself met, whatever the work made of it. */
  | { readonly ok: false; readonly error: unknown; readonly fault: AppError | undefined };

/**
 * The single lane on which units use the connection, one after the other. Writes that wait together share one
 * commit, each in its own savepoint; reads run between commits, so a read sees every write resolved before it.
 */
export class Lane {
  readonly #connection: SqliteConnection;
  readonly #writes: Waiting[] = [];
  readonly #reads: Waiting[] = [];
  #busy = false;
  #scheduled = false;
  #closed: Promise<void> | undefined;
  #whenIdle: (() => void) | undefined;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  write<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> {
    return this.#enqueue(this.#writes, work, () => this.#schedule());
  }

  /** A read does not wait for the next turn of the event loop when the lane is free. */
  read<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> {
    return this.#enqueue(this.#reads, work, () => {
      if (!this.#busy) void this.#serveReads().finally(() => this.#rest());
    });
  }

  /** Resolves when everything handed in before is stored or rejected and the connection is closed. */
  close(): Promise<void> {
    this.#closed ??= this.#closeWhenIdle();
    return this.#closed;
  }

  #enqueue<T>(queue: Waiting[], work: (unit: StoreUnit) => Promise<T>, start: () => void): Promise<T> {
    if (this.#closed !== undefined) return Promise.reject(stopping());
    if (queue.length >= unitsWaiting) return Promise.reject(overrun());
    return new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      start();
    });
  }

  /** The next turn of the event loop: whatever arrives with the same round of input shares the commit. */
  #schedule(): void {
    if (this.#busy || this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (!this.#busy) void this.#serveWrites().finally(() => this.#rest());
    });
  }

  #rest(): void {
    this.#busy = false;
    if (this.#writes.length > 0) this.#schedule();
    else if (this.#reads.length > 0) void this.#serveReads().finally(() => this.#rest());
    else this.#whenIdle?.();
  }

  async #serveWrites(): Promise<void> {
    this.#busy = true;
    await this.#commit(this.#writes.splice(0, unitsPerCommit));
    await this.#serveReads();
  }

  async #serveReads(): Promise<void> {
    this.#busy = true;
    for (const waiting of this.#reads.splice(0)) {
      const outcome = await this.#readOnce(waiting);
      settle(waiting, outcome);
    }
  }

  async #readOnce(waiting: Waiting): Promise<Outcome> {
    try {
      this.#begin("begin");
      return await this.#run(waiting, "read");
    } catch (error) {
      return { ok: false, error, fault: undefined };
    } finally {
      this.#abandon();
    }
  }

  /** One transaction for the whole batch. Nobody hears of success before the commit has returned. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    const done: { readonly waiting: Waiting; readonly outcome: Outcome }[] = [];
    try {
      this.#begin("begin immediate");
      for (const waiting of batch) {
        this.#connection.execute("savepoint unit");
        const outcome = await this.#run(waiting, "write");
        if (!this.#connection.inTransaction) throw (!outcome.ok && outcome.fault) || lost();
        if (!outcome.ok) this.#connection.execute("rollback to unit");
        this.#connection.execute("release unit");
        if (outcome.ok) done.push({ waiting, outcome });
        else waiting.reject(outcome.error);
      }
      this.#connection.execute("commit");
    } catch (error) {
      // Rejecting a promise a second time does nothing: units that failed by themselves keep their own error.
      for (const waiting of batch) waiting.reject(error);
      this.#abandon();
      return;
    }
    for (const { waiting, outcome } of done) settle(waiting, outcome);
  }

  /** Calls the work once; what it swallowed, and a unit that waits for something else, count as its failure. */
  async #run(waiting: Waiting, mode: "read" | "write"): Promise<Outcome> {
    const session = new UnitSession(this.#connection, mode);
    let timer: NodeJS.Timeout | undefined;
    try {
      const value = await new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(overdue()), unitTimeoutMs);
        waiting.work(new SqlUnit(session)).then(resolve, reject);
      });
      const fault = session.end();
      return fault === undefined ? { ok: true, value } : { ok: false, error: fault, fault };
    } catch (error) {
      return { ok: false, error, fault: session.end() };
    } finally {
      clearTimeout(timer);
    }
  }

  #begin(statement: "begin" | "begin immediate"): void {
    const failure = this.#abandon();
    if (failure !== undefined) throw failure;
    this.#connection.execute(statement);
  }

  /** Leaves no transaction open. Should that fail, the next begin tries again and reports it. */
  #abandon(): AppError | undefined {
    try {
      if (this.#connection.inTransaction) this.#connection.execute("rollback");
      return undefined;
    } catch (failure) {
      return failure as AppError;
    }
  }

  async #closeWhenIdle(): Promise<void> {
    if (this.#busy || this.#scheduled || this.#writes.length > 0 || this.#reads.length > 0) {
      await new Promise<void>((resolve) => {
        this.#whenIdle = resolve;
      });
    }
    this.#connection.close();
  }
}

function settle(waiting: Waiting, outcome: Outcome): void {
  if (outcome.ok) waiting.resolve(outcome.value);
  else waiting.reject(outcome.error);
}

function stopping(): AppError {
  return new AppError("stopping", "The store is closed: the daemon is stopping.", {
    hint: "Try again when the daemon has been started again.",
  });
}

function overrun(): AppError {
  return new AppError("storage-unavailable", "More waits to be stored than the disk can take.", {
    hint: "Send fewer requests at the same time and try again.",
    retryAfterMs: 1_000,
  });
}

function lost(): AppError {
  return new AppError(
    "storage-unavailable",
    "The database gave up the transaction: the change was not stored.",
    {
      hint: "Try again; if it happens again, look at the free space and the health of the disk.",
    },
  );
}

function overdue(): AppError {
  return new AppError(
    "internal",
    "A unit of work waited for something other than the store; it was undone.",
    {
      hint: "This is a fault of the program, not of the data.",
    },
  );
}
