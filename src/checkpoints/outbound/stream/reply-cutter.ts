/** Units before the limit that wait, so that a cut falls between words and never through a value. */
const margin = 512;

/** Ends a reply at its limit. A cut goes back to the last white space, so no part of a word is left at the end. */
export class ReplyCutter {
  readonly #limit: number;
  #released = 0;
  #held = "";
  cut = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(text: string): string {
    if (this.cut) return "";
    if (this.#held === "" && this.#released + text.length <= this.#limit - margin) {
      this.#released += text.length;
      return text;
    }
    const all = this.#held + text;
    const free = Math.max(0, this.#limit - margin - this.#released);
    const over = this.#released + all.length > this.#limit;
    if (over) this.cut = true;
    const border = over ? this.#findBorder(all, free) : free;
    this.#held = over ? "" : all.slice(border);
    const released = all.slice(0, border);
    this.#released += released.length;
    return over ? `${released}\n[cut: the reply was longer than ${this.#limit} characters]` : released;
  }

  end(): string {
    const rest = this.#held;
    this.#held = "";
    this.#released += rest.length;
    return rest;
  }

  /** After the last white space within the limit; where the margin has none, nothing of it is released. */
  #findBorder(text: string, free: number): number {
    let border = Math.min(text.length, this.#limit - this.#released);
    while (border > free && !/\s/u.test(text[border - 1] ?? "")) border--;
    return border;
  }
}
