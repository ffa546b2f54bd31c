import { createSecretKey, type KeyObject } from "node:crypto";
import { takeRandomBytes } from "../../platform/random.ts";
import { err, ok, type Result } from "../../result.ts";
import type { MasterKeyError } from "./source.ts";

const keyBytes = 32;

export function newMasterKey(): KeyObject {
  return createSecretKey(takeRandomBytes(keyBytes));
}

export function keyToText(key: KeyObject): string {
  return key.export().toString("hex");
}

/** 64 hex digits, or 32 bytes in base64 (either alphabet, padding optional). */
export function parseKeyText(text: string, where: string): Result<KeyObject, MasterKeyError> {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, "hex")
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, "base64")
      : undefined;
  if (bytes?.length === keyBytes) return ok(createSecretKey(bytes));
  return err({
    kind: "malformed",
    message: `${where} does not hold a master key: expected 64 hex digits or 32 bytes in base64, got ${trimmed.length} characters.`,
  });
}

/** The spellings of the key itself, for the list of values that must never leave. */
export function keySpellings(key: KeyObject): readonly string[] {
  const bytes = key.export();
  return [bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url")];
}
