import type { Command } from "commander";
import { AppError } from "../errors.ts";
import { readLockHolder } from "../platform/folder-lock.ts";
import { noDaemon, withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";

interface LoginLink {
  readonly path: string;
  readonly expiresAt: number;
}

export function register(program: Command): void {
  const command = program
    .command("login")
    .description("Print a fresh login link for the console: it works once, for ten minutes")
    .action(printLink);
  addExamples(addCommonOptions(command), ["login", "login --json"]);
}

async function printLink(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const place = findPlace(options);
  await withClient(place, "daemon", async (client) => {
    const address = readLockHolder(place.folder)?.address ?? undefined;
    if (address === undefined || !/^https?:/.test(address)) throw noDaemon();
    const { path, expiresAt } = await client.call<LoginLink>("POST", "/api/login-links");
    const url = `${address.replace(/\/$/, "")}${path}`;
    if (!URL.canParse(url)) throw new AppError("internal", "The daemon's address is not one.");
    if (output.json) output.value({ url, expiresAt });
    else {
      output.line(url);
      output.note(`Works once, until ${formatTime(expiresAt)}.`);
    }
  });
}
