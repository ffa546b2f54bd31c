import assert from "node:assert/strict";
import type { Tongue } from "../../patterns/injection/phrase.ts";
import { common, isDense } from "./choose-steps.ts";
import { type Joints, jointsOf } from "./joints.ts";

/** Letters that stay apart after folding are accepted in both spellings. */
const spellings: { readonly [letter: string]: string } = {
  ı: "[iı]",
  ß: "(?:ss|ß)",
  đ: "[dđ]",
  ł: "[lł]",
  ё: "[её]",
  أ: "[اأإآ]",
  إ: "[اأإآ]",
  آ: "[اأإآ]",
  ة: "[ةه]",
  ى: "[ىي]",
  "़": "़?",
  "'": "['’]?",
  "*": "[^\\s.,;:!?\"')]{0,12}",
};

/** The words that may stand at one place of a form. */
interface Choice {
  readonly source: string;
  readonly texts: readonly string[];
  readonly longest: number;
  /** Whether every word begins with a plain letter. */
  readonly plain: boolean;
}

const choices = new WeakMap<Tongue, Map<string, Choice>>();

/** Forms share most of their words, so each choice of a language is read once. */
export function readChoice(tongue: Tongue, token: string): Choice {
  const known = choices.get(tongue) ?? new Map<string, Choice>();
  choices.set(tongue, known);
  const read = known.get(token);
  if (read !== undefined) return read;
  const joints = jointsOf(tongue.spaced);
  const words = readWords(tongue, token);
  const choice = {
    source: `(?:${words.map((word) => spell(word, joints)).join("|")})`,
    texts: words.map((word) => literalOf(word, tongue.spaced)),
    longest: Math.max(...words.map((word) => word.length)),
    plain: words.every((word) => /^[a-z0-9]/.test(word)),
  };
  known.set(token, choice);
  return choice;
}

function readWords(tongue: Tongue, token: string): readonly string[] {
  const words = token.split("|").flatMap((name) => {
    if (!/^[A-Z][A-Z_]*$/.test(name)) return [name.replaceAll("_", " ")];
    const group = tongue.words[name];
    assert(group !== undefined, `group ${name} exists in ${tongue.prefix}`);
    return group.split("|");
  });
  return words.map((word) => foldAccents(word.trim()));
}

/** Rows match folded text, which has lost the accents of Latin letters. */
function foldAccents(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/([a-z])\p{M}{1,4}/gu, "$1")
    .normalize("NFKC");
}

function spell(word: string, joints: Joints): string {
  return [...word]
    .map((letter) => (letter === " " ? joints.separator : (spellings[letter] ?? escape(letter))))
    .join("");
}

function escape(letter: string): string {
  return /[.()|+$^{}]/.test(letter) ? `\\${letter}` : letter;
}

/** The longest run of letters that every spelling of the word has; a space marks where it borders the word. */
function literalOf(word: string, spaced: boolean): string {
  const runs = word.matchAll(/(?:(?!.\?)[^\s*'ıßđłёأإآةى़])+/gu);
  const value = (run: string): number =>
    common.has(run) || (!isDense(run) && run.length < 3) ? 0.5 : run.length;
  let [best, marked] = ["", ""];
  for (const run of runs) {
    const [letters] = run;
    if (best !== "" && value(letters) <= value(best)) continue;
    best = letters;
    const [before, after] = [word[run.index - 1] ?? " ", word[run.index + letters.length] ?? " "];
    marked = `${before === " " ? " " : ""}${letters}${after === " " ? " " : ""}`;
  }
  return spaced ? marked : best;
}
