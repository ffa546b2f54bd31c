import { newId } from "../platform/random.ts";
import type { Label } from "../provenance/label.ts";
import { ok } from "../result.ts";
import type { VersionRow } from "../store/store.ts";
import { findContentLabel, setContentLabel, setNameLabels } from "./file-labels.ts";
import { contentIdOfBytes } from "./kept-content.ts";
import { reservedPrefix } from "./path-name.ts";
import type { Outcome } from "./problem.ts";
import { attempt, attemptAsync, problem, quotePath } from "./problem.ts";
import type { ChangeBy, Site } from "./site.ts";
import type { Place } from "./walk.ts";
import { lookAt, openRegular } from "./walk.ts";

/** What a place held before a change; undefined when it held nothing. */
export interface Before {
  readonly contentId: string;
  readonly state: string;
  readonly mode: number;
  readonly label: Label | undefined;
}

/** Keeps what is there now, so that a change can be undone. Refuses what is not an ordinary file. */
export async function keepBefore(site: Site, place: Place): Promise<Outcome<Before | undefined>> {
  const facts = lookAt(place);
  if (!facts.ok) return facts;
  if (facts.value === undefined) return ok(undefined);
  const opened = openRegular(place);
  if (!opened.ok) return opened;
  using file = opened.value;
  const kept = await site.kept.keep(file, place.path);
  if (!kept.ok) return kept;
  const label = await findContentLabel(site, place.path, kept.value);
  const { state, mode } = file.facts();
  return ok({ contentId: kept.value, state, mode, label });
}

export interface NewContent {
  readonly bytes: Uint8Array;
  readonly before: Before | undefined;
  readonly label: Label;
}

/**
 * The version row and the labels are in the store before the file changes; a crash in between leaves a version whose
 * undo finds nothing to do.
 */
export async function commitContent(
  site: Site,
  place: Place,
  content: NewContent,
  by: ChangeBy,
): Promise<Outcome<VersionRow>> {
  const { before, label, bytes } = content;
  const change = before === undefined ? "created" : "changed";
  const row = { ...newRow(site, place.path, by), change, before: before?.contentId ?? null } as const;
  const version: VersionRow = { ...row, label: before?.label ?? null };
  await site.store.write(async ({ versions }) => {
    await versions.add(version);
    await setContentLabel(
      versions,
      site.agent,
      { path: place.path, contentId: contentIdOfBytes(bytes) },
      label,
    );
    const named = before === undefined ? [...place.made, place.path] : [];
    await setNameLabels(versions, site.agent, named, by.label);
  });
  const replaced = await replaceContent(site, place, { bytes, before });
  if (replaced.ok) return ok(version);
  await site.store.write(({ versions }) => versions.markUndone(version.id, site.now()));
  return replaced;
}

export function newRow(
  site: Site,
  path: string,
  by: ChangeBy,
): Omit<VersionRow, "change" | "before" | "label"> {
  const at = site.versionTime();
  const { turnId, callId } = by;
  return { id: newId("ver", at), agent: site.agent, turnId, callId, path, movedTo: null, at, undoneAt: null };
}

/** Writes beside the file and renames over it, unless the file is not what it was when it was looked at. */
export async function replaceContent(
  site: Site,
  place: Place,
  { bytes, before }: Pick<NewContent, "bytes" | "before">,
): Promise<Outcome<void>> {
  const temporary = newId(`${reservedPrefix}tmp`, 0);
  const written = await attemptAsync(place.path, async () => {
    using file = place.folder.createFile(temporary);
    file.write(bytes);
    if (before !== undefined) file.setMode(before.mode);
    if (site.durability === "power") await file.sync();
  });
  const renamed = written.ok ? renameUnchanged(place, temporary, before?.state) : written;
  if (!renamed.ok) attempt(place.path, () => place.folder.unlink(temporary));
  return renamed;
}

function renameUnchanged(place: Place, temporary: string, state: string | undefined): Outcome<void> {
  const now = lookAt(place);
  if (!now.ok) return now;
  if (now.value?.state !== state) return changedMeanwhile(place.path);
  return attempt(place.path, () => place.folder.rename(temporary, place.folder, place.name));
}

export function changedMeanwhile(path: string): Outcome<never> {
  return problem(
    "changed",
    `${quotePath(path)} was changed by something else meanwhile.`,
    "Read it again first.",
  );
}
