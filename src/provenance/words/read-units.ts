import { canonicalOf } from "../values/canonical-of.ts";
import type { TypedValue } from "../values/typed-value.ts";
import { cutWords } from "./cut-words.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import type { Piece } from "./split-units.ts";
import type { Unit } from "./unit.ts";

const longestName = 5;
const mostFollowing = 3;

interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly words: readonly string[];
  readonly lexicon: Lexicon;
}

interface Name {
  readonly values: readonly TypedValue[];
  readonly size: number;
}

/** Says of each piece of a sentence what it can mean in the sentence's language. */
export function readUnits(text: string, whole: readonly Piece[], lexicon: Lexicon): readonly Unit[] {
  const pieces = cutWords(whole, lexicon);
  const reading: Reading = { text, pieces, words: pieces.map((piece) => spelled(piece, lexicon)), lexicon };
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length;) {
    const { unit, size } = readUnit(reading, at, units.at(-1));
    units.push(unit);
    at += size;
  }
  return units;
}

/** People leave accents out; what is spelled with them is taken by its word. */
function spelled(piece: Piece, lexicon: Lexicon): string {
  if (piece.kind !== "word" || lexicon.knows(piece.word) || !/^[\p{ASCII}]*$/u.test(piece.word))
    return piece.word;
  return lexicon.spellingOf(piece.word) ?? piece.word;
}

function readUnit(
  reading: Reading,
  at: number,
  before: Unit | undefined,
): { readonly unit: Unit; readonly size: number } {
  const { pieces, words, lexicon } = reading;
  const piece = pieces[at] as Piece;
  const entry = piece.kind === "word" ? lexicon.find(words, at) : undefined;
  const name = piece.kind === "word" ? nameAt(reading, at, entry, before) : undefined;
  const size = name?.size ?? entry?.words.length ?? 1;
  const possessive = words[at + size] === "'s" || words[at + size] === "'";
  const unit: Unit = {
    kind: name === undefined ? piece.kind : "value",
    start: piece.start,
    end: (pieces[at + size - 1] as Piece).end,
    word: words.slice(at, at + size).join(" "),
    capital: piece.capital,
    possessive: possessive || ownsNext(reading, at + size, name),
    meaning: name === undefined ? entry?.meaning : undefined,
    values: name?.values ?? piece.values,
  };
  return { unit, size: size + (possessive ? 1 : 0) };
}

type Known = { readonly words: readonly string[]; readonly meaning: Meaning } | undefined;

function nameAt(reading: Reading, at: number, known: Known, before: Unit | undefined): Name | undefined {
  const { capitals } = reading.lexicon.language;
  const piece = reading.pieces[at] as Piece;
  if (capitals === "none" && !piece.capital)
    return known === undefined && /\p{L}/u.test(piece.word) ? plainName(reading, at) : undefined;
  if (!piece.capital)
    return known === undefined && isMarkedGoal(reading, at, before) ? plainName(reading, at) : undefined;
  const isWord =
    known === undefined
      ? isCommonNoun(reading, at, before)
      : !isHomonym(at, known) && !opensName(reading, at, known);
  if (isWord) return undefined;
  return capitalName(reading, at);
}

/** "Send it to bob": what nobody knows behind "to" and before the end of what it marks is somebody. */
function isMarkedGoal({ pieces, lexicon, words }: Reading, at: number, before: Unit | undefined): boolean {
  if (before?.meaning?.marker !== "to" || before.meaning.verb !== undefined) return false;
  const next = pieces[at + 1];
  if (next === undefined || next.kind !== "word") return true;
  const meaning = lexicon.find(words, at + 1)?.meaning;
  return (
    meaning !== undefined &&
    (meaning.marker !== undefined || meaning.marks.has("join") || meaning.marks.has("filler"))
  );
}

