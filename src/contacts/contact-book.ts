import type { EventBus, EventMap } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { Contact } from "../provenance/question.ts";
import type { ContactRow } from "../store/delegation-rows.ts";
import type { Store } from "../store/store.ts";

export interface ContactBookParts {
  readonly store: Pick<Store, "read" | "write">;
  readonly bus: EventBus;
  readonly clock: Clock;
}

const none: readonly Contact[] = Object.freeze([]);

/** Everybody's address book, in memory: each decision about a call asks it. */
export class ContactBook {
  readonly #parts: ContactBookParts;
  readonly #rows = new Map<string, ContactRow>();
  /** Confirmed entries by principal, put together when they change. */
  readonly #confirmed = new Map<string, readonly Contact[]>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(parts: ContactBookParts) {
    this.#parts = parts;
  }

  static async open(parts: ContactBookParts): Promise<ContactBook> {
    const book = new ContactBook(parts);
    for (const row of await parts.store.read((unit) => unit.contacts.list())) book.#rows.set(row.id, row);
    for (const row of book.#rows.values()) book.#putTogether(row.principal);
    return book;
  }

  /** The confirmed entries of a principal, one per name. */
  contactsOf(principal: string): readonly Contact[] {
    return this.#confirmed.get(principal) ?? none;
  }

  /** All entries in the order in which they came: of one principal, or of everybody. */
  list(principal?: string): readonly ContactRow[] {
    const rows = [...this.#rows.values()];
    return principal === undefined ? rows : rows.filter((row) => row.principal === principal);
  }

  get(id: string): ContactRow | undefined {
    return this.#rows.get(id);
  }

  async add(row: ContactRow): Promise<void> {
    await this.#inTurn(async () => {
      await this.#parts.store.write((unit) => unit.contacts.add(row));
      this.#learn(row);
    });
    this.#tell(row, row.confirmedAt === null ? "proposed" : "added", row.createdBy);
  }

  /** Undefined when it is no longer there to be confirmed. */
  async confirm(id: string, by: string): Promise<ContactRow | undefined> {
    const at = this.#parts.clock.now();
    const confirmed = await this.#inTurn(async () => {
      const row = this.#rows.get(id);
      if (row === undefined) return undefined;
      if (!(await this.#parts.store.write((unit) => unit.contacts.confirm(id, by, at)))) return undefined;
      const changed = { ...row, confirmedAt: at, confirmedBy: by };
      this.#learn(changed);
      return changed;
    });
    if (confirmed !== undefined) this.#tell(confirmed, "confirmed", by);
    return confirmed;
  }

  /** From here on the entry counts for nothing, whatever the disk does. */
  async remove(row: ContactRow, by: string): Promise<void> {
    this.#forget(row);
    await this.#inTurn(async () => {
      this.#forget(row);
      await this.#parts.store.write((unit) => unit.contacts.remove(row.id));
    });
    this.#tell(row, "removed", by);
  }

  #learn(row: ContactRow): void {
    this.#rows.set(row.id, row);
    this.#putTogether(row.principal);
  }

  #forget(row: ContactRow): void {
    this.#rows.delete(row.id);
    this.#putTogether(row.principal);
  }

  #putTogether(principal: string): void {
    const byName = new Map<string, string[]>();
    for (const { name, addresses, confirmedAt } of this.list(principal)) {
      if (confirmedAt === null) continue;
      const known = byName.get(name) ?? [];
      byName.set(name, [...known, ...addresses.filter((address) => !known.includes(address))]);
    }
    const contacts = [...byName].map(([name, addresses]) =>
      Object.freeze({ name, addresses: Object.freeze(addresses) }),
    );
    this.#confirmed.set(principal, Object.freeze(contacts));
  }

  /** One change after the other, so that memory and store agree on which was the last. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#last.then(change, change);
    this.#last = done;
    return done;
  }

  #tell(row: ContactRow, change: EventMap["contact:changed"]["change"], by: string): void {
    const { bus, clock } = this.#parts;
    const data = { id: row.id, principal: row.principal, change, by };
    bus.emit("contact:changed", clock.now(), { traceId: newTraceId() }, data);
  }
}
