/** Moments that one window keeps apart; more of them share the later end of a short stretch. */
const mostMoments = 256;

/** When one person's messages came, as far as they still count. */
export class SenderWindow {
  /** Pairs of the moment that counts and how many messages share it, oldest first. */
  readonly #moments: { at: number; count: number }[] = [];
  readonly #grainMs: number;
  #counted = 0;
  /** The last moment at which anything was asked. */
  usedAt = 0;
  /** Refused since a message was let through. */
  refused = 0;
  toldAt = Number.NEGATIVE_INFINITY;

  constructor(max: number, windowMs: number) {
    this.#grainMs = max <= mostMoments ? 0 : windowMs / mostMoments;
  }

  get count(): number {
    return this.#counted;
  }

  get oldestAt(): number | undefined {
    return this.#moments[0]?.at;
  }

  /** Messages that share a moment count until the end of it, so sharing never lets more through. */
  add(at: number): void {
    this.#counted += 1;
    const last = this.#moments.at(-1);
    if (last !== undefined && at < last.at) last.count += 1;
    else this.#moments.push({ at: at + this.#grainMs, count: 1 });
  }

  forgetBefore(at: number): void {
    let done = 0;
    while (done < this.#moments.length && (this.#moments[done]?.at ?? at) <= at) {
      this.#counted -= this.#moments[done]?.count ?? 0;
      done += 1;
    }
    if (done > 0) this.#moments.splice(0, done);
  }
}
