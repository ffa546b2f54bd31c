import type { Needle } from "../detect/automaton.ts";
import { type Head, isFlag, isNoName, readHead } from "./assignment-head.ts";
import { redactionMark } from "./known-values.ts";
import { type Anchor, inRun, type PatternRows, placeOf, type Row, unitKinds } from "./pattern-rows.ts";

/** A place where a row said yes, in units of the whole text. */
export interface PatternHit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** An anchor whose text behind it is not all there yet. */
interface Candidate {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  /** An operator stands behind the name. */
  headed: boolean;
}

interface Span {
  start: number;
  end: number;
  id: string;
  rank: number;
}

/** Released text that stays known, for what expressions ask about the text in front. */
const contextUnits = 340;
const mostContextUnits = 1_024;

const longRefusedUnits = 120;

/**
 * Redacts a text that comes in pieces. What decides about a place is a window of the text whose borders depend on
 * the text alone, so the pieces make no difference; only what is still inside a window is held back.
 */
export class PatternStream {
  readonly #rows: PatternRows;
  readonly hits: PatternHit[] = [];
  #state = 0;
  #chunk = "";
  #chunkFrom = 0;
  /** The part of `#text` that is not released. */
  #held = "";
  /** Context and held text; its first unit is `#from` in the whole text. */
  #text = "";
  #from = 0;
  #released = 0;
  #candidates: Candidate[] = [];
  readonly #spans: Span[] = [];
  /** By rank of a row: where it failed last, and where its last match ended. */
  readonly #lastFailed: Float64Array;
  /** Names in a value that is redacted, or long and refused, have no values of their own. */
  #assignedFrom = 0;
  #assignedUntil = 0;
  readonly #lastMatch: Float64Array;
  /** Rows that share an anchor ask for the same head. */
  #headAt = -1;
  #head: Head = "no";
  /** By closing line: there is none between these two places. */
  readonly #closings = new Map<string, { from: number; at: number }>();
  /** By border: no unit between these two places is one. */
  readonly #clear = [0, 1, 2, 3, 4].map(() => ({ from: 0, to: 0 }));
  #ended = false;

  constructor(rows: PatternRows) {
    this.#rows = rows;
    this.#lastFailed = new Float64Array(rows.rows).fill(Number.NEGATIVE_INFINITY);
    this.#lastMatch = new Float64Array(rows.rows);
  }

