import { limits } from "../limits.ts";
import type { Clock } from "../platform/clock.ts";
import { newId } from "../platform/random.ts";
import type { Contact } from "../provenance/question.ts";
import { answered, failed } from "../tools/define-tool.ts";
import type { ContactLookup } from "../tools/contacts/index.ts";
import type { ContactProposal, ContactProposals } from "../tools/propose/index.ts";
import type { ToolContext, ToolOutcome } from "../tools/tool.ts";
import type { ContactBook } from "./contact-book.ts";
import { readContactAddress, readContactName } from "./contact-text.ts";

/** What an agent can do with the address book of whom it works for: look up, and propose. */
export class AgentContacts implements ContactLookup, ContactProposals {
  readonly #book: ContactBook;
  readonly #clock: Clock;
  #last: Promise<unknown> = Promise.resolve();

  constructor(book: ContactBook, clock: Clock) {
    this.#book = book;
    this.#clock = clock;
  }

  contactsOf(principal: string): readonly Contact[] {
    return this.#book.contactsOf(principal);
  }

  /** One after the other: two proposals at the same time are counted both. */
  propose(proposal: ContactProposal, context: ToolContext): Promise<ToolOutcome> {
    const done = this.#last.then(
      () => this.#propose(proposal, context),
      () => this.#propose(proposal, context),
    );
    this.#last = done;
    return done;
  }

  async #propose(proposal: ContactProposal, { capability, label }: ToolContext): Promise<ToolOutcome> {
    const [name, address] = [readContactName(proposal.name), readContactAddress(proposal.address)];
    if (!name.ok) return failed(name.error, label);
    if (!address.ok) return failed(address.error, label);
    const principal = capability.principal.id;
    const mine = this.#book.list(principal);
    const known = mine.find((row) => row.name === name.value && row.addresses.includes(address.value));
    if (known !== undefined)
      return answered(
        known.confirmedAt === null ? waits(known.id) : "This contact is confirmed already.",
        label,
      );
    const pending = mine.filter((row) => row.confirmedAt === null);
    if (pending.length >= limits.contactsPending || mine.length >= limits.contactsPerPrincipal)
      return failed(
        "Too many contacts wait for a person's yes already: ask the person to look at them.",
        label,
      );
    const now = this.#clock.now();
    const id = newId("con", now);
    await this.#book.add({
      id,
      principal,
      name: name.value,
      addresses: [address.value],
      createdAt: now,
      createdBy: `agent:${capability.agent}`,
      confirmedAt: null,
      confirmedBy: null,
    });
    return answered(waits(id), label);
  }
}

function waits(id: string): string {
  return `Proposed as ${id}. It counts for nothing until a person confirms it, in the console or with \`castellan contacts confirm ${id}\`.`;
}
