import { AppError } from "../errors.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { PathFault } from "./path-name.ts";

export type WorkspaceFault =
  | PathFault
  | "not-found"
  | "not-a-folder"
  | "is-a-folder"
  | "not-empty"
  | "link"
  | "hard-link"
  | "special"
  | "exists"
  | "changed"
  | "too-large"
  | "too-many"
  | "binary"
  | "no-match"
  | "not-unique"
  | "nothing"
  | "permission"
  | "cancelled";

/** An expected failure of a workspace operation: safe to show, and says what to do next. */
export interface WorkspaceProblem {
  readonly code: WorkspaceFault;
  readonly text: string;
  readonly hint?: string;
}

export type Outcome<T> = Result<T, WorkspaceProblem>;

export function problem(code: WorkspaceFault, text: string, hint?: string): Result<never, WorkspaceProblem> {
  return err(hint === undefined ? { code, text } : { code, text, hint });
}

/** A judged path as it appears in messages. */
export function quotePath(path: string): string {
  return path === "." ? "the workspace" : JSON.stringify(path);
}

type Wording = readonly [WorkspaceFault, (path: string) => string, string];

const wordings: { readonly [code: string]: Wording } = {
  ENOENT: ["not-found", (path) => `${path} does not exist.`, "Use list to see what is there."],
  ENOTDIR: [
    "not-a-folder",
    (path) => `${path} is not a folder, or is reached through something that is not.`,
    "Use list to see what is there; links to folders are not followed.",
  ],
  EISDIR: ["is-a-folder", (path) => `${path} is a folder.`, "Name a file, or use list for a folder."],
  ELOOP: [
    "link",
    (path) => `${path} is a symbolic link, and links are not followed.`,
    "Name the file the link points to.",
  ],
  ENXIO: ["special", (path) => `${path} is a pipe, socket or device.`, "Only files and folders can be used."],
  EEXIST: ["exists", (path) => `${path} exists already.`, "Choose another name, or delete it first."],
  ENOTEMPTY: ["not-empty", (path) => `${path} is not empty.`, "Delete it with recursive: true."],
  ESTALE: [
    "changed",
    (path) => `A folder on the way to ${path} was replaced meanwhile.`,
    "Look again with list, then try again.",
  ],
  EXDEV: [
    "permission",
    (path) => `${path} lies on another file system.`,
    "Copy it by reading and writing instead of moving.",
  ],
  EINVAL: ["changed", (path) => `${path} cannot be moved into itself.`, "Choose a place outside of it."],
  EACCES: ["permission", (path) => `The system does not allow this for ${path}.`, "Ask the operator."],
  EPERM: ["permission", (path) => `The system does not allow this for ${path}.`, "Ask the operator."],
  ENAMETOOLONG: [
    "too-long",
    (path) => `${path} is longer than the file system allows.`,
    "Use a shorter name.",
  ],
};

/** Runs one step on the file system: what a caller can cause becomes a problem, what only an operator can repair throws. */
export function attempt<T>(path: string, step: () => T): Outcome<T> {
  try {
    return ok(step());
  } catch (thrown) {
    return explain(path, thrown);
  }
}

export async function attemptAsync<T>(path: string, step: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await step());
  } catch (thrown) {
    return explain(path, thrown);
  }
}

function explain(path: string, thrown: unknown): Result<never, WorkspaceProblem> {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const wording = wordings[code];
  if (wording !== undefined) return problem(wording[0], wording[1](quotePath(path)), wording[2]);
  if (thrown instanceof AppError || code === "") throw thrown;
  throw new AppError("storage-unavailable", `The workspace could not be used (${code}).`, {
    hint: operatorHints[code] ?? "Check the disk that holds the data folder.",
    cause: thrown,
  });
}

const operatorHints: { readonly [code: string]: string } = {
  ENOSPC: "The disk is full: free some space, then try again.",
  EDQUOT: "The disk quota is used up: free some space, then try again.",
  EROFS: "The data folder is read-only: mount it writable, then try again.",
  EMFILE: "Too many files are open: raise the limit of open files for the daemon.",
};
