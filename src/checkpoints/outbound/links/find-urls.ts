import { decodeMarkup } from "./decode-markup.ts";
import { readTag } from "./read-tag.ts";

/** An image is fetched by whoever shows the reply; a link waits for somebody to follow it. */
export type UrlKind = "image" | "link";

export interface FoundUrl {
  readonly url: string;
  readonly kind: UrlKind;
  /** Without a scheme: only some readers make a link of it. */
  readonly isLoose?: boolean;
}

/** A stretch of a reply that holds addresses, to be replaced as a whole. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** What stays of the stretch when it is replaced, before the mark. */
  readonly keeps: string;
  readonly urls: readonly FoundUrl[];
  /** Where the search goes on when the place stays as it is: whatever is behind its address may hold another one. */
  readonly readTo?: number;
}

/** A place, nothing, or `open`: the text ends before it is clear. */
export type Reading = Place | undefined | "open";

export interface Source {
  readonly text: string;
  /** What was released before the text, as far as it is needed. */
  readonly before: string;
  readonly isFinal: boolean;
}

/** The longest address, title or tag that is waited for. */
export const longestPlace = 4_096;
const longestLabel = 1_000;
const longestReference = 1_000;

/** The characters before a place, released ones included. */
function textBefore({ text, before }: Source, at: number, length: number): string {
  return at >= length ? text.slice(at - length, at) : (before + text.slice(0, at)).slice(-length);
}

