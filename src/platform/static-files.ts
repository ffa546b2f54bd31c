import { readdir, readFile } from "node:fs/promises";

export interface StaticFile {
  /** Path below the folder, with `/` between segments. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every regular file below a folder, read once; an empty list when the folder does not exist. */
export async function readStaticFiles(folder: string, mostBytes: number): Promise<readonly StaticFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const files: StaticFile[] = [];
  let total = 0;
  // Links are left out: what is served is exactly what the build put there.
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const whole = `${entry.parentPath}/${entry.name}`;
    const bytes = await readFile(whole);
    total += bytes.length;
    if (total > mostBytes) throw new RangeError(`The folder holds more than ${mostBytes} bytes.`);
    files.push({ path: whole.slice(folder.length).replace(/^\/+/, ""), bytes });
  }
  return files;
}
