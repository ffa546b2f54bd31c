import type { Command } from "commander";
import { AppError } from "../errors.ts";
import { limits } from "../limits.ts";
import { canAsk } from "./ask.ts";
import type { ChatMessage } from "./chat-turn.ts";
import type { TalkEnd } from "./chat-talk.ts";
import { talk } from "./chat-talk.ts";
import type { Client } from "./client.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples, exitCodes } from "./command.ts";
import type { Output } from "./output.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";
import { signalPresence } from "./presence.ts";
import { readInput } from "./read-input.ts";

export interface ChatOptions extends CommonOptions {
  readonly conversation?: string;
  readonly agent?: string;
}

export function register(program: Command): void {
  const command = program
    .command("chat [text...]")
    .description(
      "Talk to an agent: one message, or a conversation when no text is given. " +
        "Exit 1 when the turn failed, was stopped or waits for a decision",
    )
    .option("-c, --conversation <id>", "go on with this conversation")
    .option("-a, --agent <name>", "the agent to talk to (default: the first one)")
    .action(chat);
  addExamples(addCommonOptions(command), [
    'chat "What is in my workspace?"',
    "chat",
    "chat - < question.txt",
    'chat --json "hello" | jq -r .reply.text',
  ]);
}

async function chat(words: readonly string[], options: ChatOptions): Promise<void> {
  const output = createOutput(options.json);
  const text = await readText(words);
  if (text === undefined && output.json)
    throw new AppError("bad-request", "A conversation at the terminal has no JSON form.", {
      hint: 'Give the text (`castellan chat --json "hello"`), or `-` to send standard input.',
    });
  await withClient(findPlace(options), "daemon", async (client) => {
    if (text === undefined) {
      const { converse } = await import("./chat-conversation.ts");
      return converse({ client, output }, options);
    }
    return sendOne({ client, output, text }, options);
  });
}

/** Undefined asks for a conversation at the terminal. */
async function readText(words: readonly string[]): Promise<string | undefined> {
  if (words.length === 1 && words[0] === "-") return readInput(limits.bodyBytes);
  if (words.length > 0) return words.join(" ");
  if (process.stdin.isTTY && process.stdout.isTTY) return undefined;
  throw new AppError("bad-request", "There is nothing to say: no text, and no terminal to talk at.", {
    hint: 'Give a text (`castellan chat "hello"`), or `-` to send standard input as the message.',
  });
}

async function sendOne(
  { client, output, text }: { readonly client: Client; readonly output: Output; readonly text: string },
  options: ChatOptions,
): Promise<void> {
  const end = await talk(
    { client, output, presence: signalPresence, person: canAsk() && !output.json },
    composeMessage(text, options),
  );
  if (output.json) output.value(describeEnd(end));
  else if (end.state === "held")
    output.note(`Decide with \`castellan approvals approve ${end.holds[0]?.id ?? "ID"}\` (or deny).`);
  if (end.state !== "answered") process.exitCode = exitCodes.finding;
}

export function composeMessage(message: string, { conversation, agent }: ChatOptions): ChatMessage {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    message,
    ...(conversation === undefined ? {} : { conversation }),
    ...(agent === undefined ? {} : { agent }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

function describeEnd({ accepted, state, text, replyId, holds }: TalkEnd): object {
  const { turn, conversation, message } = accepted;
  return {
    conversation,
    turn,
    message,
    state,
    ...(replyId === undefined ? {} : { reply: { id: replyId, text } }),
    ...(holds.length === 0 ? {} : { hold: holds[0], holds }),
  };
}
