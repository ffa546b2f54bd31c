/** From state and class to the next state: open addressing in two flat arrays. Keys are never 0 nor negative. */
export class EdgeTable {
  #keys: Int32Array;
  #targets: Int32Array;
  #mask: number;

  constructor(entries: number) {
    const size = 1 << Math.ceil(Math.log2(entries * 2 + 2));
    this.#keys = new Int32Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** Forgets all edges and gives their memory back. */
  clear(): void {
    this.#keys = new Int32Array(1);
    this.#targets = new Int32Array(1);
    this.#mask = 0;
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
