import type { Quote } from "../values/find-quotes.ts";
import { canonicalOf } from "../values/canonical-of.ts";
import { isFileName } from "../values/read-paths.ts";
import { readFormed } from "../values/read-values.ts";
import type { TypedValue } from "../values/typed-value.ts";
import { contentSign } from "./own-words.ts";
import type { OwnWords } from "./own-words.ts";

/** A word, a sign, or something whole, before any language is known. */
export interface Piece {
  readonly kind: "word" | "value" | "phrase" | "content" | "sign";
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly capital: boolean;
  readonly values: readonly TypedValue[];
}

interface Whole {
  readonly kind: "value" | "phrase" | "content";
  readonly start: number;
  readonly end: number;
  readonly values: readonly TypedValue[];
}

/** Cuts own words into pieces: values and quotes stay whole, words are words, everything else is a sign. */
export function splitPieces(own: OwnWords): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const whole of findWholes(own)) {
    if (whole.start < at) continue;
    splitWords(own.text, at, whole.start, pieces);
    pieces.push({ ...whole, word: "", capital: false });
    at = whole.end;
  }
  splitWords(own.text, at, own.text.length, pieces);
  return pieces;
}

function findWholes(own: OwnWords): readonly Whole[] {
  const formed = readFormed(own.text).values.sort((a, b) => a.start - b.start);
  const quoted = own.phrases.map((quote) => phraseOf(own.text, quote, formed));
  const contents = [...own.text.matchAll(new RegExp(`${contentSign}+`, "gu"))].map((found): Whole => ({
    kind: "content",
    start: found.index,
    end: found.index + found[0].length,
    values: [],
  }));
  const marked = [...quoted, ...contents].sort((a, b) => a.start - b.start);
  const values = apartFrom(formed, marked).map((value): Whole => ({
    kind: "value",
    start: value.start,
    end: value.end,
    values: [value],
  }));
  return [...marked, ...values].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What crosses the mark of a quote was read wrongly. */
function apartFrom(values: readonly TypedValue[], wholes: readonly Whole[]): readonly TypedValue[] {
  let next = 0;
  return values.filter((value) => {
    while (next < wholes.length && (wholes[next] as Whole).end <= value.start) next += 1;
    const whole = wholes[next];
    return whole === undefined || value.end <= whole.start;
  });
}

const certain: ReadonlySet<TypedValue["kind"]> = new Set(["mail", "url", "path"]);

/** A quoted phrase is the value that it wholly is, or else a name or a file's name. */
function phraseOf(text: string, quote: Quote, formed: readonly TypedValue[]): Whole {
  const { start, end, innerStart, innerEnd } = quote;
  const inner = text.slice(innerStart, innerEnd);
  const lead = inner.length - inner.trimStart().length;
  const [from, to] = [innerStart + lead, innerStart + inner.trimEnd().length];
  const whole = findAt(formed, from, to);
  const kind = isFileName(inner.trim()) ? "path" : "name";
  const name = {
    kind,
    text: text.slice(from, to),
    canonical: canonicalOf(kind, inner),
    start: from,
    end: to,
  } as const;
  const values =
    whole === undefined ? [name] : certain.has(whole.kind) || whole.kind === kind ? [whole] : [whole, name];
  return { kind: "phrase", start, end, values };
}

function findAt(values: readonly TypedValue[], start: number, end: number): TypedValue | undefined {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as TypedValue).start < start) low = middle + 1;
    else high = middle;
  }
  const found = values[low];
  return found !== undefined && found.start === start && found.end === end ? found : undefined;
}

/** What may stand before an apostrophe as a word of its own. */
const elided =
  /^(?:l|d|j|n|c|s|m|t|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|un|quest|quell|c|com|dov|bell|sant|gl|nessun)$/u;

function splitWords(text: string, from: number, to: number, into: Piece[]): void {
  if (from >= to) return;
  const stretch = text.slice(from, to);
  const words =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\u200c\u200d])+|\n+|[^\s\p{L}\p{M}]/gu;
  let apostrophe = -1;
  for (const found of stretch.matchAll(words)) {
    const start = from + found.index;
    const piece = pieceOf(found[0], start);
    const joint = start + 1 < to ? jointOf(text, piece, into.at(-1)) : undefined;
    if (joint === "apostrophe") apostrophe = start;
    else if (joint === "owner") into.push({ ...piece, kind: "word", word: "'s" });
    else if (joint === undefined && apostrophe >= 0 && apostrophe === start - 1) joinApostrophe(piece, into);
    else if (joint === undefined) into.push(piece);
  }
}

/** A sign between the letters of a word: what it joins, or whose it makes what follows. */
function jointOf(
  text: string,
  { word, start, kind }: Piece,
  last: Piece | undefined,
): "apostrophe" | "hyphen" | "owner" | undefined {
  if (kind !== "sign" || last?.kind !== "word" || last.end !== start) return undefined;
  const isBetween = /^\p{L}/u.test(text.slice(start + 1, start + 2));
  if (word === "-") return isBetween ? "hyphen" : undefined;
  if (word !== "'" && word !== "’") return undefined;
  if (isBetween) return "apostrophe";
  return last.word.endsWith("s") ? "owner" : undefined;
}

/** `d'` and `l'` are words; `'s`, `'d` and the endings of Turkish names are; "don't" is one word. */
function joinApostrophe(piece: Piece, into: Piece[]): void {
  const last = into.pop() as Piece;
  if (elided.test(last.word) && piece.word.length > 1) into.push({ ...last, word: `${last.word}'` }, piece);
  else if (piece.word === "t") into.push({ ...last, word: `${last.word}'t`, end: piece.end });
  else into.push(last, { ...piece, word: `'${piece.word}`, capital: false, start: piece.start - 1 });
}

function pieceOf(text: string, start: number): Piece {
  const isWord = /^[\p{L}\p{M}]/u.test(text);
  const word = isWord ? text.normalize("NFC").toLowerCase() : (text[0] as string);
  return {
    kind: isWord ? "word" : "sign",
    start,
    end: start + text.length,
    word,
    capital: isWord && /^[\p{Lu}\p{Lt}]/u.test(text),
    values: [],
  };
}
