import type { BigIntStats } from "node:fs";
import { closeSync, constants, fchmodSync, fdatasync, fstatSync, readSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import type { EntryFacts, EntryKind, OpenFile } from "./folder.ts";

const syncData = promisify(fdatasync);
const permissionBits = 0o777;

/** Reading flags that neither follow a link nor wait for the other end of a pipe. */
export const readFlags =
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY;
export const createFlags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
export const privateFileMode = 0o600;
export const privateFolderMode = 0o700;

export class DescriptorFile implements OpenFile {
  #fd: number | undefined;

  constructor(fd: number) {
    this.#fd = fd;
  }

  get identity(): string {
    return identityOf(fstatSync(this.#held(), { bigint: true }));
  }

  facts(): EntryFacts {
    return factsFrom(fstatSync(this.#held(), { bigint: true }));
  }

  read(into: Uint8Array, position: number): number {
    return readSync(this.#held(), into, 0, into.byteLength, position);
  }

  write(bytes: Uint8Array): void {
    let written = 0;
    while (written < bytes.byteLength) written += writeSync(this.#held(), bytes, written);
  }

  setMode(mode: number): void {
    fchmodSync(this.#held(), mode & permissionBits);
  }

  sync(): Promise<void> {
    return syncData(this.#held());
  }

  [Symbol.dispose](): void {
    if (this.#fd === undefined) return;
    closeSync(this.#fd);
    this.#fd = undefined;
  }

  /** Never a number that the system may have given to another file since. */
  #held(): number {
    if (this.#fd === undefined) throw codedError("ESTALE", "the file is closed");
    return this.#fd;
  }
}

export function factsFrom(stats: BigIntStats): EntryFacts {
  return {
    kind: kindOf(stats),
    size: Number(stats.size),
    mode: Number(stats.mode) & permissionBits,
    links: Number(stats.nlink),
    modifiedMs: Number(stats.mtimeNs) / 1e6,
    state: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`,
  };
}

/** Equal for the same entry of the same file system, whatever its names. */
export function identityOf(stats: Pick<BigIntStats, "dev" | "ino">): string {
  return `${stats.dev}:${stats.ino}`;
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export function kindOf(stats: Kinds): EntryKind {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "special";
}

/** An error shaped like the system's own, for refusals that the system does not know. */
export function codedError(code: "ESTALE" | "ENXIO" | "ELOOP", what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

export function isErrorCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}

/** A name that can only be a direct entry of a folder. */
export function isSinglePart(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !name.includes("/") && !name.includes("\0");
}
