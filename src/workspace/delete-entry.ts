import type { EntryKind } from "../platform/folder.ts";
import { ok } from "../result.ts";
import type { VersionRow } from "../store/store.ts";
import { changedMeanwhile, keepBefore, newRow } from "./commit-content.ts";
import type { Before } from "./commit-content.ts";
import type { Outcome } from "./problem.ts";
import { attempt, problem, quotePath } from "./problem.ts";
import type { ChangeBy, Site } from "./site.ts";
import { cancelled } from "./site.ts";
import { takeStock } from "./tree.ts";
import { admitPath, lookAt, walkTo } from "./walk.ts";

export interface DeleteResult {
  readonly path: string;
  readonly kind: EntryKind;
  readonly files: number;
  /** Entries that cannot be brought back: links, pipes, files with several names. */
  readonly unkept: number;
}

interface Doomed {
  readonly path: string;
  readonly kind: EntryKind;
  readonly before: Before | undefined;
}

/** Deletes a file, an empty folder, or with `recursive` a folder and all in it. A link is removed, never followed. */
export async function deleteEntry(
  site: Site,
  request: { readonly path: string; readonly recursive?: boolean },
  by: ChangeBy,
): Promise<Outcome<DeleteResult>> {
  const path = admitPath(request.path, "entry");
  if (!path.ok) return path;
  return site.inOrder(by.signal, async () => {
    const doomed = await listDoomed(site, path.value, request.recursive === true, by.signal);
    if (!doomed.ok) return doomed;
    const entries = doomed.value;
    const files = entries.filter(({ kind }) => kind === "file").length;
    const unkept = entries.filter(({ kind, before }) => kind !== "folder" && before === undefined).length;
    const kind = entries.at(-1)?.kind ?? "file";
    const rows = entries.flatMap(({ path: gone, before }): readonly VersionRow[] => {
      if (before === undefined) return [];
      const { contentId, label } = before;
      const row = { ...newRow(site, gone, by), change: "deleted" } as const;
      return [{ ...row, before: contentId, label: label ?? null }];
    });
    await site.store.write(async ({ versions }) => {
      for (const row of rows) await versions.add(row);
    });
    for (const entry of entries) {
      const removed = removeOne(site, entry);
      if (!removed.ok) return removed;
    }
    return ok({ path: path.value, kind, files, unkept });
  });
}

/** Everything that has to go, children before parents, with its content kept. */
async function listDoomed(
  site: Site,
  path: string,
  recursive: boolean,
  signal: AbortSignal,
): Promise<Outcome<readonly Doomed[]>> {
  const walked = walkTo(site.openRoot, path);
  if (!walked.ok) return walked;
  using place = walked.value;
  const facts = lookAt(place);
  if (!facts.ok) return facts;
  if (facts.value === undefined) return attempt(path, () => failMissing());
  if (facts.value.kind !== "folder") return await keepAll(site, [{ path, kind: facts.value.kind }], signal);
  const opened = attempt(path, () => place.folder.openFolder(place.name));
  if (!opened.ok) return opened;
  using folder = opened.value;
  const stock = takeStock(folder, path);
  if (!stock.ok) return stock;
  if (stock.value.length > 0 && !recursive) {
    return problem(
      "not-empty",
      `${quotePath(path)} is not empty.`,
      "Use recursive: true to delete all of it.",
    );
  }
  return await keepAll(site, [{ path, kind: "folder" as const }, ...stock.value].toReversed(), signal);
}

function failMissing(): never {
  throw Object.assign(new Error("ENOENT: nothing there"), { code: "ENOENT" });
}

async function keepAll(
  site: Site,
  entries: readonly { readonly path: string; readonly kind: EntryKind }[],
  signal: AbortSignal,
): Promise<Outcome<readonly Doomed[]>> {
  const doomed: Doomed[] = [];
  for (const { path, kind } of entries) {
    if (signal.aborted) return cancelled();
    const before = kind === "file" ? await keepOne(site, path) : ok(undefined);
    if (!before.ok) return before;
    doomed.push({ path, kind, before: before.value });
  }
  return ok(doomed);
}

/** A file with several names is not read: its content stays wherever its other names are. */
async function keepOne(site: Site, path: string): Promise<Outcome<Before | undefined>> {
  const walked = walkTo(site.openRoot, path);
  if (!walked.ok) return walked;
  using place = walked.value;
  const kept = await keepBefore(site, place);
  return !kept.ok && kept.error.code === "hard-link" ? ok(undefined) : kept;
}

function removeOne(site: Site, entry: Doomed): Outcome<void> {
  const walked = walkTo(site.openRoot, entry.path);
  if (!walked.ok) return walked;
  using place = walked.value;
  if (entry.kind === "folder") return attempt(entry.path, () => place.folder.removeFolder(place.name));
  const now = lookAt(place);
  if (!now.ok) return now;
  const isSame =
    entry.before === undefined ? now.value?.kind === entry.kind : now.value?.state === entry.before.state;
  return isSame ? attempt(entry.path, () => place.folder.unlink(place.name)) : changedMeanwhile(entry.path);
}
