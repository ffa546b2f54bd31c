import { limits } from "../limits.ts";
import { redactCredentials } from "../redaction/credential-scanner.ts";
import type { ContextValue, FirstSeen } from "./question.ts";

const longestExcerpt = 200;
const before = 80;
/** Scanned around a value, so that a credential is seen whole before the excerpt is cut out of it. */
const scannedAround = 2_000;

/** Which text a value stands in first: by its words, so that no text is searched that does not hold them. */
export class FirstSeenIndex {
  readonly #texts: readonly ContextValue[];
  readonly #firstOf = new Map<string, number>();
  #read = 0;

  constructor(texts: readonly ContextValue[]) {
    this.#texts = texts;
  }

  find(value: string): FirstSeen | null {
    this.#readNew();
    const wanted = value.trim().toLowerCase();
    const words = wordsOf(wanted);
    if (words.length === 0) return null;
    // No text before the last of these holds all of the words.
    let from = 0;
    for (const word of words) {
      const first = this.#firstOf.get(word);
      if (first === undefined) return null;
      from = Math.max(from, first);
    }
    for (const source of this.#texts.slice(from)) {
      const at = source.text.toLowerCase().indexOf(wanted);
      if (at >= 0) return describe(source, at);
    }
    return null;
  }

  #readNew(): void {
    for (; this.#read < this.#texts.length; this.#read += 1) {
      for (const word of wordsOf(this.#texts[this.#read]?.text.toLowerCase() ?? "")) {
        if (this.#firstOf.size >= limits.provenanceWords) return;
        if (!this.#firstOf.has(word)) this.#firstOf.set(word, this.#read);
      }
    }
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function describe({ text, label }: ContextValue, at: number): FirstSeen {
  const start = Math.max(0, at - before);
  const scannedFrom = Math.max(0, start - scannedAround);
  const redacted = redactCredentials(text.slice(scannedFrom, at + scannedAround).toWellFormed(), new Set());
  const found = redacted.toLowerCase().indexOf(
    text
      .slice(at, at + longestExcerpt)
      .toLowerCase()
      .slice(0, 40),
  );
  const from = Math.max(0, (found < 0 ? start - scannedFrom : found) - before);
  return {
    source: label.source,
    at: label.at,
    excerpt: redacted.slice(from, from + longestExcerpt).toWellFormed(),
  };
}
