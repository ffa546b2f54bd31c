import { accessSync, constants } from "node:fs";
import type { Environment } from "./environment.ts";

/** Where a program lies on the PATH, or undefined. Only absolute folders are looked into. */
export function findProgram(name: string, environment: Environment): string | undefined {
  const folders = (environment["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return folders.map((folder) => `${folder}/${name}`).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
