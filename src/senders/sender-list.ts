import { AppError } from "../errors.ts";
import { parseIdentity, personOfIdentity } from "./identity.ts";

/** Names of persons, each on one channel or on all, matched whole and never by a part. */
export class SenderList {
  readonly size: number;
  readonly #anywhere = new Set<string>();
  readonly #onChannel = new Set<string>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const identity = parseIdentity(entry);
      if (identity === undefined)
        throw new AppError("config-invalid", "A list of senders has an entry that names nobody.", {
          hint: "Expected for example +4915112345678 or telegram:12345.",
        });
      if (identity.channel === undefined) this.#anywhere.add(identity.name);
      else this.#onChannel.add(personOfIdentity(identity.channel, identity.name));
    }
    this.size = this.#anywhere.size + this.#onChannel.size;
  }

  has(channel: string, name: string): boolean {
    return this.#anywhere.has(name) || this.#onChannel.has(personOfIdentity(channel, name));
  }
}
