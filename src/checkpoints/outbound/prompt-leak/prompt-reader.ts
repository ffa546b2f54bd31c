import type { OutboundContext } from "../../../layer.ts";
import type { PromptIndex, PromptPart } from "./prompt-index.ts";
import { RunFinder } from "./run-finder.ts";
import { sampleText } from "./sample-text.ts";
import { mayDisguise } from "./word-letters.ts";

export interface Leak {
  readonly start: number;
  readonly part: "platform" | "instructions";
}

/** From this length on a piece is sampled first, because nearly all of it is nothing like a prompt. */
const worthSampling = 256;
/** What is read around a place that looks like the prompt, and before it once it is. */
const around = 56;
const wayBack = 192;

/** So many characters to a line on average: a list, of which a sample could meet the numbers alone. */
const shortLine = 20;

function isList(piece: string): boolean {
  let lines = 0;
  for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) lines += 1;
  return lines * shortLine > piece.length;
}

const nameOf = (part: PromptPart): Leak["part"] => (part === 1 ? "platform" : "instructions");

/** Reads a reply in pieces and says where in it the prompt is repeated. */
export class PromptReader {
  readonly #index: PromptIndex;
  readonly #finder: RunFinder;
  /** Characters read so far. */
  position = 0;

  constructor(index: PromptIndex, texts: OutboundContext["texts"]) {
    this.#index = index;
    this.#finder = new RunFinder(index, () => readKnown(index, texts));
  }

  read(piece: string): void {
    if (piece.length < worthSampling || this.#finder.isRunning) this.#finder.feed(piece, this.position);
    else if (isList(piece) || mayDisguise(piece)) this.#finder.feed(piece, this.position);
    else this.#sample(piece);
    this.position += piece.length;
  }

  end(): void {
    this.#finder.end();
  }

  get leak(): Leak | undefined {
    const { leakedPart, leakStart } = this.#finder;
    return leakedPart === undefined ? undefined : { start: leakStart, part: nameOf(leakedPart) };
  }

  get leakedInPieces(): Leak["part"] | undefined {
    const part = this.#finder.leakedInPieces;
    return part === undefined ? undefined : nameOf(part);
  }

  /** Where that begins which may still become a leak. */
  openFrom(): number {
    return this.#finder.openFrom(this.position);
  }

  /** Only places that look like the prompt are read word by word; the end always, because the next piece follows it. */
  #sample(piece: string): void {
    let readTo = 0;
    const readFrom = (start: number): void => {
      if (start > readTo) this.#finder.skip();
      const from = Math.max(start, readTo);
      const to = Math.min(piece.length, Math.max(from, start + 2 * around));
      this.#finder.feed(piece.slice(from, to), this.position + from);
      readTo = to;
    };
    sampleText(piece, this.#index, (place) => {
      if (place < readTo || !this.#index.hasShingleAt(piece, place)) return Math.max(readTo, place);
      const matches = this.#finder.matches;
      const readBefore = readTo;
      readFrom(Math.max(0, place - around));
      if (this.#finder.matches > matches && place - around > readBefore) {
        // It is the prompt: now from where it may have begun.
        readTo = readBefore;
        readFrom(Math.max(readBefore, place - wayBack));
        while (readTo < piece.length && this.#finder.isRunning) readFrom(readTo);
      }
      while (readTo < piece.length && this.#finder.isRunning) readFrom(readTo);
      return readTo;
    });
    if (readTo < piece.length) readFrom(Math.max(readTo, piece.length - around));
  }
}

/** The shingles of everything that the person has said or read; what the model may have written itself doesn't count. */
function readKnown(index: PromptIndex, texts: OutboundContext["texts"]): Uint8Array {
  const finder = new RunFinder(index);
  for (const { text, trust, by } of texts()) {
    if (trust === "system" || by !== undefined) continue;
    finder.skip();
    finder.feed(text, 0);
    finder.end();
  }
  return finder.seen;
}
