import type { Clock } from "../platform/clock.ts";
import type { Journal, JournalStep, Store, StoreUnit } from "../store/store.ts";
import type { Transcript } from "./transcript.ts";

/** A turn's journal as the loop writes it: steps are kept in order and can share a commit with what follows them. */
export class TurnJournal {
  readonly transcript: Transcript;
  readonly #turnId: string;
  readonly #store: Store;
  readonly #clock: Clock;
  #unsaved: JournalStep[] = [];

  constructor(turnId: string, transcript: Transcript, store: Store, clock: Clock) {
    this.#turnId = turnId;
    this.transcript = transcript;
    this.#store = store;
    this.#clock = clock;
  }

  add(step: JournalStep): void {
    this.transcript.add(step);
    this.#unsaved.push(step);
  }

  /** Resolves when every step added so far survives a killed process. */
  async flush(): Promise<void> {
    if (this.#unsaved.length > 0) await this.#store.write((unit) => this.saveInto(unit));
  }

  /** Writes the unsaved steps as part of a larger unit of work. */
  async saveInto(unit: StoreUnit): Promise<void> {
    const steps = this.#unsaved;
    const first = this.transcript.length - steps.length;
    const at = this.#clock.now();
    for (const [index, step] of steps.entries())
      await this.journalOf(unit).append(this.#turnId, first + index, step, at);
    this.#unsaved = [];
  }

  /** Where the steps are kept: a sub-agent's have a journal of their own. */
  protected journalOf(unit: StoreUnit): Journal {
    return unit.journal;
  }
}
