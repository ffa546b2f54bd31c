import type { Json, JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { cutLine, cutText } from "./visible-text.ts";

/** Characters that all values of a call share; a value that comes after is cut to a few. */
const fewCharacters = 120;
const nameCharacters = 200;

/** Arguments that were redacted, as they are shown: complete in their shape, each text safe, long ones cut. */
export function showArguments(args: JsonObject, isFull: boolean): JsonObject {
  const longest = isFull ? limits.shownFullCharacters : limits.shownCharacters;
  return new ArgumentWriter(longest).object(args);
}

class ArgumentWriter {
  readonly #longest: number;
  #room: number;

  constructor(longest: number) {
    this.#longest = longest;
    this.#room = longest * 10;
  }

  object(value: JsonObject): JsonObject {
    const entries = Object.entries(value);
    const shown = new Map<string, Json>();
    for (const [name, member] of entries.slice(0, limits.shownMembers))
      shown.set(this.#freeName(name, shown), this.#value(member));
    const left = entries.length - limits.shownMembers;
    if (left > 0) shown.set("⟦cut⟧", `⟦cut: ${left} more members⟧`);
    return Object.fromEntries(shown);
  }

  /** Two names never become one: a member that is not shown would be a lie. */
  #freeName(name: string, taken: ReadonlyMap<string, Json>): string {
    const plain = cutLine(name, nameCharacters);
    let free = plain;
    for (let count = 2; taken.has(free); count += 1) free = `${plain}⟦${count}⟧`;
    return free;
  }

  #value(value: Json): Json {
    if (typeof value === "string") return this.#text(value);
    if (value === null || typeof value !== "object") return value;
    if (!Array.isArray(value)) return this.object(value as JsonObject);
    const list = value as readonly Json[];
    const shown = list.slice(0, limits.shownMembers).map((item) => this.#value(item));
    const left = list.length - shown.length;
    return left > 0 ? [...shown, `⟦cut: ${left} more⟧`] : shown;
  }

  #text(text: string): string {
    const longest = Math.min(this.#longest, Math.max(fewCharacters, this.#room));
    this.#room -= Math.min(text.length, longest);
    return cutText(text, longest);
  }
}
