import assert from "node:assert/strict";

const none = -1;

/** A bounded map in the order of use. Every operation takes constant time, also when the oldest makes room. */
export class RecentMap<V> {
  readonly capacity: number;
  readonly #places = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #values: (V | undefined)[] = [];
  readonly #older: Int32Array;
  readonly #newer: Int32Array;
  readonly #free: number[] = [];
  #oldest = none;
  #newest = none;

  constructor(capacity: number) {
    assert(Number.isSafeInteger(capacity) && capacity > 0, "A map holds at least one entry.");
    this.capacity = capacity;
    this.#older = new Int32Array(capacity).fill(none);
    this.#newer = new Int32Array(capacity).fill(none);
  }

  get size(): number {
    return this.#places.size;
  }

  /** Looks without using: the order stays. */
  peek(key: string): V | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#values[place];
  }

  /** The entry that was not used for the longest time. */
  oldest(): { readonly key: string; readonly value: V } | undefined {
    if (this.#oldest === none) return undefined;
    return { key: this.#keys[this.#oldest] as string, value: this.#values[this.#oldest] as V };
  }

  /** Keeps the value as the newest; when there is no room the oldest entry goes, and is given back. */
  put(key: string, value: V): { readonly key: string; readonly value: V } | undefined {
    const known = this.#places.get(key);
    if (known !== undefined) {
      this.#values[known] = value;
      this.#unlink(known);
      this.#append(known);
      return undefined;
    }
    const evicted = this.size < this.capacity ? undefined : this.oldest();
    if (evicted !== undefined) this.delete(evicted.key);
    const place = this.#free.pop() ?? this.#keys.length;
    this.#keys[place] = key;
    this.#values[place] = value;
    this.#places.set(key, place);
    this.#append(place);
    return evicted;
  }

  delete(key: string): boolean {
    const place = this.#places.get(key);
    if (place === undefined) return false;
    this.#unlink(place);
    this.#places.delete(key);
    this.#keys[place] = "";
    this.#values[place] = undefined;
    this.#free.push(place);
    return true;
  }

  /** Takes entries out from the oldest on, as long as they are done with; says how many that were. */
  deleteOldestWhile(isDone: (value: V) => boolean): number {
    let deleted = 0;
    for (let entry = this.oldest(); entry !== undefined && isDone(entry.value); entry = this.oldest()) {
      this.delete(entry.key);
      deleted += 1;
    }
    return deleted;
  }

  #append(place: number): void {
    this.#older[place] = this.#newest;
    this.#newer[place] = none;
    if (this.#newest === none) this.#oldest = place;
    else this.#newer[this.#newest] = place;
    this.#newest = place;
  }

  #unlink(place: number): void {
    const [older, newer] = [this.#older[place] as number, this.#newer[place] as number];
    if (older === none) this.#oldest = newer;
    else this.#newer[older] = newer;
    if (newer === none) this.#newest = older;
    else this.#older[newer] = older;
  }
}
