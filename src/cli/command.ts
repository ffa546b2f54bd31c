import type { Command } from "commander";

/** One command of the command line: a file of its own, loaded only when it is asked for. */
export interface CommandModule {
  register(program: Command): void;
}

/** Name, one line for the overview, and how to load it. */
export interface CommandEntry {
  readonly name: string;
  /** Other names it goes by. */
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Exit codes, the same for every command. */
export const exitCodes = {
  ok: 0,
  finding: 1,
  usage: 2,
  unavailable: 69,
  notPermitted: 77,
  config: 78,
} as const;

/** What nearly every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export function addDataOption(command: Command): Command {
  return command.option("--data <dir>", "data folder (default: $CASTELLAN_HOME, else ~/.castellan)");
}

export function addCommonOptions(command: Command): Command {
  return addDataOption(command).option("--json", "print JSON on standard output and nothing else");
}

/** The examples below a command's help. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText(
    "after",
    `\nExamples:\n${examples.map((line) => `  $ castellan ${line}`).join("\n")}`,
  );
}
