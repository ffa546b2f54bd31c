import { AppError } from "../errors.ts";
import { hasRoomFor } from "../redaction/known-values.ts";
import { shortestProtected } from "./known-secret-list.ts";
import type { MasterKeySource } from "./master-key/source.ts";
import type { SecretStoreError } from "./open-vault.ts";
import type { KnownSecrets } from "./secret-manager.ts";
import { checkSecretName } from "./secret-names.ts";

const longestValue = 65_536;

/** Why a value cannot be stored under that name; undefined when it can. */
export function findRefusal(name: string, value: string, known: KnownSecrets): SecretStoreError | undefined {
  const checked = checkSecretName(name);
  const refuse = (message: string): SecretStoreError => ({ kind: "refused", message });
  if (!checked.ok) return refuse(checked.error);
  if (value.length < shortestProtected) {
    return refuse(
      `The value of "${name}" has ${value.length} characters. Values under ${shortestProtected} cannot be told from ordinary words, so they could not be kept out of texts; use a longer one.`,
    );
  }
  if (value.length > longestValue) {
    return refuse(
      `The value of "${name}" has ${value.length} characters; at most ${longestValue} are stored.`,
    );
  }
  if (!value.isWellFormed() || value.includes("\0")) {
    return refuse(`The value of "${name}" is not text; encode it in base64 first.`);
  }
  if (name.includes(value))
    return refuse(`The name "${name}" contains its value, and names are shown in texts.`);
  return findCrowding(`The value of "${name}"`, value, known);
}

/** A value that cannot be looked for in every text beside the others is not taken: it could not be kept secret. */
export function findCrowding(what: string, value: string, known: KnownSecrets): SecretStoreError | undefined {
  if (hasRoomFor(known, value)) return undefined;
  const message = `${what} (${value.length} characters) and the other secrets are too long together to be kept out of every text; keep large data in a file and only its key here.`;
  return { kind: "refused", message };
}

export function unknownName(name: string): SecretStoreError {
  return {
    kind: "not-found",
    message: `There is no secret named "${name}"; castellan secrets list shows the names.`,
  };
}

export function cannotStage(kind: MasterKeySource["kind"]): SecretStoreError {
  return {
    kind: "refused",
    message: `The master key comes from the ${kind}, which only you can change: hand in the new key, then put it there.`,
  };
}

export function damagedSystemSecret(name: string): AppError {
  return new AppError("storage-unavailable", `The platform's own secret ${name} cannot be decrypted.`, {
    hint: "The record was changed on disk. Restore the database from a backup.",
  });
}
