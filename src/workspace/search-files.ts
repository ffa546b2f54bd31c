import { setImmediate } from "node:timers/promises";
import { limits } from "../limits.ts";
import type { Label } from "../provenance/label.ts";
import { joinAll } from "../provenance/label.ts";
import { ok } from "../result.ts";
import { findContentLabel, joinNameLabels } from "./file-labels.ts";
import { matchGlob } from "./glob.ts";
import { contentIdOfBytes } from "./kept-content.ts";
import type { Outcome } from "./problem.ts";
import { attempt, problem } from "./problem.ts";
import { decodeText } from "./read-file.ts";
import { hideSecrets, hideWithinLines } from "./secret-spans.ts";
import type { Site } from "./site.ts";
import { cancelled } from "./site.ts";
import { walkTree } from "./tree.ts";
import { admitPath, openRegular, Place, readWhole, walkTo, walkToFolder } from "./walk.ts";

/**
 * Text is searched for literally: a pattern language that an attacker may feed can be made to hang, and a literal
 * search cannot.
 */
export interface SearchRequest {
  readonly text: string;
  readonly path: string;
  /** File names to look into, with `*`, `**` and `?`. */
  readonly glob?: string;
  readonly ignoreCase?: boolean;
}

export interface SearchMatch {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export interface SearchResult {
  readonly matches: readonly SearchMatch[];
  readonly filesSearched: number;
  /** Binary, too large, or not ordinary files. */
  readonly filesSkipped: number;
  readonly cut: "none" | "matches" | "files";
  /** The join of the files' and names' labels; undefined when nothing is shown. */
  readonly label: Label | undefined;
}

const excerptCharacters = 240;
const globCharacters = 128;

interface Hunt {
  readonly site: Site;
  readonly request: SearchRequest;
  readonly matches: SearchMatch[];
  readonly labels: Label[];
  searched: number;
  skipped: number;
}

export async function searchFiles(
  site: Site,
  request: SearchRequest,
  signal: AbortSignal,
): Promise<Outcome<SearchResult>> {
  if (request.text === "") return problem("nothing", "The text to search for is empty.");
  if ((request.glob ?? "").length > globCharacters) {
    return problem("too-long", `A glob may have ${globCharacters} characters.`, "Shorten it.");
  }
  const path = admitPath(request.path, "folder");
  if (!path.ok) return path;
  const hunt: Hunt = { site, request, matches: [], labels: [], searched: 0, skipped: 0 };
  const cut = await huntThrough(hunt, path.value, signal);
  if (!cut.ok) return cut;
  const names = [...new Set(hunt.matches.map((match) => match.path))];
  const nameLabel = await joinNameLabels(site, names);
  const label = nameLabel === undefined ? undefined : joinAll(hunt.labels, nameLabel);
  const { matches, searched, skipped } = hunt;
  return ok({ matches, filesSearched: searched, filesSkipped: skipped, cut: cut.value, label });
}

async function huntThrough(
  hunt: Hunt,
  path: string,
  signal: AbortSignal,
): Promise<Outcome<SearchResult["cut"]>> {
  const opened = walkToFolder(hunt.site.openRoot, path);
  if (!opened.ok) return path === "." ? opened : huntOneFile(hunt, path, opened);
  using folder = opened.value;
  const { glob } = hunt.request;
  let seen = 0;
  for (const entry of walkTree(folder, path, { recursive: true })) {
    seen += 1;
    if (seen % 32 === 0) await setImmediate();
    if (signal.aborted) return cancelled();
    if (hunt.matches.length >= limits.searchMatches) return ok("matches");
    if (hunt.searched >= limits.searchFiles || seen > limits.searchFiles * 20) return ok("files");
    if (entry.kind !== "file" || (glob !== undefined && !matchGlob(glob, entry.path))) continue;
    await huntIn(hunt, new Place(entry.folder, entry.path, []));
  }
  return ok(hunt.matches.length >= limits.searchMatches ? "matches" : "none");
}

async function huntOneFile(
  hunt: Hunt,
  path: string,
  refused: Outcome<never>,
): Promise<Outcome<SearchResult["cut"]>> {
  const walked = walkTo(hunt.site.openRoot, path);
  if (!walked.ok) return refused;
  using place = walked.value;
  const facts = attempt(path, () => place.folder.facts(place.name));
  if (!facts.ok || facts.value?.kind !== "file") return refused;
  const regular = openRegular(place);
  if (!regular.ok) return regular;
  regular.value[Symbol.dispose]();
  await huntIn(hunt, place);
  return ok(hunt.matches.length >= limits.searchMatches ? "matches" : "none");
}

/** The place's folder belongs to the walk and stays open. */
async function huntIn(hunt: Hunt, place: Place): Promise<void> {
  const opened = openRegular(place);
  const bytes = opened.ok ? readAndClose(opened.value, place.path) : opened;
  const text = bytes.ok ? decodeText(bytes.value) : undefined;
  if (!bytes.ok || text === undefined) {
    hunt.skipped += 1;
    return;
  }
  hunt.searched += 1;
  const before = hunt.matches.length;
  // Neither an excerpt nor the number of matches may tell a part of a secret.
  const visible = hideSecrets(text, hunt.site.locateSecrets(text));
  if (!hasNeedle(visible, hunt.request)) return;
  collectMatches(hunt, place.path, hideWithinLines(visible, hunt.site.locateCredentials(visible)));
  if (hunt.matches.length === before) return;
  const label = await findContentLabel(hunt.site, place.path, contentIdOfBytes(bytes.value));
  hunt.labels.push(label ?? hunt.site.unlabelled());
}

function readAndClose(file: Parameters<typeof readWhole>[0], path: string): Outcome<Buffer> {
  using open = file;
  const bytes = attempt(path, () => readWhole(open, path));
  return bytes.ok ? bytes.value : bytes;
}

function hasNeedle(text: string, { text: needle, ignoreCase = false }: SearchRequest): boolean {
  return ignoreCase ? text.toLowerCase().includes(needle.toLowerCase()) : text.includes(needle);
}

function collectMatches(hunt: Hunt, path: string, text: string): void {
  const ignoreCase = hunt.request.ignoreCase === true;
  const needle = ignoreCase ? hunt.request.text.toLowerCase() : hunt.request.text;
  for (const [at, line] of text.split("\n").entries()) {
    const column = (ignoreCase ? line.toLowerCase() : line).indexOf(needle);
    if (column === -1) continue;
    hunt.matches.push({ path, line: at + 1, text: excerpt(line, column, needle.length) });
    if (hunt.matches.length >= limits.searchMatches) return;
  }
}

function excerpt(line: string, column: number, length: number): string {
  const trimmed = line.trimEnd();
  if (trimmed.length <= excerptCharacters) return trimmed;
  const start = Math.max(0, column - Math.max(20, Math.floor((excerptCharacters - length) / 2)));
  const end = Math.min(trimmed.length, start + excerptCharacters);
  return `${start > 0 ? "…" : ""}${trimmed.slice(start, end)}${end < trimmed.length ? "…" : ""}`;
}
