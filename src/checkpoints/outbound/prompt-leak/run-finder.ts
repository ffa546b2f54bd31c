import type { PromptIndex, PromptPart } from "./prompt-index.ts";
import {
  addLetter,
  emptyHash,
  hashThree,
  isWordByItself,
  nine,
  unseen,
  wordLetters,
} from "./word-letters.ts";

/** Words of one's own that don't end a run: what is nearly verbatim is still a leak. */
const mostWordsBetween = 6;
/** Of the words of a run, so many have to be the prompt's. */
const leastShare = 0.25;

interface Run {
  readonly start: number;
  readonly number: number;
  words: number;
  idle: number;
  readonly found: [number, number, number];
}

const nowhere = -1;

/** Follows a text word by word and tells where the words of a prompt begin to run. Places count from the text's start. */
export class RunFinder {
  readonly #index: PromptIndex;
  readonly #askKnown: () => Uint8Array;
  readonly #seenInRun: Int32Array;
  readonly #seen: Uint8Array;
  readonly #foundInAll: [number, number, number] = [0, 0, 0];
  #hash = emptyHash;
  #wordStart = nowhere;
  #isNumber = false;
  #first = { hash: 0, start: nowhere };
  #second = { hash: 0, start: nowhere };
  #runs = 0;
  #run: Run | undefined;
  #known: Uint8Array | undefined;
  /** Shingles seen so far, repeats included. */
  matches = 0;
  /** Where the leak begins, once there is one. */
  leakStart = nowhere;
  leakedPart: PromptPart | undefined;
  /** Set when the reply as a whole repeats too much of a part, in pieces that were each too short. */
  leakedInPieces: PromptPart | undefined;

  constructor(index: PromptIndex, askKnown: () => Uint8Array = () => new Uint8Array(index.size)) {
    this.#index = index;
    this.#askKnown = askKnown;
    this.#seenInRun = new Int32Array(index.size);
    this.#seen = new Uint8Array(index.size);
  }

  get isRunning(): boolean {
    return this.#run !== undefined;
  }

  /** What comes next doesn't stand beside what came before. */
  skip(): void {
    this.#hash = emptyHash;
    this.#wordStart = nowhere;
    this.#first = { hash: 0, start: nowhere };
    this.#second = { hash: 0, start: nowhere };
    this.#run = undefined;
  }

  /** Reads on; `offset` is the place of the piece in the whole text. Stops at a leak. */
  feed(piece: string, offset: number): void {
    for (let at = 0; at < piece.length; at += 1) {
      const letter = wordLetters[piece.charCodeAt(at)] as number;
      if (letter === unseen) continue;
      if (letter === 0) {
        if (this.#wordStart !== nowhere) this.#endWord();
        continue;
      }
      const alone = isWordByItself(letter);
      if (alone && this.#wordStart !== nowhere) this.#endWord();
      if (this.#wordStart === nowhere) {
        this.#wordStart = offset + at;
        this.#hash = emptyHash;
        this.#isNumber = true;
      }
      this.#hash = addLetter(this.#hash, letter);
      if (letter > nine) this.#isNumber = false;
      if (alone) this.#endWord();
    }
  }

  /** The text is over: its last word too. */
  end(): void {
    if (this.#wordStart !== nowhere) this.#endWord();
  }

  /** Where that begins which may still become part of a leak, or `end` when nothing may. */
  openFrom(end: number): number {
    if (this.#run !== undefined) return this.#run.start;
    const first = this.#first;
    const second = this.#second;
    if (first.start !== nowhere && this.#index.begins(first.hash, second.hash)) return first.start;
    if (second.start !== nowhere && this.#index.begins(second.hash)) return second.start;
    return end;
  }

  #endWord(): void {
    // The numbers of a list stand between the words without being any.
    if (this.#isNumber) {
      this.#wordStart = nowhere;
      return;
    }
    const first = this.#first;
    const second = this.#second;
    const third = this.#hash;
    this.#first = second;
    this.#second = { hash: third, start: this.#wordStart };
    this.#wordStart = nowhere;
    const run = this.#run;
    if (run !== undefined) run.words += 1;
    const slot = first.start === nowhere ? -1 : this.#index.slotOf(hashThree(first.hash, second.hash, third));
    if (slot >= 0) this.#note(slot, first.start);
    else if (run !== undefined) {
      run.idle += 1;
      if (run.idle > mostWordsBetween) this.#run = undefined;
    }
  }

  #note(slot: number, start: number): void {
    this.matches += 1;
    this.#run ??= { start, number: (this.#runs += 1), words: 3, idle: 0, found: [0, 0, 0] };
    const run = this.#run;
    run.idle = 0;
    const isNew = this.#seen[slot] === 0;
    this.#seen[slot] = 1;
    if (this.#known?.[slot] === 1) return;
    const part = this.#index.partAt(slot);
    if (isNew) this.#foundInAll[part] += 1;
    if (this.#seenInRun[slot] !== run.number) run.found[part] += 1;
    this.#seenInRun[slot] = run.number;
    if (this.#isTooMuch(part, run) && this.#isNotKnown(part, run)) this.#flag(part, run);
  }

  #isTooMuch(part: PromptPart, run: Run): boolean {
    const isDense = run.found[1] + run.found[2] >= run.words * leastShare;
    return (
      (isDense && run.found[part] >= this.#index.enough[part]) ||
      this.#foundInAll[part] >= this.#index.enoughInAll[part]
    );
  }

  /** What the person has said or read before is no leak: asked once, when it first matters, and not counted after. */
  #isNotKnown(part: PromptPart, run: Run): boolean {
    if (this.#known !== undefined) return true;
    const known = this.#askKnown();
    this.#known = known;
    run.found[1] = run.found[2] = this.#foundInAll[1] = this.#foundInAll[2] = 0;
    for (let slot = 0; slot < known.length; slot += 1) {
      if (known[slot] === 1 || this.#seen[slot] === 0) continue;
      this.#foundInAll[this.#index.partAt(slot)] += 1;
      if (this.#seenInRun[slot] === run.number) run.found[this.#index.partAt(slot)] += 1;
    }
    return this.#isTooMuch(part, run);
  }

  #flag(part: PromptPart, run: Run): void {
    if (run.found[part] < this.#index.enough[part]) this.leakedInPieces ??= part;
    else if (this.leakStart === nowhere) {
      this.leakStart = run.start;
      this.leakedPart = part;
    }
  }

  /** The shingles that came by, by their place in the index. */
  get seen(): Uint8Array {
    return this.#seen;
  }
}
