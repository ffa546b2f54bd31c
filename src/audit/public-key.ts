import type { KeyObject } from "node:crypto";
import { chmod, readFile, rename, writeFile } from "node:fs/promises";
import { publicKeyFile } from "./record-files.ts";
import { publicKeyOf } from "./record-keys.ts";

/** Puts the public half of the signing key beside the log, for those who check it without the store. */
export async function writePublicKey(folder: string, signing: KeyObject): Promise<void> {
  const path = `${folder}/${publicKeyFile}`;
  const text = publicKeyOf(signing).export({ type: "spki", format: "pem" }).toString();
  if ((await readIfPresent(path)) === text) return;
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
