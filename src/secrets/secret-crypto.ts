import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject } from "node:crypto";
import { takeRandomBytes } from "../platform/random.ts";
import { err, ok, type Result } from "../result.ts";

export const secretFormat = "castellan-secrets-v1";

const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** What a ciphertext belongs to; it opens nowhere else. */
export interface SecretIdentity {
  readonly storeId: string;
  readonly name: string;
  readonly version: number;
}

export interface SecretCryptoError {
  readonly kind: "unknown-format" | "malformed" | "not-authentic";
  readonly message: string;
}

export interface Envelope {
  readonly salt: Buffer;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** Encrypts one value under a key of its own, derived with a fresh salt. */
export function sealSecret(masterKey: KeyObject, identity: SecretIdentity, value: string): string {
  const salt = takeRandomBytes(saltBytes);
  const nonce = takeRandomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(masterKey, salt), nonce, {
    authTagLength: tagBytes,
  });
  cipher.setAAD(associatedData(identity));
  const ciphertext = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  const fields = [salt, nonce, ciphertext, cipher.getAuthTag()].map((field) => field.toString("base64url"));
  return [secretFormat, ...fields].join("$");
}

export function openSecret(
  masterKey: KeyObject,
  identity: SecretIdentity,
  text: string,
): Result<string, SecretCryptoError> {
  const envelope = parseEnvelope(text);
  if (!envelope.ok) return envelope;
  const { salt, nonce, ciphertext, tag } = envelope.value;
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(masterKey, salt), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(associatedData(identity));
  decipher.setAuthTag(tag);
  const start = decipher.update(ciphertext);
  try {
    return ok(Buffer.concat([start, decipher.final()]).toString("utf8"));
  } catch {
    return err({
      kind: "not-authentic",
      message: `The record of secret "${identity.name}" does not belong to this key, store, name and version, or it was changed.`,
    });
  }
}

/** Strict: one spelling per envelope, so that no two texts mean the same record. */
export function parseEnvelope(text: string): Result<Envelope, SecretCryptoError> {
  const [format, ...fields] = text.split("$", 6);
  if (format !== secretFormat) {
    return err({
      kind: "unknown-format",
      message: `Expected a record in the format ${secretFormat}; a newer version of Castellan may have written this one.`,
    });
  }
  const [salt, nonce, ciphertext, tag] = fields.map(decodeField);
  if (
    fields.length !== 4 ||
    salt === undefined ||
    nonce === undefined ||
    ciphertext === undefined ||
    tag === undefined
  ) {
    return err(malformed("four base64url fields"));
  }
  if (salt.length !== saltBytes || nonce.length !== nonceBytes || tag.length !== tagBytes) {
    return err(malformed(`${saltBytes} bytes of salt, ${nonceBytes} of nonce and ${tagBytes} of tag`));
  }
  return ok({ salt, nonce, ciphertext, tag });
}

function malformed(expected: string): SecretCryptoError {
  return { kind: "malformed", message: `The ${secretFormat} record is damaged: expected ${expected}.` };
}

function decodeField(field: string): Buffer | undefined {
  const bytes = Buffer.from(field, "base64url");
  return bytes.toString("base64url") === field ? bytes : undefined;
}

function deriveKey(masterKey: KeyObject, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, salt, secretFormat, keyBytes));
}

/** JSON of a list is unambiguous: no name can pretend to be another name and version. */
function associatedData({ storeId, name, version }: SecretIdentity): Buffer {
  return Buffer.from(JSON.stringify([secretFormat, storeId, name, version]));
}
