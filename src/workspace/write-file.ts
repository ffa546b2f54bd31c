import { limits } from "../limits.ts";
import { joinLabels } from "../provenance/label.ts";
import { ok } from "../result.ts";
import { changedMeanwhile, commitContent, keepBefore } from "./commit-content.ts";
import type { Outcome } from "./problem.ts";
import { problem, quotePath } from "./problem.ts";
import { loadText } from "./read-file.ts";
import type { SecretSpan } from "./secret-spans.ts";
import { editAroundSecrets, visiblePieces } from "./secret-spans.ts";
import type { ChangeBy, Site } from "./site.ts";
import { admitPath, tooLarge, walkTo } from "./walk.ts";

export interface WriteResult {
  readonly path: string;
  readonly created: boolean;
  readonly bytes: number;
  readonly versionId: string;
}

export async function writeFile(
  site: Site,
  request: { readonly path: string; readonly text: string },
  by: ChangeBy,
): Promise<Outcome<WriteResult>> {
  const path = admitPath(request.path, "entry");
  if (!path.ok) return path;
  const bytes = Buffer.from(request.text);
  if (bytes.byteLength > limits.fileWriteBytes) {
    return tooLarge(path.value, bytes.byteLength, limits.fileWriteBytes);
  }
  return site.inOrder(by.signal, async () => {
    const walked = walkTo(site.openRoot, path.value, "make");
    if (!walked.ok) return walked;
    using place = walked.value;
    const before = await keepBefore(site, place);
    if (!before.ok) return before;
    const content = { bytes, before: before.value, label: by.label };
    const version = await commitContent(site, place, content, by);
    if (!version.ok) return version;
    const created = before.value === undefined;
    return ok({ path: path.value, created, bytes: bytes.byteLength, versionId: version.value.id });
  });
}

export interface EditRequest {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
  readonly all?: boolean;
}

export interface EditResult extends WriteResult {
  readonly replaced: number;
}

export async function editFile(site: Site, request: EditRequest, by: ChangeBy): Promise<Outcome<EditResult>> {
  return site.inOrder(by.signal, async () => {
    const file = await loadText(site, request.path);
    if (!file.ok) return file;
    const { path, text } = file.value;
    const edited = replaceText({ path, text, secrets: site.locateSecrets(text) }, request);
    if (!edited.ok) return edited;
    const bytes = Buffer.from(edited.value.text);
    if (bytes.byteLength > limits.fileWriteBytes) {
      return tooLarge(path, bytes.byteLength, limits.fileWriteBytes);
    }
    const walked = walkTo(site.openRoot, path);
    if (!walked.ok) return walked;
    using place = walked.value;
    const before = await keepBefore(site, place);
    if (!before.ok) return before;
    if (before.value?.contentId !== file.value.contentId) return changedMeanwhile(path);
    const label = joinLabels(file.value.label, by.label);
    const version = await commitContent(site, place, { bytes, before: before.value, label }, by);
    if (!version.ok) return version;
    const { replaced } = edited.value;
    return ok({ path, created: false, bytes: bytes.byteLength, versionId: version.value.id, replaced });
  });
}

interface EditedText {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly SecretSpan[];
}

/** Looks and replaces only between secrets: neither where nor how often a text stands in one is told. */
function replaceText(
  { path, text, secrets }: EditedText,
  request: EditRequest,
): Outcome<{ readonly text: string; readonly replaced: number }> {
  const { find, replace, all = false } = request;
  if (find === "") return problem("no-match", "The text to find is empty.", "Use write for a whole file.");
  const count = visiblePieces(text, secrets).reduce((sum, piece) => sum + piece.split(find).length - 1, 0);
  if (count === 0) return notFound(path, text, find);
  if (count > 1 && !all) {
    const hint = "Give more of the surrounding text, or all: true to replace every one.";
    return problem("not-unique", `The text to find occurs ${count} times in ${quotePath(path)}.`, hint);
  }
  if (find === replace) return problem("nothing", "The new text equals the old one: nothing would change.");
  const edited = editAroundSecrets(text, secrets, (piece) => piece.split(find).join(replace));
  return ok({ text: edited, replaced: count });
}

function notFound(path: string, text: string, find: string): Outcome<never> {
  const hasOtherEnds = text.includes("\r\n") && find.includes("\n") && !find.includes("\r\n");
  const hint = hasOtherEnds
    ? "The file's lines end with \\r\\n: write them so in find."
    : "It must match exactly, blanks and line ends included: read the file again first.";
  return problem("no-match", `The text to find does not occur in ${quotePath(path)}.`, hint);
}
