import { constants, type Stats } from "node:fs";
import { link, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { err, ok, type Result } from "../result.ts";
import { syncFolderOf } from "./append-file.ts";
import { takeRandomBytes } from "./random.ts";

export interface PrivateFileError {
  readonly kind: "missing" | "exists" | "insecure" | "too-large" | "unusable";
  readonly message: string;
}

/** Reads a file that only its owner may read; a link, a special file or looser modes are refused. */
export async function readPrivateFile(
  path: string,
  maxBytes: number,
): Promise<Result<string, PrivateFileError>> {
  let file;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return err(describeOpenFailure(path, error));
  }
  try {
    const stats = await file.stat();
    const insecure = findWeakness(stats);
    if (insecure !== undefined) return err({ kind: "insecure", message: `${path} ${insecure}` });
    if (stats.size > maxBytes) {
      return err({
        kind: "too-large",
        message: `${path} has ${stats.size} bytes, at most ${maxBytes} are expected.`,
      });
    }
    return ok(await file.readFile("utf8"));
  } catch (error) {
    return err({ kind: "unusable", message: `${path} cannot be read (${codeOf(error)}).` });
  } finally {
    await file.close();
  }
}

/** Makes the file with its whole content at once and never replaces one: whoever comes second gets `exists`. */
export async function createPrivateFile(path: string, text: string): Promise<Result<null, PrivateFileError>> {
  const draft = `${path}.${takeRandomBytes(6).toString("hex")}.new`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
    await syncFolderOf(path);
    return ok(null);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return err({ kind: "exists", message: `${path} exists already.` });
    return err({
      kind: "unusable",
      message: `${path} cannot be made (${codeOf(error)}); check the folder's owner and space.`,
    });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Puts a finished file in another's place, so that a reader sees the old or the new one. */
export async function replacePrivateFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolderOf(to);
}

export async function removePrivateFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolderOf(path);
}

/** Removes what a kill in the middle of `createPrivateFile` left beside the file; only one process may do so. */
export async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (name.startsWith(start) && name.endsWith(".new")) await rm(`${folder}/${name}`, { force: true });
  }
}

function findWeakness(stats: Stats): string | undefined {
  if (!stats.isFile()) return "is not a regular file.";
  if ((stats.mode & 0o077) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, "0");
    return `can be read or changed by others (mode ${mode}); run: chmod 600`;
  }
  const user = process.getuid?.();
  if (user !== undefined && stats.uid !== user && stats.uid !== 0) return "belongs to another user.";
  return undefined;
}

function describeOpenFailure(path: string, error: unknown): PrivateFileError {
  const code = codeOf(error);
  if (code === "ENOENT") return { kind: "missing", message: `${path} does not exist.` };
  if (code === "ELOOP")
    return { kind: "insecure", message: `${path} is a symbolic link; name the file itself.` };
  return { kind: "unusable", message: `${path} cannot be opened (${code}).` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