const urlEnd = /[\s<>"`{}|^\u0000-\u001F\u007F]/u;
const schemes = /(https?|wss?|ftp):$/iu;
const cssAddress = /(?:url\(|@import|image-set\()\s{0,4}["']?$/iu;

/** A Markdown destination: `](url "title")`. */
export function readInline(source: Source, at: number): Reading {
  const { text, isFinal } = source;
  const target = readTarget(text, skipBlanks(text, at + 2));
  const isCut = target.end >= text.length && !isFinal && text.length - at < longestPlace;
  if (isCut) return "open";
  if (target.raw === "") return undefined;
  const close = findClose(text, target.end);
  const isClosed = close >= 0;
  if (!isClosed && !isFinal && text.length - target.end < longestLabel) return "open";
  const kind = isImage(source, at) ? "image" : "link";
  const url = decodeMarkup(target.raw);
  return {
    start: at,
    end: isClosed ? close + 1 : target.end,
    keeps: "] ",
    urls: [{ url, kind }],
    // A script or an address for another program may hold one of the web.
    readTo: isWeb.test(url) ? target.end : at + 2,
  };
}

const isWeb = /^(?:(?:https?|wss?|ftp):|[/\\])/iu;

function skipBlanks(text: string, start: number): number {
  const rest = text.slice(start, start + longestPlace);
  return start + lengthUntil(rest, /\S/u);
}

/** The bracket behind an address and its title, or -1. */
function findClose(text: string, from: number): number {
  const close = text.slice(from, from + longestLabel).indexOf(")");
  return close < 0 ? -1 : from + close;
}

/** A reference, `[label]: url`, which an image elsewhere in the reply may use. */
export function readReference(source: Source, at: number): Reading {
  const { text, isFinal } = source;
  const before = textBefore(source, at, longestReference);
  const label = findLabel(before);
  if (label < 0) return undefined;
  if (!/(?:^|\n)[ \t>*+.)\d-]{0,20}$/u.test(before.slice(Math.max(0, label - 24), label))) return undefined;
  const target = readTarget(text, skipBlanks(text, at + 2));
  if (target.end >= text.length && !isFinal && text.length - at < longestPlace) return "open";
  if (target.raw === "") return undefined;
  return {
    start: at,
    end: target.end,
    keeps: "] ",
    urls: [{ url: decodeMarkup(target.raw), kind: "image" }],
  };
}

function readTarget(text: string, from: number): { readonly raw: string; readonly end: number } {
  const most = Math.min(text.length, from + longestPlace);
  if (text.charAt(from) === "<") {
    const end = from + 1 + lengthUntil(text.slice(from + 1, most), /[>\n]/u);
    return { raw: text.slice(from + 1, end), end: Math.min(text.length, end + 1) };
  }
  // Where the next address begins this one has ended, whatever brackets are open.
  const rest = text.slice(from, from + lengthUntil(text.slice(from, most), /\s|\]\(/u));
  if (!rest.includes("(") && !rest.includes("\\")) {
    const close = rest.indexOf(")");
    const end = close < 0 ? from + rest.length : from + close;
    return { raw: text.slice(from, end), end };
  }
  let depth = 0;
  let end = 0;
  for (; end < rest.length; end += 1) {
    const unit = rest.charAt(end);
    if (unit === "\\") end += 1;
    else if (unit === "(") depth += 1;
    else if (unit === ")" && depth === 0) break;
    else if (unit === ")") depth -= 1;
  }
  end = Math.min(end, rest.length);
  return { raw: rest.slice(0, end), end: from + end };
}

function lengthUntil(text: string, end: RegExp): number {
  const at = text.search(end);
  return at < 0 ? text.length : at;
}

/** Whether the bracket that closes at a place was opened as `![`; where that cannot be told, an image is the worse. */
function isImage(source: Source, at: number): boolean {
  const all = textBefore(source, at, longestLabel);
  const isCut = all.length === longestLabel;
  if (!all.includes("![")) return isCut && !all.includes("[");
  let depth = 0;
  let inCode = false;
  let hasImage = isCut;
  for (let back = all.length - 1; back >= 0; back -= 1) {
    const unit = all.charAt(back);
    if (unit === "`") inCode = !inCode;
    if ((unit !== "]" && unit !== "[") || isEscaped(all, back)) continue;
    const opensImage = unit === "[" && all.charAt(back - 1) === "!";
    hasImage ||= opensImage;
    if (inCode) continue;
    if (unit === "[" && depth === 0) return opensImage;
    depth += unit === "]" ? 1 : -1;
  }
  return hasImage;
}

/** A bracket behind a backslash opens and closes nothing, unless the backslash is behind one itself. */
function isEscaped(text: string, at: number): boolean {
  return text.charAt(at - 1) === "\\" && text.charAt(at - 2) !== "\\";
}

/** Where the label began that a text ends with, or -1. */
function findLabel(before: string): number {
  for (let back = before.length - 1; back >= 0; back -= 1) {
    const unit = before.charAt(back);
    if ((unit === "[" || unit === "]") && !isEscaped(before, back)) return unit === "[" ? back : -1;
  }
  return -1;
}

export function readHtml({ text, isFinal }: Source, at: number): Reading {
  if (at + 1 >= text.length) return isFinal ? undefined : "open";
  if (!/[a-z]/iu.test(text.charAt(at + 1))) return undefined;
  // A tag without any attribute leads nowhere.
  const close = text.slice(at, at + longestLabel).indexOf(">");
  if (close > 0 && !text.slice(at, at + close).includes("=")) return undefined;
  const tag = readTag(text.slice(at, at + longestPlace));
  if (tag === "open") return isFinal || text.length - at >= longestPlace ? undefined : "open";
  if (tag === undefined || tag.urls.length === 0) return undefined;
  return { start: at, end: at + tag.length, keeps: "", urls: tag.urls };
}

/** An address in running text: `at` is its colon. With two slashes it is one whatever stands before its scheme. */
export function readBare(source: Source, at: number): Reading {
  const { text } = source;
  const before = textBefore(source, at, 6);
  const scheme = schemes.exec(`${before}:`)?.[1];
  if (scheme === undefined) return undefined;
  const isAttached = /[a-z0-9+.-]$/iu.test(before.slice(0, before.length - scheme.length));
  if (isAttached && text.length < at + 3 && !source.isFinal) return "open";
  if (isAttached && !/^[/\\]{2}/u.test(text.slice(at + 1, at + 3))) return undefined;
  const kind = cssAddress.test(textBefore(source, at - scheme.length, 16)) ? "image" : "link";
  const shown = Math.max(0, scheme.length - at);
  return readRest(source, at - scheme.length + shown, { prefix: scheme.slice(0, shown), kind });
}

interface Manner {
  readonly prefix: string;
  readonly kind: UrlKind;
  readonly isLoose?: boolean;
}

/** An address from its first character to its end, without the punctuation of the sentence around it. */
export function readRest(source: Source, start: number, { prefix, kind, isLoose = false }: Manner): Reading {
  const { text, isFinal } = source;
  const end = start + lengthUntil(text.slice(start, start + longestPlace), urlEnd);
  if (end === text.length && !isFinal && end - start < longestPlace) return "open";
  let raw = text.slice(start, end);
  while (/[.,;:!?'")\]*_~>]$/u.test(raw) && !closesOwn(raw)) raw = raw.slice(0, -1);
  const url = decodeMarkup(prefix + raw);
  return { start, end: start + raw.length, keeps: "", urls: [{ url, kind, isLoose }] };
}

function closesOwn(raw: string): boolean {
  return raw.endsWith(")") && raw.split("(").length >= raw.split(")").length;
}

/** `//host/…` where a quotation, a bracket or an equals sign makes an address of it; `\` counts as `/`. */
export function readRelative(source: Source, at: number): Reading {
  const { text } = source;
  if (!/[("'=]$/u.test(textBefore(source, at, 1))) return undefined;
  if (at + 2 >= text.length && !source.isFinal) return "open";
  if (!/[a-z0-9[]/iu.test(text.charAt(at + 2))) return undefined;
  const kind = cssAddress.test(textBefore(source, at, 16)) ? "image" : "link";
  return readRest(source, at, { prefix: "https:", kind });
}

export function readWww(source: Source, at: number): Reading {
  if (/[a-z0-9.@/-]$/iu.test(textBefore(source, at, 1))) return undefined;
  return readRest(source, at, { prefix: "http://", kind: "link" });
}

/** `host.tld/…` without a scheme, which many chats turn into a link: `at` is the first slash or question mark. */
export function readLoose(source: Source, at: number): Reading {
  const host = /(?:^|[^a-z0-9@/._-])((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?)$/iu.exec(
    textBefore(source, at, 260),
  )?.[1];
  if (host === undefined) return undefined;
  // What of the host was released already stays where it is.
  const shown = Math.max(0, host.length - at);
  const manner = { prefix: `http://${host.slice(0, shown)}`, kind: "link", isLoose: true } as const;
  return readRest(source, at - host.length + shown, manner);
}
