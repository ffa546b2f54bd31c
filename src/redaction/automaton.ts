import assert from "node:assert/strict";

/** Rows of the transition table that are worked out in advance; deeper states use the hash of edges. */
const denseEntries = 1 << 20;

export interface Needle {
  readonly text: string;
  readonly name: string;
}

/** Called for the longest needle that ends at `end`, counted in UTF-16 units from the start of the text. */
export type OnHit = (end: number, needle: Needle) => void;

/**
 * Finds all needles in one pass (Aho-Corasick). States are numbered by depth, so the few that ordinary text
 * visits have rows in a table that fits the processor's cache.
 */
export class Automaton {
  readonly #needles: readonly Needle[];
  readonly #classes = new Uint16Array(65_536);
  readonly #width: number;
  readonly #edges: EdgeTable;
  readonly #depth: Int32Array;
  readonly #fail: Int32Array;
  /** Index + 1 of the longest needle that ends in the state, 0 for none. */
  readonly #found: Int32Array;
  readonly #table: Int32Array;
  readonly #denseStates: number;

  constructor(needles: readonly Needle[], options: { readonly ignoreCase?: boolean } = {}) {
    this.#needles = needles;
    this.#width = numberClasses(needles, this.#classes);
    if (options.ignoreCase === true) foldAsciiCase(this.#classes);
    const most = needles.reduce((sum, needle) => sum + needle.text.length, 1);
    assert(most * this.#width < 2 ** 31, "needles fit the numbering of edges");
    this.#edges = new EdgeTable(most);
    this.#depth = new Int32Array(most);
    this.#fail = new Int32Array(most);
    this.#found = new Int32Array(most);
    const states = this.#grow();
    this.#denseStates = this.#countDense(states);
    this.#table = this.#fillTable();
  }

  /** Length of the longest end of the text so far that begins a needle. */
  depth(state: number): number {
    return this.#depth[state] as number;
  }

  /** The first needle that begins so, for texts that were cut inside of one. */
  needleFrom(tail: string): Needle | undefined {
    return this.#needles.find((needle) => needle.text.startsWith(tail));
  }

  /** Whether any needle is in the text: the same walk without telling where. */
  hasHit(text: string): boolean {
    const [classes, fail, found, table] = [this.#classes, this.#fail, this.#found, this.#table];
    const [width, dense, edges] = [this.#width, this.#denseStates, this.#edges];
    let state = 0;
    for (let index = 0; index < text.length; index += 1) {
      const kind = classes[text.charCodeAt(index)] as number;
      let next = 0;
      while (state >= dense) {
        next = edges.get(state * width + kind);
        if (next !== 0) break;
        state = fail[state] as number;
      }
      state = next === 0 ? (table[state * width + kind] as number) : next;
      if (found[state] !== 0) return true;
    }
    return false;
  }

  scan(text: string, from: number, onHit: OnHit): number {
    const [classes, fail, found, table] = [this.#classes, this.#fail, this.#found, this.#table];
    const [width, dense, edges] = [this.#width, this.#denseStates, this.#edges];
    let state = from;
    for (let index = 0; index < text.length; index += 1) {
      const kind = classes[text.charCodeAt(index)] as number;
      let next = 0;
      while (state >= dense) {
        next = edges.get(state * width + kind);
        if (next !== 0) break;
        state = fail[state] as number;
      }
      state = next === 0 ? (table[state * width + kind] as number) : next;
      const hit = found[state] as number;
      if (hit !== 0) onHit(index + 1, this.#needles[hit - 1] as Needle);
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
        let child = this.#edges.get(parent * this.#width + kind);
        if (child === 0) {
          child = states;
          states += 1;
          this.#edges.set(parent * this.#width + kind, child);
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
      const next = this.#edges.get(state * this.#width + kind);
      if (next !== 0 || state === 0) return next;
      state = this.#fail[state] as number;
    }
  }

  #countDense(states: number): number {
    let count = 1;
    for (const depth of [1, 2]) {
      let end = count;
      while (end < states && (this.#depth[end] as number) <= depth) end += 1;
      if (depth > 1 && end * this.#width > denseEntries) break;
      count = end;
    }
    return count;
  }

  #fillTable(): Int32Array {
    const width = this.#width;
    const table = new Int32Array(this.#denseStates * width);
    for (let state = 0; state < this.#denseStates; state += 1) {
      const fallback = (this.#fail[state] as number) * width;
      for (let kind = 1; kind < width; kind += 1) {
        const edge = this.#edges.get(state * width + kind);
        table[state * width + kind] = edge !== 0 || state === 0 ? edge : (table[fallback + kind] as number);
      }
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

/** From state and class to the next state: open addressing in two flat arrays. Keys are never 0 nor negative. */
class EdgeTable {
  readonly #keys: Int32Array;
  readonly #targets: Int32Array;
  readonly #mask: number;

  constructor(entries: number) {
    const size = 1 << Math.ceil(Math.log2(entries * 2 + 2));
    this.#keys = new Int32Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

  get(key: number): number {
    return this.#targets[this.#slot(key)] as number;
  }

  set(key: number, target: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#targets[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
