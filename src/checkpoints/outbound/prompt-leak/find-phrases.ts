import type { Pattern } from "../../../patterns/pattern.ts";
import { leakPatterns } from "../../../patterns/leak.ts";
import { StemSieve } from "./stem-sieve.ts";

/** What of a text is looked at again together with what follows it: the longest match. */
const longestPhrase = 600;
/** New characters that are worth a look. */
const enoughNew = 1_024;

/** Short anchors are part of many words; their rows want the persona in capitals, which ordinary words don't have. */
const shortestStem = 4;
const persona = "DAN";
const stems = [...new Set(leakPatterns.flatMap(({ anchors }) => anchors))]
  .filter((anchor) => anchor.length >= shortestStem || /[^a-z]/u.test(anchor))
  .map((anchor) => anchor.replace(/[^\p{L}\p{M} ]/gu, ""));
const anyStem = new RegExp(stems.join("|"));
const sieve = new StemSieve(stems);

/** Collects the rows whose words come by in a text, each once. */
export class PhraseFinder {
  readonly found = new Set<Pattern>();
  #text = "";
  #looked = 0;
  /** Whether the text begins with the reply: only there the first line begins where the text does. */
  #isStart = true;

  push(chunk: string): void {
    this.#text = this.#text === "" ? chunk : this.#text + chunk;
    if (this.#text.length - this.#looked < enoughNew) return;
    this.end();
    if (this.#text.length > longestPhrase) this.#isStart = false;
    this.#text = this.#text.slice(-longestPhrase);
    this.#looked = this.#text.length;
  }

  end(): void {
    if (!this.#text.includes(persona) && !hasStem(this.#text)) return;
    // A letter in front keeps the cut from looking like the beginning of a line.
    const text = this.#isStart ? this.#text : `a${this.#text}`;
    for (const row of leakPatterns) if (!this.found.has(row) && row.pattern.test(text)) this.found.add(row);
  }
}

function hasStem(text: string): boolean {
  return sieve.mayHold(text) && anyStem.test(text.toLowerCase());
}
