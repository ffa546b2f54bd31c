import { AppError } from "../errors.ts";
import type { Environment } from "../platform/environment.ts";
import { configHome } from "../platform/environment.ts";
import type { Store } from "../store/store.ts";
import type { SecretsConfig } from "./config.ts";
import { commandKeySource } from "./master-key/command-key.ts";
import { environmentKeySource, masterKeyVariable } from "./master-key/environment-key.ts";
import { generatedKeyFileSource, keyFileSource } from "./master-key/key-file.ts";
import { passphraseKeySource } from "./master-key/passphrase-key.ts";
import type { MasterKeySource } from "./master-key/source.ts";

export const passphraseVariable = "CASTELLAN_PASSPHRASE";

/** Names that hold the way to every secret: taken out of the environment once they have been read. */
export const masterKeyVariables = [masterKeyVariable, passphraseVariable] as const;

/** The configured source; a master key in the environment is used without configuration, as it is meant to be. */
export function chooseMasterKey(
  { masterKey }: SecretsConfig,
  environment: Environment,
  store: Store,
): MasterKeySource {
  switch (masterKey.source) {
    case "environment":
      return environmentKeySource(environment);
    case "file":
      return keyFileSource(masterKey.path);
    case "command":
      return commandKeySource(masterKey.command, { timeoutMs: masterKey.timeoutMs });
    case "passphrase": {
      const passphrase = environment[passphraseVariable];
      if (passphrase !== undefined && passphrase !== "") return passphraseKeySource({ passphrase, store });
      throw new AppError(
        "config-invalid",
        `secrets.masterKey wants a passphrase, but ${passphraseVariable} is not set.`,
        {
          hint: `Set ${passphraseVariable} for the daemon, for example through its service file.`,
        },
      );
    }
    case "generated":
      return environment[masterKeyVariable] === undefined
        ? generatedKeyFileSource(configHome(environment))
        : environmentKeySource(environment);
  }
}
