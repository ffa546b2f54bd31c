import { limits } from "../limits.ts";
import type { Label } from "../provenance/label.ts";
import { ok } from "../result.ts";
import type { VersionRow } from "../store/store.ts";
import { newRow } from "./commit-content.ts";
import { findContentLabel, findNameLabel, setContentLabel, setNameLabels } from "./file-labels.ts";
import { contentIdOf } from "./kept-content.ts";
import type { Outcome } from "./problem.ts";
import { attempt, problem, quotePath } from "./problem.ts";
import type { ChangeBy, Site } from "./site.ts";
import { takeStock } from "./tree.ts";
import type { Place } from "./walk.ts";
import { admitPath, explainLink, lookAt, openRegular, walkTo, walkToFolder } from "./walk.ts";

export interface MoveResult {
  readonly from: string;
  readonly to: string;
  readonly kind: "file" | "folder";
  readonly versionId: string;
}

/** Moves a file or a folder to a name that is free. What is moved keeps its labels. */
export async function moveEntry(
  site: Site,
  request: { readonly from: string; readonly to: string },
  by: ChangeBy,
): Promise<Outcome<MoveResult>> {
  const from = admitPath(request.from, "entry");
  if (!from.ok) return from;
  const to = admitPath(request.to, "entry");
  if (!to.ok) return to;
  if (`${to.value}/`.startsWith(`${from.value}/`)) {
    return problem(
      "exists",
      `${quotePath(from.value)} cannot be moved into itself.`,
      "Choose another place.",
    );
  }
  return site.inOrder(by.signal, async () => {
    const source = walkTo(site.openRoot, from.value);
    if (!source.ok) return source;
    using here = source.value;
    const kind = judgeSource(here);
    if (!kind.ok) return kind;
    const target = walkTo(site.openRoot, to.value, "make");
    if (!target.ok) return target;
    using there = target.value;
    const free = requireFree(there);
    if (!free.ok) return free;
    const carried = await collectLabels(site, from.value, kind.value);
    if (!carried.ok) return carried;
    const row: VersionRow = {
      ...newRow(site, from.value, by),
      change: "moved",
      movedTo: to.value,
      before: null,
      label: null,
    };
    await recordMove(site, row, { carried: carried.value, made: there.made, by });
    const moved = requireFree(there).ok
      ? attempt(from.value, () => here.folder.rename(here.name, there.folder, there.name))
      : free;
    if (moved.ok) return ok({ from: from.value, to: to.value, kind: kind.value, versionId: row.id });
    await site.store.write(({ versions }) => versions.markUndone(row.id, site.now()));
    return moved;
  });
}

export function requireFree(place: Place): Outcome<void> {
  const facts = lookAt(place);
  if (!facts.ok) return facts;
  if (facts.value === undefined) return ok(undefined);
  return problem(
    "exists",
    `${quotePath(place.path)} exists already.`,
    "Choose another name, or delete it first.",
  );
}

function judgeSource(place: Place): Outcome<"file" | "folder"> {
  const facts = lookAt(place);
  if (!facts.ok) return facts;
  const kind = facts.value?.kind;
  if (kind === "folder") return ok(kind);
  if (kind === "link") return explainLink(place.folder, place.name, place.path);
  const opened = openRegular(place);
  if (!opened.ok) return opened;
  opened.value[Symbol.dispose]();
  return ok("file");
}

export interface CarriedLabel {
  /** Path below what is moved: empty for itself, else beginning with a slash. */
  readonly suffix: string;
  readonly name: Label | undefined;
  readonly content: { readonly contentId: string; readonly label: Label } | undefined;
}

/** The labels of everything that moves. Contents beyond what can be read go unlabelled, which is the stricter side. */
export async function collectLabels(
  site: Site,
  path: string,
  kind: "file" | "folder",
): Promise<Outcome<readonly CarriedLabel[]>> {
  if (kind === "file") return ok([await carryOne(site, path, { suffix: "", isFile: true })]);
  const opened = walkToFolder(site.openRoot, path);
  if (!opened.ok) return opened;
  using folder = opened.value;
  const stock = takeStock(folder, path);
  if (!stock.ok) return stock;
  const carried = [await carryOne(site, path, { suffix: "", isFile: false })];
  for (const entry of stock.value) {
    const suffix = entry.path.slice(path.length);
    carried.push(await carryOne(site, entry.path, { suffix, isFile: entry.kind === "file" }));
  }
  return ok(carried);
}

async function carryOne(
  site: Site,
  path: string,
  entry: { readonly suffix: string; readonly isFile: boolean },
): Promise<CarriedLabel> {
  const name = await findNameLabel(site, path);
  const contentId = entry.isFile ? await contentIdAt(site, path) : undefined;
  const label = contentId === undefined ? undefined : await findContentLabel(site, path, contentId);
  const content = contentId === undefined || label === undefined ? undefined : { contentId, label };
  return { suffix: entry.suffix, name, content };
}

/** The content id of a readable file of ordinary size. */
export async function contentIdAt(site: Site, path: string): Promise<string | undefined> {
  const walked = walkTo(site.openRoot, path);
  if (!walked.ok) return undefined;
  using place = walked.value;
  const opened = openRegular(place);
  if (!opened.ok) return undefined;
  using file = opened.value;
  return file.facts().size > limits.fileReadBytes ? undefined : await contentIdOf(file);
}

interface MoveRecord {
  readonly carried: readonly CarriedLabel[];
  readonly made: readonly string[];
  readonly by: ChangeBy;
}

async function recordMove(site: Site, row: VersionRow, record: MoveRecord): Promise<void> {
  const to = row.movedTo ?? row.path;
  await site.store.write(async ({ versions }) => {
    await versions.add(row);
    await setNameLabels(versions, site.agent, [...record.made, to], record.by.label);
    for (const { suffix, name, content } of record.carried) {
      const path = `${to}${suffix}`;
      if (name !== undefined && suffix !== "") await setNameLabels(versions, site.agent, [path], name);
      if (content === undefined) continue;
      await setContentLabel(versions, site.agent, { path, contentId: content.contentId }, content.label);
    }
  });
}
