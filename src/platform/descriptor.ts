import { mkdirSync, realpathSync } from "node:fs";
import { openCheckedRoot } from "./descriptor-checked.ts";
import { openDescriptorRoot, provesDescriptorPaths } from "./descriptor-linux.ts";
import type { Folder } from "./folder.ts";
import { privateFolderMode } from "./open-file.ts";

/** How folders are opened: `descriptor` is free of races, `checked` looks before and after (see its file). */
export type FolderMeans = "descriptor" | "checked";

/** Tries the strong means once, on a folder that exists, and says which one this system has. */
export function chooseFolderMeans(folder: string): FolderMeans {
  return process.platform === "linux" && provesDescriptorPaths(folder) ? "descriptor" : "checked";
}

/** Opens a folder chosen by the operator or the platform, never by an agent. */
export function openRootFolder(folder: string, means: FolderMeans): Folder {
  return means === "descriptor" ? openDescriptorRoot(folder) : openCheckedRoot(folder);
}

/** Makes a folder of the platform (and those above it) readable by its owner alone; returns its real path. */
export function makePrivateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: privateFolderMode });
  return realpathSync(folder);
}
