import { endOfComment, endOfQuote, unquote } from "./enclosed.ts";
import type { MailAddress } from "./mail-address.ts";
import { parseMailDomain } from "./mail-address.ts";
import type { MailHead } from "./mail-head.ts";
import { valuesOf } from "./mail-head.ts";

/** One result of one method, as RFC 8601 writes it: `dkim=pass header.d=example.org`. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

export type Authentication =
  | { readonly do: "proven"; readonly by: "dmarc" | "dkim" | "spf" }
  | { readonly do: "unproven"; readonly why: string };

/**
 * Whether the own mail server says that the mail comes from the domain of its From. Its results are in the topmost
 * header that carries its name; whatever stands below was there before, so anybody may have written it.
 */
export function authenticate(
  head: MailHead,
  from: MailAddress,
  authservId: string | undefined,
): Authentication {
  if (authservId === undefined) return unproven("no server is trusted: channels.email.authservId is not set");
  const [own] = valuesOf(head, "authentication-results").flatMap((value) => {
    const name = readAuthservId(value);
    return name === authservId.toLowerCase() ? [value] : [];
  });
  if (own === undefined) return unproven("the trusted server has added no results");
  const results = parseResults(own);
  if (results === undefined) return unproven("the results of the trusted server cannot be read");
  return judgeResults(results, from.domain);
}

function judgeResults(results: readonly MethodResult[], domain: string): Authentication {
  const dmarc = results.filter(({ method }) => method === "dmarc");
  if (dmarc.some(({ result }) => result === "fail")) return unproven("DMARC failed");
  if (dmarc.length > 0 && dmarc.every((one) => passesFor(one, "header.from", (found) => found === domain)))
    return { do: "proven", by: "dmarc" };
  const isAligned = (found: string): boolean => found === domain || domain.endsWith(`.${found}`);
  const by = results.find(
    (one) =>
      (one.method === "dkim" && passesFor(one, signerOf(one), isAligned)) ||
      (one.method === "spf" && passesFor(one, "smtp.mailfrom", isAligned)),
  );
  if (by !== undefined) return { do: "proven", by: by.method === "dkim" ? "dkim" : "spf" };
  const passed = results.some(({ result }) => result === "pass");
  return unproven(passed ? "what passed belongs to another domain" : "neither SPF, DKIM nor DMARC passed");
}

/** The signing domain; only where it is not told, the identity for which it says that it signed. */
function signerOf({ properties }: MethodResult): string {
  return properties.has("header.d") ? "header.d" : "header.i";
}

function passesFor(
  { result, properties }: MethodResult,
  property: string,
  accepts: (domain: string) => boolean,
): boolean {
  const value = properties.get(property);
  if (result !== "pass" || value === undefined) return false;
  const domain = parseMailDomain(value.slice(value.lastIndexOf("@") + 1));
  return domain !== undefined && accepts(domain);
}

function unproven(why: string): Authentication {
  return { do: "unproven", why };
}

function readAuthservId(value: string): string | undefined {
  const [first] = splitResults(value) ?? [];
  const [id, version, ...more] = first ?? [];
  if (id === undefined || more.length > 0 || !/^1?$/.test(version ?? "")) return undefined;
  return id.toLowerCase();
}

/** The results behind the server's name, or undefined when any of them is not written as the standard has it. */
export function parseResults(value: string): readonly MethodResult[] | undefined {
  const [, ...parts] = splitResults(value) ?? [];
  const results: MethodResult[] = [];
  for (const words of parts) {
    if (words.length === 0 || (words.length === 1 && words[0]?.toLowerCase() === "none")) continue;
    const result = readResult(words);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

function readResult([first = "", ...words]: readonly string[]): MethodResult | undefined {
  const [, method, result] = /^([a-z][a-z0-9-]*)(?:\/\d+)?=([a-z]+)$/i.exec(first) ?? [];
  if (method === undefined || result === undefined) return undefined;
  const properties = new Map<string, string>();
  for (const word of words) {
    const [, name, value] = /^([a-z][a-z0-9.-]*)=(.*)$/is.exec(word) ?? [];
    // A property that comes twice says two things; neither is believed.
    if (name === undefined || value === undefined || properties.has(name.toLowerCase())) return undefined;
    properties.set(name.toLowerCase(), value);
  }
  return { method: method.toLowerCase(), result: result.toLowerCase(), properties };
}

/**
 * A sender chooses names that a careless server repeats: a bracket in one begins a comment that hides its end, and one
 * inside quotation marks ends a comment too early.
 */
function isSmuggled(wordBefore: string, comment: string): boolean {
  return /^[^=]*\.[^=]*=/.test(wordBefore) || comment.split('"').length % 2 === 0;
}

/** Words between semicolons; comments are dropped, quoted text is one word with what it is attached to. */
function splitResults(value: string): readonly (readonly string[])[] | undefined {
  const parts: string[][] = [[]];
  let word = "";
  let at = 0;
  const endWord = (): void => {
    if (word !== "") parts.at(-1)?.push(word);
    word = "";
  };
  while (at < value.length) {
    const character = value.charAt(at);
    if (character === "(" || character === '"') {
      const end = character === "(" ? endOfComment(value, at) : endOfQuote(value, at);
      if (end === undefined || (character === "(" && isSmuggled(word, value.slice(at, end))))
        return undefined;
      if (character === "(") endWord();
      else word += unquote(value.slice(at, end));
      at = end;
      continue;
    }
    if (character === ";") {
      endWord();
      parts.push([]);
    } else if (character === " " || character === "\t") endWord();
    else word += character;
    at += 1;
  }
  endWord();
  return parts.map(joinEquals);
}

/** `spf = pass` is one word in three pieces. */
function joinEquals(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && (word.startsWith("=") || before.endsWith("=")))
      joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return joined;
}
