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
  identityOf,
  isErrorCode,
  isSinglePart,
  kindOf,
  privateFileMode,
  privateFolderMode,
  readFlags,
} from "./open-file.ts";

const folderFlags = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/** How often an identity must hold, with the chain of folders looked at in between. */
const identityRounds = 12;
const listRounds = 4;

// A descriptor keeps a folder's identity from being reused while it is open. The names that remain exposed (an empty
// new file, rename, unlink, mkdir) need one swap there and back in one step: keep an agent's shell still meanwhile.

/**
 * The safest equivalent of `DescriptorFolder` where a descriptor cannot be part of a path (macOS): before and after
 * each step every folder from the root down must be the one that is held open.
 */
export class CheckedFolder implements Folder {
  readonly #path: string;
  readonly #parent: CheckedFolder | undefined;
  readonly #fd: number;
  readonly #identity: string;
  #open = true;
  /** Folders below that are still open: this one's descriptor is held until they are closed. */
  #users = 0;

  constructor(path: string, parent: CheckedFolder | undefined) {
    this.#path = path;
    this.#parent = parent;
    this.#fd = openSync(path, folderFlags);
    const stats = fstatSync(this.#fd, { bigint: true });
    this.#identity = identityOf(stats);
    if (parent !== undefined) parent.#users += 1;
  }

  openFolder(name: string): CheckedFolder {
    return this.#checked(name, (path) => new CheckedFolder(path, this), dispose);
  }

  makeFolder(name: string): void {
    this.#checked(name, (path) => mkdirSync(path, { mode: privateFolderMode }));
  }

  facts(name: string): EntryFacts | undefined {
    return this.#checked(name, (path) => {
      try {
        return factsFrom(lstatSync(path, { bigint: true }));
      } catch (thrown) {
        if (isErrorCode(thrown, "ENOENT")) return undefined;
        throw thrown;
      }
    });
  }

  openFile(name: string): OpenFile {
    return this.#verified(name, openExpected);
  }

  createFile(name: string): OpenFile {
    return this.#verified(name, (path) => new DescriptorFile(openSync(path, createFlags, privateFileMode)));
  }

  rename(name: string, to: Folder, newName: string): void {
    if (!(to instanceof CheckedFolder)) throw codedError("ESTALE", "folders of two kinds were mixed");
    this.#checked(name, (from) => to.#checked(newName, (target) => renameSync(from, target)));
  }

  unlink(name: string): void {
    this.#checked(name, unlinkSync);
  }

  removeFolder(name: string): void {
    this.#checked(name, (path) => rmdirSync(path));
  }

  entries(): readonly FolderEntry[] {
    if (!this.#open) throw codedError("ESTALE", "the folder is closed");
    const looks = Array.from({ length: listRounds }, () => {
      this.#confirm();
      return readdirSync(this.#path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: kindOf(entry),
      }));
    });
    this.#confirm();
    const [found = [], ...others] = looks;
    const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(found));
    if (!isSame) throw codedError("ESTALE", "the folder changed while it was listed");
    return found;
  }

  readLink(name: string): string {
    return this.#checked(name, (path) => readlinkSync(path));
  }

  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#open = false;
    this.#closeUnused();
  }

  #closeUnused(): void {
    if (this.#open || this.#users > 0) return;
    closeSync(this.#fd);
    if (this.#parent === undefined) return;
    this.#parent.#users -= 1;
    this.#parent.#closeUnused();
  }

  /** Runs one step between two looks at the whole chain; what the step opened is closed when the second one fails. */
  #checked<T>(name: string, step: (path: string) => T, undo?: (made: T) => void): T {
    if (!this.#open || !isSinglePart(name)) throw codedError("ESTALE", "not one entry of an open folder");
    this.#confirm();
    const made = step(`${this.#path}/${name}`);
    try {
      this.#confirm();
    } catch (thrown) {
      undo?.(made);
      throw thrown;
    }
    return made;
  }

  /**
   * A swap there and back escapes two looks. So a file must be what its name stands for over and over, the folders
   * checked in between: a swapper would have to be right between any two of some thirty system calls.
   */
  #verified(name: string, open: (path: string) => DescriptorFile): OpenFile {
    const file = this.#checked(name, open, dispose);
    const { identity } = file;
    for (let round = 0; round < identityRounds; round += 1) {
      const found = lstatSync(`${this.#path}/${name}`, { bigint: true, throwIfNoEntry: false });
      if (found !== undefined && identityOf(found) === identity && this.#isHeld()) continue;
      file[Symbol.dispose]();
      throw codedError("ESTALE", "the entry was replaced while it was opened");
    }
    return file;
  }

  #confirm(): void {
    if (!this.#isHeld()) throw codedError("ESTALE", "a folder was replaced while it was in use");
  }
  #isHeld(): boolean {
    if (this.#parent !== undefined && !this.#parent.#isHeld()) return false;
    const now = lstatSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return now !== undefined && now.isDirectory() && identityOf(now) === this.#identity;
  }
}

/** The entry is looked at, opened, and must then still be the entry that was looked at. */
function openExpected(path: string): DescriptorFile {
  const expected = lstatSync(path, { bigint: true });
  if (expected.isSymbolicLink()) throw codedError("ELOOP", "the entry is a symbolic link");
  if (expected.isDirectory())
    throw Object.assign(new Error("EISDIR: the entry is a folder"), { code: "EISDIR" });
  if (!expected.isFile()) throw codedError("ENXIO", "the entry is neither a file nor a folder");
  const fd = openSync(path, readFlags);
  const seen = fstatSync(fd, { bigint: true });
  if (seen.dev === expected.dev && seen.ino === expected.ino && seen.isFile()) return new DescriptorFile(fd);
  closeSync(fd);
  throw codedError("ESTALE", "the entry was replaced while it was opened");
}

function dispose(made: Disposable): void {
  made[Symbol.dispose]();
}

export function openCheckedRoot(folder: string): CheckedFolder {
  return new CheckedFolder(folder, undefined);
}
