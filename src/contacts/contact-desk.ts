import { AppError } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newId } from "../platform/random.ts";
import type { ContactRow } from "../store/delegation-rows.ts";
import type { ContactBook } from "./contact-book.ts";
import { readContactAddress, readContactName } from "./contact-text.ts";
import type { LookAlike } from "./look-alikes.ts";
import { findLookAlikes } from "./look-alikes.ts";

/** Whoever asks, as the gateway knows them. */
export interface ContactAsker {
  readonly id: string;
  readonly principal: Principal;
}

export interface NewContact {
  readonly name: string;
  readonly addresses: readonly string[];
  /** Whose address book; the asker's own when left out. */
  readonly principal?: string | undefined;
  /** True when the asker was told what it looks like. */
  readonly anyway?: boolean | undefined;
}

export interface ListedContact extends ContactRow {
  /** Of an entry that waits: the confirmed contacts it could be taken for. */
  readonly looksLike: readonly LookAlike[];
}

/** What persons do with address books: their own, and an owner with everybody's. No model comes here. */
export class ContactDesk {
  readonly #book: ContactBook;
  readonly #clock: Clock;

  constructor(book: ContactBook, clock: Clock) {
    this.#book = book;
    this.#clock = clock;
  }

  list(asker: ContactAsker, state: "pending" | "confirmed" | "all"): readonly ListedContact[] {
    const isOwner = asker.principal.role === "owner";
    return this.#book
      .list(isOwner ? undefined : asker.principal.id)
      .filter((row) => state === "all" || (row.confirmedAt === null) === (state === "pending"))
      .map((row) => ({ ...row, looksLike: row.confirmedAt === null ? this.#likenesses(row) : [] }));
  }

  async add(asker: ContactAsker, wanted: NewContact): Promise<ContactRow> {
    const principal = wanted.principal ?? asker.principal.id;
    refuseStranger(asker, principal);
    const name = take(readContactName(wanted.name));
    const addresses = [...new Set(wanted.addresses.map((address) => take(readContactAddress(address))))];
    if (this.#book.list(principal).length >= limits.contactsPerPrincipal)
      throw new AppError("conflict", `An address book has at most ${limits.contactsPerPrincipal} entries.`, {
        hint: "Remove some with `castellan contacts remove ID`.",
      });
    const now = this.#clock.now();
    const row: ContactRow = {
      id: newId("con", now),
      principal,
      name,
      addresses,
      createdAt: now,
      createdBy: asker.id,
      confirmedAt: now,
      confirmedBy: asker.id,
    };
    if (wanted.anyway !== true) refuseLookAlikes(this.#likenesses(row));
    await this.#book.add(row);
    return row;
  }

  async confirm(asker: ContactAsker, id: string, anyway: boolean): Promise<ContactRow> {
    const row = this.#find(asker, id);
    if (row.confirmedAt !== null) throw decided();
    if (!anyway) refuseLookAlikes(this.#likenesses(row));
    const confirmed = await this.#book.confirm(id, asker.id);
    if (confirmed === undefined) throw decided();
    return confirmed;
  }

  async remove(asker: ContactAsker, id: string): Promise<ContactRow> {
    const row = this.#find(asker, id);
    await this.#book.remove(row, asker.id);
    return row;
  }

  #likenesses({ principal, name, addresses }: ContactRow): readonly LookAlike[] {
    return findLookAlikes({ name, addresses }, this.#book.contactsOf(principal));
  }

  /** What belongs to another person is not there for anybody but an owner. */
  #find(asker: ContactAsker, id: string): ContactRow {
    const row = this.#book.get(id);
    if (row !== undefined && mayDecide(asker, row.principal)) return row;
    throw new AppError("not-found", "There is no such contact.", {
      hint: "`castellan contacts` lists them with their ids.",
    });
  }
}

/** An owner decides for everybody, a member for himself; a guest's address book is an owner's matter. */
function mayDecide({ principal: { id, role } }: ContactAsker, principal: string): boolean {
  return role === "owner" || (role === "member" && id === principal);
}

function refuseStranger(asker: ContactAsker, principal: string): void {
  if (mayDecide(asker, principal)) return;
  throw new AppError("forbidden", "Only an owner writes into another person's address book.", {
    hint: "Ask an owner, or leave `principal` out to write into your own.",
  });
}

function take(read: ReturnType<typeof readContactName>): string {
  if (read.ok) return read.value;
  throw new AppError("unprocessable", read.error, { hint: "Correct it and send it again." });
}

function refuseLookAlikes(found: readonly LookAlike[]): void {
  if (found.length === 0) return;
  throw new AppError("conflict", `Look twice: ${found.map(({ why }) => why).join(" ")}`, {
    hint: "If it is right, confirm it with `anyway` (castellan contacts confirm ID --anyway).",
  });
}

function decided(): AppError {
  return new AppError("conflict", "This contact was confirmed before.");
}
