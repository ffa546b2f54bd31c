import type { Clock } from "../platform/clock.ts";
import type { FolderMeans } from "../platform/descriptor.ts";
import { chooseFolderMeans, makePrivateFolder, openRootFolder } from "../platform/descriptor.ts";
import type { Trust } from "../provenance/label.ts";
import type { DeleteResult } from "./delete-entry.ts";
import { deleteEntry } from "./delete-entry.ts";
import { KeptContent, partSuffix } from "./kept-content.ts";
import type { KeptLimits } from "./kept-content.ts";
import type { ListRequest, ListResult } from "./list-folder.ts";
import { listFolder } from "./list-folder.ts";
import type { MoveResult } from "./move-entry.ts";
import { moveEntry } from "./move-entry.ts";
import { reservedPrefix } from "./path-name.ts";
import type { ChangePreview } from "./preview-change.ts";
import { previewEdit, previewWrite } from "./preview-change.ts";
import type { Outcome } from "./problem.ts";
import { attempt } from "./problem.ts";
import type { ReadRequest, ReadResult } from "./read-file.ts";
import { readFile } from "./read-file.ts";
import type { SearchRequest, SearchResult } from "./search-files.ts";
import { searchFiles } from "./search-files.ts";
import type { ChangeBy, Durability, VersionStore } from "./site.ts";
import { Site } from "./site.ts";
import type { LocateSecrets } from "./secret-spans.ts";
import { noSecrets } from "./secret-spans.ts";
import { walkTree } from "./tree.ts";
import type { OpenRoot } from "./walk.ts";
import type { UndoRequest, UndoResult } from "./undo-change.ts";
import { undoChange } from "./undo-change.ts";
import type { EditRequest, EditResult, WriteResult } from "./write-file.ts";
import { editFile, writeFile } from "./write-file.ts";

export interface WorkspaceOptions {
  readonly agent: string;
  readonly folder: string;
  /** Where earlier contents are kept: outside `folder`, and out of reach of the agent's shell. */
  readonly versionFolder: string;
  readonly store: VersionStore;
  readonly clock: Clock;
  /** What a file is worth that no agent wrote: `external` unless the operator says otherwise. */
  readonly unlabelledTrust?: Trust;
  readonly limits?: KeptLimits;
  /** `process` when left out. */
  readonly durability?: Durability;
  /** Nothing is hidden when left out. */
  readonly locateSecrets?: LocateSecrets;
  readonly locateCredentials?: LocateSecrets;
  /** Chosen by a trial when left out. */
  readonly means?: FolderMeans;
}

/** An agent's files. Every change is versioned before it happens; every failure a caller can cause is a value. */
export interface Workspace {
  readonly agent: string;
  readonly folder: string;
  readonly means: FolderMeans;
  read(request: ReadRequest): Promise<Outcome<ReadResult>>;
  list(request: ListRequest, signal: AbortSignal): Promise<Outcome<ListResult>>;
  search(request: SearchRequest, signal: AbortSignal): Promise<Outcome<SearchResult>>;
  write(request: { path: string; text: string }, by: ChangeBy): Promise<Outcome<WriteResult>>;
  edit(request: EditRequest, by: ChangeBy): Promise<Outcome<EditResult>>;
  previewWrite(request: { path: string; text: string }): Promise<Outcome<ChangePreview>>;
  previewEdit(request: EditRequest): Promise<Outcome<ChangePreview>>;
  move(request: { from: string; to: string }, by: ChangeBy): Promise<Outcome<MoveResult>>;
  delete(request: { path: string; recursive?: boolean }, by: ChangeBy): Promise<Outcome<DeleteResult>>;
  undo(request: UndoRequest, by: ChangeBy): Promise<Outcome<UndoResult>>;
}

/** Entries looked at for temporary files that a killed process left behind. */
const leftoverEntries = 5_000;

export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { agent, store, clock, durability = "process" } = options;
  const folder = makePrivateFolder(options.folder);
  const versionFolder = makePrivateFolder(options.versionFolder);
  const means = options.means ?? chooseFolderMeans(folder);
  const openRoot = () => openRootFolder(folder, means);
  const openVersions = () => openRootFolder(versionFolder, means);
  removeLeftovers(openRoot, (name) => name.startsWith(`${reservedPrefix}tmp`));
  removeLeftovers(openVersions, (name) => name.endsWith(partSuffix));
  const [newest] = await store.read(({ versions }) => versions.list(agent, 1));
  const site = new Site({
    agent,
    openRoot,
    store,
    kept: new KeptContent(openVersions, durability, options.limits),
    durability,
    locateSecrets: options.locateSecrets ?? noSecrets,
    locateCredentials: options.locateCredentials ?? noSecrets,
    clock,
    unlabelledTrust: options.unlabelledTrust ?? "external",
    newestAt: newest?.at ?? 0,
  });
  return {
    agent,
    folder,
    means,
    read: (request) => readFile(site, request),
    list: (request, signal) => listFolder(site, request, signal),
    search: (request, signal) => searchFiles(site, request, signal),
    write: (request, by) => writeFile(site, request, by),
    edit: (request, by) => editFile(site, request, by),
    previewWrite: (request) => previewWrite(site, request),
    previewEdit: (request) => previewEdit(site, request),
    move: (request, by) => moveEntry(site, request, by),
    delete: (request, by) => deleteEntry(site, request, by),
    undo: (request, by) => undoChange(site, request, by),
  };
}

function removeLeftovers(openRoot: OpenRoot, isLeftover: (name: string) => boolean): void {
  using root = openRoot();
  let seen = 0;
  for (const entry of walkTree(root, ".", { recursive: true, showReserved: true })) {
    seen += 1;
    if (seen > leftoverEntries) return;
    if (entry.kind !== "file" || !isLeftover(entry.name)) continue;
    attempt(entry.path, () => entry.folder.unlink(entry.name));
  }
}
