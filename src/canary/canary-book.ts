import { createHmac, type KeyObject } from "node:crypto";
import type { CanaryForms } from "./canary-forms.ts";
import { findCanary } from "./find-canary.ts";
import { buildForms, shortestPart, signpost } from "./canary-forms.ts";

/** Canaries that are known again in a conversation: the one that is planted and the last ones before it. */
const mostKnown = 8;
const mostConversations = 2_048;

interface Entry {
  generation: number;
  forms: CanaryForms | undefined;
}

/**
 * Plants and finds canaries with one and the same function of key, conversation and generation, so that what is
 * looked for is always what was planted, also after a restart.
 */
export class CanaryBook {
  readonly #key: KeyObject | undefined;
  readonly #entries = new Map<string, Entry>();

  /** Without a key nothing is planted and nothing is found. */
  constructor(key: KeyObject | undefined) {
    this.#key = key;
  }

  /** What stands in the prompts of the conversation now; undefined where canaries are off. */
  plant(conversation: string): string | undefined {
    if (this.#key === undefined || conversation === "") return undefined;
    return makeCanary(this.#key, conversation, this.#entry(conversation).generation);
  }

  /** What to look for in everything that leaves the conversation. */
  formsOf(conversation: string): CanaryForms | undefined {
    const key = this.#key;
    if (key === undefined || conversation === "") return undefined;
    const entry = this.#entry(conversation);
    const { generation } = entry;
    entry.forms ??= buildForms(
      Array.from({ length: Math.min(generation + 1, mostKnown) }, (_, back) =>
        makeCanary(key, conversation, generation - back),
      ),
    );
    return entry.forms;
  }

  /** Whether a short text, such as a name, holds a canary of the conversation. */
  finderFor(conversation: string): (text: string) => boolean {
    return (text) => {
      const forms = text.length < shortestPart ? undefined : this.formsOf(conversation);
      return forms !== undefined && findCanary(text, forms).length > 0;
    };
  }

  /** Tells how many replies of the conversation a canary was taken out of: the next prompt carries another one. */
  raise(conversation: string, generation: number): void {
    const entry = this.#entry(conversation);
    if (generation <= entry.generation) return;
    entry.generation = generation;
    entry.forms = undefined;
  }

  #entry(conversation: string): Entry {
    const known = this.#entries.get(conversation);
    if (known !== undefined) {
      this.#entries.delete(conversation);
      this.#entries.set(conversation, known);
      return known;
    }
    if (this.#entries.size >= mostConversations) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    const fresh: Entry = { generation: 0, forms: undefined };
    this.#entries.set(conversation, fresh);
    return fresh;
  }
}

/**
 * `CTKN_` and 16 hexadecimal characters. A draw of which some part lacks the signpost is passed over, so the search
 * can leap from signpost to signpost.
 */
export function makeCanary(key: KeyObject, conversation: string, generation: number): string {
  for (let draw = 0; ; draw += 1) {
    const mac = createHmac("sha256", key).update(JSON.stringify([conversation, generation, draw]));
    const hex = mac.digest("hex").slice(0, 16);
    if (hasSignposts(hex)) return `CTKN_${hex}`;
  }
}

function hasSignposts(hex: string): boolean {
  for (let at = 0; at + shortestPart <= hex.length; at += 1) {
    if (!hex.slice(at, at + shortestPart).includes(signpost)) return false;
  }
  return true;
}
