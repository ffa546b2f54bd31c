import type { Command } from "commander";
import type { ContactListView, ContactView } from "../server/wire-contacts.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";

interface AddOptions extends CommonOptions {
  readonly for?: string;
  readonly anyway?: boolean;
}

const anyway = ["--anyway", "although it looks like somebody else"] as const;

export function register(program: Command): void {
  const contacts = program
    .command("contacts")
    .description("The address book: whom an agent may reach by name, and who waits for your yes");
  addExamples(contacts, ["contacts", "contacts pending", 'contacts add "Bob Ross" bob@firm.example']);
  const list = contacts
    .command("list", { isDefault: true })
    .description("List the confirmed contacts")
    .action((options: CommonOptions) => listContacts("confirmed", options));
  addExamples(addCommonOptions(list), ["contacts list --json"]);
  const pending = contacts
    .command("pending")
    .description("List what agents proposed; it counts for nothing until you confirm it")
    .action((options: CommonOptions) => listContacts("pending", options));
  addExamples(addCommonOptions(pending), ["contacts pending"]);
  const add = contacts
    .command("add <name> <address...>")
    .description("Add a contact with its mail addresses, phone numbers or the like")
    .option("--for <principal>", "in this person's address book instead of your own")
    .option(...anyway)
    .action(addContact);
  addExamples(addCommonOptions(add), ['contacts add "Bob Ross" bob@firm.example +4915112345678']);
  const confirm = contacts
    .command("confirm <id>")
    .description("Say yes to a proposed contact")
    .option(...anyway)
    .action(confirmContact);
  addExamples(addCommonOptions(confirm), ["contacts confirm con_0123"]);
  const remove = contacts
    .command("remove <id>")
    .description("Remove a contact, or say no to a proposed one")
    .action(removeContact);
  addExamples(addCommonOptions(remove), ["contacts remove con_0123"]);
}

async function listContacts(state: "confirmed" | "pending", options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<ContactListView>("GET", `/api/contacts?state=${state}`);
    if (output.json) return output.value(found);
    const isPending = state === "pending";
    if (found.contacts.length === 0)
      return output.note(isPending ? "Nothing waits for a yes." : "The address book is empty.");
    output.line(
      formatTable([
        ["ID", "NAME", "ADDRESSES", "WHOSE", isPending ? "PROPOSED BY" : "BY"],
        ...found.contacts.map(({ id, name, addresses, principal, createdBy }) => [
          id,
          name,
          addresses.join(" "),
          principal,
          createdBy,
        ]),
      ]),
    );
    for (const { id, looksLike } of found.contacts)
      for (const { why } of looksLike) output.note(printableLine(`Look twice at ${id}: ${why}`));
  });
}

async function addContact(name: string, addresses: readonly string[], options: AddOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const body = { name, addresses, anyway: options.anyway === true };
    const made = await client.call<ContactView>("POST", "/api/contacts", {
      body: options.for === undefined ? body : { ...body, principal: options.for },
    });
    if (output.json) output.value(made);
    else output.line(printableLine(`${made.id}: ${made.name} is reached at ${made.addresses.join(", ")}.`));
  });
}

async function confirmContact(id: string, options: AddOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const path = `/api/contacts/${encodeURIComponent(id)}/confirm`;
    const made = await client.call<ContactView>("POST", path, { body: { anyway: options.anyway === true } });
    if (output.json) output.value(made);
    else output.line(printableLine(`${made.name} is confirmed: ${made.addresses.join(", ")}.`));
  });
}

async function removeContact(id: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const gone = await client.call<ContactView>("DELETE", `/api/contacts/${encodeURIComponent(id)}`);
    if (output.json) output.value(gone);
    else output.line(printableLine(`${gone.name} is not in the address book any more.`));
  });
}
