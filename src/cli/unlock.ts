import type { Command } from "commander";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";

export function register(program: Command): void {
  const command = program
    .command("unlock")
    .description("End a lock; tokens that it voided stay void")
    .action(unlockHouse);
  addExamples(addCommonOptions(command), ["unlock"]);
}

async function unlockHouse(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call("POST", "/api/unlock");
    if (output.json) output.value(done);
    else output.line("Unlocked. Make new tokens with `castellan token create`.");
  });
}
