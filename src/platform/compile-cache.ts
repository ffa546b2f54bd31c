import { lstatSync, mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homeFolder, snapshotEnvironment } from "./environment.ts";

/** Compiled code is kept in the person's own cache folder: in a shared temporary folder others could plant theirs. */
export function useCompileCache(): void {
  const environment = snapshotEnvironment();
  const named = environment["XDG_CACHE_HOME"];
  const parent = named?.startsWith("/") === true ? named : `${homeFolder(environment)}/.cache`;
  const folder = `${parent}/castellan`;
  if (makeOwnFolder(folder)) enableCompileCache(folder);
}

/** Code that lies in it is run: `sudo` may keep another person's HOME, and then there is no cache. */
export function makeOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    const user = process.getuid?.();
    return stats.isDirectory() && (user === undefined || stats.uid === user) && (stats.mode & 0o022) === 0;
  } catch (error) {
    // A cache is a convenience: where none can be made, the program starts without.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
