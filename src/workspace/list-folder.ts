import { setImmediate } from "node:timers/promises";
import { limits } from "../limits.ts";
import type { EntryKind } from "../platform/folder.ts";
import type { Label } from "../provenance/label.ts";
import { ok } from "../result.ts";
import { joinNameLabels } from "./file-labels.ts";
import type { Outcome } from "./problem.ts";
import { attempt } from "./problem.ts";
import type { Site } from "./site.ts";
import { cancelled } from "./site.ts";
import type { TreeEntry } from "./tree.ts";
import { walkTree } from "./tree.ts";
import { admitPath, walkToFolder } from "./walk.ts";

export interface ListRequest {
  readonly path: string;
  readonly recursive?: boolean;
  /** The last path of an earlier, cut list. */
  readonly after?: string;
}

export interface ListedEntry {
  readonly path: string;
  readonly kind: EntryKind;
  readonly size: number;
}

export interface ListResult {
  readonly path: string;
  readonly entries: readonly ListedEntry[];
  readonly isCut: boolean;
  /** The join of the names' labels; undefined when there is nothing to show. */
  readonly label: Label | undefined;
}

export async function listFolder(
  site: Site,
  request: ListRequest,
  signal: AbortSignal,
): Promise<Outcome<ListResult>> {
  const path = admitPath(request.path, "folder");
  if (!path.ok) return path;
  const after = request.after === undefined ? undefined : admitPath(request.after, "entry");
  if (after !== undefined && !after.ok) return after;
  const opened = walkToFolder(site.openRoot, path.value);
  if (!opened.ok) return opened;
  using folder = opened.value;
  const listed = attempt(path.value, () => folder.entries());
  if (!listed.ok) return listed;
  const entries: ListedEntry[] = [];
  let isCut = false;
  const options = {
    recursive: request.recursive === true,
    ...(after === undefined ? {} : { after: after.value }),
  };
  for (const entry of walkTree(folder, path.value, options)) {
    if (entries.length >= limits.listEntries) {
      isCut = true;
      break;
    }
    entries.push(describeEntry(entry));
    if (entries.length % 256 === 0) await setImmediate();
    if (signal.aborted) return cancelled();
  }
  const label = await joinNameLabels(
    site,
    entries.map((entry) => entry.path),
  );
  return ok({ path: path.value, entries, isCut, label });
}

function describeEntry(entry: TreeEntry): ListedEntry {
  const { path, kind } = entry;
  const facts = kind === "file" ? attempt(path, () => entry.folder.facts(entry.name)) : undefined;
  return { path, kind, size: facts?.ok === true ? (facts.value?.size ?? 0) : 0 };
}
