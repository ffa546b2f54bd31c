const mostKeys = 10_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** A bucket per key that refills steadily, so no window border lets twice the allowance through. */
export class RequestRate {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Takes one request from the key's allowance; otherwise says in how many milliseconds one is free again. */
  take(
    key: string,
    now: number,
  ): { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number } {
    const bucket = this.#bucket(key, now);
    // A clock that was set back gives nothing and takes nothing.
    const elapsed = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(this.#perMinute, bucket.tokens + (elapsed * this.#perMinute) / 60_000);
    bucket.at = now;
    if (bucket.tokens < 1)
      return { ok: false, retryAfterMs: Math.ceil(((1 - bucket.tokens) * 60_000) / this.#perMinute) };
    bucket.tokens -= 1;
    return { ok: true };
  }

  get size(): number {
    return this.#buckets.size;
  }

  #bucket(key: string, now: number): Bucket {
    const known = this.#buckets.get(key);
    if (known !== undefined) return known;
    if (this.#buckets.size >= mostKeys) this.#makeRoom();
    const bucket = { tokens: this.#perMinute, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** Forgets the oldest tenth: those keys start with a full bucket again, which only ever helps a caller. */
  #makeRoom(): void {
    let left = mostKeys / 10;
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      left -= 1;
      if (left <= 0) return;
    }
  }
}
