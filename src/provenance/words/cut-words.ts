import type { Lexicon } from "./lexicon.ts";
import type { Piece } from "./split-units.ts";

const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const longestWord = 12;

/** Cuts words as their language does: at known words where there are no spaces, else off endings and beginnings. */
export function cutWords(pieces: readonly Piece[], lexicon: Lexicon): readonly Piece[] {
  const { spaced, clitics } = lexicon.language;
  if (spaced && clitics === undefined && !lexicon.hasParts) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.kind !== "word") return [piece];
    if (eastern.test(piece.word)) return cutEastern(piece, lexicon);
    if (lexicon.knows(piece.word)) return [piece];
    if (clitics !== undefined) return cutClitic(piece, lexicon, clitics) ?? [piece];
    return piece.capital ? [piece] : (cutParts(piece, lexicon) ?? [piece]);
  });
}

function part(piece: Piece, from: number, to: number, word?: string): Piece {
  return {
    ...piece,
    start: piece.start + from,
    end: piece.start + to,
    word: word ?? piece.word.slice(from, to),
    capital: false,
  };
}

/** Longest known word first; what no word begins with is gathered until one does. */
function cutEastern(piece: Piece, lexicon: Lexicon): readonly Piece[] {
  const parts: Piece[] = [];
  const { word } = piece;
  let from = 0;
  let at = 0;
  while (at < word.length) {
    const size = knownSize(word, at, lexicon);
    if (size === 0 || splitsKatakana(word, at, size)) {
      at += 1;
      continue;
    }
    if (at > from) parts.push(part(piece, from, at));
    parts.push(part(piece, at, at + size));
    at += size;
    from = at;
  }
  if (at > from) parts.push(part(piece, from, at));
  return parts;
}

function knownSize(word: string, at: number, lexicon: Lexicon): number {
  for (let size = Math.min(longestWord, word.length - at); size > 0; size -= 1) {
    if (lexicon.knows(word.slice(at, at + size))) return size;
  }
  return 0;
}

/** A name in katakana is never cut in its middle. */
function splitsKatakana(word: string, at: number, size: number): boolean {
  const kana = /[\p{Script=Katakana}ー]/u;
  if (!kana.test(word[at] as string)) return false;
  return kana.test(word[at - 1] ?? "") || kana.test(word[at + size] ?? "");
}

/** "밥에게", "لعلي": an ending or a beginning that marks is a word of its own, written `~에게` and `ل~`. */
function cutParts(piece: Piece, lexicon: Lexicon): readonly Piece[] | undefined {
  const { word } = piece;
  if (lexicon.knows(`~${word}`)) return [part(piece, 0, word.length, `~${word}`)];
  for (let at = 1; at < word.length; at += 1) {
    if (word.length - at > longestWord) continue;
    const ending = `~${word.slice(at)}`;
    if (!lexicon.knows(ending)) continue;
    return [part(piece, 0, at), part(piece, at, word.length, ending)];
  }
  const beginning = word.length > 2 ? `${word[0] ?? ""}~` : "";
  const marks = lexicon.find([beginning], 0)?.meaning.marker !== undefined || lexicon.knows(word.slice(1));
  return lexicon.knows(beginning) && marks
    ? [part(piece, 0, 1, beginning), part(piece, 1, word.length)]
    : undefined;
}

/** "Envíale", "mandalo": a verb with pronouns written on to it. */
function cutClitic(piece: Piece, lexicon: Lexicon, clitics: string): readonly Piece[] | undefined {
  const { word } = piece;
  for (const clitic of clitics.split("|")) {
    if (!word.endsWith(clitic) || word.length - clitic.length < 3) continue;
    const stem = lexicon.spellingOf(word.slice(0, -clitic.length));
    if (stem === undefined || lexicon.find([stem], 0)?.meaning.verb === undefined) continue;
    const at = word.length - clitic.length;
    return [
      { ...part(piece, 0, at, stem), capital: piece.capital },
      part(piece, at, word.length, `~${clitic}`),
    ];
  }
  return undefined;
}
