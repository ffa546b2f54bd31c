import { ok } from "../result.ts";
import type { Label } from "../provenance/label.ts";
import type { VersionRow } from "../store/store.ts";
import { changedMeanwhile, keepBefore, replaceContent } from "./commit-content.ts";
import { findContentLabel, joinNameLabels, setContentLabel, setNameLabels } from "./file-labels.ts";
import { collectLabels, requireFree } from "./move-entry.ts";
import type { Outcome, WorkspaceProblem } from "./problem.ts";
import { attempt, problem, quotePath } from "./problem.ts";
import type { ChangeBy, Site } from "./site.ts";
import { lookAt, walkTo } from "./walk.ts";

/** Versions looked at when the one to undo is chosen and checked for later changes. */
const versionWindow = 1_000;

export interface UndoRequest {
  /** The last change, or everything the turn did that made it. */
  readonly what: "last" | "turn";
  /** Undo this turn's changes instead of those of the turn that changed something last. */
  readonly turnId?: string;
}

export interface Undone {
  readonly path: string;
  readonly change: VersionRow["change"];
}

export interface UndoResult {
  readonly undone: readonly Undone[];
  /** Why it stopped before everything was undone. */
  readonly stopped: WorkspaceProblem | undefined;
  readonly label: Label;
}

/** Takes changes back, newest first, and stops at the first that something else has built upon. */
export async function undoChange(
  site: Site,
  request: UndoRequest,
  by: ChangeBy,
): Promise<Outcome<UndoResult>> {
  return site.inOrder(by.signal, async () => {
    const recent = await site.store.read(({ versions }) => versions.list(site.agent, versionWindow));
    const open = recent.filter(({ undoneAt }) => undoneAt === null).toSorted((a, b) => b.at - a.at);
    const chosen = choose(open, request);
    if (chosen.length === 0) return problem("nothing", "There is no change left to undo.");
    const undone: Undone[] = [];
    let stopped: WorkspaceProblem | undefined;
    for (const row of chosen) {
      const result = by.signal.aborted
        ? problem("cancelled", "It was cancelled.")
        : await undoOne(site, row, laterThan(open, chosen, row));
      if (!result.ok) {
        stopped = result.error;
        break;
      }
      undone.push({ path: row.path, change: row.change });
    }
    if (stopped !== undefined && undone.length === 0) return { ok: false, error: stopped };
    const paths = undone.map(({ path }) => path);
    const label = (await joinNameLabels(site, paths)) ?? site.unlabelled();
    return ok({ undone, stopped, label });
  });
}

function choose(open: readonly VersionRow[], request: UndoRequest): readonly VersionRow[] {
  const { turnId } = request;
  const newest = turnId === undefined ? open[0] : open.find((row) => row.turnId === turnId);
  if (newest === undefined) return [];
  return request.what === "turn"
    ? open.filter((row) => row.turnId === newest.turnId)
    : open.filter((row) => row.turnId === newest.turnId && row.callId === newest.callId);
}

function laterThan(
  open: readonly VersionRow[],
  chosen: readonly VersionRow[],
  row: VersionRow,
): readonly VersionRow[] {
  return open.filter((other) => other.at > row.at && !chosen.includes(other));
}

async function undoOne(site: Site, row: VersionRow, later: readonly VersionRow[]): Promise<Outcome<void>> {
  const places = [row.path, row.movedTo].filter((path) => path !== null);
  const touched = later.some((other) => places.some((path) => other.path === path || other.movedTo === path));
  if (touched) {
    return problem(
      "changed",
      `${quotePath(row.path)} was changed again by another turn since.`,
      "Undo the later change first.",
    );
  }
  const result = await undoByKind[row.change](site, row);
  if (result.ok) await site.store.write(({ versions }) => versions.markUndone(row.id, site.now()));
  return result;
}

type UndoStep = (site: Site, row: VersionRow) => Promise<Outcome<void>>;

const undoByKind: Readonly<Record<VersionRow["change"], UndoStep>> = {
  created: undoCreated,
  changed: undoChanged,
  deleted: undoDeleted,
  moved: undoMoved,
};

