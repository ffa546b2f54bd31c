import { decodeMarkup } from "./decode-markup.ts";
import type { FoundUrl, UrlKind } from "./find-urls.ts";

export interface Tag {
  readonly length: number;
  readonly urls: readonly FoundUrl[];
}

/** Attributes that wait for somebody to click; every other one may be fetched at once. */
const waiting = new Set(["href", "action", "formaction", "cite", "ping", "xlink:href"]);
const waitingTags = new Set(["a", "area", "form", "button", "input", "blockquote", "q"]);

/** A tag at the beginning of a text; undefined where there is none, `open` where it has no end yet. */
export function readTag(text: string): Tag | undefined | "open" {
  const name = /^<([a-z][a-z0-9-]{0,30})(?=[\s/>"'=]|$)/iu.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return /^<[a-z][a-z0-9-]{0,30}$/iu.test(text) ? "open" : undefined;
  const end = findEnd(text);
  if (end < 0) return "open";
  return { length: end + 1, urls: collectUrls(text.slice(0, end), name) };
}

/** The first `>` outside of quotation marks; a tag whose quotation never ends goes to the first one at all. */
function findEnd(text: string): number {
  let quote = "";
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (quote !== "") quote = unit === quote ? "" : quote;
    else if (unit === ">") return at;
    else if ((unit === '"' || unit === "'") && /[=\s]/u.test(text.charAt(at - 1))) quote = unit;
    else if (unit === "<") return -1;
  }
  return -1;
}

function collectUrls(tag: string, name: string): readonly FoundUrl[] {
  const attribute = /([^\s"'<>=/]{1,64})\s{0,16}=\s{0,16}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;
  const absolute = /(?:(?:https?|wss?|ftp):|[/\\]{2})[^\s,"'()<>]{1,4096}/giu;
  const urls: FoundUrl[] = [];
  for (const [, key = "", double, single, bare] of tag.matchAll(attribute)) {
    const value = decodeMarkup(double ?? single ?? bare ?? "").replace(/[\t\r\n]/gu, "");
    const waits = waiting.has(key.toLowerCase()) && waitingTags.has(name);
    const kind: UrlKind = waits ? "link" : "image";
    for (const [url] of value.matchAll(absolute)) urls.push({ url: resolve(url), kind });
  }
  // Where tags are shown as they are, an address beside the attributes is one in running text.
  const rest = tag.replaceAll(/=\s{0,16}(?:"[^"]*"|'[^']*')/gu, " ");
  for (const [url] of rest.matchAll(absolute)) urls.push({ url: resolve(url), kind: "link" });
  return urls;
}

function resolve(url: string): string {
  return /^[/\\]/u.test(url) ? `https:${url}` : url;
}
