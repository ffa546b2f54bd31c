import type { Draft, Grammar } from "./grammar.ts";
import type { Random } from "./random.ts";

/** Writes one text in one language. */
export class Writer {
  readonly #grammar: Grammar;
  readonly #draft: Draft;

  constructor(grammar: Grammar, draft: Draft) {
    this.#grammar = grammar;
    this.#draft = draft;
  }

  get random(): Random {
    return this.#draft.random;
  }

  write(rule: string): string {
    return this.#grammar.write(rule, this.#draft);
  }

  has(rule: string): boolean {
    return this.#grammar.has(rule);
  }

  /** The same text under way, with some slots decided. */
  with(decided: Readonly<Record<string, string>>): Writer {
    const kept = new Map([...this.#draft.kept, ...Object.entries(decided)]);
    return new Writer(this.#grammar, { random: this.random, kept });
  }
}
