import type { Store, StoreUnit } from "../../src/store/store.ts";

/** The step at which a process is killed, and whether what it was about to do had still happened. */
export interface Kill {
  readonly at: number;
  readonly done: boolean;
}

/**
 * A process that is killed at a chosen step: the store's and every step it is asked to count. From then on nothing
 * that it waits for ever comes, so all its code stands still, as a killed process's does.
 */
export class MortalProcess {
  readonly died: Promise<void>;
  readonly store: Store;
  readonly #kill: Kill | undefined;
  readonly #die: () => void;
  #steps = 0;
  #dead = false;

  constructor(store: Store, kill: Kill | undefined) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.died = promise;
    this.#die = resolve;
    this.#kill = kill;
    this.store = {
      id: store.id,
      read: (work) => this.step(() => store.read(work)),
      write: <T>(work: (unit: StoreUnit) => Promise<T>) => this.step(() => store.write(work)),
      close: async () => {},
    };
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.#dead) return forEver<T>();
    this.#steps += 1;
    if (this.#steps !== this.#kill?.at) return work();
    this.#dead = true;
    if (this.#kill.done) await work();
    this.#die();
    return forEver<T>();
  }
}

function forEver<T>(): Promise<T> {
  return new Promise<T>(() => {});
}
