import type { Command } from "commander";
import { AppError } from "../errors.ts";
import { askConfirmation, askHidden, canAsk } from "./ask.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable, formatTime } from "./output.ts";
import { findPlace } from "./place.ts";
import { readInput } from "./read-input.ts";
import { parseEntries } from "./secret-entries.ts";

interface SecretView {
  readonly name: string;
  readonly version: number;
  readonly updatedAt: number;
}

interface GenerateOptions extends CommonOptions {
  readonly bytes: string;
}

interface DeleteOptions extends CommonOptions {
  readonly yes?: boolean;
}

const mostValueBytes = 65_536;
const mostImportBytes = 1_048_576;
const rotateTimeoutMs = 120_000;

export function register(program: Command): void {
  const secrets = program
    .command("secrets")
    .description(
      "Keep keys and passwords, encrypted. Values come from a hidden prompt or standard input, never from arguments; no command prints one",
    );
  addExamples(secrets, [
    "secrets set OPENAI_API_KEY",
    "secrets set DB_PASSWORD < password.txt",
    "secrets list",
  ]);
  addTo(secrets, "set <name> [extra...]", "Keep a value under a name; a new one replaces the old one", [
    "secrets set OPENAI_API_KEY",
    "pass show openai | castellan secrets set OPENAI_API_KEY",
  ]).action((name: string, extra: readonly string[], options: CommonOptions) =>
    setSecret(name, extra, options),
  );
  addTo(secrets, "list", "List names and versions, never values", ["secrets list"]).action(listSecrets);
  addTo(secrets, "delete <name>", "Delete a secret for good", ["secrets delete OLD_KEY --yes"])
    .option("--yes", "do not ask back")
    .action(deleteSecret);
  addTo(secrets, "rotate", "Encrypt everything anew under a new master key", ["secrets rotate"]).action(
    rotateSecrets,
  );
  addTo(secrets, "import [extra...]", "Keep NAME=VALUE lines or one JSON object from standard input", [
    "secrets import < old.env",
  ]).action((extra: readonly string[], options: CommonOptions) => importSecrets(extra, options));
  addTo(secrets, "generate <name> [extra...]", "Make a random value and keep it; nobody sees it", [
    "secrets generate WEBHOOK_SECRET --bytes 32",
  ])
    .option("--bytes <count>", "bytes of randomness, 16 to 512", "32")
    .action((name: string, extra: readonly string[], options: GenerateOptions) =>
      generateSecret(name, extra, options),
    );
}

/** Unknown options count as extra arguments, so that no error message repeats what may be a value. */
function addTo(secrets: Command, usage: string, description: string, examples: readonly string[]): Command {
  const command = secrets.command(usage).description(description);
  if (usage.includes("[extra...]"))
    command.allowUnknownOption().usage(usage.replace("[extra...]", "[options]"));
  return addExamples(addCommonOptions(command), examples);
}

function refuseArguments(extra: readonly string[]): void {
  if (extra.length === 0) return;
  throw new AppError("bad-request", "A secret's value is never taken from the command line.", {
    hint:
      "Arguments are seen by every program on this machine and stay in the shell's history. Run the command with " +
      "the name alone and type the value, or send it to standard input. If what you typed was the real value, change it where it is used.",
  });
}

function checkName(name: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/.test(name)) return;
  if (name.includes("=")) refuseArguments([name]);
  throw new AppError(
    "bad-request",
    "This is no name for a secret: expected a letter or _, then up to 127 letters, digits and the marks _ . -",
    { hint: "For example OPENAI_API_KEY." },
  );
}

async function setSecret(name: string, extra: readonly string[], options: CommonOptions): Promise<void> {
  refuseArguments(extra);
  checkName(name);
  const value = await readValue(name);
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const kept = await client.call<SecretView>("PUT", `/api/secrets/${encodeURIComponent(name)}`, {
      body: { value },
    });
    if (output.json) output.value(kept);
    else output.line(`${kept.name} is kept (version ${kept.version}).`);
  });
}

/** One line break at the end belongs to the shell, not to the value. */
async function readValue(name: string): Promise<string> {
  if (process.stdin.isTTY && !canAsk())
    throw new AppError("bad-request", "The value would be shown while it is typed.", {
      hint: "Run it with standard error at the terminal too (without `2> …`), or send the value to standard input.",
    });
  const value = canAsk()
    ? await askHidden(`Value of ${name} (hidden)`)
    : (await readInput(mostValueBytes)).replace(/\r?\n$/, "");
  if (value !== "") return value;
  throw new AppError("bad-request", "There is no value: the input was empty.", {
    hint: `Run it at a terminal, or send the value: castellan secrets set ${name} < file`,
  });
}

async function listSecrets(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const found = await client.call<{ readonly secrets: readonly SecretView[] }>("GET", "/api/secrets");
    if (output.json) return output.value(found);
    if (found.secrets.length === 0)
      return output.note("There are no secrets. Keep one with `castellan secrets set NAME`.");
    output.line(
      formatTable([
        ["NAME", "VERSION", "CHANGED"],
        ...found.secrets.map((row) => [row.name, String(row.version), formatTime(row.updatedAt)]),
      ]),
    );
  });
}

async function deleteSecret(name: string, options: DeleteOptions): Promise<void> {
  checkName(name);
  const output = createOutput(options.json);
  if (options.yes !== true && canAsk() && !(await askConfirmation(`Delete the secret ${name} for good?`)))
    return output.note("Kept.");
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call("DELETE", `/api/secrets/${encodeURIComponent(name)}`);
    if (output.json) output.value(done);
    else output.line(`${name} is deleted.`);
  });
}

async function rotateSecrets(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const done = await client.call<{ readonly rotated: number }>("POST", "/api/secrets/rotate", {
      timeoutMs: rotateTimeoutMs,
    });
    if (output.json) output.value(done);
    else output.line(`${done.rotated} secrets are encrypted anew under a new master key.`);
  });
}

async function importSecrets(extra: readonly string[], options: CommonOptions): Promise<void> {
  if (extra.length > 0)
    throw new AppError("bad-request", "Secrets are imported from standard input, not from arguments.", {
      hint: "Write: castellan secrets import < FILE",
    });
  const entries = parseEntries(await readInput(mostImportBytes));
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const kept = await client.call<{ readonly secrets: readonly SecretView[] }>(
      "POST",
      "/api/secrets/import",
      {
        body: { entries },
      },
    );
    if (output.json) return output.value(kept);
    output.line(`Kept: ${kept.secrets.map((secret) => secret.name).join(", ")}.`);
    output.note("Remove the file they came from, if it is no longer needed.");
  });
}

async function generateSecret(
  name: string,
  extra: readonly string[],
  options: GenerateOptions,
): Promise<void> {
  refuseArguments(extra);
  checkName(name);
  const bytes = Number(options.bytes);
  if (!Number.isInteger(bytes) || bytes < 16 || bytes > 512)
    throw new AppError("bad-request", "--bytes has to be a whole number from 16 to 512.");
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const made = await client.call<SecretView>("POST", "/api/secrets/generate", { body: { name, bytes } });
    if (output.json) output.value(made);
    else output.line(`${made.name} is made and kept (version ${made.version}).`);
  });
}
