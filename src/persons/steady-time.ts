/** A wall clock's time that never goes back: when the clock is set back, time stands still and then goes on from there. */
export class SteadyTime {
  #read = Number.NEGATIVE_INFINITY;
  #steady = 0;

  /** The steady time at a reading of the wall clock. */
  at(now: number): number {
    if (this.#read === Number.NEGATIVE_INFINITY) this.#steady = now;
    else if (now > this.#read) this.#steady += now - this.#read;
    this.#read = now;
    return this.#steady;
  }
}
