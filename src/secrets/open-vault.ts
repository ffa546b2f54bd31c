import type { KeyObject } from "node:crypto";
import { err, ok, type Result } from "../result.ts";
import type { SecretRow, Store } from "../store/store.ts";
import type { KeyRequest, MasterKeyError, MasterKeySource } from "./master-key/source.ts";
import { openSecret, sealSecret } from "./secret-crypto.ts";

export interface SecretStoreError {
  readonly kind:
    | MasterKeyError["kind"]
    | "wrong-master-key"
    | "unknown-format"
    | "damaged"
    | "refused"
    | "not-found";
  /** Says what was expected, what came and what to do; never any part of a value or key. */
  readonly message: string;
}

export interface OpenVault {
  readonly masterKey: KeyObject;
  readonly rows: readonly SecretRow[];
}

/** Its content is known: a key that does not open it is the wrong one, before any secret is asked for. */
export const verificationName = "castellan.verification";

const verificationText = "this master key opens this store";

/** Finds the key that fits the store, finishes or undoes an interrupted rotation, and returns the records. */
export async function openVault(
  store: Store,
  source: MasterKeySource,
  now: number,
): Promise<Result<OpenVault, SecretStoreError>> {
  const rows = await store.read((unit) => unit.secrets.all());
  const request: KeyRequest = { storeId: store.id, mayCreate: rows.length === 0 };
  const keys = await source.read(request);
  if (!keys.ok) return keys;
  const [first] = keys.value;
  if (first === undefined)
    return err({ kind: "missing", message: `The master key source (${source.kind}) gave no key.` });
  if (rows.length === 0) {
    await store.write((unit) => unit.secrets.put(verificationRow(first, store.id, now)));
    return ok({ masterKey: first, rows: [] });
  }
  const verification = rows.find((row) => row.name === verificationName);
  if (verification === undefined) return err(noVerification());
  const fitting = findFittingKey(keys.value, store.id, verification, source.kind);
  if (!fitting.ok) return fitting;
  await source.settle?.({ index: fitting.value, found: keys.value.length }, request);
  const masterKey = keys.value[fitting.value];
  return masterKey === undefined
    ? err(noVerification())
    : ok({ masterKey, rows: rows.filter((row) => row !== verification) });
}

function findFittingKey(
  keys: readonly KeyObject[],
  storeId: string,
  verification: SecretRow,
  sourceKind: MasterKeySource["kind"],
): Result<number, SecretStoreError> {
  const identity = { storeId, name: verificationName, version: verification.version };
  for (const [index, key] of keys.entries()) {
    const opened = openSecret(key, identity, verification.envelope);
    if (opened.ok) return ok(index);
    if (opened.error.kind === "unknown-format")
      return err({ kind: "unknown-format", message: opened.error.message });
    if (opened.error.kind === "malformed") return err({ kind: "damaged", message: opened.error.message });
  }
  return err({
    kind: "wrong-master-key",
    message: `The master key from the ${sourceKind} is not the one this store (${storeId}) was encrypted with. Nothing was changed; restore the right key and start again.`,
  });
}

function verificationRow(key: KeyObject, storeId: string, now: number): SecretRow {
  const identity = { storeId, name: verificationName, version: 1 };
  return {
    name: verificationName,
    version: 1,
    envelope: sealSecret(key, identity, verificationText),
    updatedAt: now,
  };
}

function noVerification(): SecretStoreError {
  return {
    kind: "damaged",
    message:
      "The store holds secrets but not the record that proves the master key; restore the database from a backup.",
  };
}
