import type { Command } from "commander";
import type { MadePairingView } from "../server/wire.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";

interface PairOptions extends CommonOptions {
  readonly channel?: string;
  readonly role?: string;
}

export function register(program: Command): void {
  const pair = program
    .command("pair")
    .description(
      "Make a one-time code: whoever sends exactly it to the agent on a channel is let in from then on",
    )
    .option("--channel <name>", "the channel on which the code counts, e.g. whatsapp (default: any)")
    .option("--role <role>", "owner, member or guest (default: owner, while no owner is paired there)")
    .action(makeCode);
  addExamples(addCommonOptions(pair), [
    "pair",
    "pair --channel whatsapp --role member",
    "pair --role guest --json",
  ]);
}

async function makeCode(options: PairOptions): Promise<void> {
  const output = createOutput(options.json);
  const body = {
    ...(options.channel === undefined ? {} : { channel: options.channel }),
    ...(options.role === undefined ? {} : { role: options.role }),
  };
  await withClient(findPlace(options), "store", async (client) => {
    const made = await client.call<MadePairingView>("POST", "/api/senders/pair", { body });
    if (output.json) return output.value(made);
    output.line(made.code);
    const where = made.channel === null ? "on any channel" : `on ${made.channel}`;
    output.note(
      `Send exactly this ${where} to the agent alone, not in a group: who does becomes ${made.role}.`,
    );
    output.note(`It works once, until ${formatTime(made.expiresAt)}.`);
    if (client.via === "house") output.note("No daemon is running: start it to use the code.");
  });
}
