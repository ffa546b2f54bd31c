import assert from "node:assert/strict";
import { EdgeTable } from "./edge-table.ts";

/** Rows of the transition table that are worked out in advance; deeper states use the hash of edges. */
const denseEntries = 1 << 20;
const block = 2_048;

export interface Needle {
  readonly text: string;
  readonly name: string;
}

/** Called for the longest needle that ends at `end`, counted in UTF-16 units from the start of the text. */
export type OnHit<N extends Needle = Needle> = (end: number, needle: N) => void;

/**
 * Finds all needles in one pass (Aho-Corasick). States are numbered by depth, so the few that ordinary text
 * visits have rows in a table that fits the processor's cache.
 */
export class Automaton<N extends Needle = Needle> {
  readonly #needles: readonly N[];
  readonly #classes = new Uint16Array(65_536);
  readonly #width: number;
  /** Empty where the table has them all. */
  readonly #edges: EdgeTable;
  readonly #depth: Int32Array;
  /** The edge that leads to each state, as its place in a table of all. */
  readonly #edgeTo: Int32Array;
  /** Whether a longer needle goes on from the state. */
  readonly #grows: Uint8Array;
  readonly #fail: Int32Array;
  /** Index + 1 of the longest needle that ends in the state, 0 for none. */
  readonly #found: Int32Array;
  readonly #table: Int32Array;
  readonly #denseStates: number;
  /** Where all states are dense: from place in the table to the next, doubled, odd where a needle ends. */
  readonly #walk: Int32Array | undefined;
  /** The class of units that are passed over wherever they stand; it is no class of any needle. */
  readonly #skipped: number;
  /** Where needles end in the block that was read last, and at which places of the table. */
  readonly #ends = new Int32Array(block);
  readonly #places = new Int32Array(block);
  #hits = 0;

