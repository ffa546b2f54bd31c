import { limits } from "../limits.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import { decodeOnce, foldLookAlikes } from "./path-decoding.ts";

export type PathFault =
  | "empty"
  | "malformed"
  | "too-long"
  | "null-byte"
  | "control"
  | "traversal"
  | "absolute"
  | "home"
  | "drive"
  | "unc"
  | "backslash"
  | "scheme"
  | "encoded"
  | "trailing"
  | "device"
  | "reserved";

/** Why a path is not one of the workspace. `text` never repeats what it was given: that may be hostile. */
export interface PathRefusal {
  readonly code: PathFault;
  readonly text: string;
  readonly hint: string;
}

const plainHint = "Write the path relative to the workspace, with forward slashes, like notes/plan.md.";

const faultTexts: Readonly<Record<PathFault, string>> = {
  empty: "The path is empty.",
  malformed: "The path is not well-formed text.",
  "too-long": "The path is longer or deeper than a path in the workspace may be.",
  "null-byte": "The path contains a null byte.",
  control: "The path contains control or text-direction characters.",
  traversal: "The path leads upwards; every part must be the name of a file or folder.",
  absolute: "The path is absolute; paths start inside the workspace.",
  home: "The path names a home folder; paths start inside the workspace.",
  drive: "The path names a drive; paths start inside the workspace.",
  unc: "The path names another machine; paths start inside the workspace.",
  backslash: "The path contains a backslash.",
  scheme: "The path is an address with a scheme, not a file of the workspace.",
  encoded: "The path hides characters in an encoding that ordinary names do not use.",
  trailing: "A part of the path ends or begins with a space or ends with a dot.",
  device: "A part of the path is the name of a device on some systems.",
  reserved: "Names that begin with .castellan- belong to the platform.",
};

/** Names starting like this are the platform's own temporary files. */
export const reservedPrefix = ".castellan-";

const decodingRounds = 8;
const schemeWithSlashes = /^[a-z][a-z0-9+.-]+:[/\\]/i;
const knownScheme =
  /^(?:file|data|https?|ftps?|sftp|smb|nfs|jar|zip|php|phar|expect|glob|javascript|vbscript|view-source|resource|chrome|about|blob|wss?|ssh|git|gopher|dict|ldaps?|tftp|netdoc|unix|mailto|rar|ogg|compress\.zlib):/i;
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const controlCharacter = /[\u0001-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;

/**
 * Judges a path by its letters alone and returns it with `.` parts and doubled slashes removed (`.` is the root).
 * Every form that repeated decoding gives is judged too; what passes is used exactly as written.
 */
export function judgePathName(path: string): Result<string, PathRefusal> {
  const fault = findFault(path);
  if (fault !== undefined) return err(refusalFor(fault, path));
  return ok(normaliseParts(path));
}

function refusalFor(code: PathFault, path: string): PathRefusal {
  return { code, text: faultTexts[code], hint: suggestRelative(code, path) ?? plainHint };
}

/** An absolute path that would be fine without its first slash is most often meant that way. */
function suggestRelative(code: PathFault, path: string): string | undefined {
  if (code !== "absolute") return undefined;
  const relative = path.replace(/^\/+(?:workspace\/+)?/, "");
  if (relative === path || findFault(relative) !== undefined) return undefined;
  return `If a file of the workspace is meant, write ${JSON.stringify(normaliseParts(relative))}.`;
}

function findFault(path: string): PathFault | undefined {
  return findShapeFault(path) ?? findDisguise(path) ?? findPartFault(path);
}

function findShapeFault(path: string): PathFault | undefined {
  if (path.length > limits.pathCharacters) return "too-long";
  if (path.trim() === "") return "empty";
  if (!path.isWellFormed()) return "malformed";
  if (path.includes("\0")) return "null-byte";
  return controlCharacter.test(path) ? "control" : undefined;
}

/** Judges the path as written, with look-alikes folded, and after each round of decoding until nothing changes. */
function findDisguise(path: string): PathFault | undefined {
  const asWritten = findEscape(path) ?? (path.includes("\\") ? "backslash" : undefined);
  if (asWritten !== undefined) return asWritten;
  let form = foldLookAlikes(path);
  for (let round = 0; round < decodingRounds; round += 1) {
    const fault = findEscape(form);
    if (fault !== undefined) return fault;
    const next = decodeOnce(form);
    if (next.overlong) return "encoded";
    if (next.text.includes("\\") && !form.includes("\\")) return findEscape(next.text) ?? "encoded";
    if (next.text === form) return undefined;
    form = next.text;
  }
  return "encoded";
}

/** What would lead out of the workspace if `form` were what the file system saw. */
function findEscape(form: string): PathFault | undefined {
  if (form.includes("\0")) return "null-byte";
  if (controlCharacter.test(form)) return "control";
  const start = form.trimStart();
  if (/^(?:\\\\|\/\/|\\\/|\/\\)/.test(start)) return "unc";
  const parts = start.split(/[/\\]/);
  if (parts.some(leadsUpwards)) return "traversal";
  if (start.startsWith("/") || start.startsWith("\\")) return "absolute";
  if (/^[a-z][:|]/i.test(start)) return "drive";
  if (schemeWithSlashes.test(start) || knownScheme.test(start)) return "scheme";
  return isHome(parts[0] ?? "") && (parts.length > 1 || start === "~") ? "home" : undefined;
}

/** Two or more dots and nothing else, whatever blanks, path parameters (`..;x`) or broken codes stand beside them. */
function leadsUpwards(part: string): boolean {
  return /^\s*\.[\s.]*\.\s*(?:[;?#%\p{Co}\ufffd].*)?$/su.test(part);
}

function isHome(part: string): boolean {
  return /^~(?:[a-z_][a-z0-9_-]*)?$/i.test(part);
}

function findPartFault(path: string): PathFault | undefined {
  const parts = partsOf(path);
  if (parts.length > limits.pathParts) return "too-long";
  for (const part of parts) {
    if (Buffer.byteLength(part) > limits.pathPartBytes) return "too-long";
    if (/^\s|[\s.]$/.test(part)) return "trailing";
    if (deviceName.test(part) || /::\$[a-z]+$/i.test(part)) return "device";
    if (part.toLowerCase().startsWith(reservedPrefix)) return "reserved";
  }
  return undefined;
}

function partsOf(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

function normaliseParts(path: string): string {
  const parts = partsOf(path);
  return parts.length === 0 ? "." : parts.join("/");
}