async function undoCreated(site: Site, row: VersionRow): Promise<Outcome<void>> {
  const walked = walkTo(site.openRoot, row.path);
  if (!walked.ok) return walked.error.code === "not-found" ? ok(undefined) : walked;
  using place = walked.value;
  const current = await keepBefore(site, place);
  if (!current.ok || current.value === undefined) return current.ok ? ok(undefined) : current;
  const { contentId, state } = current.value;
  if ((await findContentLabel(site, row.path, contentId)) === undefined) return changedSince(row.path);
  const now = lookAt(place);
  if (!now.ok) return now;
  if (now.value?.state !== state) return changedMeanwhile(row.path);
  return attempt(row.path, () => place.folder.unlink(place.name));
}

async function undoChanged(site: Site, row: VersionRow): Promise<Outcome<void>> {
  const walked = walkTo(site.openRoot, row.path);
  if (!walked.ok) return walked;
  using place = walked.value;
  // Loaded before the present content is kept, which may make room by dropping the oldest.
  const bytes = site.kept.load(row.before ?? "", row.path);
  const current = await keepBefore(site, place);
  if (!current.ok) return current;
  if (current.value === undefined) return changedSince(row.path);
  const { contentId } = current.value;
  if (contentId === row.before) return ok(undefined);
  if ((await findContentLabel(site, row.path, contentId)) === undefined) return changedSince(row.path);
  if (!bytes.ok) return bytes;
  await restoreLabel(site, row);
  return await replaceContent(site, place, { bytes: bytes.value, before: current.value });
}

async function undoDeleted(site: Site, row: VersionRow): Promise<Outcome<void>> {
  const walked = walkTo(site.openRoot, row.path, "make");
  if (!walked.ok) return walked;
  using place = walked.value;
  const current = await keepBefore(site, place);
  if (!current.ok) return current;
  if (current.value !== undefined) {
    return current.value.contentId === row.before
      ? ok(undefined)
      : problem("exists", `${quotePath(row.path)} exists again with other content.`, "Move it away first.");
  }
  const bytes = site.kept.load(row.before ?? "", row.path);
  if (!bytes.ok) return bytes;
  await restoreLabel(site, row);
  return await replaceContent(site, place, { bytes: bytes.value, before: undefined });
}

async function undoMoved(site: Site, row: VersionRow): Promise<Outcome<void>> {
  const source = walkTo(site.openRoot, row.movedTo ?? row.path);
  if (!source.ok) return source;
  using here = source.value;
  const facts = lookAt(here);
  if (!facts.ok) return facts;
  const target = walkTo(site.openRoot, row.path, "make");
  if (!target.ok) return target;
  using there = target.value;
  const free = requireFree(there);
  if (facts.value === undefined) return free.ok ? changedSince(row.movedTo ?? row.path) : ok(undefined);
  if (!free.ok) return free;
  const kind = facts.value.kind === "folder" ? "folder" : "file";
  const carried = await collectLabels(site, here.path, kind);
  if (!carried.ok) return carried;
  await site.store.write(async ({ versions }) => {
    for (const { suffix, name, content } of carried.value) {
      const path = `${row.path}${suffix}`;
      if (name !== undefined && suffix !== "") await setNameLabels(versions, site.agent, [path], name);
      if (content === undefined) continue;
      await setContentLabel(versions, site.agent, { path, contentId: content.contentId }, content.label);
    }
  });
  return attempt(row.path, () => here.folder.rename(here.name, there.folder, there.name));
}

async function restoreLabel(site: Site, row: VersionRow): Promise<void> {
  const { label, before: contentId, path } = row;
  if (label === null || contentId === null) return;
  await site.store.write(({ versions }) => setContentLabel(versions, site.agent, { path, contentId }, label));
}

function changedSince(path: string): Outcome<never> {
  return problem(
    "changed",
    `${quotePath(path)} was changed by something else since, so undoing would lose that.`,
    "Read it, and write what it should contain.",
  );
}
