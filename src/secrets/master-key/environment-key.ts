import type { Environment } from "../../platform/environment.ts";
import { err, ok } from "../../result.ts";
import { parseKeyText } from "./key-text.ts";
import type { MasterKeySource } from "./source.ts";

export const masterKeyVariable = "CASTELLAN_MASTER_KEY";

export function environmentKeySource(environment: Environment): MasterKeySource {
  return {
    kind: "environment",
    read: async () => {
      const text = environment[masterKeyVariable];
      if (text === undefined || text === "") {
        return err({ kind: "missing", message: `The environment variable ${masterKeyVariable} is not set.` });
      }
      const key = parseKeyText(text, `The environment variable ${masterKeyVariable}`);
      return key.ok ? ok([key.value]) : key;
    },
  };
}
