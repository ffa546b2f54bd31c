import { findQuotes } from "../values/find-quotes.ts";
import type { Quote } from "../values/find-quotes.ts";
import { isPhrase } from "../values/read-names.ts";
import { findPastes } from "./find-pastes.ts";

/** What stands in for a content inside a sentence; a block of contents becomes empty lines. */
export const contentSign = "\ufffc";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OwnWords {
  /** As long as the original, with everything that is not the speaker's own words taken out. */
  readonly text: string;
  readonly contents: readonly Span[];
  /** Short quotes, which name something. */
  readonly phrases: readonly Quote[];
}

/** Takes out pastes, code and long quotes: they grant nothing. What is quoted in short stays, to name something. */
export function findOwnWords(text: string): OwnWords {
  const pastes = findPastes(text);
  const bare = blank(text, pastes, "\n");
  const code = findInlineCode(bare);
  const isName = (span: Span): boolean =>
    /^`\S{1,120}`$/u.test(bare.slice(span.start, Math.min(span.end, span.start + 200)));
  const quotes = findQuotes(blank(bare, code, " "));
  const isNaming = (quote: Quote): boolean => quote.closed && isPhrase(bare, quote);
  const spans = [...code.filter((span) => !isName(span)), ...quotes.filter((quote) => !isNaming(quote))];
  return {
    text: blank(bare, spans, contentSign),
    contents: [...pastes, ...spans].sort((a, b) => a.start - b.start),
    phrases: [...quotes.filter(isNaming), ...code.filter(isName).map(toQuote)].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

/** Code in a line that is one word may name something; anything longer is a content. */
function findInlineCode(text: string): Span[] {
  return [...text.matchAll(/`[^`]{1,20000}`/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function toQuote(span: Span): Quote {
  return { ...span, innerStart: span.start + 1, innerEnd: span.end - 1, closed: true };
}

/** Spans that touch or overlap, as one. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
}

function blank(text: string, spans: readonly Span[], sign: string): string {
  if (spans.length === 0) return text;
  let result = "";
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    result += text.slice(at, start) + sign.repeat(span.end - start);
    at = span.end;
  }
  return result + text.slice(at);
}
