import { normaliseText } from "../detect/normalise-text.ts";
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
  /** Characters of the old text that are shown in another form or not at all, and that the new text has not. */
  readonly lostForms?: readonly string[];
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
    const old = await loadText(site, path.value);
    const mark = old.ok ? findMarkForValue(site, old.value.text, request.text) : undefined;
    if (mark !== undefined) return valueWouldBeLost(path.value, mark);
    const lostForms = old.ok ? otherFormsOf(visibleIn(site, old.value.text), request.text) : [];
    const walked = walkTo(site.openRoot, path.value, "make");
    if (!walked.ok) return walked;
    using place = walked.value;
    const before = await keepBefore(site, place);
    if (!before.ok) return before;
    const content = { bytes, before: before.value, label: by.label };
    const version = await commitContent(site, place, content, by);
    if (!version.ok) return version;
    const created = before.value === undefined;
    return ok({ path: path.value, created, bytes: bytes.byteLength, versionId: version.value.id, lostForms });
  });
}

const markStart = "[REDACTED:";

/** A mark in the new text that stands for a value in the file: whoever wrote it has read the one and not the other. */
function findMarkForValue(site: Site, old: string, text: string): string | undefined {
  if (!text.includes(markStart)) return undefined;
  const spans = [...site.locateSecrets(old), ...site.locateCredentials(old)];
  return spans.find(({ mark }) => text.includes(mark) && !old.includes(mark))?.mark;
}

function visibleIn(site: Site, text: string): string {
  return visiblePieces(text, site.locateSecrets(text)).join("");
}

function valueWouldBeLost(path: string, mark: string): Outcome<never> {
  return problem(
    "no-match",
    `${quotePath(path)} has a value where the new text has ${mark}: writing it would destroy the value.`,
    "Use edit for the text around it; it stays as it is. To be rid of the value, leave the mark out.",
  );
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

export interface EditedText {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly SecretSpan[];
}

/** Looks and replaces only between secrets: neither where nor how often a text stands in one is told. */
export function replaceText(
  { path, text, secrets }: EditedText,
  request: EditRequest,
): Outcome<{ readonly text: string; readonly replaced: number }> {
  const { find, replace, all = false } = request;
  if (find === "") return problem("no-match", "The text to find is empty.", "Use write for a whole file.");
  const count = visiblePieces(text, secrets).reduce((sum, piece) => sum + piece.split(find).length - 1, 0);
  if (count === 0) return notFound(path, visiblePieces(text, secrets), find);
  if (count > 1 && !all) {
    const hint = "Give more of the surrounding text, or all: true to replace every one.";
    return problem("not-unique", `The text to find occurs ${count} times in ${quotePath(path)}.`, hint);
  }
  if (find === replace) return problem("nothing", "The new text equals the old one: nothing would change.");
  const edited = editAroundSecrets(text, secrets, (piece) => piece.split(find).join(replace));
  return ok({ text: edited, replaced: count });
}

function notFound(path: string, pieces: readonly string[], find: string): Outcome<never> {
  const text = pieces.join("");
  const hasOtherEnds = text.includes("\r\n") && find.includes("\n") && !find.includes("\r\n");
  const hint = hasOtherEnds
    ? "The file's lines end with \\r\\n: write them so in find."
    : (nameMark(find) ??
      nameOtherForms(pieces, find) ??
      "It must match exactly, blanks and line ends included: read the file again first.");
  return problem("no-match", `The text to find does not occur in ${quotePath(path)}.`, hint);
}

function nameMark(find: string): string | undefined {
  if (!find.includes(markStart)) return undefined;
  return `A mark such as ${markStart}…] stands for a value that is not shown: find the text beside it.`;
}

const mostNamed = 5;

/** A model reads text in its plain form; what stands in the file in another one has to be named by its number. */
function nameOtherForms(pieces: readonly string[], find: string): string | undefined {
  const piece = pieces.find((candidate) => normaliseText(candidate)?.text.includes(find));
  if (piece === undefined) return undefined;
  const others = otherFormsOf(piece);
  if (others.length === 0)
    return "Letters and their accents stand apart in the file: choose a text without accents.";
  const named = others.slice(0, mostNamed);
  return `The file has characters that are shown in a plainer form or not at all (${named.join(", ")}): put them into find, or choose a text between them.`;
}

/** Numbers of the characters of a text that a model reads in another form, but for those that a second text has too. */
function otherFormsOf(text: string, kept = ""): readonly string[] {
  if (normaliseText(text) === undefined) return [];
  return [...new Set(text)]
    .filter((character) => normaliseText(character) !== undefined && !kept.includes(character))
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
}
