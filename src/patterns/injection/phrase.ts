import assert from "node:assert/strict";
import type { Form, Pattern } from "../pattern.ts";

/** A row as it is written: a form of words instead of an expression. */
export interface Phrase {
  readonly id: string;
  readonly family: Family;
  readonly weight: number;
  /**
   * Words in order. CAPITALS name a group of words, `~3` is a gap of at most three words, `[word]` may be missing,
   * `a|b` is either. Several forms are alternatives.
   */
  readonly form: string | readonly string[];
  readonly matches: readonly string[];
  readonly spares: readonly string[];
  readonly why: string;
}

export type Family =
  | "jailbreak-phrasing"
  | "role-markers"
  | "dangerous-commands"
  | "secret-formats"
  | "prompt-extraction"
  | "credential-logging"
  | "invisible-characters"
  | "content-scanner"
  | "context-hijack"
  | "persona"
  | "token-smuggling"
  | "social-engineering"
  | "output-steering"
  | "indirect"
  | "encoded-request"
  | "fiction"
  | "many-shot"
  | "tool-imitation"
  | "harm";

/**
 * What a language needs to be read: its groups of words (`word*` may go on, `x?` is an optional letter, an
 * apostrophe may be missing), and whether it writes spaces; without them a gap counts characters.
 */
export interface Tongue {
  readonly prefix: string;
  readonly spaced: boolean;
  readonly words: { readonly [group: string]: string };
}

const between = "\\s\"'*_,:!()\\[\\]{}<>#`~/\\\\|=+&@$%^“”‘’«»„—–…•·¡¿،、「」『』\\-";
const gapWord = `[^${between}.?;。]{1,20}`;

interface Joints {
  readonly before: string;
  readonly separator: string;
  readonly gap: (most: number) => string;
  readonly after: string;
}

const spacedJoints: Joints = {
  before: `(?<![^${between}.?;。؟])`,
  separator: `[${between}]{1,5}`,
  gap: (most) => `(?:[${between}]{1,5}${gapWord}){0,${most}}?`,
  after: `(?![^${between}.?;。؟])`,
};

const denseJoints: Joints = {
  before: "",
  separator: `[${between}]{0,3}`,
  gap: (most) => `[^.!?。\\n]{0,${most}}?`,
  after: "",
};

/** A row with an expression of its own, searched only where its steps stand in order and near each other. */
export function withSteps(row: Pattern, steps: Form["steps"], reach: number): Pattern {
  return {
    ...row,
    forms: [{ pattern: row.pattern, steps, gaps: steps.map(() => reach), before: reach, behind: reach }],
  };
}

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

export function createRows(tongue: Tongue, phrases: readonly Phrase[]): readonly Pattern[] {
  return phrases.map((phrase) => createRow(tongue, phrase));
}

/** Expressions are made when a row is first read: every command of the program imports the rows, few read them. */
function createRow(tongue: Tongue, phrase: Phrase): Pattern {
  const { form, id, ...rest } = phrase;
  let made: Made | undefined;
  let pattern: RegExp | undefined;
  const make = (): Made => (made ??= makeForms(tongue, form));
  return {
    ...rest,
    id: `${tongue.prefix}${id}`,
    get pattern() {
      return (pattern ??= new RegExp(
        make()
          .forms.map((one) => one.pattern.source)
          .join("|"),
      ));
    },
    get anchors() {
      return make().anchors;
    },
    get forms() {
      return make().forms;
    },
  };
}

type Made = Required<Pick<Pattern, "anchors" | "forms">>;

function makeForms(tongue: Tongue, form: Phrase["form"]): Made {
  const forms = (typeof form === "string" ? [form] : form).map((text) => readForm(tongue, text));
  const anchors = forms.flatMap(({ steps }) => rarest(steps).map((step) => step.trim()));
  return { anchors: [...new Set(anchors)], forms };
}

/** A group of words that a match cannot do without, and where it starts and ends at the latest. */
interface Needed {
  readonly texts: readonly string[];
  readonly start: number;
  readonly end: number;
}

const mostReach = 300;
const slack = 10;
const mostSteps = 3;
/** Letters of a word in a gap, with its separator, as a rule. */
const gapLetters = 10;

