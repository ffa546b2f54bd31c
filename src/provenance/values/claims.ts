import { canonicalOf } from "./canonical-of.ts";
import type { TypedValue, ValueKind } from "./typed-value.ts";

/** The values found so far in a text, and which of its characters they take. */
export class Claims {
  readonly text: string;
  readonly values: TypedValue[] = [];
  readonly #taken: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.#taken = new Uint8Array(text.length);
  }

  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return false;
    return true;
  }

  /** Takes the span for a value, unless another value has a part of it. */
  claim(kind: ValueKind, start: number, end: number): boolean {
    if (end <= start || !this.isFree(start, end)) return false;
    const text = this.text.slice(start, end);
    const canonical = canonicalOf(kind, text);
    if (canonical === "") return false;
    this.#taken.fill(1, start, end);
    this.values.push({ kind, text, canonical, start, end });
    return true;
  }

  /** Notes a value over others: a quoted phrase is a name, and may hold a date. Nothing more is found in it. */
  note(kind: ValueKind, start: number, end: number): void {
    const text = this.text.slice(start, end);
    this.#taken.fill(1, start, end);
    this.values.push({ kind, text, canonical: canonicalOf(kind, text), start, end });
  }
}
