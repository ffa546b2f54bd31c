import type { Config } from "../config/schema.ts";
import { SenderRules } from "../senders/admission.ts";
import { PairingDesk } from "../senders/pairing-desk.ts";
import { SenderBook } from "../senders/sender-book.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";

/** Who may speak: the book of paired persons, the lists, and how somebody comes into the book. */
export interface People {
  readonly book: SenderBook;
  readonly rules: SenderRules;
  readonly pairing: PairingDesk;
}

export interface PeopleGround extends Pick<Ground, "store" | "bus" | "clock"> {
  readonly settings: { readonly config: Pick<Config, "security"> };
}

export async function openPeople(
  { store, bus, clock, settings: { config } }: PeopleGround,
  { secrets }: { readonly secrets: Pick<Keeping["secrets"], "protect"> },
): Promise<People> {
  const book = await SenderBook.open({ store, bus, clock });
  const protect = (name: string, value: string): void => void secrets.protect(name, value);
  return {
    book,
    rules: new SenderRules(config.security.senders, book.standingOf),
    pairing: new PairingDesk({ store, bus, clock, book, protect }),
  };
}
