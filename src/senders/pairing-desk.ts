import { AppError } from "../errors.ts";
import { limits } from "../limits.ts";
import type { EventOrigin } from "../events.ts";
import type { Role } from "../message.ts";
import { newId, newTraceId } from "../platform/random.ts";
import type { PairingRow, SenderRow } from "../store/sender-rows.ts";
import type { StoreUnit } from "../store/store.ts";
import { personOfIdentity } from "./identity.ts";
import { digestPairingCode, isSameDigest, makePairingCode, readPairingCode } from "./pairing-code.ts";
import type { SenderBook, SenderBookParts } from "./sender-book.ts";
import { roleOrder } from "./role-order.ts";
import { principalFor } from "./sender-book.ts";

export interface PairingDeskParts extends SenderBookParts {
  readonly book: SenderBook;
  /** Told each code when it is made: until it is used it must reach no model and leave in no reply. */
  readonly protect: (name: string, value: string) => void;
}

export interface NewPairing {
  readonly channel: string | null;
  readonly role: Role;
  readonly by: string;
}

/** Somebody who said something that could be a code, and whether a code could count for them now. */
export interface Knock {
  readonly channel: string;
  readonly name: string;
  readonly text: string;
  /** Why a right code would not count: the person is barred, or others can read along. */
  readonly barred: "person" | "room" | undefined;
  readonly origin: EventOrigin;
}

/** `none`: the text is not a code that is open. `burnt`: it was one and is none any more, and nobody was paired. */
export type KnockOutcome =
  | { readonly do: "none" }
  | { readonly do: "burnt" }
  | { readonly do: "paired"; readonly role: Role; readonly isNew: boolean };

interface Attempts {
  count: number;
  firstAt: number;
}

/** Makes one-time codes and binds whoever says one. */
export class PairingDesk {
  readonly #parts: PairingDeskParts;
  readonly #attempts = new Map<string, Attempts>();

  constructor(parts: PairingDeskParts) {
    this.#parts = parts;
  }

  /** The code is in the answer and nowhere else. */
  async createCode({ channel, role, by }: NewPairing): Promise<{ code: string; row: PairingRow }> {
    const { store, clock, bus, protect } = this.#parts;
    const code = makePairingCode();
    const now = clock.now();
    const id = newId("pair", now);
    const row: PairingRow = {
      id,
      hash: digestPairingCode(readPairingCode(code) ?? "").toString("hex"),
      channel,
      role,
      attempts: 0,
      createdAt: now,
      createdBy: by,
      expiresAt: now + limits.pairingLifeMs,
    };
    protect(`pairing.${id}`, code);
    await store.write(async (unit) => {
      await unit.pairings.removeExpired(now);
      const open = await unit.pairings.list();
      if (open.length >= limits.pairingCodes) throw tooMany();
      await unit.pairings.add(row);
    });
    const data = { id, channel: channel ?? "any", role, by };
    bus.emit("pairing:created", now, { traceId: newTraceId() }, data);
    return { code, row };
  }

