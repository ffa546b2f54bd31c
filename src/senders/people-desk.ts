import { AppError } from "../errors.ts";
import type { Role } from "../message.ts";
import type { PairingRow, SenderRow } from "../store/sender-rows.ts";
import { isChannelName, isGatewayChannel } from "./identity.ts";
import type { PairingDesk } from "./pairing-desk.ts";
import type { SenderBook } from "./sender-book.ts";
import { roleOrder } from "./role-order.ts";

export interface PairRequest {
  readonly channel: string | undefined;
  /** Undefined: owner, while no owner is paired there. */
  readonly role: Role | undefined;
}

/** Whoever asks: nobody hands out, changes or takes away more than they are themselves. */
export interface Asker {
  readonly id: string;
  readonly role: Role;
}

export interface PeopleDeskParts {
  readonly book: SenderBook;
  readonly pairing: PairingDesk;
  /** Ends what was begun by persons who could not begin it now. */
  readonly endBarred: () => Promise<unknown>;
}

/** What an operator can do about the persons on channels. */
export class PeopleDesk {
  readonly #book: SenderBook;
  readonly #pairing: PairingDesk;
  readonly #endBarred: () => Promise<unknown>;

  constructor({ book, pairing, endBarred }: PeopleDeskParts) {
    this.#book = book;
    this.#pairing = pairing;
    this.#endBarred = endBarred;
  }

  list(): readonly SenderRow[] {
    return this.#book.list();
  }

  codes(): Promise<readonly PairingRow[]> {
    return this.#pairing.list();
  }

  voidCodes(): Promise<number> {
    return this.#pairing.voidAll();
  }

  async pair({ channel, role }: PairRequest, by: Asker): Promise<{ code: string; row: PairingRow }> {
    if (channel !== undefined) checkChannel(channel);
    const chosen = role ?? this.#roleForFirst(channel);
    checkNotAbove(by, chosen);
    return this.#pairing.createCode({ channel: channel ?? null, role: chosen, by: by.id });
  }

  async remove(person: string, by: Asker): Promise<SenderRow> {
    const row = this.#find(person);
    checkNotAbove(by, row.principal.role);
    await this.#book.remove(row, by.id);
    await this.#endBarred();
    return row;
  }

  async setRole(person: string, role: Role, by: Asker): Promise<SenderRow> {
    const row = this.#find(person);
    checkNotAbove(by, row.principal.role);
    checkNotAbove(by, role);
    const changed = await this.#book.setRole(person, role, by.id);
    await this.#endBarred();
    return changed ?? this.#find(person);
  }

  #roleForFirst(channel: string | undefined): Role {
    const isTaken = this.#book
      .list()
      .some((row) => row.principal.role === "owner" && (channel === undefined || row.channel === channel));
    if (!isTaken) return "owner";
    throw new AppError("bad-request", "An owner is paired already, so the role has to be said.", {
      hint: "Say it: owner, member or guest (castellan pair --role member).",
    });
  }

  #find(person: string): SenderRow {
    const row = this.#book.find(person);
    if (row !== undefined) return row;
    throw new AppError("not-found", "Nobody of that name is paired.", {
      hint: "`castellan senders list` names everybody, as channel:name.",
    });
  }
}

function checkChannel(channel: string): void {
  if (isChannelName(channel) && !isGatewayChannel(channel)) return;
  throw new AppError("unprocessable", `"${channel.slice(0, 40)}" is no channel on which people are paired.`, {
    hint: "Name a channel such as whatsapp or telegram. API, console and command line know their callers by token.",
  });
}

function checkNotAbove(by: Asker, role: Role): void {
  if (roleOrder.indexOf(role) <= roleOrder.indexOf(by.role)) return;
  throw new AppError(
    "forbidden",
    "Nobody pairs, changes or removes somebody of a higher role than their own.",
    {
      hint: "Ask an owner, or use the command line on the daemon's machine.",
    },
  );
}
