import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

const keptFiles = 5;

/** A 0600 text file that moves aside when it is full: `name`, then `name.1` to `name.5`, the oldest last. */
export class LogFile {
  readonly #path: string;
  readonly #maxBytes: number;
  readonly #onFailure: (code: string) => void;
  #descriptor: number;
  #size = 0;
  #failing = false;

  constructor(path: string, maxBytes: number, onFailure: (code: string) => void) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#onFailure = onFailure;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#descriptor = this.#open();
  }

  /** Written when it returns, so that the last words before a crash are kept; a failure is told once, not thrown. */
  write(line: string): void {
    try {
      if (this.#size >= this.#maxBytes) this.#rotate();
      this.#size += writeSync(this.#descriptor, line);
      this.#failing = false;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      if (!this.#failing) this.#onFailure(code);
      this.#failing = true;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #open(): number {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
    const descriptor = openSync(this.#path, flags, 0o600);
    fchmodSync(descriptor, 0o600);
    this.#size = fstatSync(descriptor).size;
    return descriptor;
  }

  #rotate(): void {
    rmSync(`${this.#path}.${keptFiles}`, { force: true });
    for (let number = keptFiles - 1; number >= 0; number -= 1) {
      const from = number === 0 ? this.#path : `${this.#path}.${number}`;
      moveIfPresent(from, `${this.#path}.${number + 1}`);
    }
    closeSync(this.#descriptor);
    this.#descriptor = this.#open();
  }
}

function moveIfPresent(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
