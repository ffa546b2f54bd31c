import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  unlinkSync,
} from "node:fs";
import type { EntryFacts, Folder, FolderEntry, OpenFile } from "./folder.ts";
import {
  codedError,
  createFlags,
  DescriptorFile,
  factsFrom,
  isErrorCode,
  isSinglePart,
  kindOf,
  privateFileMode,
  privateFolderMode,
  readFlags,
} from "./open-file.ts";

// Node has no name for O_PATH: a descriptor that only stands for a place, and opens no device by being made.
const placeFlag = 0o10000000;
const folderFlags = placeFlag | constants.O_DIRECTORY | constants.O_NOFOLLOW;
const entryFlags = placeFlag | constants.O_NOFOLLOW;
const reopenFlags = readFlags & ~constants.O_NOFOLLOW;

/**
 * A folder held by its descriptor. `/proc/self/fd/N/name` is what `openat(N, name)` is in C: the kernel starts at the
 * folder itself, so renaming or replacing any folder above it changes nothing.
 */
export class DescriptorFolder implements Folder {
  readonly #fd: number;
  #open = true;

  constructor(fd: number) {
    this.#fd = fd;
  }

  openFolder(name: string): DescriptorFolder {
    return new DescriptorFolder(openSync(this.#at(name), folderFlags));
  }

  makeFolder(name: string): void {
    mkdirSync(this.#at(name), { mode: privateFolderMode });
  }

  facts(name: string): EntryFacts | undefined {
    try {
      return factsFrom(lstatSync(this.#at(name), { bigint: true }));
    } catch (thrown) {
      if (isErrorCode(thrown, "ENOENT")) return undefined;
      throw thrown;
    }
  }

  /** Takes hold of the entry first, looks at what it is, and only then opens exactly that entry for reading. */
  openFile(name: string): OpenFile {
    const held = openSync(this.#at(name), entryFlags);
    try {
      const stats = fstatSync(held);
      if (stats.isSymbolicLink()) throw codedError("ELOOP", "the entry is a symbolic link");
      if (stats.isDirectory())
        throw Object.assign(new Error("EISDIR: the entry is a folder"), { code: "EISDIR" });
      if (!stats.isFile()) throw codedError("ENXIO", "the entry is neither a file nor a folder");
      return new DescriptorFile(openSync(`/proc/self/fd/${held}`, reopenFlags));
    } finally {
      closeSync(held);
    }
  }

  createFile(name: string): OpenFile {
    return new DescriptorFile(openSync(this.#at(name), createFlags, privateFileMode));
  }

  rename(name: string, to: Folder, newName: string): void {
    if (!(to instanceof DescriptorFolder)) throw codedError("ESTALE", "folders of two kinds were mixed");
    renameSync(this.#at(name), to.#at(newName));
  }

  unlink(name: string): void {
    unlinkSync(this.#at(name));
  }

  removeFolder(name: string): void {
    rmdirSync(this.#at(name));
  }

  entries(): readonly FolderEntry[] {
    if (!this.#open) throw codedError("ESTALE", "the folder is closed");
    const found = readdirSync(`/proc/self/fd/${this.#fd}`, { withFileTypes: true });
    return found.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  }

  readLink(name: string): string {
    return readlinkSync(this.#at(name));
  }

  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#fd);
  }

  #at(name: string): string {
    if (!this.#open || !isSinglePart(name)) throw codedError("ESTALE", "not one entry of an open folder");
    return `/proc/self/fd/${this.#fd}/${name}`;
  }
}

export function openDescriptorRoot(folder: string): DescriptorFolder {
  return new DescriptorFolder(openSync(folder, folderFlags));
}

/** True when `/proc` shows our own descriptors as folders; false in a container without `/proc`. */
export function provesDescriptorPaths(folder: string): boolean {
  const expected = lstatSync(folder, { bigint: true });
  const fd = openSync(folder, folderFlags);
  try {
    const seen = lstatSync(`/proc/self/fd/${fd}/.`, { bigint: true });
    return seen.dev === expected.dev && seen.ino === expected.ino;
  } catch (thrown) {
    if (isErrorCode(thrown, "ENOENT") || isErrorCode(thrown, "ENOTDIR")) return false;
    throw thrown;
  } finally {
    closeSync(fd);
  }
}
