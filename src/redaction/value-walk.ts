import type { Automaton, Needle, OnHit } from "../detect/automaton.ts";
import { type GramSieve, squeezeBytes, stepBackOver, stepOver } from "./gram-sieve.ts";
import { isSeparator } from "./loose-needles.ts";

export interface ValueFinders {
  readonly automaton: Automaton;
  /** Passes over separators and cases: values in pieces. */
  readonly loose: Automaton;
  /** Undefined where every unit has to be looked at. */
  readonly sieve: GramSieve | undefined;
}

/** Units that the automata read at once where the sieve let something through. */
const pieceUnits = 64;
/** Less is walked at once. */
const worthLooking = 192;

/**
 * Reads a text that grows. The automata walk only from where the sieve says that a needle may begin, until what
 * is open in them is so short that the sieve, begun anew in front of it, would not miss it.
 */
export class ValueWalk {
  readonly #finders: ValueFinders;
  readonly #onExact: OnHit;
  readonly #onLoose: OnHit;
  #exact = 0;
  #loose = 0;
  /** Units that were walked last. */
  #read = 0;
  #sliceFrom = 0;

  /** The places that are told count from the start of the text that is read. */
  constructor(finders: ValueFinders, onExact: OnHit, onLoose: OnHit) {
    this.#finders = finders;
    this.#onExact = (end, needle: Needle) => onExact(this.#sliceFrom + end, needle);
    this.#onLoose = (end, needle: Needle) => onLoose(this.#sliceFrom + end, needle);
  }

  /** Length of the longest end of the text that begins a needle, and of one in pieces that can still grow. */
  get depth(): number {
    return this.#finders.automaton.depth(this.#exact);
  }

  get openDepth(): number {
    return this.#finders.loose.openDepth(this.#loose);
  }

  /** Reads what is new from `from` on. In front of it stands everything that a needle under way can be part of. */
  read(text: string, from: number): void {
    const { sieve } = this.#finders;
    if (sieve === undefined || text.length - from < worthLooking) this.#scan(text, from, text.length);
    else this.#look(text, this.#follow(text, from, sieve, 0), sieve);
  }

  /** Walks wherever a look meets something; `stopped` is where the automata are, and nothing long is open there. */
  #look(text: string, stopped: number, sieve: GramSieve): void {
    if (stopped === text.length) return;
    const overlap = sieve.overlap;
    let first = stepBackOver(text, stopped, overlap);
    const squeezed = squeezeBytes(text, first);
    // So many units of the squeezed text are in front of `first`.
    let units = 0;
    for (let met = sieve.find(squeezed, 0); met >= 0; met = sieve.find(squeezed, units)) {
      const end = stepOver(text, first, met + sieve.gram - units);
      this.#exact = this.#loose = 0;
      this.#scan(text, Math.max(first, stepBackOver(text, end, overlap + 1)), end);
      // So many more that what is looked at anew begins behind the look that was met.
      const at = this.#follow(text, end, sieve, overlap + 1);
      if (at === text.length) return;
      first = stepBackOver(text, at, overlap);
      units = met + sieve.gram + this.#read - overlap;
    }
    this.#exact = this.#loose = 0;
    this.#scan(text, Math.max(first, stepBackOver(text, text.length, overlap)), text.length);
  }

  /** Walks so many units, and on until nothing long is open; returns where that is. */
  #follow(text: string, from: number, { overlap }: GramSieve, least: number): number {
    const { automaton, loose } = this.#finders;
    this.#read = 0;
    for (let at = from; at < text.length;) {
      const end = Math.min(text.length, at + pieceUnits);
      this.#scan(text, at, end);
      this.#read += countUnits(text, at, end);
      at = end;
      const isShort = automaton.depth(this.#exact) <= overlap && loose.depth(this.#loose) <= overlap;
      if (isShort && this.#read >= least) return at;
    }
    return text.length;
  }

  #scan(text: string, from: number, to: number): void {
    const slice = from === 0 && to === text.length ? text : text.slice(from, to);
    this.#sliceFrom = from;
    this.#exact = this.#finders.automaton.scan(slice, this.#exact, this.#onExact);
    this.#loose = this.#finders.loose.scan(slice, this.#loose, this.#onLoose);
  }
}

function countUnits(text: string, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at += 1) if (!isSeparator(text.charCodeAt(at))) units += 1;
  return units;
}
