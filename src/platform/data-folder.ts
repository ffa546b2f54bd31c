import type { Stats } from "node:fs";
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { AppError } from "../errors.ts";

/** Entries looked at for loose modes; what lies beyond is still closed off by the folder's own mode. */
const entriesChecked = 2_000;
const depthChecked = 3;

const othersBits = 0o077;

export interface FolderChoice {
  /** The value of `--data`. */
  readonly flag: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export interface ModeCorrection {
  readonly path: string;
  readonly before: number;
  readonly after: number;
}

export interface DataFolder {
  readonly path: string;
  readonly created: boolean;
  /** What others could read or write before this start; each is worth a warning. */
  readonly corrected: readonly ModeCorrection[];
}

/** `--data`, else `CASTELLAN_HOME`, else `~/.castellan`: absolute, and not yet looked at. */
export function resolveDataFolder({ flag, environment, home }: FolderChoice): string {
  const [name, wanted] =
    flag === undefined ? ["CASTELLAN_HOME", environment["CASTELLAN_HOME"]] : ["--data", flag];
  if (wanted === undefined) return join(home, ".castellan");
  if (wanted.trim() === "" || wanted.includes("\0")) {
    throw new AppError("config-invalid", `${name} names no folder: expected a path, got an empty value.`, {
      hint: `Give ${name} a folder, or leave it out to use ~/.castellan.`,
    });
  }
  if (wanted === "~") return resolve(home);
  return wanted.startsWith("~/") ? resolve(home, wanted.slice(2)) : resolve(wanted);
}

/** Creates the folder or takes over an existing one, closed to everyone but its owner. */
export function openDataFolder(path: string): DataFolder {
  const created = createFolder(path);
  const real = followOwnLink(path);
  const stats = inspect(real);
  if (!stats.isDirectory()) {
    throw refusal(`${path} is not a folder.`, "Choose a folder with --data or CASTELLAN_HOME.");
  }
  refuseForeignOwner(path, stats);
  const corrected: ModeCorrection[] = [];
  correctMode(real, stats, corrected);
  correctEntries(real, corrected);
  return { path: real, created, corrected };
}

/** A file directly in the folder; anything that would lead elsewhere is a mistake of the caller. */
export function nameInFolder(folder: string, name: string): string {
  if (basename(name) !== name || name === "" || name === "." || name === "..") {
    throw new AppError("internal", "A file of the data folder needs a plain name.");
  }
  return join(folder, name);
}

/** Makes the file with mode 0600 unless it exists; never follows a link to another place. */
export function ensurePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600));
  } catch (thrown) {
    if (systemCode(thrown) !== "EEXIST") throw thrown;
    if (lstatSync(path).isFile()) return;
    throw refusal(
      `${basename(path)} in the data folder is not a plain file.`,
      "Put the file itself into the folder (no link, no folder), or choose another folder with --data.",
    );
  }
}

export function measureFile(path: string): number {
  return statSync(path).size;
}

function createFolder(path: string): boolean {
  try {
    makeFolders(path);
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === "EEXIST") return false;
    throw unusable(path, thrown);
  }
}

/** One by one: where a file system says that a folder's parent is missing and then that it exists, `recursive` never ends. */
function makeFolders(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (thrown) {
    if (systemCode(thrown) !== "ENOENT" || dirname(path) === path) throw thrown;
    try {
      makeFolders(dirname(path));
    } catch (above) {
      if (systemCode(above) !== "EEXIST") throw above;
    }
    mkdirSync(path, { mode: 0o700 });
  }
}

/** A link of one's own (a data disk, a moved home) is fine; one that somebody else placed is not. */
function followOwnLink(path: string): string {
  const stats = inspect(path);
  if (!stats.isSymbolicLink()) return path;
  refuseForeignOwner(path, stats);
  try {
    return realpathSync(path);
  } catch (thrown) {
    throw unusable(path, thrown);
  }
}

function refuseForeignOwner(path: string, stats: Stats): void {
  const user = process.getuid?.();
  if (user === undefined || stats.uid === user) return;
  throw refusal(
    `${path} belongs to user ${stats.uid}, this program runs as user ${user}.`,
    "Run as the owner, give the folder to this user with chown, or choose another folder with --data.",
  );
}

function correctEntries(folder: string, corrected: ModeCorrection[]): void {
  const pending = [{ folder, depth: 1 }];
  let looked = 0;
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    for (const name of listNames(next.folder)) {
      looked += 1;
      if (looked > entriesChecked) return;
      const path = join(next.folder, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      // Another process may remove an entry meanwhile; a link has no mode of its own and is not followed.
      if (stats === undefined || stats.isSymbolicLink()) continue;
      correctMode(path, stats, corrected);
      if (stats.isDirectory() && next.depth < depthChecked)
        pending.push({ folder: path, depth: next.depth + 1 });
    }
  }
}

/** Takes group's and others' bits away and leaves the owner's as they are. */
function correctMode(path: string, stats: Stats, corrected: ModeCorrection[]): void {
  const before = stats.mode & 0o7777;
  if ((before & othersBits) === 0) return;
  const after = before & 0o700;
  try {
    chmodSync(path, after);
  } catch (thrown) {
    if (systemCode(thrown) === "ENOENT") return;
    throw unusable(path, thrown);
  }
  corrected.push({ path, before, after });
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    throw unusable(folder, thrown);
  }
}

function inspect(path: string): Stats {
  try {
    return lstatSync(path);
  } catch (thrown) {
    throw unusable(path, thrown);
  }
}

function unusable(path: string, cause: unknown): AppError {
  const code = systemCode(cause) ?? "an unknown error";
  return new AppError("storage-unavailable", `The data folder cannot be used: ${path} (${code}).`, {
    hint: "Check that the path exists, is a folder of this user and lies on a writable disk, or choose another with --data.",
    cause,
  });
}

function refusal(message: string, hint: string): AppError {
  return new AppError("storage-unavailable", message, { hint });
}

function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}
