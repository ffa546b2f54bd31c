import { runHelper } from "../../platform/helper-process.ts";
import { err, ok } from "../../result.ts";
import { parseKeyText } from "./key-text.ts";
import type { MasterKeySource } from "./source.ts";

const helperTimeoutMs = 10_000;
const helperMaxBytes = 1_024;

/** A command of the operator's (a password store, a key service) that prints the key. */
export function commandKeySource(
  argv: readonly string[],
  options: { readonly timeoutMs?: number } = {},
): MasterKeySource {
  return {
    kind: "command",
    read: async () => {
      const timeoutMs = options.timeoutMs ?? helperTimeoutMs;
      const output = await runHelper(argv, { timeoutMs, maxBytes: helperMaxBytes });
      if (!output.ok) return err({ kind: "unusable", message: output.error.message });
      const key = parseKeyText(output.value.toString("utf8"), "The output of the master key command");
      return key.ok ? ok([key.value]) : key;
    },
  };
}