  async list(): Promise<readonly PairingRow[]> {
    const rows = await this.#parts.store.read((unit) => unit.pairings.list());
    return rows.filter((row) => this.#isOpen(row));
  }

  voidAll(): Promise<number> {
    return this.#parts.store.write((unit) => unit.pairings.removeAll());
  }

  /** What a text comes to that somebody says on a channel. A code is used up by being said, whoever says it. */
  async hear(knock: Knock): Promise<KnockOutcome> {
    const letters = readPairingCode(knock.text);
    if (letters === undefined) return { do: "none" };
    const digest = digestPairingCode(letters);
    const isWorn = this.#isWorn(knock);
    const { book, store } = this.#parts;
    const said = await book.inTurn(async () => {
      const judged = await store.write((unit) => this.#judge(unit, knock, { digest, isWorn }));
      if (judged.do === "paired") book.learn(judged.row);
      return judged;
    });
    if (said.do === "wrong") {
      if (said.open > 0) this.#countAttempt(knock);
      if (said.open > 0) this.#tellFailure(knock, "wrong");
      return { do: "none" };
    }
    if (said.do === "burnt") {
      this.#tellFailure(knock, said.why);
      return { do: "burnt" };
    }
    this.#tellPaired(knock, said.row);
    return { do: "paired", role: said.row.principal.role, isNew: said.isNew };
  }

  async #judge(
    unit: StoreUnit,
    knock: Knock,
    { digest, isWorn }: { readonly digest: Buffer; readonly isWorn: boolean },
  ): Promise<Judged> {
    const open = (await unit.pairings.list()).filter((row) => this.#isOpen(row));
    // Every code is compared, also after one has matched, so that time tells nothing about the others.
    const matches = open.filter((row) => isSameDigest(row.hash, digest));
    const [match] = matches;
    if (match === undefined) return this.#countWrong(unit, open, isWorn);
    await unit.pairings.remove(match.id);
    const why = this.#burns(match, knock, isWorn);
    if (why !== undefined) return { do: "burnt", why };
    const row = this.#bind(match, knock);
    await unit.senders.put(row);
    return { do: "paired", row, isNew: this.#parts.book.find(personOf(knock)) === undefined };
  }

  async #countWrong(unit: StoreUnit, open: readonly PairingRow[], isWorn: boolean): Promise<Judged> {
    // A person who is past its own attempts can no longer wear down the codes of others.
    for (const row of isWorn ? [] : open) {
      if (row.attempts + 1 >= limits.pairingAttempts) await unit.pairings.remove(row.id);
      else await unit.pairings.countAttempt(row.id);
    }
    return { do: "wrong", open: isWorn ? 0 : open.length };
  }

  #burns(match: PairingRow, knock: Knock, isWorn: boolean): Burnt | undefined {
    if (knock.barred !== undefined) return knock.barred;
    if (match.channel !== null && match.channel !== knock.channel) return "channel";
    if (isWorn) return "attempts";
    return this.#parts.book.isFull() && !this.#isKnown(knock) ? "full" : undefined;
  }

  #isKnown({ channel, name }: Knock): boolean {
    return this.#parts.book.standingOf(channel, name) !== undefined;
  }

  /** Whoever is known already is never made less by a code that was said in the wrong chat. */
  #bind(match: PairingRow, knock: Knock): SenderRow {
    const { channel, name } = knock;
    const known = this.#parts.book.find(personOf(knock));
    const role =
      known !== undefined && roleOrder.indexOf(known.principal.role) > roleOrder.indexOf(match.role)
        ? known.principal.role
        : match.role;
    return {
      channel,
      name,
      principal: principalFor(channel, name, role),
      pairedAt: this.#parts.clock.now(),
      pairedBy: match.id,
      removedAt: null,
    };
  }

  #isOpen({ createdAt, expiresAt }: PairingRow): boolean {
    const now = this.#parts.clock.now();
    // A clock that was set back must not keep a code open for longer than its life.
    return now < expiresAt && now > createdAt - limits.pairingLifeMs;
  }

  #isWorn(knock: Knock): boolean {
    const attempts = this.#attempts.get(personOf(knock));
    if (attempts === undefined) return false;
    if (Math.abs(this.#parts.clock.now() - attempts.firstAt) <= limits.pairingLifeMs)
      return attempts.count >= limits.pairingAttemptsPerPerson;
    this.#attempts.delete(personOf(knock));
    return false;
  }

  #countAttempt(knock: Knock): void {
    const person = personOf(knock);
    const attempts = this.#attempts.get(person) ?? { count: 0, firstAt: this.#parts.clock.now() };
    attempts.count += 1;
    this.#attempts.set(person, attempts);
    if (this.#attempts.size <= limits.pairedSenders) return;
    const [oldest] = this.#attempts.keys();
    if (oldest !== undefined) this.#attempts.delete(oldest);
  }

  #tellFailure(knock: Knock, why: Burnt | "wrong"): void {
    const { bus, clock } = this.#parts;
    bus.emit("pairing:failed", clock.now(), knock.origin, { person: personOf(knock), why });
  }

  #tellPaired(knock: Knock, { principal, pairedBy }: SenderRow): void {
    const { bus, clock } = this.#parts;
    const data = { person: personOf(knock), role: principal.role, code: pairedBy };
    bus.emit("sender:paired", clock.now(), knock.origin, data);
  }
}

type Burnt = "person" | "room" | "channel" | "attempts" | "full";

type Judged =
  | { readonly do: "wrong"; readonly open: number }
  | { readonly do: "burnt"; readonly why: Burnt }
  | { readonly do: "paired"; readonly row: SenderRow; readonly isNew: boolean };

function personOf({ channel, name }: Knock): string {
  return personOfIdentity(channel, name);
}

function tooMany(): AppError {
  return new AppError("conflict", `There are ${limits.pairingCodes} open codes already.`, {
    hint: "Use one, or wait: each is void after ten minutes.",
  });
}
