import { AppError } from "../errors.ts";
import type { Environment } from "../platform/environment.ts";
import { nameInFolder } from "../platform/data-folder.ts";
import { readPrivateFile } from "../platform/private-file.ts";
import { isSecretKey } from "../redaction/secret-keys.ts";
import { announcedVariables } from "./announced.ts";
import type { LoadedConfig } from "./load.ts";
import { loadConfig } from "./load.ts";
import { parseEnv } from "node:util";

export interface Settings extends LoadedConfig {
  /** The process's environment over the data folder's `.env`. */
  readonly environment: Environment;
  readonly warnings: readonly string[];
}

const mostBytes = 1_048_576;
const configNames = ["castellan.yaml", "config.yaml"] as const;

/** Everything that is configured: the file and the `.env` of the data folder, under the environment. */
export async function readSettings(folder: string, processEnvironment: Environment): Promise<Settings> {
  const dotenv = await readOptional(folder, ".env");
  const fromFile = dotenv === undefined ? {} : (parseEnv(dotenv) as Record<string, string>);
  const environment: Environment = Object.freeze({ ...fromFile, ...processEnvironment });
  const loaded = await loadConfig({ file: await findConfigFile(folder), environment });
  return { ...loaded, environment, warnings: [...warnOfSecrets(fromFile), ...warnOfAnnounced(environment)] };
}

async function findConfigFile(
  folder: string,
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  const found: { readonly name: string; readonly text: string }[] = [];
  for (const name of configNames) {
    const text = await readOptional(folder, name);
    if (text !== undefined) found.push({ name, text });
  }
  if (found.length > 1) {
    throw new AppError("config-invalid", `There are two configuration files: ${configNames.join(" and ")}.`, {
      hint: "Keep one of them.",
    });
  }
  return found[0];
}

async function readOptional(folder: string, name: string): Promise<string | undefined> {
  const read = await readPrivateFile(nameInFolder(folder, name), mostBytes);
  if (read.ok) return read.value;
  if (read.error.kind === "missing") return undefined;
  throw new AppError("config-invalid", read.error.message, { hint: "Correct the file or remove it." });
}

function warnOfSecrets(variables: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(variables)
    .filter((name) => isSecretKey(name))
    .map((name) => `${name} stands in .env as plain text; move it with: castellan secrets import < .env`);
}

function warnOfAnnounced(environment: Environment): readonly string[] {
  return Object.entries(announcedVariables)
    .filter(([name]) => environment[name] !== undefined)
    .map(
      ([name, part]) => `${name} is set, but ${part} is not in this version yet: the variable does nothing`,
    );
}
