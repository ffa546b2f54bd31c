import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../errors.ts";
import type { Clock } from "./clock.ts";
import { ensurePrivateFile, nameInFolder } from "./data-folder.ts";

/** How long a starter waits for the winner of a race to write down who it is. */
const holderWaitMs = 500;
const holderPollMs = 20;

/** SQLITE_BUSY: somebody else has the lock. */
const busyCode = 5;

export interface LockHolder {
  readonly pid: number;
  readonly startedAt: number;
  /** Where it listens, once it does. */
  readonly address: string | null;
}

export interface FolderLock {
  readonly holder: LockHolder;
  /** Notes where this process listens, for whoever meets the lock. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the folder for this process alone. The lock is the kernel's, on `lock.db`: it ends with the process, however
 * that dies, so nothing is ever broken or cleaned up by a successor. `lock.json` beside it only tells who it is.
 * Nothing else in this process may open `lock.db`: closing any handle of a file drops the process's locks on it.
 */
export async function lockDataFolder(folder: string, clock: Clock): Promise<FolderLock> {
  const database = takeLock(nameInFolder(folder, "lock.db"));
  if (database === undefined) throw await describeConflict(folder);
  let holder: LockHolder = { pid: process.pid, startedAt: clock.now(), address: null };
  try {
    writeHolder(folder, holder);
  } catch (thrown) {
    database.close();
    throw unlockable(thrown);
  }
  return {
    get holder() {
      return holder;
    },
    announce(address) {
      holder = { ...holder, address };
      writeHolder(folder, holder);
    },
    release() {
      if (!database.isOpen) return;
      rmSync(nameInFolder(folder, "lock.json"), { force: true });
      database.close();
    },
  };
}

/** Who holds the folder according to `lock.json`; undefined when nobody does or it is not known. */
export function readLockHolder(folder: string): LockHolder | undefined {
  try {
    return parseHolder(readFileSync(nameInFolder(folder, "lock.json"), "utf8"));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw unlockable(thrown);
  }
}

function takeLock(file: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    ensurePrivateFile(file);
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("begin exclusive");
    return database;
  } catch (thrown) {
    database?.close();
    if (thrown instanceof Error && "errcode" in thrown && thrown.errcode === busyCode) return undefined;
    throw unlockable(thrown);
  }
}

/** Replaced in one step, so that a reader never meets half of it. */
function writeHolder(folder: string, holder: LockHolder): void {
  const fresh = nameInFolder(folder, "lock.json.new");
  writeFileSync(fresh, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(fresh, nameInFolder(folder, "lock.json"));
}

async function describeConflict(folder: string): Promise<AppError> {
  const holder = await findLivingHolder(folder);
  if (holder === undefined) {
    return new AppError("conflict", "Another process is using this data folder.", {
      hint: "Wait until it has ended, or choose another folder with --data or CASTELLAN_HOME.",
    });
  }
  const where = holder.address === null ? "" : `, listening on ${holder.address}`;
  const since = new Date(holder.startedAt).toISOString();
  return new AppError(
    "conflict",
    `Another daemon is using this data folder: process ${holder.pid}, started ${since}${where}.`,
    { hint: `Use that one, stop it (kill ${holder.pid}), or choose another folder with --data.` },
  );
}

/** What a killed predecessor left behind is told apart by its process, which no longer exists. */
async function findLivingHolder(folder: string): Promise<LockHolder | undefined> {
  for (let waitedMs = 0; waitedMs < holderWaitMs; waitedMs += holderPollMs) {
    const holder = readLockHolder(folder);
    if (holder !== undefined && isAlive(holder.pid)) return holder;
    await sleep(holderPollMs);
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

function parseHolder(text: string): LockHolder | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
  if (typeof found !== "object" || found === null) return undefined;
  const { pid, startedAt, address } = found as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(pid) || Number(pid) <= 0) return undefined;
  if (!Number.isSafeInteger(startedAt) || Math.abs(Number(startedAt)) > 8.64e15) return undefined;
  return {
    pid: Number(pid),
    startedAt: Number(startedAt),
    address: typeof address === "string" ? address : null,
  };
}

function unlockable(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "an unknown error";
  return new AppError("storage-unavailable", `The data folder cannot be locked (${code}).`, {
    hint: "Check that the folder is writable, has free space and lies on a local disk, then start again.",
    cause,
  });
}
