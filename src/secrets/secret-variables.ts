import type { Environment } from "../platform/environment.ts";
import { isSecretKey } from "../redaction/secret-keys.ts";
import { masterKeyVariables } from "./choose-master-key.ts";

/** Names that sound secret and hold paths. */
const harmless = new Set(["PWD", "OLDPWD", "GOOGLE_APPLICATION_CREDENTIALS"]);

/** The keys to all other secrets: hidden from texts like any secret, and given to nobody. */
const unreadable: ReadonlySet<string> = new Set(masterKeyVariables);

/** Names of the environment's variables that hold secrets, by their names. */
export function secretVariables(environment: Environment): readonly string[] {
  return Object.keys(environment).filter((name) => isSecretKey(name) && !harmless.has(name));
}

export function isReadableVariable(name: string): boolean {
  return !unreadable.has(name);
}
