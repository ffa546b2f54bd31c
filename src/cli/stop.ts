import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { AppError } from "../errors.ts";
import { readLockHolder } from "../platform/folder-lock.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput } from "./output.ts";
import type { Place } from "./place.ts";
import { findPlace } from "./place.ts";

const longestStopMs = 30_000;
const pollMs = 50;

export function register(program: Command): void {
  const command = program
    .command("stop")
    .description("Stop the daemon: what runs is interrupted, kept, and goes on at the next start")
    .action(stopDaemon);
  addExamples(addCommonOptions(command), ["stop", "stop --data ~/other"]);
}

async function stopDaemon(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const place = findPlace(options);
  const holder = readLockHolder(place.folder);
  await withClient(place, "daemon", (client) => client.call("POST", "/api/stop"));
  if (holder !== undefined) await untilGone(place, holder.pid);
  if (output.json) output.value({ stopped: true });
  else output.line("The daemon has stopped.");
}

/** The lock outlives the socket: only when it is gone has everything been written. */
async function untilGone({ folder }: Place, pid: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestStopMs; waitedMs += pollMs) {
    if (readLockHolder(folder)?.pid !== pid) return;
    await sleep(pollMs);
  }
  throw new AppError("daemon-unavailable", `The daemon (process ${pid}) has not ended yet.`, {
    hint: `Wait a little longer; if it hangs, end it with: kill ${pid}`,
  });
}
