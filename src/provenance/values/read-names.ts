import type { Claims } from "./claims.ts";
import type { Quote } from "./find-quotes.ts";
import { isFileName } from "./read-paths.ts";

const longestPhrase = 120;
const longestRun = 5;

/** A quote is a name while it is short and stands on one line; longer ones are contents. */
export function isPhrase(text: string, quote: Quote): boolean {
  const length = quote.innerEnd - quote.innerStart;
  return (
    length > 0 && length <= longestPhrase && !text.slice(quote.innerStart, quote.innerEnd).includes("\n")
  );
}

export function readQuotedNames(claims: Claims, quotes: readonly Quote[]): void {
  for (const quote of quotes) {
    if (!quote.closed || !isPhrase(claims.text, quote)) continue;
    const phrase = claims.text.slice(quote.innerStart, quote.innerEnd);
    const isFile = isFileName(phrase);
    if (isFile && claims.claim("path", quote.innerStart, quote.innerEnd)) continue;
    claims.note(isFile ? "path" : "name", quote.innerStart, quote.innerEnd);
  }
}

/** Handles, channels, and runs of capitalised words that do not merely begin a sentence. */
export function readCapitalNames(claims: Claims): void {
  const { text } = claims;
  for (const found of text.matchAll(/(?<![\p{L}\p{N}@#/.])[@#][\p{L}_][\p{L}\p{N}._-]{0,63}/gu)) {
    const handle = found[0].replace(/[._-]+$/u, "");
    claims.claim("name", found.index, found.index + handle.length);
  }
  let run: { readonly start: number; end: number; words: number } | undefined;
  for (const found of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:[-'’][\p{L}\p{M}\p{N}_]+)*/gu)) {
    const [start, end] = [found.index, found.index + found[0].length];
    const named = /^[\p{Lu}\p{Lt}]/u.test(found[0]) && found[0].length > 1 && claims.isFree(start, end);
    if (
      run !== undefined &&
      named &&
      run.words < longestRun &&
      /^[ .]{1,2}$/u.test(text.slice(run.end, start)) &&
      !/\p{L}{3}\. $/u.test(text.slice(run.end - 3, start))
    ) {
      run.end = end;
      run.words += 1;
      continue;
    }
    if (run !== undefined) closeRun(claims, run);
    run = named ? { start, end, words: 1 } : undefined;
  }
  if (run !== undefined) closeRun(claims, run);
}

function closeRun(claims: Claims, run: { start: number; end: number; words: number }): void {
  if (run.words === 1 && beginsSentence(claims.text, run.start)) return;
  const possessive = /['’]s$/u.exec(claims.text.slice(run.start, run.end))?.[0].length ?? 0;
  claims.claim("name", run.start, run.end - possessive);
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n]["'“„«)\]]?)\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?["'“„«(]?$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}
