import type { KeyObject } from "node:crypto";
import {
  createPrivateFile,
  removeDrafts,
  readPrivateFile,
  removePrivateFile,
  replacePrivateFile,
  type PrivateFileError,
} from "../../platform/private-file.ts";
import { err, ok, type Result } from "../../result.ts";
import { keyToText, newMasterKey, parseKeyText } from "./key-text.ts";
import type { KeyChoice, KeyRequest, MasterKeyError, MasterKeySource, StagedKey } from "./source.ts";

const maxKeyFileBytes = 1_024;

/** A 0600 file that the operator made and named. */
export function keyFileSource(path: string): MasterKeySource {
  return {
    kind: "file",
    read: () => readKeys(path),
    settle: (choice) => settleKeys(path, choice),
    stage: () => stageKey(path),
  };
}

/** `<config home>/castellan/<store id>.key`, made at the first start: beside neither the store nor its backups. */
export function generatedKeyFileSource(configHome: string): MasterKeySource {
  const pathFor = ({ storeId }: KeyRequest): string => `${configHome}/castellan/${storeId}.key`;
  return {
    kind: "generated-file",
    read: async (request) => {
      const found = await readKeys(pathFor(request));
      if (found.ok || found.error.kind !== "missing") return found;
      return request.mayCreate ? createKey(pathFor(request)) : err(lostKey(pathFor(request)));
    },
    settle: (choice, request) => settleKeys(pathFor(request), choice),
    stage: (request) => stageKey(pathFor(request)),
  };
}

function nextPath(path: string): string {
  return `${path}.next`;
}

async function readKeys(path: string): Promise<Result<readonly KeyObject[], MasterKeyError>> {
  const current = await readKey(path);
  if (!current.ok) return current;
  const next = await readKey(nextPath(path));
  if (next.ok) return ok([current.value, next.value]);
  return next.error.kind === "missing" ? ok([current.value]) : next;
}

async function readKey(path: string): Promise<Result<KeyObject, MasterKeyError>> {
  const text = await readPrivateFile(path, maxKeyFileBytes);
  return text.ok ? parseKeyText(text.value, path) : err(asKeyError(text.error));
}

async function createKey(path: string): Promise<Result<readonly KeyObject[], MasterKeyError>> {
  const key = newMasterKey();
  const made = await createPrivateFile(path, `${keyToText(key)}\n`);
  if (made.ok) return ok([key]);
  return made.error.kind === "exists" ? readKeys(path) : err(asKeyError(made.error));
}

async function settleKeys(path: string, { index, found }: KeyChoice): Promise<void> {
  if (index > 0) await replacePrivateFile(nextPath(path), path);
  else if (found > 1) await removePrivateFile(nextPath(path));
  await removeDrafts(path);
}

async function stageKey(path: string): Promise<Result<StagedKey, MasterKeyError>> {
  const key = newMasterKey();
  const made = await createPrivateFile(nextPath(path), `${keyToText(key)}\n`);
  if (!made.ok) return err(asKeyError(made.error));
  return ok({
    key,
    promote: () => replacePrivateFile(nextPath(path), path),
    discard: () => removePrivateFile(nextPath(path)),
  });
}

function asKeyError({ kind, message }: PrivateFileError): MasterKeyError {
  if (kind === "missing" || kind === "insecure") return { kind, message };
  return { kind: kind === "too-large" ? "malformed" : "unusable", message };
}

function lostKey(path: string): MasterKeyError {
  return {
    kind: "missing",
    message: `The store holds secrets, but its master key ${path} is gone. Put the file back from a backup; without it the stored secrets cannot be read.`,
  };
}
