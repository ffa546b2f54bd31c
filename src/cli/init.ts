import { existsSync, rmSync } from "node:fs";
import type { Command } from "commander";
import { AppError } from "../errors.ts";
import { nameInFolder, openDataFolder } from "../platform/data-folder.ts";
import { createPrivateFile, replacePrivateFile } from "../platform/private-file.ts";
import { canAsk } from "./ask.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import type { FirstConfig } from "./first-config.ts";
import { composeConfig, findKeyName } from "./first-config.ts";
import { createOutput } from "./output.ts";
import type { Place } from "./place.ts";
import { findPlace } from "./place.ts";

interface InitOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly agent?: string;
  readonly instructions?: string;
  readonly model?: string;
  readonly profile?: string;
  readonly port?: string;
}

const fileName = "castellan.yaml";
const otherName = "config.yaml";

export function register(program: Command): void {
  const command = program
    .command("init")
    .description(
      "Write a first castellan.yaml into the data folder: asks at a terminal, takes options with --yes; an existing file stays unless --force",
    )
    .option("-y, --yes", "ask nothing: take the options and defaults")
    .option("--force", "replace an existing configuration")
    .option("--agent <name>", "name of the agent (default: main)")
    .option("--instructions <text>", "what the agent is for")
    .option("--model <choice>", "rehearsal, or PROVIDER or PROVIDER/MODEL (default: chosen at each start)")
    .option(
      "--profile <name>",
      "tools the agent has: minimal, coding, messaging, supervisor, full (default: coding)",
    )
    .option("--port <number>", "port of the console and API (default: 7613)")
    .action(init);
  addExamples(addCommonOptions(command), [
    "init",
    "init --yes --model ollama/llama3.3",
    'init --yes --force --agent helper --instructions "Answers questions about my notes." --port 8080',
  ]);
}

async function init(options: InitOptions): Promise<void> {
  const output = createOutput(options.json);
  const place = findPlace(options);
  refuseExisting(place, options.force === true);
  const wanted = options.yes === true ? readOptions(options) : await askAll(options);
  const text = await composeConfig(wanted);
  await checkConfig(text, place);
  const path = await writeConfig(place, text, options.force === true);
  const keyName = wanted.model === undefined ? undefined : await findKeyName(wanted.model);
  if (output.json) {
    output.value({ file: path, valid: true, ...(keyName === undefined ? {} : { needsSecret: keyName }) });
    return;
  }
  output.line(`${path} is written and valid.`);
  if (keyName !== undefined && place.environment[keyName] === undefined)
    output.note(`Next: castellan secrets set ${keyName}`);
  output.note("Then: castellan start");
}

function refuseExisting({ folder }: Place, force: boolean): void {
  if (force) return;
  const found = [fileName, otherName].find((name) => existsSync(nameInFolder(folder, name)));
  if (found === undefined) return;
  throw new AppError("conflict", `There is a configuration already: ${nameInFolder(folder, found)}.`, {
    hint: "Edit it (`castellan config explain` lists the keys), or replace it with --force.",
  });
}

function readOptions(options: InitOptions): FirstConfig {
  return {
    agent: options.agent ?? "main",
    instructions: options.instructions ?? "",
    profile: options.profile ?? "coding",
    model: options.model,
    port: options.port === undefined ? undefined : readPort(options.port),
  };
}

async function askAll(options: InitOptions): Promise<FirstConfig> {
  if (!canAsk())
    throw new AppError("bad-request", "There is no terminal to ask questions at.", {
      hint: "Use `castellan init --yes`, with options for what should differ from the defaults.",
    });
  const { askFirstConfig } = await import("./first-questions.ts");
  return askFirstConfig(readOptions(options));
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535) return Number(text);
  throw new AppError("bad-request", "--port has to be a whole number from 0 to 65535.");
}

/** Checked by the same code as at a start; a wrong answer is never written. */
async function checkConfig(text: string, { environment }: Place): Promise<void> {
  const { loadConfig } = await import("../config/load.ts");
  await loadConfig({ file: { name: fileName, text }, environment });
}

async function writeConfig(place: Place, text: string, force: boolean): Promise<string> {
  // The questions took their time: another command or an editor may have been faster.
  refuseExisting(place, force);
  const { path: folder } = openDataFolder(place.folder);
  const path = nameInFolder(folder, fileName);
  const draft = `${path}.init`;
  if (force) rmSync(draft, { force: true });
  const written = await createPrivateFile(force && existsSync(path) ? draft : path, text);
  if (!written.ok && written.error.kind === "exists") refuseExisting(place, false);
  if (!written.ok) throw new AppError("storage-unavailable", written.error.message);
  if (force && existsSync(draft)) await replacePrivateFile(draft, path);
  // Two files would refuse the start; --force has said that the old one goes.
  if (force) rmSync(nameInFolder(folder, otherName), { force: true });
  return path;
}