/** A capital makes no name at a sentence's start before small words, nor, where nouns have capitals, behind an article. */
function isCommonNoun(reading: Reading, at: number, before: Unit | undefined): boolean {
  if (reading.lexicon.language.capitals === "nouns" && before?.kind === "word") {
    return before.meaning?.marks.has("article") === true || (before.meaning === undefined && !before.capital);
  }
  if (at > 0) return false;
  const next = reading.pieces[1];
  if (next === undefined || next.kind === "phrase") return true;
  return (
    next.kind === "word" && !next.capital && !/^(?:'.*|and|is|has|und|ist|hat|y|et|e|i|ve)$/u.test(next.word)
  );
}

/** "Mark" and "Bill" are names where a capital says so and no sentence begins. */
function isHomonym(at: number, { words, meaning }: NonNullable<Known>): boolean {
  if (words.length > 1 || at === 0 || meaning.marker !== undefined || meaning.noun !== undefined)
    return false;
  return [...meaning.marks].every((mark) => mark === "nounish" || mark === "person");
}

function ownsNext({ words, lexicon }: Reading, next: number, name: Name | undefined): boolean {
  const first = name?.values[0];
  return (
    first !== undefined && isGenitive(first, lexicon) && lexicon.find(words, next)?.meaning.noun !== undefined
  );
}

/** "New York", "Good Night": a small word with a capital in the middle of a sentence, before another capital. */
function opensName(
  { pieces, lexicon, text }: Reading,
  at: number,
  { words, meaning }: NonNullable<Known>,
): boolean {
  const next = pieces[at + 1];
  const small = meaning.marker === undefined && meaning.noun === undefined && meaning.verb === undefined;
  if (at === 0 || words.length > 1 || !small || meaning.marks.has("person") || next === undefined)
    return false;
  const [piece, unknown] = [
    pieces[at] as Piece,
    lexicon.find([next.word], 0) === undefined || meaning.marks.has("article"),
  ];
  return next.capital && next.kind === "word" && unknown && text.slice(piece.end, next.start) === " ";
}

function plainName({ text, pieces, lexicon }: Reading, at: number): Name {
  const { start, end } = pieces[at] as Piece;
  return { values: withBareForm(nameOf(text, start, end), lexicon), size: 1 };
}

function capitalName(reading: Reading, at: number): Name {
  const { text, pieces, lexicon } = reading;
  let size = 1;
  while (size < longestName && continuesName(reading, at + size)) size += 1;
  const name = nameOf(text, (pieces[at] as Piece).start, (pieces[at + size - 1] as Piece).end);
  return { values: [...withBareForm(name, lexicon), ...longerName(reading, at + size, name)], size };
}

function nameOf(text: string, start: number, end: number): TypedValue {
  const name = text.slice(start, end);
  return { kind: "name", text: name, canonical: canonicalOf("name", name), start, end };
}

/** "Бобу" is to "Боб": a name in its case, and as it stands alone. */
function withBareForm(name: TypedValue, lexicon: Lexicon): readonly TypedValue[] {
  if (isGenitive(name, lexicon)) return [name, { ...name, canonical: name.canonical.slice(0, -1) }];
  const row = lexicon.language.dative?.find(
    ([ending]) => name.canonical.endsWith(ending) && name.canonical.length > ending.length + 1,
  );
  if (row === undefined) return [name];
  const [ending, bare] = row;
  return [name, { ...name, canonical: name.canonical.slice(0, -ending.length) + bare }];
}

/** "Bobs Mail": a name that owns what follows. */
function isGenitive(name: TypedValue, lexicon: Lexicon): boolean {
  return lexicon.language.capitals === "nouns" && /[^s]s$/u.test(name.canonical);
}

function continuesName({ text, pieces, lexicon }: Reading, at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece?.kind !== "word" || before === undefined || !piece.capital) return false;
  if (!/^[ -]?$/u.test(text.slice(before.end, piece.start))) return false;
  const meaning = lexicon.find([piece.word], 0)?.meaning;
  const { capitals, dative } = lexicon.language;
  if (dative !== undefined && before.word.at(-1) !== piece.word.at(-1)) return false;
  return (
    meaning === undefined ||
    (capitals === "names" && meaning.marker === undefined && meaning.verb === undefined)
  );
}

/** "Dental check-up": the name with the small words right behind it names as well. */
function longerName(
  { text, pieces, lexicon }: Reading,
  from: number,
  name: TypedValue,
): readonly TypedValue[] {
  let end = name.end;
  for (const piece of pieces.slice(from, from + mostFollowing)) {
    const meaning = lexicon.find([piece.word], 0)?.meaning;
    const names =
      meaning === undefined ||
      meaning.noun !== undefined ||
      meaning.marks.has("nounish") ||
      text[end] === "-";
    if (
      piece.kind !== "word" ||
      piece.capital ||
      piece.word.startsWith("'") ||
      !names ||
      !/^[ -]$/u.test(text.slice(end, piece.start))
    )
      break;
    end = piece.end;
  }
  return end === name.end ? [] : [nameOf(text, name.start, end)];
}
