import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { limits } from "../limits.ts";
import type { Folder, OpenFile } from "../platform/folder.ts";
import type { Outcome } from "./problem.ts";
import { attempt, attemptAsync, problem, quotePath } from "./problem.ts";
import type { Durability } from "./site.ts";
import { readWhole, tooLarge } from "./walk.ts";

/** Marks a copy that is not complete. */
export const partSuffix = ".part";

const chunkBytes = 262_144;
const contentIdForm = /^[0-9a-f]{64}$/;

export interface KeptLimits {
  readonly keptFileBytes: number;
  readonly keptBytes: number;
}

/**
 * Previous contents of workspace files, named by their contentId, in a private folder outside the workspace. When they
 * outgrow their bound the oldest go; an undo that needs one of those says so.
 */
export class KeptContent {
  readonly #openRoot: () => Folder;
  readonly #limits: KeptLimits;
  readonly #durability: Durability;
  #total: number | undefined;

  constructor(openRoot: () => Folder, durability: Durability, bounds: KeptLimits = limits) {
    this.#openRoot = openRoot;
    this.#durability = durability;
    this.#limits = bounds;
  }

  /** Keeps what `file` holds now and returns its contentId. */
  async keep(file: OpenFile, path: string): Promise<Outcome<string>> {
    const { size } = file.facts();
    if (size > this.#limits.keptFileBytes) return tooLarge(path, size, this.#limits.keptFileBytes);
    const contentId = await attemptAsync(path, () => contentIdOf(file));
    if (!contentId.ok) return contentId;
    return attemptAsync(path, async () => {
      using folder = this.#openRoot();
      if (folder.facts(contentId.value) === undefined) await this.#copy(folder, file, contentId.value);
      return contentId.value;
    });
  }

  /** The kept bytes of a contentId. */
  load(contentId: string, path: string): Outcome<Buffer> {
    const gone = problem("nothing", `The earlier content of ${quotePath(path)} is no longer kept.`);
    if (!contentIdForm.test(contentId)) return gone;
    const loaded = attempt(path, () => {
      using folder = this.#openRoot();
      using file = folder.openFile(contentId);
      return readWhole(file, path, this.#limits.keptFileBytes);
    });
    if (!loaded.ok) return loaded.error.code === "not-found" ? gone : loaded;
    if (loaded.value.ok && contentIdOfBytes(loaded.value.value) !== contentId) return gone;
    return loaded.value;
  }

  async #copy(folder: Folder, file: OpenFile, contentId: string): Promise<void> {
    const temporary = `${contentId}${partSuffix}`;
    if (folder.facts(temporary) !== undefined) folder.unlink(temporary);
    using copy = folder.createFile(temporary);
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let position = 0;
    for (let count = file.read(buffer, 0); count > 0; count = file.read(buffer, position)) {
      hash.update(buffer.subarray(0, count));
      copy.write(buffer.subarray(0, count));
      position += count;
      if (position % (chunkBytes * 8) === 0) await setImmediate();
    }
    if (this.#durability === "power") await copy.sync();
    const copied = hash.digest("hex");
    if (copied !== contentId) {
      folder.unlink(temporary);
      throw Object.assign(new Error("ESTALE: the file changed while it was kept"), { code: "ESTALE" });
    }
    folder.rename(temporary, folder, contentId);
    this.#makeRoom(folder, contentId, position);
  }

  #makeRoom(folder: Folder, newest: string, added: number): void {
    this.#total = this.#total === undefined ? totalOf(folder) : this.#total + added;
    if (this.#total <= this.#limits.keptBytes) return;
    const oldestFirst = folder
      .entries()
      .map(({ name }) => ({ name, facts: folder.facts(name) }))
      .sort((left, right) => (left.facts?.modifiedMs ?? 0) - (right.facts?.modifiedMs ?? 0));
    for (const { name, facts } of oldestFirst) {
      if (this.#total <= this.#limits.keptBytes * 0.9) return;
      if (name === newest || facts === undefined || !contentIdForm.test(name)) continue;
      folder.unlink(name);
      this.#total -= facts.size;
    }
  }
}

function totalOf(folder: Folder): number {
  return folder.entries().reduce((sum, { name }) => sum + (folder.facts(name)?.size ?? 0), 0);
}

export function contentIdOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Digest of an open file of any size, giving way to other work between large pieces. */
export async function contentIdOf(file: OpenFile): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, file.facts().size + 1));
  let position = 0;
  for (let count = file.read(buffer, 0); count > 0; count = file.read(buffer, position)) {
    hash.update(buffer.subarray(0, count));
    position += count;
    if (position % (chunkBytes * 8) === 0) await setImmediate();
  }
  return hash.digest("hex");
}
