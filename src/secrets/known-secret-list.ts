import type { KnownSecrets } from "./secret-manager.ts";

/** From this length on a value can be told from ordinary words when texts are redacted. */
export const shortestProtected = 8;

interface Entry {
  readonly name: string;
  readonly value: string;
}

/** Everything that must never leave. Values that were replaced or deleted stay known until the process ends. */
export class KnownSecretList implements KnownSecrets {
  readonly #byValue = new Map<string, Entry>();
  #entries: readonly Entry[] = [];
  #generation = 0;

  readonly entries = (): readonly Entry[] => this.#entries;
  readonly generation = (): number => this.#generation;

  /** Returns false for a value that is too short to be looked for. */
  protect(name: string, value: string): boolean {
    if (value.length < shortestProtected) return false;
    if (this.#byValue.has(value)) return true;
    this.#byValue.set(value, { name, value });
    this.#entries = [...this.#byValue.values()];
    this.#generation += 1;
    return true;
  }
}
