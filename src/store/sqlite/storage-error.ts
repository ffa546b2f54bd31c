import { AppError } from "../../errors.ts";

/** Result codes of SQLite; the low byte of an extended code. */
const codes = {
  permission: 3,
  busy: 5,
  locked: 6,
  outOfMemory: 7,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

const foreignKeyViolation = 787;

/** No room for the file through which connections share the log's index: a full disk in other words. */
const noRoomForSharedMemory = 4874;

const kept = "Nothing that was confirmed before is lost.";

const full = {
  text: "The disk of the data folder, or its quota, is full: the change was not stored.",
  hint: `Free some space and try again. ${kept}`,
};
const readOnly = {
  text: "The data folder cannot be written: the change was not stored.",
  hint: `Make the folder writable for this user (its mode, its owner, the mount), then try again. ${kept}`,
};
const damaged = {
  text: "The database castellan.db in the data folder is damaged or is not a database.",
  hint: "Stop the daemon, keep a copy of castellan.db with its -wal and -shm files, and put back a good copy. The damaged file is left as it is.",
};
const failing = {
  text: "The disk of the data folder reported an error: the change was not stored.",
  hint: `Look into the system's log for errors of the disk, check the limit of file sizes (ulimit -f), then start again. ${kept}`,
};
const busy = {
  text: "Another program is holding the database castellan.db.",
  hint: "Close the program that has the file open (a database browser, a backup), then try again.",
};
const exhausted = {
  text: "The machine has no memory or file handles left for the database: the change was not stored.",
  hint: `Free memory or raise the limit of open files, then try again. ${kept}`,
};

const byResultCode = new Map<number, { readonly text: string; readonly hint: string }>([
  [codes.permission, readOnly],
  [codes.busy, busy],
  [codes.locked, busy],
  [codes.outOfMemory, exhausted],
  [codes.readOnly, readOnly],
  [codes.inputOutput, failing],
  [codes.corrupt, damaged],
  [codes.full, full],
  [codes.cannotOpen, readOnly],
  [codes.notADatabase, damaged],
  [noRoomForSharedMemory, full],
]);

const bySystemCode = new Map<string, { readonly text: string; readonly hint: string }>([
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EFBIG", full],
  ["EROFS", readOnly],
  ["EACCES", readOnly],
  ["EPERM", readOnly],
  ["EIO", failing],
  ["EMFILE", exhausted],
  ["ENFILE", exhausted],
  ["ENOMEM", exhausted],
]);

/** What the engine or the system threw, as an error that says what to do; anything unknown is `internal`. */
export function toStorageError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = readResultCode(thrown);
  if (code !== undefined && (code & 0xff) === codes.constraint) return toConflict(code, thrown);
  const known =
    code === undefined
      ? readSystemFailure(thrown)
      : (byResultCode.get(code) ?? byResultCode.get(code & 0xff));
  if (known === undefined) {
    return new AppError("internal", "The store met a failure that it does not know.", {
      hint: "The details are in the daemon's log.",
      cause: thrown,
    });
  }
  return new AppError("storage-unavailable", known.text, { hint: known.hint, cause: thrown });
}

function toConflict(code: number, cause: unknown): AppError {
  if (code === foreignKeyViolation) {
    return new AppError("conflict", "What this belongs to is not in the store, or was removed meanwhile.", {
      hint: "Read the conversation again; if it was deleted, start a new one.",
      cause,
    });
  }
  return new AppError("conflict", "The store already has this, or it breaks a rule of the store.", {
    hint: "Something else stored it first; read it again before trying once more.",
    cause,
  });
}

function readResultCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !("errcode" in thrown)) return undefined;
  return typeof thrown.errcode === "number" ? thrown.errcode : undefined;
}

function readSystemFailure(thrown: unknown): { readonly text: string; readonly hint: string } | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? bySystemCode.get(thrown.code) : undefined;
}
