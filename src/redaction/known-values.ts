import type { KnownSecrets } from "../secrets/secret-manager.ts";
import { Automaton, type Needle } from "../detect/automaton.ts";
import { GramSieve, squeezeBytes } from "./gram-sieve.ts";
import {
  buildLooseNeedles,
  caseFreeUnits,
  isSeparator,
  mostSeparators,
  separators,
  squeeze,
} from "./loose-needles.ts";
import { buildNeedles, shortestNeedle } from "./needles.ts";
import { type ValueFinders, ValueWalk } from "./value-walk.ts";

/** One text on its way, in pieces. Released text never changes any more. */
export interface KnownValueStream {
  /** Takes the next piece and returns what can no longer be part of a known value. */
  push(chunk: string): string;
  end(): { readonly rest: string; readonly names: readonly string[] };
  /** As `end`, for a text that was cut here: a value that the cut runs through is redacted as well. */
  endCut(): { readonly rest: string; readonly names: readonly string[] };
}

/**
 * Replaces every known value, in every spelling of `buildNeedles`, by `[REDACTED:name]`. Hits that overlap are
 * one redaction, named after the longest of them (the first of equally long ones), so no part of a hit remains.
 */
export interface KnownValueScanner {
  open(): KnownValueStream;
  scan(text: string): { readonly text: string; readonly names: readonly string[] };
  /** The same redactions as places in the text, in order. */
  readonly locate: (text: string) => readonly KnownValuePlace[];
}

export interface KnownValuePlace {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

interface Built extends ValueFinders {
  readonly generation: number;
  readonly isEmpty: boolean;
  /** Loose needles as they are written, by their folded text. */
  readonly written: ReadonlyMap<string, string>;
}

/** A stretch of text to redact, in units from the start of the stream. */
interface Span {
  start: number;
  end: number;
  name: string;
  longest: number;
  longestAt: number;
}

/** One automaton for all scanners of a list: it is by far the largest thing about them. */
const builtFor = new WeakMap<KnownSecrets, Built>();

function automatonOf(known: KnownSecrets): Built {
  const generation = known.generation();
  const built = builtFor.get(known);
  if (built?.generation === generation) return built;
  const entries = known.entries();
  const exact = collectNeedles(entries);
  const loose = collectLoose(entries);
  const fresh = {
    generation,
    isEmpty: exact.length === 0 && loose.needles.length === 0,
    automaton: new Automaton(exact),
    loose: new Automaton(loose.needles, { ignoreCase: true, skip: separators }),
    sieve: GramSieve.of([...exact, ...loose.needles].map(({ text }) => text)),
    written: loose.written,
  };
  builtFor.set(known, fresh);
  return fresh;
}

/** Units of all spellings together, and these times the different units: what an automaton may grow to. */
const mostNeedleUnits = 4_000_000;
const mostEdgeNumbers = 2 ** 29;

/** Whether the list can still be looked for in every text when this value is added. */
export function hasRoomFor(known: KnownSecrets, value: string): boolean {
  const needles = collectNeedles([...known.entries(), { name: "", value }]);
  const units = needles.reduce((sum, { text }) => sum + text.length, 0);
  if (units > mostNeedleUnits) return false;
  return units * new Set(needles.flatMap(({ text }) => [...new Set(text)])).size < mostEdgeNumbers;
}

export function createKnownValueScanner(known: KnownSecrets): KnownValueScanner {
  const current = (): Built => automatonOf(known);
  return {
    open: () => new ScanStream(current),
    scan: (text) => {
      if (!mayHold(current(), text)) return { text, names: [] };
      const stream = new ScanStream(current);
      const released = stream.push(text);
      const { rest, names } = stream.end();
      return { text: released + rest, names };
    },
    locate: (text) => (mayHold(current(), text) ? new ScanStream(current).locate(text) : []),
  };
}

function mayHold({ isEmpty, sieve }: Built, text: string): boolean {
  return !isEmpty && (sieve === undefined || sieve.find(squeezeBytes(text, 0), 0) >= 0);
}

/** What a redacted value is replaced by in texts. */
export function redactionMark(name: string): string {
  return `[REDACTED:${name}]`;
}

function collectNeedles(entries: ReturnType<KnownSecrets["entries"]>): readonly Needle[] {
  const byText = new Map<string, Needle>();
  for (const { name, value } of entries) {
    for (const text of buildNeedles(value)) {
      if (!byText.has(text)) byText.set(text, { text, name });
    }
  }
  return [...byText.values()];
}

function collectLoose(entries: ReturnType<KnownSecrets["entries"]>): {
  readonly needles: readonly Needle[];
  readonly written: ReadonlyMap<string, string>;
} {
  const byText = new Map<string, Needle>();
  const written = new Map<string, string>();
  for (const { name, value } of entries) {
    for (const text of buildLooseNeedles(value)) {
      const folded = foldCase(text);
      if (byText.has(folded)) continue;
      byText.set(folded, { text: folded, name });
      written.set(folded, text);
    }
  }
  return { needles: [...byText.values()], written };
}

/** As the automaton folds: letters of ASCII alone, so that no length changes. */
function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

class ScanStream implements KnownValueStream {
  readonly #current: () => Built;
  readonly #names = new Set<string>();
  #built: Built;
  #walk: ValueWalk;
  /** Text that is not released yet, and the position of its first unit. */
  #held = "";
  #heldFrom = 0;
  readonly #spans: Span[] = [];

