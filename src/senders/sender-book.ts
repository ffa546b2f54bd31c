import type { EventBus } from "../events.ts";
import { limits } from "../limits.ts";
import type { Principal, Role } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { SenderRow } from "../store/sender-rows.ts";
import type { Store } from "../store/store.ts";
import type { Standing } from "./admission.ts";
import { parseIdentity, personOfIdentity } from "./identity.ts";
import { roleOrder } from "./role-order.ts";

export interface SenderBookParts {
  readonly store: Pick<Store, "read" | "write">;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** Who an owner let in on channels, and as whom: in memory, because it is asked for every message. */
export class SenderBook {
  readonly #parts: SenderBookParts;
  readonly #rows = new Map<string, SenderRow>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(parts: SenderBookParts) {
    this.#parts = parts;
  }

  static async open(parts: SenderBookParts): Promise<SenderBook> {
    const book = new SenderBook(parts);
    for (const row of await parts.store.read((unit) => unit.senders.list())) book.learn(row);
    return book;
  }

  readonly standingOf = (channel: string, name: string): Standing => {
    const row = this.#rows.get(personOfIdentity(channel, name));
    if (row === undefined) return undefined;
    return row.removedAt === null ? row.principal : "removed";
  };

  /** Those who may speak, in the order of their pairing. */
  list(): readonly SenderRow[] {
    return [...this.#rows.values()].filter((row) => row.removedAt === null);
  }

  isFull(): boolean {
    return this.#rows.size >= limits.pairedSenders;
  }

  /** Takes in a row that the store has. */
  learn(row: SenderRow): void {
    this.#rows.set(personOfIdentity(row.channel, row.name), row);
  }

  find(person: string): SenderRow | undefined {
    const { channel, name } = parseIdentity(person) ?? {};
    if (channel === undefined || name === undefined) return undefined;
    const row = this.#rows.get(personOfIdentity(channel, name));
    return row?.removedAt === null ? row : undefined;
  }

  /** From here on the person is refused, whatever the disk does and whatever change was on its way there. */
  async remove(row: SenderRow, by: string): Promise<void> {
    const removed = { ...row, removedAt: this.#parts.clock.now() };
    this.learn(removed);
    await this.inTurn(async () => {
      this.learn(removed);
      await this.#parts.store.write((unit) => unit.senders.put(removed));
    });
    this.#tell(removed, "removed", by);
  }

  /** Undefined for a person who is not in the book any more. */
  setRole(person: string, role: Role, by: string): Promise<SenderRow | undefined> {
    return this.inTurn(async () => {
      const row = this.find(person);
      if (row === undefined) return undefined;
      const changed = { ...row, principal: principalFor(row.channel, row.name, role) };
      const isLess = roleOrder.indexOf(role) < roleOrder.indexOf(row.principal.role);
      // Rights that are taken away end before the write, those that are given begin after it.
      if (isLess) this.learn(changed);
      await this.#parts.store.write((unit) => unit.senders.put(changed));
      if (this.find(person) === undefined) return undefined;
      this.learn(changed);
      this.#tell(changed, "role", by);
      return changed;
    });
  }

  /** One change after the other, so that memory and store agree on which was the last. */
  inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#last.then(change, change);
    this.#last = done;
    return done;
  }

  #tell(row: SenderRow, change: "removed" | "role", by: string): void {
    const { bus, clock } = this.#parts;
    const person = personOfIdentity(row.channel, row.name);
    const data = { person, role: row.principal.role, change, by };
    bus.emit("sender:changed", clock.now(), { traceId: newTraceId() }, data);
  }
}

/** An owner is the same principal on every channel; everybody else is one of their own. */
export function principalFor(channel: string, name: string, role: Role): Principal {
  return role === "owner" ? { id: "owner", role } : { id: personOfIdentity(channel, name), role };
}
