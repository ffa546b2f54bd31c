import type { Span } from "../view.ts";
import type { Decoded } from "./decoder.ts";

/** How much of the text around a decoded stretch is read with it, so that one word shows in its sentence. */
const contextUnits = 80;

/** Nothing without blanks is cut while it is shorter: it may be one word in another encoding. */
const longestWord = 4_096;

function contextBefore(text: string, start: number, floor: number): number {
  let from = Math.max(floor, start - contextUnits);
  const least = Math.max(floor, from - longestWord);
  while (from > least && !isBlank(text, from - 1)) from -= 1;
  return from;
}

function contextAfter(text: string, end: number, ceiling: number): number {
  let to = Math.min(ceiling, end + contextUnits);
  const most = Math.min(ceiling, to + longestWord);
  while (to < most && !isBlank(text, to)) to += 1;
  return to;
}

function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

export interface Spliced {
  readonly text: string;
  spanOf(start: number, end: number): Span;
}

interface Piece extends Span {
  /** Where it begins in the spliced text. */
  readonly at: number;
  readonly length: number;
  readonly backwards: boolean;
}

/** Puts decoded stretches in place of the encoded ones and leaves out what is far from them. */
export function splice(text: string, decoded: readonly Decoded[]): Spliced {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  function add(part: string, start: number, end: number, backwards = false): void {
    if (part === "") return;
    parts.push(part);
    pieces.push({ at, length: part.length, start, end, backwards });
    at += part.length;
  }
  let read = 0;
  for (const [index, { start, end, text: plain, backwards }] of decoded.entries()) {
    const from = index === 0 ? contextBefore(text, start, 0) : contextBefore(text, start, read);
    const to = index === 0 ? read : contextAfter(text, read, from);
    add(text.slice(read, to), read, to);
    if (from > to) add("\n", from, from);
    add(text.slice(from, start), from, start);
    add(plain, start, end, backwards === true);
    read = end;
  }
  const last = contextAfter(text, read, text.length);
  add(text.slice(read, last), read, last);
  return { text: parts.join(""), spanOf: (start, end) => spanIn(pieces, start, end) };
}

function spanIn(pieces: readonly Piece[], start: number, end: number): Span {
  if (pieces.length === 0) return { start: 0, end: 0 };
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, Math.max(start, end - 1));
  const [a, b] = [
    place(first, start, start + 1),
    place(last, Math.max(start, end - 1), Math.max(start + 1, end)),
  ];
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Piece;
}

/** The part of the encoded stretch that stands for some units of the decoded one, in proportion. */
function place(piece: Piece, start: number, end: number): Span {
  const ratio = (piece.end - piece.start) / piece.length;
  const from = Math.min(piece.length, start - piece.at) * ratio;
  const to = Math.min(piece.length, end - piece.at) * ratio;
  return piece.backwards
    ? { start: piece.end - Math.ceil(to), end: piece.end - Math.floor(from) }
    : { start: piece.start + Math.floor(from), end: piece.start + Math.ceil(to) };
}
