import type { KnownSecrets } from "../secrets/secret-manager.ts";
import { Automaton, type Needle } from "./automaton.ts";
import { buildNeedles, shortestNeedle } from "./needles.ts";

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

interface Built {
  readonly generation: number;
  readonly automaton: Automaton;
}

/** A stretch of text to redact, in units from the start of the stream. */
interface Span {
  start: number;
  end: number;
  name: string;
  longest: number;
}

/** One automaton for all scanners of a list: it is by far the largest thing about them. */
const builtFor = new WeakMap<KnownSecrets, Built>();

function automatonOf(known: KnownSecrets): Built {
  const generation = known.generation();
  const built = builtFor.get(known);
  if (built?.generation === generation) return built;
  const fresh = { generation, automaton: new Automaton(collectNeedles(known.entries())) };
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
      if (!current().automaton.hasHit(text)) return { text, names: [] };
      const stream = new ScanStream(current);
      const released = stream.push(text);
      const { rest, names } = stream.end();
      return { text: released + rest, names };
    },
    locate: (text) => (current().automaton.hasHit(text) ? new ScanStream(current).locate(text) : []),
  };
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

class ScanStream implements KnownValueStream {
  readonly #current: () => Built;
  readonly #names = new Set<string>();
  #built: Built;
  #state = 0;
  /** Text that is not released yet, and the position of its first unit. */
  #held = "";
  #heldFrom = 0;
  readonly #spans: Span[] = [];

  constructor(current: () => Built) {
    this.#current = current;
    this.#built = current();
  }

  push(chunk: string): string {
    this.#renew();
    const chunkFrom = this.#heldFrom + this.#held.length;
    this.#held = this.#held === "" ? chunk : this.#held + chunk;
    this.#scan(chunk, chunkFrom);
    const end = this.#heldFrom + this.#held.length;
    return this.#release(end - this.#built.automaton.depth(this.#state));
  }

  locate(text: string): readonly KnownValuePlace[] {
    this.#scan(text, 0);
    return this.#spans.map(({ start, end, name }) => ({ start, end, mark: redactionMark(name) }));
  }

  end(): { readonly rest: string; readonly names: readonly string[] } {
    const rest = this.#release(this.#heldFrom + this.#held.length);
    return { rest, names: [...this.#names] };
  }

  endCut(): { readonly rest: string; readonly names: readonly string[] } {
    const depth = this.#built.automaton.depth(this.#state);
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
    this.#state = 0;
    this.#scan(this.#held, this.#heldFrom);
  }

  #scan(text: string, textFrom: number): void {
    this.#state = this.#built.automaton.scan(text, this.#state, (end, needle) => {
      this.#add(textFrom + end - needle.text.length, textFrom + end, needle.name);
    });
  }

  #add(start: number, end: number, name: string): void {
    this.#names.add(name);
    const span: Span = { start, end, name, longest: end - start };
    for (
      let last = this.#spans.at(-1);
      last !== undefined && last.end > span.start;
      last = this.#spans.at(-1)
    ) {
      this.#spans.pop();
      span.start = Math.min(span.start, last.start);
      span.end = Math.max(span.end, last.end);
      if (last.longest < span.longest) continue;
      span.longest = last.longest;
      span.name = last.name;
    }
    this.#spans.push(span);
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