function readForm(tongue: Tongue, form: string): Form {
  const joints = tongue.spaced ? spacedJoints : denseJoints;
  let source = "";
  const needed: Needed[] = [];
  let plain = true;
  let length = slack;
  for (const token of form.split(" ")) {
    if (token.startsWith("~")) {
      const most = Number(token.slice(1));
      source += joints.gap(most);
      length += most * (tongue.spaced ? gapLetters : 1);
      continue;
    }
    const optional = token.startsWith("[");
    const choice = readChoice(tongue, optional ? token.slice(1, -1) : token);
    if (needed.length === 0) plain &&= choice.plain;
    const joint = source === "" || endsOpen(source, joints) ? "" : joints.separator;
    source += optional ? optionalPart(choice.source, joint, joints) : joint + choice.source;
    const start = length;
    length += choice.longest + 2;
    if (!optional) needed.push({ texts: choice.texts, start, end: length });
  }
  // The border of a plain word is found faster than that of any other.
  const border = plain && tongue.spaced ? "\\b" : joints.before;
  let pattern: RegExp | undefined;
  return {
    get pattern() {
      return (pattern ??= new RegExp(`${border}(?:${source})${joints.after}`));
    },
    ...placeSteps(needed, length),
  };
}

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
function readChoice(tongue: Tongue, token: string): Choice {
  const known = choices.get(tongue) ?? new Map<string, Choice>();
  choices.set(tongue, known);
  const read = known.get(token);
  if (read !== undefined) return read;
  const joints = tongue.spaced ? spacedJoints : denseJoints;
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

/** The words to look for first, and how far a match of that length can reach from the last of them. */
function placeSteps(needed: readonly Needed[], length: number): Omit<Form, "pattern"> {
  const steps = chooseSteps(needed);
  const last = steps.at(-1) ?? { start: 0, end: length };
  return {
    steps: steps.map(({ texts }) => texts),
    gaps: steps.map(({ end }, index) => end - (steps[index - 1]?.start ?? end) + slack),
    before: Math.min(mostReach, last.end),
    behind: Math.min(mostReach, length - last.start + slack),
  };
}

function optionalPart(choice: string, joint: string, joints: Joints): string {
  return joint === "" ? `(?:${choice}${joints.separator})?` : `(?:${joint}${choice})?`;
}

/** After an optional first word its separator is already there. */
function endsOpen(source: string, joints: Joints): boolean {
  return source.endsWith(`${joints.separator})?`) && source.startsWith("(?:(?:");
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

/** Words so common that they single out nothing. */
const common = new Set(
  "the you your are all any and not with that this for of to in as is it on or by from at an a be will can has have must should no do my me i was what how so if now get use one first new has had its but only just".split(
    " ",
  ),
);

/** Words of which every other sentence has one, and short pieces of words, cost more than they tell. */
const everywhere = new Set(
  "the for and with that this are was has had but not all of to in as is it on or by at an a be do no my me i so if its we us go he she you your what tell new de la el que en un los las le les des du et est der das und ist ein zu mit il lo gli di da che per con os um uma em na bir bu ve se nao non ne pas".split(
    " ",
  ),
);

function rarity(step: readonly string[]): number {
  const values = step.map((marked) => {
    const word = marked.trim();
    if (everywhere.has(word) || word.length < (isDense(word) ? 1 : 2)) return 0.1;
    if (common.has(word) || (!isDense(word) && word.length < 3)) return 0.5;
    return word.length * (isDense(word) ? 2 : 1);
  });
  return Math.min(...values);
}

/** Scripts in which one character is a word or a syllable. */
function isDense(word: string): boolean {
  return /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word);
}

function rarest(steps: readonly (readonly string[])[]): readonly string[] {
  const [best] = steps.toSorted((a, b) => rarity(b) - rarity(a));
  assert(best !== undefined && rarity(best) > 0, "a form has a word to look for");
  return best;
}

/** The few groups that say most, in the order of the form; common words only where there is nothing better. */
function chooseSteps(needed: readonly Needed[]): readonly Needed[] {
  const sorted = needed.toSorted((a, b) => rarity(b.texts) - rarity(a.texts));
  const chosen = sorted
    .slice(0, mostSteps)
    .filter(({ texts }, index) => rarity(texts) >= (index === 0 ? 0 : index === 1 ? 0.5 : 2));
  return needed.filter((step) => chosen.includes(step));
}
