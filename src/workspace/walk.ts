import { limits } from "../limits.ts";
import type { EntryFacts, Folder, OpenFile } from "../platform/folder.ts";
import { err, ok } from "../result.ts";
import { judgePathName } from "./path-name.ts";
import type { Outcome } from "./problem.ts";
import { attempt, problem, quotePath } from "./problem.ts";

// A walk opens each folder relative to the one before. No symbolic link is followed, not even one that stays inside:
// whoever can swap a link could otherwise choose where it leads. Mounts are followed: only an operator makes one.

/** An entry of the workspace, by the open folder that holds it and its name there. */
export class Place implements Disposable {
  /** The open folder that holds the entry. */
  readonly folder: Folder;
  readonly name: string;
  /** The normalised path, for messages, labels and versions. */
  readonly path: string;
  /** Folders the walk had to make, outermost first. */
  readonly made: readonly string[];

  constructor(folder: Folder, path: string, made: readonly string[]) {
    this.folder = folder;
    this.path = path;
    this.name = path.slice(path.lastIndexOf("/") + 1);
    this.made = made;
  }

  [Symbol.dispose](): void {
    this.folder[Symbol.dispose]();
  }
}

export type OpenRoot = () => Folder;

/** Judges the letters of a path; the root itself counts only where a folder is meant. */
export function admitPath(path: string, meaning: "entry" | "folder"): Outcome<string> {
  const judged = judgePathName(path);
  if (!judged.ok) return err(judged.error);
  if (judged.value === "." && meaning === "entry") {
    return problem("is-a-folder", "The path names the workspace itself.", "Name a file or folder inside it.");
  }
  return judged;
}

/** Opens the folder that holds `path` (an admitted path other than the root). */
export function walkTo(openRoot: OpenRoot, path: string, missing: "fail" | "make" = "fail"): Outcome<Place> {
  const parts = path.split("/").slice(0, -1);
  const made: string[] = [];
  const folder = descend(openRoot, { path, parts, missing, made });
  return folder.ok ? ok(new Place(folder.value, path, made)) : folder;
}

/** Opens a folder of the workspace, the root included. */
export function walkToFolder(openRoot: OpenRoot, path: string): Outcome<Folder> {
  const parts = path === "." ? [] : path.split("/");
  return descend(openRoot, { path, parts, missing: "fail", made: [] });
}

interface Descent {
  readonly path: string;
  readonly parts: readonly string[];
  readonly missing: "fail" | "make";
  readonly made: string[];
}

function descend(openRoot: OpenRoot, descent: Descent): Outcome<Folder> {
  const root = attempt(".", openRoot);
  if (!root.ok) return root;
  let folder = root.value;
  for (const [depth, part] of descent.parts.entries()) {
    const reached = descent.parts.slice(0, depth + 1).join("/");
    const next = enter(folder, part, { ...descent, path: reached });
    folder[Symbol.dispose]();
    if (!next.ok) return next;
    folder = next.value;
  }
  return ok(folder);
}

function enter(folder: Folder, name: string, descent: Descent): Outcome<Folder> {
  const opened = openOrExplain(folder, name, descent.path);
  if (opened.ok || opened.error.code !== "not-found" || descent.missing === "fail") return opened;
  const making = attempt(descent.path, () => folder.makeFolder(name));
  if (!making.ok && making.error.code !== "exists") return making;
  if (making.ok) descent.made.push(descent.path);
  return openOrExplain(folder, name, descent.path);
}

function openOrExplain(folder: Folder, name: string, path: string): Outcome<Folder> {
  const opened = attempt(path, () => folder.openFolder(name));
  if (opened.ok || opened.error.code === "not-found") return opened;
  const facts = attempt(path, () => folder.facts(name));
  return facts.ok && facts.value?.kind === "link" ? explainLink(folder, name, path) : opened;
}

/** A refusal of a link that says where it points, if that is an ordinary path inside the workspace. */
export function explainLink(folder: Folder, name: string, path: string): Outcome<never> {
  const text = `${quotePath(path)} is a symbolic link, and links are not followed.`;
  const target = attempt(path, () => folder.readLink(name));
  const above = path.includes("/") ? `${path.slice(0, path.lastIndexOf("/"))}/` : "";
  const inside = target.ok ? judgePathName(`${above}${target.value}`) : target;
  const isRelative = target.ok && !target.value.startsWith("/");
  return isRelative && inside.ok
    ? problem("link", text, `It points to ${quotePath(inside.value)}: use that path.`)
    : problem("link", text, "Use the path of the file itself, if it is in the workspace.");
}

/** What the entry of a place is; refuses what no operation may touch as a file or folder. */
export function lookAt(place: Place): Outcome<EntryFacts | undefined> {
  return attempt(place.path, () => place.folder.facts(place.name));
}

/** Opens the entry of a place as an ordinary file with one name: another name (hard link) may lie outside. */
export function openRegular(place: Place): Outcome<OpenFile> {
  const opened = attempt(place.path, () => place.folder.openFile(place.name));
  if (!opened.ok) {
    return opened.error.code === "link" ? explainLink(place.folder, place.name, place.path) : opened;
  }
  const { links } = opened.value.facts();
  if (links <= 1) return opened;
  opened.value[Symbol.dispose]();
  return problem(
    "hard-link",
    `${quotePath(place.path)} has ${links} names (hard links), and one may lie outside the workspace.`,
    "Make a copy of it in the workspace with a shell command, and use the copy.",
  );
}

/** All bytes of an open file, or a refusal when there are more than `limit`. */
export function readWhole(
  file: OpenFile,
  path: string,
  limit: number = limits.fileReadBytes,
): Outcome<Buffer> {
  const { size } = file.facts();
  if (size > limit) return tooLarge(path, size, limit);
  const bytes = Buffer.allocUnsafe(size + 1);
  let filled = 0;
  while (filled < bytes.length) {
    const count = file.read(bytes.subarray(filled), filled);
    if (count === 0) return ok(bytes.subarray(0, filled));
    filled += count;
  }
  return problem("changed", `${quotePath(path)} grew while it was read.`, "Try again.");
}

export function tooLarge(path: string, size: number, limit: number): Outcome<never> {
  const text = `${quotePath(path)} has ${size} bytes; up to ${limit} can be handled.`;
  return problem("too-large", text, "Split it into smaller files with a shell command first.");
}
