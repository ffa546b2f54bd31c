import type { Command } from "commander";
import type { SenderListView, SenderView } from "../server/wire.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";

export function register(program: Command): void {
  const senders = program
    .command("senders")
    .description("The persons on channels who may talk to the agents");
  addExamples(senders, ["senders", "senders role whatsapp:4915112345678 member"]);
  const list = senders
    .command("list", { isDefault: true })
    .description("List who is paired, and the codes that are open")
    .action(listSenders);
  addExamples(addCommonOptions(list), ["senders list --json"]);
  const remove = senders
    .command("remove <person>")
    .description("Refuse this person from now on, whatever else is set")
    .action(removeSender);
  addExamples(addCommonOptions(remove), ["senders remove whatsapp:+4915112345678"]);
  const role = senders
    .command("role <person> <role>")
    .description("Make a person owner, member or guest")
    .action(changeRole);
  addExamples(addCommonOptions(role), ["senders role whatsapp:+4915112345678 guest"]);
}

async function listSenders(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<SenderListView>("GET", "/api/senders");
    if (output.json) return output.value(found);
    if (found.senders.length === 0)
      output.note("Nobody is paired. `castellan pair` makes a code that lets the first owner in.");
    else
      output.line(
        formatTable([
          ["PERSON", "ROLE", "SINCE"],
          ...found.senders.map(({ person, role, pairedAt }) => [person, role, formatTime(pairedAt)]),
        ]),
      );
    for (const { role, channel, expiresAt } of found.codes)
      output.note(
        `A code for ${role} on ${channel ?? "any channel"} is open until ${formatTime(expiresAt)}.`,
      );
  });
}

async function removeSender(person: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call<SenderView>("DELETE", `/api/senders?person=${encodeURIComponent(person)}`);
    if (output.json) output.value(done);
    else output.line(printableLine(`${done.person} is refused from now on.`));
  });
}

async function changeRole(person: string, role: string, options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call<SenderView>("POST", "/api/senders/role", { body: { person, role } });
    if (output.json) output.value(done);
    else output.line(printableLine(`${done.person} is ${done.role} now.`));
  });
}
