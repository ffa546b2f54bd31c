import { chooseLexicon } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { readUnits } from "./read-units.ts";
import type { Piece } from "./split-units.ts";
import type { Unit } from "./unit.ts";

export interface Sentence {
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** The sign that ends it: `.`, `?`, `:` before a line's end, or nothing. */
  readonly close: string;
  /** Its number in a numbered list. */
  readonly item: number | undefined;
}

/** Cuts pieces into sentences, and says of each word what it can mean in the sentence's language. */
export function readSentences(text: string, pieces: readonly Piece[]): readonly Sentence[] {
  const usual = chooseLexicon(pieces, undefined);
  const sentences: Sentence[] = [];
  let from = 0;
  let item: number | undefined;
  for (let at = 0; at <= pieces.length; at += 1) {
    const cut = at === pieces.length ? 0 : endsAt(text, pieces, at);
    if (cut === undefined) continue;
    const inside = pieces.slice(from, at);
    if (inside.length > 0) {
      const lexicon = chooseLexicon(inside, usual);
      sentences.push({
        units: readUnits(text, inside, lexicon),
        lexicon,
        close: pieces[at]?.word ?? "",
        item,
      });
    }
    if (cut === 2) item = Number(pieces[at]?.values[0]?.text);
    from = at + cut;
  }
  return sentences;
}

/** How many pieces end a sentence here: a closing sign, a line's end, or the number of a list's next item. */
function endsAt(text: string, pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at] as Piece;
  if (piece.kind === "sign" && /[.!?。！？؟।;；\n…]/u.test(piece.word)) {
    return isShortForm(text, pieces, at) ? undefined : 1;
  }
  if (isItem(text, piece, pieces[at + 1])) return 2;
  const previous = text[piece.start - 1];
  const isBullet =
    piece.kind === "sign" && /[-*•–]/u.test(piece.word) && (previous === undefined || previous === "\n");
  return isBullet ? 1 : undefined;
}

/** "1. Read the page. 2. Send it." */
function isItem(text: string, piece: Piece, next: Piece | undefined): boolean {
  const number = piece.kind === "value" ? piece.values[0] : undefined;
  if (number?.kind !== "id" || !/^\d{1,2}$/u.test(number.text)) return false;
  const marks = next?.kind === "sign" && /[.)、]/u.test(next.word) && next.start === piece.end;
  return marks && /\s/u.test(text[next.end] ?? " ");
}

/** "Dr. Bob", "e.g. this". */
function isShortForm(text: string, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  if (piece.word !== ".") return false;
  const before = pieces[at - 1];
  if (before?.kind !== "word" || before.end !== piece.start) return false;
  return (
    /^(?:mr|mrs|ms|dr|prof|st|e|g|i|nr|no|vs|sr|sra|hr|fr|inc|ltd)$/u.test(before.word) &&
    text[piece.end] !== "\n"
  );
}
