#!/usr/bin/env node
import type { Command as CommandClass, CommanderError as UsageError } from "commander";
import { AppError, errorTable, toAppError } from "../errors.ts";
import { useCompileCache } from "../platform/compile-cache.ts";
import { orderArguments } from "./arguments.ts";
import type { CommandEntry } from "./command.ts";
import { exitCodes } from "./command.ts";
import { commands } from "./commands.ts";
import { printable } from "./printable.ts";
import { endQuietlyWithoutReader, printError } from "./output.ts";

useCompileCache();
endQuietlyWithoutReader();

/** Loads the one command that was asked for; the others stand in the overview by name and summary. */
async function main(argv: readonly string[]): Promise<void> {
  const { Command, CommanderError } = await import("commander");
  const { ordered, command } = orderArguments(argv);
  const json = ordered.includes("--json");
  const program = createProgram(new Command("castellan"), json);
  try {
    for (const entry of commands) await addCommand(program, entry, isMeant(entry, command));
    await program.parseAsync(ordered, { from: "user" });
  } catch (error) {
    process.exitCode =
      error instanceof CommanderError ? explainUsage(error, json) : explainFailure(toAppError(error), json);
  }
}

function createProgram(program: CommandClass, json: boolean): CommandClass {
  return program
    .description("An agent platform that gives an agent real power without trusting the model with it.")
    .usage("COMMAND [options]")
    .helpCommand("help [command]", "Explain a command")
    .helpOption("-h, --help", "Explain a command and show examples")
    .showSuggestionAfterError()
    .showHelpAfterError("(add --help for an explanation and examples)")
    .configureOutput(json ? { writeErr: () => undefined } : {})
    .addHelpText(
      "after",
      "\nExit codes: 0 fine, 1 finding or refusal, 2 usage, 69 no daemon, 77 not permitted, 78 configuration.",
    )
    .exitOverride();
}

function isMeant({ name, aliases = [] }: CommandEntry, command: string | undefined): boolean {
  return name === command || (command !== undefined && aliases.includes(command));
}

async function addCommand(program: CommandClass, entry: CommandEntry, asked: boolean): Promise<void> {
  if (asked) (await entry.load()).register(program);
  else program.command(entry.name).description(entry.summary);
}

/** Commander has printed its own words already; a program that asked for JSON gets them as JSON. */
function explainUsage(error: UsageError, json: boolean): number {
  if (error.exitCode === 0) return exitCodes.ok;
  const shown = error.code.startsWith("commander.help");
  if (json && !shown) printError(new AppError("bad-request", error.message.replace(/^error: /, "")), json);
  return exitCodes.usage;
}

function explainFailure(failure: AppError, json: boolean): number {
  printError(failure, json);
  if (failure.code === "internal" && failure.cause instanceof Error)
    process.stderr.write(`${printable(failure.cause.stack ?? "")}\n`);
  return errorTable[failure.code].exit;
}

await main(process.argv.slice(2));
