import type { PromptIndex } from "./prompt-index.ts";
import { pieceLength } from "./prompt-index.ts";

const step = 64;
/** Pieces behind each other: some 90 characters, which hold a sentence of the prompt. */
const enoughPieces = 2;
/** Characters that are looked at for one piece, the breaks of lines among them. */
const reach = pieceLength + 16;

/** Finds pieces of the encoded prompt in a text that comes in pieces of any size. */
export class EncodedRuns {
  readonly #index: PromptIndex;
  #waiting = "";
  /** Characters before those that wait. */
  #position = 0;
  #inRow = 0;
  #runStart = 0;
  found = false;

  constructor(index: PromptIndex) {
    this.#index = index;
  }

  push(chunk: string): void {
    if (this.found) return;
    const text = this.#waiting === "" ? chunk : this.#waiting + chunk;
    let at = 0;
    for (; at + step <= text.length && !this.found; at += step) this.#look(text, at);
    this.#waiting = text.slice(at);
    this.#position += at;
  }

  /** The end is shorter than a step and may still hold a piece. */
  end(): void {
    if (!this.found && this.#waiting.length >= pieceLength) this.#look(this.#waiting, 0);
  }

  /** Where that begins which is, or may still become, the encoded prompt; `end` when nothing may. */
  openFrom(end: number): number {
    if (this.found || this.#inRow > 0) return this.#runStart;
    // What waits for its look is shown only when it can't be a piece: words end long before one does.
    return this.#waiting.includes(" ") ? end : end - this.#waiting.length;
  }

  #look(text: string, at: number): void {
    const isRun = this.#isPiece(text.slice(at, at + reach));
    if (isRun && this.#inRow === 0) this.#runStart = this.#position + at;
    this.#inRow = isRun ? this.#inRow + 1 : 0;
    if (this.#inRow >= enoughPieces) this.found = true;
  }

  /** Words end long before a piece does, so a blank is what nearly every look meets. */
  #isPiece(text: string): boolean {
    if (text.slice(0, pieceLength).includes(" ")) return false;
    const joined = /[\s>_-]/u.test(text)
      ? text
          .replaceAll(/[\s>]+/gu, "")
          .replaceAll("-", "+")
          .replaceAll("_", "/")
      : text;
    const piece = joined.slice(0, pieceLength);
    return (
      piece.length === pieceLength && this.#index.mayHoldPiece(piece) && this.#index.encoded.includes(piece)
    );
  }
}