  constructor(
    needles: readonly N[],
    options: { readonly ignoreCase?: boolean; readonly skip?: string } = {},
  ) {
    this.#needles = needles;
    this.#skipped = numberClasses(needles, this.#classes);
    this.#width = this.#skipped + 1;
    for (const unit of options.skip ?? "") this.#classes[unit.charCodeAt(0)] = this.#skipped;
    if (options.ignoreCase === true) foldAsciiCase(this.#classes);
    const most = needles.reduce((sum, needle) => sum + needle.text.length, 1);
    assert(most * this.#width < 2 ** 31, "needles fit the numbering of edges");
    this.#edges = new EdgeTable(most, this.#width);
    this.#depth = new Int32Array(most);
    this.#edgeTo = new Int32Array(most);
    this.#grows = new Uint8Array(most);
    this.#fail = new Int32Array(most);
    this.#found = new Int32Array(most);
    const states = this.#grow();
    this.#denseStates = this.#countDense(states);
    const table = this.#fillTable(states);
    this.#walk = this.#denseStates === states ? this.#markWalk(table) : undefined;
    this.#table = table;
    if (this.#walk !== undefined) this.#edges.clear();
  }

  /** Length of the longest end of the text so far that begins a needle. */
  depth(state: number): number {
    return this.#depth[state] as number;
  }

  /** As `depth`, of an end that can still grow into a needle. */
  openDepth(state: number): number {
    let open = state;
    while (open !== 0 && this.#grows[open] === 0) open = this.#fail[open] as number;
    return this.#depth[open] as number;
  }

  /** The first needle that begins so, for texts that were cut inside of one. */
  needleFrom(tail: string): N | undefined {
    return this.#needles.find((needle) => needle.text.startsWith(tail));
  }

  /** Whether any needle is in the text: the same walk without telling where. */
  hasHit(text: string): boolean {
    if (this.#needles.length === 0) return false;
    if (this.#walk !== undefined) return this.#walkToHit(text, this.#walk);
    const classes = this.#classes;
    const fail = this.#fail;
    const found = this.#found;
    const table = this.#table;
    const width = this.#width;
    const dense = this.#denseStates;
    const edges = this.#edges;
    const skipped = this.#skipped;
    let state = 0;
    for (let index = 0; index < text.length; index += 1) {
      const kind = classes[text.charCodeAt(index)] as number;
      if (kind === skipped) continue;
      let next = 0;
      while (state >= dense) {
        next = edges.get(state, kind);
        if (next !== 0) break;
        state = fail[state] as number;
      }
      state = next === 0 ? (table[state * width + kind] as number) : next;
      if (found[state] !== 0) return true;
    }
    return false;
  }

  scan(text: string, from: number, onHit: OnHit<N>): number {
    if (this.#needles.length === 0) return from;
    if (this.#walk !== undefined) return this.#walkAll(text, from, onHit);
    const classes = this.#classes;
    const fail = this.#fail;
    const found = this.#found;
    const table = this.#table;
    const width = this.#width;
    const dense = this.#denseStates;
    const edges = this.#edges;
    const skipped = this.#skipped;
    let state = from;
    for (let index = 0; index < text.length; index += 1) {
      const kind = classes[text.charCodeAt(index)] as number;
      if (kind === skipped) continue;
      let next = 0;
      while (state >= dense) {
        next = edges.get(state, kind);
        if (next !== 0) break;
        state = fail[state] as number;
      }
      state = next === 0 ? (table[state * width + kind] as number) : next;
      const hit = found[state] as number;
      if (hit !== 0) onHit(index + 1, this.#needles[hit - 1] as N);
    }
    return state;
  }

  /** Adds the needles one depth at a time, which numbers the states by depth; returns how many there are. */
  #grow(): number {
    const at = new Int32Array(this.#needles.length);
    let states = 1;
    let open = this.#needles.map((_, index) => index);
    for (let depth = 0; open.length > 0; depth += 1) {
      const levelStart = states;
      for (const index of open) {
        const parent = at[index] as number;
        const { text } = this.#needles[index] as Needle;
        const kind = this.#classes[text.charCodeAt(depth)] as number;
        let child = this.#edges.get(parent, kind);
        if (child === 0) {
          child = states;
          states += 1;
          this.#edges.set(parent, kind, child);
          this.#edgeTo[child] = parent * this.#width + kind;
          this.#grows[parent] = 1;
          this.#depth[child] = depth + 1;
          this.#fail[child] = parent === 0 ? 0 : this.#follow(this.#fail[parent] as number, kind);
        }
        at[index] = child;
        if (depth + 1 === text.length) this.#found[child] = index + 1;
      }
      for (let state = levelStart; state < states; state += 1) this.#found[state] ||= this.#inherited(state);
      open = open.filter((index) => (this.#needles[index] as Needle).text.length > depth + 1);
    }
    return states;
  }

  #inherited(state: number): number {
    return this.#found[this.#fail[state] as number] as number;
  }

  #follow(from: number, kind: number): number {
    let state = from;
    for (;;) {
      const next = this.#edges.get(state, kind);
      if (next !== 0 || state === 0) return next;
      state = this.#fail[state] as number;
    }
  }

  #walkToHit(text: string, walk: Int32Array): boolean {
    const classes = this.#classes;
    let place = 0;
    for (let index = 0; index < text.length; index += 1) {
      const next = walk[place + (classes[text.charCodeAt(index)] as number)] as number;
      if ((next & 1) !== 0) return true;
      place = next >> 1;
    }
    return false;
  }

  #walkAll(text: string, from: number, onHit: OnHit<N>): number {
    const width = this.#width;
    let place = from * width;
    for (let start = 0; start < text.length; start += block) {
      place = this.#walkBlock(text, start, place);
      for (let at = 0; at < this.#hits; at += 1) {
        const hit = this.#found[((this.#places[at] as number) / width) | 0] as number;
        onHit(this.#ends[at] as number, this.#needles[hit - 1] as N);
      }
    }
    return (place / width) | 0;
  }

  /** Notes where needles end. It calls nothing, which keeps all it needs in registers. */
  #walkBlock(text: string, from: number, before: number): number {
    const classes = this.#classes;
    const walk = this.#walk as Int32Array;
    const ends = this.#ends;
    const places = this.#places;
    const to = Math.min(text.length, from + block);
    let place = before;
    let hits = 0;
    for (let index = from; index < to; index += 1) {
      const next = walk[place + (classes[text.charCodeAt(index)] as number)] as number;
      place = next >> 1;
      if ((next & 1) === 0) continue;
      ends[hits] = index + 1;
      places[hits] = place;
      hits += 1;
    }
    this.#hits = hits;
    return place;
  }

  /** Turns a table of states into one of places; the two are the same memory. */
  #markWalk(table: Int32Array): Int32Array {
    const width = this.#width;
    const found = this.#found;
    for (let edge = 0; edge < table.length; edge += 1) {
      const state = table[edge] as number;
      table[edge] = state * width * 2 + (found[state] === 0 ? 0 : 1);
    }
    for (let state = 0; state < this.#denseStates; state += 1) {
      table[state * width + this.#skipped] = state * width * 2;
    }
    return table;
  }

  #countDense(states: number): number {
    if (states * this.#width <= denseEntries) return states;
    let count = 1;
    for (const depth of [1, 2]) {
      let end = count;
      while (end < states && (this.#depth[end] as number) <= depth) end += 1;
      if (depth > 1 && end * this.#width > denseEntries) break;
      count = end;
    }
    return count;
  }

  /** The row of a state is that of its longest shorter end with its own edges put in, one depth after the other. */
  #fillTable(states: number): Int32Array {
    const width = this.#width;
    const dense = this.#denseStates;
    const table = new Int32Array(dense * width);
    for (let from = 1; from < states;) {
      let to = from;
      while (to < states && this.#depth[to] === this.#depth[from]) to += 1;
      for (let state = from; state < to; state += 1) {
        const edge = this.#edgeTo[state] as number;
        if (edge < table.length) table[edge] = state;
      }
      for (let state = from; state < to && state < dense; state += 1) {
        const shorter = (this.#fail[state] as number) * width;
        table.copyWithin(state * width, shorter, shorter + width);
      }
      from = to;
    }
    return table;
  }
}

/** Gives each UTF-16 unit that occurs in a needle a small number; all others share 0. */
function numberClasses(needles: readonly Needle[], classes: Uint16Array): number {
  let width = 1;
  for (const { text } of needles) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (classes[unit] !== 0) continue;
      classes[unit] = width;
      width += 1;
    }
  }
  return width;
}

/** Needles are lower-case; the capital letter shares the class of its small one. */
function foldAsciiCase(classes: Uint16Array): void {
  for (let small = 97; small <= 122; small += 1) classes[small - 32] = classes[small] as number;
}