  constructor(current: () => Built) {
    this.#current = current;
    this.#built = current();
    this.#walk = this.#startWalk();
  }

  push(chunk: string): string {
    this.#renew();
    if (this.#built.isEmpty && this.#held === "") {
      this.#heldFrom += chunk.length;
      return chunk;
    }
    const known = this.#held.length;
    this.#held = this.#held === "" ? chunk : this.#held + chunk;
    this.#walk.read(this.#held, known);
    const end = this.#heldFrom + this.#held.length;
    const exact = end - this.#walk.depth;
    return this.#release(Math.min(exact, this.#looseStart(end)));
  }

  /** Where the longest end of the text that begins a value in pieces begins. */
  #looseStart(end: number): number {
    const depth = this.#walk.openDepth;
    return depth === 0 ? end : this.#stepBack(this.#held, this.#held.length, depth) + this.#heldFrom;
  }

  /** So many units that are no separators before `end`, and no farther than a long row of separators. */
  #stepBack(text: string, end: number, units: number): number {
    let at = end;
    let first = end;
    let gap = 0;
    for (let left = units; left > 0 && at > 0 && gap <= mostSeparators;) {
      at -= 1;
      gap = isSeparator(text.charCodeAt(at)) ? gap + 1 : 0;
      if (gap > 0) continue;
      left -= 1;
      first = at;
    }
    return first;
  }

  locate(text: string): readonly KnownValuePlace[] {
    this.#held = text;
    this.#walk.read(text, 0);
    return this.#spans.map(({ start, end, name }) => ({ start, end, mark: redactionMark(name) }));
  }

  end(): { readonly rest: string; readonly names: readonly string[] } {
    const rest = this.#release(this.#heldFrom + this.#held.length);
    return { rest, names: [...this.#names] };
  }

  endCut(): { readonly rest: string; readonly names: readonly string[] } {
    const depth = this.#walk.depth;
    const end = this.#heldFrom + this.#held.length;
    if (depth >= shortestNeedle) {
      const tail = this.#held.slice(-depth);
      const name = this.#built.automaton.needleFrom(tail)?.name;
      if (name !== undefined) this.#add(end - depth, end, name);
    }
    return this.end();
  }

  /** A secret that was added while the text is under way counts from the next piece on. */
  #renew(): void {
    const current = this.#current();
    if (current === this.#built) return;
    this.#built = current;
    this.#walk = this.#startWalk();
    this.#walk.read(this.#held, 0);
  }

  #startWalk(): ValueWalk {
    return new ValueWalk(
      this.#built,
      (end, needle) => {
        const until = this.#heldFrom + end;
        this.#add(until - needle.text.length, until, needle.name);
      },
      (end, needle) => this.#addLoose(end, needle),
    );
  }

  /** `end` counts in the held text, which holds all of what can be a value in pieces. */
  #addLoose(end: number, needle: Needle): void {
    const start = this.#stepBack(this.#held, end, needle.text.length);
    const found = squeeze(this.#held.slice(start, end));
    if (found.length !== needle.text.length) return;
    if (needle.text.length < caseFreeUnits && found !== this.#built.written.get(needle.text)) return;
    this.#add(this.#heldFrom + start, this.#heldFrom + end, needle.name);
  }

  #add(start: number, end: number, name: string): void {
    this.#names.add(name);
    const span: Span = { start, end, name, longest: end - start, longestAt: start };
    let at = this.#spans.length;
    while (at > 0 && (this.#spans[at - 1] as Span).end > start) at -= 1;
    let until = at;
    for (; until < this.#spans.length && (this.#spans[until] as Span).start < end; until += 1) {
      join(span, this.#spans[until] as Span);
    }
    this.#spans.splice(at, until - at, span);
  }

  /** Everything before `until` is decided: no needle can begin earlier and still grow. */
  #release(until: number): string {
    let output = "";
    let at = this.#heldFrom;
    let done = 0;
    for (const span of this.#spans) {
      if (span.end > until) break;
      output += this.#slice(at, span.start) + redactionMark(span.name);
      at = span.end;
      done += 1;
    }
    if (done > 0) this.#spans.splice(0, done);
    const border = Math.max(at, Math.min(until, this.#spans[0]?.start ?? until));
    output += this.#slice(at, border);
    this.#held = this.#slice(border, this.#heldFrom + this.#held.length);
    this.#heldFrom = border;
    return output;
  }

  #slice(from: number, to: number): string {
    return this.#held.slice(from - this.#heldFrom, to - this.#heldFrom);
  }
}

/** One redaction of two, named after the longer, or after the one in front where they are equally long. */
function join(span: Span, other: Span): void {
  span.start = Math.min(span.start, other.start);
  span.end = Math.max(span.end, other.end);
  if (other.longest < span.longest) return;
  if (other.longest === span.longest && other.longestAt > span.longestAt) return;
  span.longest = other.longest;
  span.longestAt = other.longestAt;
  span.name = other.name;
}
