import { domainToUnicode } from "node:url";
import type { ContextText } from "../../../layer.ts";

/** Letters and digits in a row of which a stretch of an address is compared with the conversation. */
export const stretchLength = 10;
const bits = 23;
const mask = 2 ** bits - 1;
const mostCharacters = 2_000_000;
const mostTokens = 50_000;

/** Everybody may have a page below these: naming one names nobody's page. */
const shared = new Set(
  "github.io gitlab.io vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com herokuapp.com azurewebsites.net cloudfront.net amazonaws.com s3.amazonaws.com googleapis.com blogspot.com wordpress.com ngrok.io ngrok.app ngrok-free.app trycloudflare.com glitch.me repl.co replit.app fly.dev onrender.com surge.sh r2.dev readthedocs.io co.uk org.uk ac.uk com.au co.jp com.br co.in co.kr com.cn com.tr co.za com.mx".split(
    " ",
  ),
);

/** What a conversation has said and read so far, made for comparing addresses with it. */
export class ConversationIndex {
  readonly #named: string;
  readonly #read: readonly ContextText[];
  readonly #stretches = new Int32Array(2 ** (bits - 5));
  readonly #tokens = new Set<string>();

  constructor(texts: readonly ContextText[]) {
    const trusted = texts.filter(({ trust }) => trust === "user" || trust === "system");
    this.#named = trusted.map(({ text }) => text.toLowerCase()).join("\n");
    this.#read = texts;
    let left = mostCharacters;
    for (const { text, by } of texts.toReversed()) {
      if (by === "model") continue;
      this.#addStretches(text.slice(0, left));
      this.#addTokens(text.slice(0, left));
      left -= text.length;
      if (left <= 0) break;
    }
  }

  /** Whether somebody who is trusted named the host, or one that it lies below. */
  names(host: string): boolean {
    return hostsAbove(host).some(
      (name, index) => (index === 0 || !shared.has(name)) && mentions(this.#named, name),
    );
  }

  /** Whether the model was given the address: not when it was the first to write it and a tool only said it again. */
  hasRead(url: string): boolean {
    const first = this.#read.find(({ text }) => text.includes(url));
    return first !== undefined && first.by !== "model";
  }

  /** The longest stretch of letters and digits that the conversation has as well. */
  longestStretch(folded: string): number {
    let longest = 0;
    let inRow = 0;
    for (let at = 0; at + stretchLength <= folded.length; at += 1) {
      inRow = this.#has(hashStretch(folded, at)) ? inRow + 1 : 0;
      if (inRow > 0) longest = Math.max(longest, inRow + stretchLength - 1);
    }
    return longest;
  }

  hasToken(token: string): boolean {
    return this.#tokens.has(token);
  }

  #addStretches(text: string): void {
    const folded = foldText(text);
    for (let at = 0; at + stretchLength <= folded.length; at += 1) {
      const hash = hashStretch(folded, at);
      (this.#stretches[hash >>> 5] as number) |= 1 << hash;
    }
  }

  #has(hash: number): boolean {
    return ((this.#stretches[hash >>> 5] as number) & (1 << hash)) !== 0;
  }

  #addTokens(text: string): void {
    for (const token of tokensOf(text)) {
      if (this.#tokens.size >= mostTokens) return;
      this.#tokens.add(token);
    }
  }
}

export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words that single something out: an address, a number, a name with digits. Dates and versions are common. */
export function tokensOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}@_+.-]{6,64}/gu) ?? [];
  return words.map(trimToken).filter((word) => /[\d@]/u.test(word) && !common.test(word));
}

const common = /^(?:\d{4}-\d\d(?:-\d\d)?(?:t[\d.]*)?|\d{1,4}(?:\.\d{1,4}){1,3}|(?:19|20)\d\d\D{0,3})$/u;

function trimToken(word: string): string {
  return word.replace(/^[.+-]+|[.+-]+$/gu, "");
}

function hashStretch(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + stretchLength; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 13)) & mask;
}

/** The host itself, then what it lies below, down to two labels; each also as it is written with its own letters. */
export function hostsAbove(host: string): readonly string[] {
  const labels = host.split(".");
  if (/^[\d.]+$|:/u.test(host)) return [host];
  const names: string[] = [];
  for (let from = 0; from <= Math.max(0, labels.length - 2); from += 1)
    names.push(labels.slice(from).join("."));
  const unicode = domainToUnicode(host);
  return unicode === host ? names : [host, unicode, ...names.slice(1)];
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 4), at);
    const behind = text.slice(at + name.length, at + name.length + 2);
    const begins = !/[\p{L}\p{N}.-]$/u.test(before) || before === "www.";
    if (begins && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(behind)) return true;
  }
  return false;
}
