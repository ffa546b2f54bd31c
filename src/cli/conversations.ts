import type { Command } from "commander";
import { canAsk, askConfirmation } from "./ask.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { printable } from "./printable.ts";

interface ConversationView {
  readonly id: string;
  readonly agent: string;
  readonly channel: string;
  readonly person: string;
  readonly updatedAt: number;
}

interface MessageView {
  readonly id: string;
  readonly role: string;
  readonly text: string;
  readonly at: number;
}

interface ShowOptions extends CommonOptions {
  readonly limit: string;
}

interface DeleteOptions extends CommonOptions {
  readonly yes?: boolean;
}

export function register(program: Command): void {
  const conversations = program.command("conversations").description("List, show and delete conversations");
  addExamples(conversations, ["conversations", "conversations show conv_0123"]);
  const list = conversations
    .command("list", { isDefault: true })
    .description("List the latest conversations of everybody")
    .action(listConversations);
  addExamples(addCommonOptions(list), ["conversations list --json"]);
  const show = conversations
    .command("show <id>")
    .description("Show the messages of one conversation, oldest first")
    .option("-n, --limit <count>", "the newest so many", "50")
    .action(showConversation);
  addExamples(addCommonOptions(show), ["conversations show conv_0123 -n 10"]);
  const remove = conversations
    .command("delete <id>")
    .description("Delete a conversation and its messages for good")
    .option("--yes", "do not ask back")
    .action(deleteConversation);
  addExamples(addCommonOptions(remove), ["conversations delete conv_0123"]);
}

async function listConversations(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<{ readonly conversations: readonly ConversationView[] }>(
      "GET",
      "/api/conversations",
    );
    if (output.json) return output.value(found);
    if (found.conversations.length === 0) return output.note("There are no conversations yet.");
    output.line(
      formatTable([
        ["ID", "AGENT", "CHANNEL", "PERSON", "LAST"],
        ...found.conversations.map((row) => [
          row.id,
          row.agent,
          row.channel,
          row.person,
          formatTime(row.updatedAt),
        ]),
      ]),
    );
  });
}

async function showConversation(id: string, options: ShowOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const path = `/api/conversations/${encodeURIComponent(id)}/messages?limit=${encodeURIComponent(options.limit)}`;
    const found = await client.call<{ readonly messages: readonly MessageView[] }>("GET", path);
    if (output.json) return output.value(found);
    for (const { role, at, text } of found.messages)
      output.line(
        `${output.paint("bold", role)} ${output.paint("dim", formatTime(at))}\n${printable(text)}\n`,
      );
  });
}

async function deleteConversation(id: string, options: DeleteOptions): Promise<void> {
  const output = createOutput(options.json);
  const question = `Delete conversation ${id} and its messages for good?`;
  if (options.yes !== true && canAsk() && !(await askConfirmation(question))) return output.note("Kept.");
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call("DELETE", `/api/conversations/${encodeURIComponent(id)}`);
    if (output.json) output.value(done);
    else output.line(`Conversation ${id} is deleted.`);
  });
}
