import { liesIn, wholeWorkspace } from "../capability.ts";
import { judgePathName } from "./path-name.ts";
import type { Outcome } from "./problem.ts";
import { problem } from "./problem.ts";
import type { Workspace } from "./workspace.ts";

/** A workspace of which one folder can be used, or nothing. Where no place is named, the folder is meant. */
export function confineWorkspace(workspace: Workspace, folder: string | null): Workspace {
  if (folder === wholeWorkspace) return workspace;
  const within = <T>(paths: readonly string[], run: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    paths.every((path) => isWithin(path, folder)) ? run() : Promise.resolve(outside(folder));
  const placed = <R extends { readonly path: string }>(request: R): R =>
    folder !== null && request.path === wholeWorkspace ? { ...request, path: folder } : request;
  return {
    agent: workspace.agent,
    folder: workspace.folder,
    means: workspace.means,
    read: (request) => within([request.path], () => workspace.read(request)),
    list: (request, signal) => {
      const { after } = request;
      const asked = placed(request);
      return within(after === undefined ? [asked.path] : [asked.path, after], () =>
        workspace.list(asked, signal),
      );
    },
    search: (request, signal) => {
      const asked = placed(request);
      return within([asked.path], () => workspace.search(asked, signal));
    },
    write: (request, by) => within([request.path], () => workspace.write(request, by)),
    previewWrite: (request) => within([request.path], () => workspace.previewWrite(request)),
    previewEdit: (request) => within([request.path], () => workspace.previewEdit(request)),
    edit: (request, by) => within([request.path], () => workspace.edit(request, by)),
    move: (request, by) => within([request.from, request.to], () => workspace.move(request, by)),
    delete: (request, by) => within([request.path], () => workspace.delete(request, by)),
    // What was changed last may lie anywhere.
    undo: () => Promise.resolve(outside(folder)),
  };
}

/** A path that is none of the workspace's is left to be refused where paths are. */
function isWithin(path: string, folder: string | null): boolean {
  const judged = judgePathName(path);
  return judged.ok ? liesIn(judged.value, folder) : folder !== null;
}

function outside(folder: string | null): Outcome<never> {
  return folder === null
    ? problem("permission", "This task came without files.", "Do it without files.")
    : problem(
        "permission",
        "This task may use the files of one folder only.",
        `Name a path below ${folder}/.`,
      );
}
