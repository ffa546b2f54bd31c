import { limits } from "../limits.ts";
import type { Label } from "../provenance/label.ts";
import { ok } from "../result.ts";
import { findContentLabel } from "./file-labels.ts";
import { contentIdOfBytes } from "./kept-content.ts";
import type { Outcome } from "./problem.ts";
import { problem, quotePath } from "./problem.ts";
import { hideSecrets, hideWithinLines } from "./secret-spans.ts";
import type { Site } from "./site.ts";
import { admitPath, openRegular, readWhole, walkTo } from "./walk.ts";

export interface ReadRequest {
  readonly path: string;
  /** First line, counted from 1. */
  readonly from?: number;
  readonly lines?: number;
  /** First character of the first line, counted from 1. */
  readonly column?: number;
}

export interface ReadResult {
  readonly path: string;
  readonly text: string;
  readonly from: number;
  /** Last line shown, wholly or in part. */
  readonly to: number;
  readonly totalLines: number;
  readonly label: Label;
  /** Where to read on; undefined when the end was reached. */
  readonly next: { readonly from: number; readonly column?: number } | undefined;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly contentId: string;
  readonly label: Label;
}

export async function readFile(site: Site, request: ReadRequest): Promise<Outcome<ReadResult>> {
  const file = await loadText(site, request.path);
  if (!file.ok) return file;
  const { text, path, label } = file.value;
  const visible = hideSecrets(text, site.locateSecrets(text));
  const shown = showPart(visible, file.value, request);
  // A whole text is looked through where it enters; in a part, half a credential would not be known for one.
  if (!shown.ok || shown.value.text.length === visible.length) return shown;
  return showPart(hideWithinLines(visible, site.locateCredentials(visible)), { path, label }, request);
}

function showPart(
  text: string,
  { path, label }: Pick<TextFile, "path" | "label">,
  request: ReadRequest,
): Outcome<ReadResult> {
  const lines = splitLines(text);
  const from = request.from ?? 1;
  if (from > Math.max(1, lines.length)) {
    return problem("nothing", `${quotePath(path)} has ${lines.length} lines; line ${from} was asked for.`);
  }
  const wanted = lines.slice(from - 1, request.lines === undefined ? undefined : from - 1 + request.lines);
  const shown = cutLines(wanted, from, request.column ?? 1);
  const isEnd = shown.next === undefined && from - 1 + wanted.length >= lines.length;
  const next = shown.next ?? (isEnd ? undefined : { from: from + wanted.length });
  return ok({ path, text: shown.text, from, to: shown.to, totalLines: lines.length, label, next });
}

/** A whole text file with its label; refuses what is not text. */
export async function loadText(site: Site, rawPath: string): Promise<Outcome<TextFile>> {
  const path = admitPath(rawPath, "entry");
  if (!path.ok) return path;
  const walked = walkTo(site.openRoot, path.value);
  if (!walked.ok) return walked;
  using place = walked.value;
  const opened = openRegular(place);
  if (!opened.ok) return opened;
  using file = opened.value;
  const bytes = readWhole(file, path.value);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text === undefined) {
    const size = bytes.value.byteLength;
    return problem(
      "binary",
      `${quotePath(path.value)} is not text (${size} bytes).`,
      "Only text can be read.",
    );
  }
  const contentId = contentIdOfBytes(bytes.value);
  const label = (await findContentLabel(site, path.value, contentId)) ?? site.unlabelled();
  return ok({ path: path.value, text, contentId, label });
}

/** The text, or undefined for bytes that are not UTF-8 or contain a null byte. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return undefined;
    throw thrown;
  }
}

/** Lines with their ends, so that joining them gives the text back. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end + 1;
    lines.push(text.slice(start, stop));
    start = stop;
  }
  return lines;
}

interface Cut {
  readonly text: string;
  readonly to: number;
  readonly next: { readonly from: number; readonly column?: number } | undefined;
}

/** Room for the note that says where to read on. */
const noteCharacters = 200;

/** As many whole lines as fit; a first line that does not fit by itself is cut between characters. */
function cutLines(lines: readonly string[], from: number, column: number): Cut {
  const room = limits.toolResultCharacters - noteCharacters;
  const first = (lines[0] ?? "").slice(column - 1);
  if (first.length > room) {
    const end = isHighSurrogate(first, room - 1) ? room - 1 : room;
    return { text: first.slice(0, end), to: from, next: { from, column: column + end } };
  }
  let text = first;
  for (const [at, line] of lines.slice(1).entries()) {
    if (text.length + line.length > room) return { text, to: from + at, next: { from: from + at + 1 } };
    text += line;
  }
  return { text, to: from + Math.max(0, lines.length - 1), next: undefined };
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
