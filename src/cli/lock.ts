import type { Command } from "commander";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";

interface Locked {
  readonly tokensVoided: number;
  readonly sessionsEnded: number;
  readonly turnsStopped: number;
}

export function register(program: Command): void {
  const command = program
    .command("lock")
    .description(
      "Panic: stop every turn, void every token and session, close the way out. It never asks back",
    )
    .action(lockHouse);
  addExamples(addCommonOptions(command), ["lock", "unlock"]);
}

async function lockHouse(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call<Locked>("POST", "/api/lock");
    if (output.json) return output.value(done);
    const { tokensVoided, sessionsEnded, turnsStopped } = done;
    output.line(
      `Locked: ${turnsStopped} turns stopped, ${tokensVoided} tokens void, ${sessionsEnded} sessions ended.`,
    );
    output.note("Nothing is accepted until `castellan unlock`. Tokens stay void: make new ones afterwards.");
  });
}
