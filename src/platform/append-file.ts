import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";

const blockBytes = 65_536;

/** A 0600 file that only grows at its end; one writer. */
export class AppendFile {
  readonly #handle: FileHandle;
  #size: number;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  /** With `fresh`, an existing file is an error: nothing is ever written into a file that was not expected. */
  static async open(path: string, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<AppendFile> {
    const exclusive = fresh ? constants.O_EXCL : 0;
    const flags =
      constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | exclusive;
    const handle = await open(path, flags, 0o600);
    const stats = await handle.stat();
    if ((stats.mode & 0o077) !== 0) await handle.chmod(0o600);
    return new AppendFile(handle, stats.size);
  }

  get size(): number {
    return this.#size;
  }

  async append(bytes: Buffer): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, null);
      done += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  /** After this a power failure takes nothing. */
  async sync(): Promise<void> {
    await this.#handle.datasync();
  }

  /** Everything after the last newline before `before`, that newline excluded, and where it begins. */
  async readLineBefore(before: number): Promise<{ readonly text: string; readonly start: number }> {
    let start = before;
    let bytes = Buffer.alloc(0);
    while (start > 0) {
      const length = Math.min(blockBytes, start);
      const block = Buffer.alloc(length);
      await this.#handle.read(block, 0, length, start - length);
      const newline = block.lastIndexOf(10);
      bytes = Buffer.concat([block.subarray(newline + 1), bytes]);
      start -= length - (newline + 1);
      if (newline >= 0) break;
    }
    return { text: bytes.toString("utf8"), start };
  }

  async truncate(size: number): Promise<void> {
    await this.#handle.truncate(size);
    this.#size = size;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Makes a rename or a new file of the folder survive a power failure. */
export async function syncFolderOf(path: string): Promise<void> {
  const handle = await open(dirname(path), constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
