/**
 * From state and class to the next state. Most states have one edge, which stands with the state; those of the
 * others are found by open addressing in two flat arrays.
 */
export class EdgeTable {
  readonly #width: number;
  #firstKind: Uint16Array;
  #firstTarget: Int32Array;
  /** Whether a state has more edges than its first. */
  #hasMore: Uint8Array;
  #keys: Int32Array;
  #targets: Int32Array;
  #mask: number;

  /** Room for so many states, each with an edge that leads to it; classes are below `width`. */
  constructor(states: number, width: number) {
    const size = 1 << Math.ceil(Math.log2(states * 2 + 2));
    this.#width = width;
    this.#firstKind = new Uint16Array(states);
    this.#firstTarget = new Int32Array(states);
    this.#hasMore = new Uint8Array(states);
    this.#keys = new Int32Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** Forgets all edges and gives their memory back. */
  clear(): void {
    this.#firstKind = new Uint16Array(1);
    this.#firstTarget = new Int32Array(1);
    this.#hasMore = new Uint8Array(1);
    this.#keys = new Int32Array(1);
    this.#targets = new Int32Array(1);
    this.#mask = 0;
  }

  /** The next state, 0 where there is none. */
  get(state: number, kind: number): number {
    if (this.#firstKind[state] === kind) return this.#firstTarget[state] as number;
    return this.#hasMore[state] === 1 ? (this.#targets[this.#slot(state * this.#width + kind)] as number) : 0;
  }

  set(state: number, kind: number, target: number): void {
    if (this.#firstTarget[state] === 0) {
      this.#firstKind[state] = kind;
      this.#firstTarget[state] = target;
      return;
    }
    const key = state * this.#width + kind;
    const slot = this.#slot(key);
    this.#hasMore[state] = 1;
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#targets[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
