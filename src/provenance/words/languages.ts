import { arabic } from "../../patterns/requests/arabic.ts";
import { chinese } from "../../patterns/requests/chinese.ts";
import { english } from "../../patterns/requests/english.ts";
import { french } from "../../patterns/requests/french.ts";
import { german } from "../../patterns/requests/german.ts";
import { hindi } from "../../patterns/requests/hindi.ts";
import { italian } from "../../patterns/requests/italian.ts";
import { japanese } from "../../patterns/requests/japanese.ts";
import { korean } from "../../patterns/requests/korean.ts";
import { portuguese } from "../../patterns/requests/portuguese.ts";
import { russian } from "../../patterns/requests/russian.ts";
import { spanish } from "../../patterns/requests/spanish.ts";
import { turkish } from "../../patterns/requests/turkish.ts";
import { Lexicon } from "./lexicon.ts";
import type { Piece } from "./split-units.ts";

const languages = [
  english,
  spanish,
  french,
  german,
  portuguese,
  italian,
  russian,
  turkish,
  chinese,
  japanese,
  korean,
  arabic,
  hindi,
];

/** Scripts that only one of the languages here is written in. */
const scripts: readonly (readonly [code: string, form: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["zh", /^\p{Script=Han}+$/u],
  ["ko", /\p{Script=Hangul}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["hi", /\p{Script=Devanagari}/u],
];

/** How many of the first words decide on the language. */
const mostWords = 400;
/** What the rest of a message adds to a sentence's own words. */
const habit = 0.6;

interface Tongues {
  readonly lexicons: readonly Lexicon[];
  /** Which of them know a word. */
  readonly knowing: ReadonlyMap<string, readonly number[]>;
  /** Which of them know it with accents that people leave out. */
  readonly nearly: ReadonlyMap<string, readonly number[]>;
}

let built: Tongues | undefined;

/** Built at the first request: a start does not wait for words. */
function tongues(): Tongues {
  built ??= build();
  return built;
}

function build(): Tongues {
  const lexicons = languages.map((language) => new Lexicon(language));
  const knowing = new Map<string, number[]>();
  const nearly = new Map<string, number[]>();
  lexicons.forEach((lexicon, index) => {
    for (const word of lexicon.words()) knowing.set(word, [...(knowing.get(word) ?? []), index]);
    for (const word of lexicon.plainWords()) nearly.set(word, [...(nearly.get(word) ?? []), index]);
  });
  return { lexicons, knowing, nearly };
}

/** The language whose words a text uses most; the usual one, or English, where none does. */
export function chooseLexicon(pieces: readonly Piece[], usual: Lexicon | undefined): Lexicon {
  const { lexicons } = tongues();
  const scores = new Float64Array(lexicons.length);
  if (usual !== undefined) scores[lexicons.indexOf(usual)] = habit;
  let seen = 0;
  for (const { kind, word } of pieces) {
    if (kind !== "word") continue;
    if (seen === mostWords) break;
    seen += 1;
    addScores(word, scores);
  }
  // Of several with the same score the first counts, and English is the first of all.
  return lexicons[scores.indexOf(Math.max(...scores))] as Lexicon;
}

/** A word written without its accents counts less than one that is spelled. */
function addScores(word: string, scores: Float64Array): void {
  const { knowing, nearly } = tongues();
  const whole = [...scriptOf(word), ...(knowing.get(word) ?? [])];
  for (const index of whole) scores[index] = (scores[index] as number) + 1;
  for (const index of nearly.get(word) ?? []) scores[index] = (scores[index] as number) + 0.5;
}

function scriptOf(word: string): readonly number[] {
  if (word.charCodeAt(0) < 0x370) return [];
  const code = scripts.find(([, form]) => form.test(word))?.[0];
  return code === undefined ? [] : [languages.findIndex((language) => language.code === code)];
}
