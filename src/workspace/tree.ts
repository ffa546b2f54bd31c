import { limits } from "../limits.ts";
import type { EntryKind, Folder } from "../platform/folder.ts";
import { ok } from "../result.ts";
import { reservedPrefix } from "./path-name.ts";
import type { Outcome } from "./problem.ts";
import { attempt, problem, quotePath } from "./problem.ts";

export interface TreeEntry {
  readonly path: string;
  readonly name: string;
  readonly kind: EntryKind;
  /** The open folder that holds the entry; closed when the walk goes on. */
  readonly folder: Folder;
}

export interface TreeOptions {
  readonly recursive: boolean;
  /** Leave out everything up to and including this path, to read on after a cut. */
  readonly after?: string;
  readonly showReserved?: boolean;
}

/** Entries below an open folder, parents before children, names in order. Folders that vanish are left out. */
export function* walkTree(folder: Folder, path: string, options: TreeOptions): Generator<TreeEntry, void> {
  const listed = attempt(path, () => folder.entries());
  if (!listed.ok || isTooDeep(path)) return;
  const entries = listed.value
    .filter(({ name }) => options.showReserved === true || !name.startsWith(reservedPrefix))
    .toSorted((left, right) => compareText(left.name, right.name));
  for (const { name, kind } of entries) {
    const below = path === "." ? name : `${path}/${name}`;
    const place = options.after === undefined ? 1 : comparePaths(below, options.after);
    if (place > 0) yield { path: below, name, kind, folder };
    const holdsAfter = options.after?.startsWith(`${below}/`) === true || options.after === below;
    if (kind !== "folder" || !options.recursive || (place <= 0 && !holdsAfter)) continue;
    const inner = attempt(below, () => folder.openFolder(name));
    if (!inner.ok) continue;
    using opened = inner.value;
    yield* walkTree(opened, below, options);
  }
}

function isTooDeep(path: string): boolean {
  return path.split("/").length > limits.pathParts;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The order of `walkTree`: part by part, a folder before what is in it. */
export function comparePaths(left: string, right: string): number {
  const rights = right.split("/");
  const lefts = left.split("/");
  for (const [at, part] of lefts.entries()) {
    const other = rights[at];
    if (other === undefined) return 1;
    const order = compareText(part, other);
    if (order !== 0) return order;
  }
  return lefts.length - rights.length;
}

export interface StockEntry {
  readonly path: string;
  readonly kind: EntryKind;
}

/** Everything below a folder, parents first, or a refusal when that is more than one change may touch. */
export function takeStock(folder: Folder, path: string): Outcome<readonly StockEntry[]> {
  const stock: StockEntry[] = [];
  for (const entry of walkTree(folder, path, { recursive: true, showReserved: true })) {
    stock.push({ path: entry.path, kind: entry.kind });
    if (stock.length > limits.treeEntries || isTooDeep(entry.path)) {
      const text = `${quotePath(path)} holds more than ${limits.treeEntries} entries or is nested too deeply.`;
      return problem("too-many", text, "Go folder by folder.");
    }
  }
  return ok(stock);
}
