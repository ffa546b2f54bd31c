import { createSecretKey, type KeyObject } from "node:crypto";
import type { SystemSecrets } from "../audit/record-keys.ts";
import { takeRandomBytes } from "../platform/random.ts";

/** The key of all canaries, made once: with the same key a restarted daemon knows what it planted before. */
export async function loadCanaryKey(secrets: SystemSecrets): Promise<KeyObject> {
  const key = await secrets.ensureSystem("castellan.canary.key", () => takeRandomBytes(32).toString("hex"));
  return createSecretKey(Buffer.from(key, "hex"));
}
