import type { Mark, Marker, Noun, RequestLanguage, Sense } from "../../patterns/requests/language.ts";

/** What a word or phrase can be; a word is often several things, and its place decides. */
export interface Meaning {
  verb?: Sense;
  done?: Sense;
  noun?: Noun;
  marker?: Marker;
  /** What it means together with a second part at its clause's end. */
  splits?: Map<string, Sense>;
  readonly marks: Set<Mark>;
}

export interface Entry {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

const longestPhrase = 8;

/** The words of one language, found by their first word, longest phrase first. */
export class Lexicon {
  readonly language: RequestLanguage;
  readonly #entries = new Map<string, Entry[]>();
  readonly #phrases = new Map<string, Entry>();
  /** Single words without their accents, as people type them in haste. */
  readonly #plain = new Map<string, string>();
  #hasParts = false;

  constructor(language: RequestLanguage) {
    this.language = language;
    forEach(language.verbs, (sense, phrase) => (this.#meaning(phrase).verb ??= sense));
    forEach(language.done ?? {}, (sense, phrase) => (this.#meaning(phrase).done ??= sense));
    forEach(language.split ?? {}, (sense, phrase) => this.#noteSplit(sense, phrase));
    forEach(language.nouns, (noun, phrase) => (this.#meaning(phrase).noun ??= noun));
    forEach(language.markers, (marker, phrase) => (this.#meaning(phrase).marker ??= marker));
    forEach(language.marks, (mark, phrase) => this.#meaning(phrase).marks.add(mark));
    for (const entries of this.#entries.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  #noteSplit(sense: Sense, phrase: string): void {
    const [stem, part] = phrase.split(" ") as [string, string];
    const meaning = this.#meaning(stem);
    meaning.splits ??= new Map();
    meaning.splits.set(part, sense);
  }

  /** Whether endings or beginnings of words are words of their own. */
  get hasParts(): boolean {
    return this.#hasParts;
  }

  /** Whether it is a word or phrase of the language. */
  knows(phrase: string): boolean {
    return this.#phrases.has(phrase);
  }

  /** Its single words, as they are spelled. */
  words(): readonly string[] {
    return [...this.#phrases.keys()].filter((phrase) => !phrase.includes(" "));
  }

  /** Its single words without their accents, where that is no word of its own. */
  plainWords(): readonly string[] {
    return [...this.#plain.keys()].filter((word) => !this.#phrases.has(word));
  }

  /** The word as the language spells it: itself, or the one that differs in accents alone. */
  spellingOf(word: string): string | undefined {
    return this.#phrases.has(word) ? word : this.#plain.get(bare(word));
  }

  /** The longest phrase that begins at a place, if any. */
  find(words: readonly string[], at: number): Entry | undefined {
    const entries = this.#entries.get(words[at] ?? "");
    return entries?.find((entry) => entry.words.every((word, index) => words[at + index] === word));
  }

  #meaning(phrase: string): Meaning {
    const known = this.#phrases.get(phrase);
    if (known !== undefined) return known.meaning;
    const words = phrase.split(" ").slice(0, longestPhrase);
    const entry: Entry = { words, meaning: { marks: new Set() } };
    this.#phrases.set(phrase, entry);
    const first = words[0] as string;
    if (phrase.includes("~")) this.#hasParts = true;
    if (words.length === 1 && bare(phrase) !== phrase && !this.#plain.has(bare(phrase)))
      this.#plain.set(bare(phrase), phrase);
    this.#entries.set(first, [...(this.#entries.get(first) ?? []), entry]);
    return entry.meaning;
  }
}

function bare(word: string): string {
  return /^\p{ASCII}*$/u.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
}

function forEach<K extends string>(
  rows: { readonly [key in K]?: string },
  note: (key: K, phrase: string) => void,
): void {
  for (const [key, alternatives] of Object.entries(rows) as [K, string][]) {
    for (const phrase of alternatives.normalize("NFC").split("|"))
      note(
        key,
        phrase.replace(/(^| )(l|d|j|n|c|s|m|t|qu|jusqu|dell|all|nell|sull|dall|un)['’](?=\p{L})/gu, "$1$2' "),
      );
  }
}