  push(chunk: string): string {
    this.#chunk = chunk;
    this.#chunkFrom = this.#from + this.#text.length;
    this.#state = this.#rows.finder.scan(chunk, this.#state, this.#onHit);
    // A joined text is copied when it is read, so clean text is released without a look at it.
    this.#text += chunk;
    if (this.#candidates.length > 0 || this.#spans.length > 0) return this.#advance();
    const border = this.#findRunStart(chunk);
    if (border <= 0) return this.#advance();
    const output = this.#held + chunk.slice(0, border);
    this.#held = chunk.slice(border);
    this.#released = this.#chunkFrom + border;
    this.#forget();
    return output;
  }

  readonly #onHit = (end: number, needle: Needle): void => {
    const anchor = needle as Anchor;
    const at = this.#chunkFrom + end;
    for (const { row, units } of anchor.plain) {
      this.#candidates.push({ row, start: at - units, end: at, headed: true });
    }
    if (anchor.assigned.length === 0) return;
    const from = end - anchor.text.length;
    if (isNoName(this.#chunk, from, end)) return;
    for (const { row, units } of anchor.assigned) {
      this.#candidates.push({ row, start: at - units, end: at, headed: false });
    }
  };

  /** Where the last run of token characters in the chunk begins, or an anchor that may be under way. */
  #findRunStart(chunk: string): number {
    let at = chunk.length;
    while (at > 0 && isRunUnit(chunk.charCodeAt(at - 1))) at -= 1;
    return at === 0 ? 0 : Math.min(at, chunk.length - this.#rows.finder.depth(this.#state));
  }

  end(): string {
    this.#ended = true;
    return this.#advance();
  }

  #advance(): string {
    let until = this.#ended ? this.#end : this.#runStart();
    if (this.#candidates.length > 0) {
      const open: Candidate[] = [];
      for (const candidate of this.#candidates) if (!this.#settle(candidate)) open.push(candidate);
      this.#candidates = open;
      for (const { row, start, end } of open)
        until = Math.min(until, row.assignment ? end : start - row.head);
    }
    return this.#release(Math.max(until, this.#released));
  }

  get #end(): number {
    return this.#from + this.#text.length;
  }

  /** A token that an anchor in its middle or at its end tells of may have begun with the run that is under way. */
  #runStart(): number {
    const text = this.#text;
    const least = Math.max(this.#released - this.#from, text.length - this.#rows.mostHead - 32);
    let at = text.length;
    while (at > least && isRunUnit(text.charCodeAt(at - 1))) at -= 1;
    const pending = this.#rows.finder.depth(this.#state);
    return this.#from + Math.max(least, Math.min(at, text.length - pending));
  }

  /** Whether the candidate is decided; if it is a hit, its span is kept. */
  #settle(candidate: Candidate): boolean {
    const { row } = candidate;
    if (!candidate.headed) {
      const head = this.#readHead(candidate);
      if (head === "no") return true;
      if (head === "open" && !this.#ended) return false;
      candidate.headed = true;
    }
    const border = this.#findBorder(candidate);
    if (border === undefined) return false;
    if (border >= 0) this.#match(row, candidate, border);
    return true;
  }

  #readHead({ start, end }: Candidate): "no" | "maybe" | "open" {
    // What is open is read again when there is more of the text.
    if (this.#headAt !== end || this.#head === "open") {
      this.#headAt = end;
      this.#head = readHead(this.#text, end - this.#from);
    }
    const head = this.#head;
    return head === "no" && isFlag(this.#text, start - this.#from) ? "maybe" : head;
  }

  /** Where the window ends; undefined while that is not known, negative when the first line is not one of a block. */
  #findBorder(candidate: Candidate): number | undefined {
    const { row, end } = candidate;
    const cap = end + row.most;
    if (row.block !== undefined) return this.#findBlockBorder(candidate, cap);
    const last = Math.min(this.#end, cap);
    const clear = this.#clear[row.border] as { from: number; to: number };
    if (end < clear.from || end > clear.to) clear.from = clear.to = end;
    const text = this.#text;
    let at = clear.to - this.#from;
    while (at < last - this.#from) {
      const unit = text.charCodeAt(at);
      if (unit < 128 && ((unitKinds[unit] as number) & row.border) === 0) break;
      at += 1;
    }
    clear.to = Math.max(clear.to, at + this.#from);
    if (clear.to < last) return clear.to;
    return last === cap || this.#ended ? last : undefined;
  }

  #findBlockBorder(candidate: Candidate, cap: number): number | undefined {
    const { head, end: closing } = candidate.row.block as NonNullable<Row["block"]>;
    const text = this.#text;
    const begin = candidate.start - this.#from;
    const complete = this.#ended || text.length - begin >= 100 || text.indexOf("\n", begin) >= 0;
    if (!complete) return undefined;
    if (!head.test(text.slice(begin, begin + 100))) return -1;
    const found = this.#findClosing(closing, candidate.end);
    if (found >= 0 && this.#from + found < cap) {
      const line = text.indexOf("\n", found);
      const most = this.#from + found + 100;
      if (line >= 0 && this.#from + line < most) return this.#from + line;
      return this.#end >= most || this.#ended ? Math.min(most, this.#end) : undefined;
    }
    return this.#end >= cap || this.#ended ? Math.min(cap, this.#end) : undefined;
  }

  /** In units of `#text`, or negative; what was searched before is not searched again. */
  #findClosing(closing: string, after: number): number {
    const known = this.#closings.get(closing) ?? { from: 0, at: 0 };
    this.#closings.set(closing, known);
    if (after < known.from || after > known.at) known.from = known.at = after;
    const found = this.#text.indexOf(closing, known.at - this.#from);
    known.at = found < 0 ? Math.max(known.at, this.#end - closing.length) : this.#from + found;
    return found;
  }

  /** What lies in a match, or close behind a failure of a row that reaches far, was judged with it. */
  #isJudged(row: Row, start: number): boolean {
    if (row.assignment && start >= this.#assignedFrom && start < this.#assignedUntil) return true;
    if (start < (this.#lastMatch[row.rank] as number)) return true;
    return row.apart > 0 && start - (this.#lastFailed[row.rank] as number) < row.apart;
  }

  #match(row: Row, { start }: Candidate, border: number): void {
    if (this.#isJudged(row, start)) return;
    const windowFrom = Math.max(this.#from, start - row.before);
    const text = this.#text.slice(windowFrom - this.#from, border - this.#from);
    row.expression.lastIndex = start - windowFrom;
    const match = row.expression.exec(text);
    if (match === null) {
      if (row.apart > 0) this.#lastFailed[row.rank] = start;
      return;
    }
    if (!row.assignment) this.#lastMatch[row.rank] = windowFrom + match.index + match[0].length;
    const [from, to] = placeOf(match);
    if (windowFrom + from < this.#released) return;
    const refused = row.check?.(text.slice(from, to), match) === false;
    if (row.assignment && (!refused || to - from > longRefusedUnits)) {
      this.#closeAssigned(windowFrom + from, windowFrom + to);
    }
    if (refused) return;
    this.#add({ start: windowFrom + from, end: windowFrom + to, id: row.pattern.id, rank: row.rank });
  }

  #closeAssigned(from: number, until: number): void {
    this.#assignedFrom = from;
    this.#assignedUntil = until;
  }

  /** Spans that overlap become one, named after the row that is first in the table. */
  #add(span: Span): void {
    const spans = this.#spans;
    let at = spans.length;
    while (at > 0 && (spans[at - 1] as Span).end > span.start) at -= 1;
    let until = at;
    for (; until < spans.length && (spans[until] as Span).start < span.end; until += 1) {
      const other = spans[until] as Span;
      span.start = Math.min(span.start, other.start);
      span.end = Math.max(span.end, other.end);
      if (other.rank < span.rank) [span.rank, span.id] = [other.rank, other.id];
    }
    spans.splice(at, until - at, span);
  }

  /** Everything before `until` is decided: no hit can begin earlier and still be found. */
  #release(until: number): string {
    let output = "";
    let at = this.#released;
    let done = 0;
    for (const span of this.#spans) {
      if (span.end > until) break;
      output += this.#slice(at, span.start) + redactionMark(span.id);
      this.hits.push({ id: span.id, start: span.start, end: span.end });
      at = span.end;
      done += 1;
    }
    if (done > 0) this.#spans.splice(0, done);
    const border = Math.max(at, Math.min(until, this.#spans[0]?.start ?? until));
    output += this.#slice(at, border);
    this.#released = border;
    this.#held = this.#slice(border, this.#end);
    this.#forget();
    return output;
  }

  #forget(): void {
    const border = this.#released;
    const spare = border - this.#from - contextUnits;
    if (spare > mostContextUnits) {
      this.#text = this.#text.slice(spare);
      this.#from += spare;
    }
  }

  #slice(from: number, to: number): string {
    return this.#text.slice(from - this.#from, to - this.#from);
  }
}

function isRunUnit(unit: number): boolean {
  return unit < 128 && ((unitKinds[unit] as number) & inRun) !== 0;
}
