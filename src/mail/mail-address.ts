import { domainToASCII } from "node:url";
import { endOfComment, endOfQuote, unquote } from "./enclosed.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";

/** The one address of a sender, in the spelling that lists compare. */
export interface MailAddress {
  /** Its letters of ASCII in lower case; everything else exactly as it came, a plus and what follows included. */
  readonly local: string;
  /** In ASCII (punycode) and lower case. */
  readonly domain: string;
}

const longestField = 2_000;
const longestLocal = 64;

type Token =
  | { readonly kind: "atom" | "quoted" | "comment"; readonly text: string; readonly spaced: boolean }
  | { readonly kind: "sign"; readonly text: string; readonly spaced: boolean };

/**
 * The address of a From header that names exactly one mailbox. Only the address counts: names, comments and quoted
 * words may say what they like. Whatever two programs could read differently is refused.
 */
export function parseSender(value: string): Result<MailAddress, string> {
  if (value.length > longestField) return err("is longer than a sender's can be");
  if (/[\p{Cc}\p{Bidi_Control}]/u.test(value.replaceAll("\t", " ")) || !value.isWellFormed())
    return err("holds a character that no address has");
  const tokens = readTokens(value);
  if (tokens === undefined) return err("has a quote, a comment or a bracket that does not end");
  const opening = tokens.findIndex(({ kind, text }) => kind === "sign" && text === "<");
  return opening === -1 ? readBare(tokens) : readAngled(tokens, opening);
}

/** `anna@example.org`, and nothing around it. */
export function parseAddress(text: string): Result<MailAddress, string> {
  const at = text.lastIndexOf("@");
  if (at <= 0) return err("is no address");
  const local = readLocal(text.slice(0, at));
  const domain = parseMailDomain(text.slice(at + 1));
  if (local === undefined || domain === undefined) return err("is no plain address");
  return ok({ local, domain });
}

export function formatAddress({ local, domain }: MailAddress): string {
  return `${local}@${domain}`;
}

/** A domain in its one spelling, or undefined. Letters that look like others stay different: they are compared in punycode. */
export function parseMailDomain(text: string): string | undefined {
  // The conversion would decode percent signs and map full stops of other scripts; those are not taken at all.
  if (text.length > 253 || !/^[\p{L}\p{N}\p{M}.-]+$/u.test(text)) return undefined;
  const domain = domainToASCII(text);
  const labels = domain.split(".");
  const isSound = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const isNumber = /^\d+$/.test(labels.at(-1) ?? "");
  return labels.length >= 2 && isSound && !isNumber && domain.length <= 253 ? domain : undefined;
}

function readLocal(text: string): string | undefined {
  if (text.length > longestLocal) return undefined;
  // Between dots, letters and digits of any script and the signs that an atom may hold.
  if (!/^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(text))
    return undefined;
  return text.normalize("NFC").replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** `anna@example.org`, with comments only behind it. */
function readBare(tokens: readonly Token[]): Result<MailAddress, string> {
  const end = tokens.findIndex(({ kind }) => kind === "comment");
  const address = end === -1 ? tokens : tokens.slice(0, end);
  const rest = end === -1 ? [] : tokens.slice(end);
  if (rest.some(({ kind }) => kind !== "comment")) return err("has a comment inside its address");
  return joinAddress(address);
}

/** `Anna <anna@example.org>`: words and comments before, only comments behind, nothing but the address between. */
function readAngled(tokens: readonly Token[], opening: number): Result<MailAddress, string> {
  const closing = tokens.findIndex(({ kind, text }, at) => at > opening && kind === "sign" && text === ">");
  if (closing === -1) return err("has a bracket that does not end");
  const isWord = ({ kind, text }: Token): boolean => kind !== "sign" || text === ".";
  if (!tokens.slice(0, opening).every(isWord))
    return err("names more than one sender, or signs before the address");
  if (tokens.slice(closing + 1).some(({ kind }) => kind !== "comment"))
    return err("goes on behind its address");
  return joinAddress(tokens.slice(opening + 1, closing));
}

/** The pieces of one address, written without a blank between them. */
function joinAddress(tokens: readonly Token[]): Result<MailAddress, string> {
  if (tokens.some(({ kind }) => kind === "comment")) return err("has a comment inside its address");
  if (tokens.slice(1).some(({ spaced }) => spaced))
    return err("has a blank inside its address, or names several");
  const ats = tokens.flatMap(({ kind, text }, at) => (kind === "sign" && text === "@" ? [at] : []));
  const [at] = ats;
  if (at === undefined || ats.length > 1) return err("does not have exactly one address");
  const before = tokens.slice(0, at);
  const behind = tokens.slice(at + 1);
  if (behind.some(({ kind }) => kind === "quoted")) return err("quotes its domain");
  if (before.some(({ kind }) => kind === "quoted") && before.length > 1)
    return err("quotes a part of its name");
  const address = parseAddress(`${textOf(before)}@${textOf(behind)}`);
  return address.ok ? address : err(address.error);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** Splits a header into words, quoted words, comments and signs; undefined when something does not end. */
function readTokens(value: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < value.length) {
    const character = value.charAt(at);
    if (character === " " || character === "\t") {
      spaced = true;
      at += 1;
      continue;
    }
    const end = endOfToken(value, at);
    if (end === undefined) return undefined;
    tokens.push(makeToken(value.slice(at, end), spaced));
    at = end;
    spaced = false;
  }
  return tokens;
}

function makeToken(text: string, spaced: boolean): Token {
  if (text.startsWith('"')) return { kind: "quoted", text: unquote(text), spaced };
  if (text.startsWith("(")) return { kind: "comment", text, spaced };
  return { kind: signs.includes(text) ? "sign" : "atom", text, spaced };
}

const signs = '<>[]:;@\\,.")';

function endOfToken(value: string, start: number): number | undefined {
  const first = value.charAt(start);
  if (first === '"') return endOfQuote(value, start);
  if (first === "(") return endOfComment(value, start);
  if (signs.includes(first)) return start + 1;
  let end = start + 1;
  while (end < value.length && !` \t("${signs}`.includes(value.charAt(end))) end += 1;
  return end;
}
