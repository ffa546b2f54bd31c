import type { Thing } from "./things.ts";
import type { BoundValue } from "./request.ts";

/** How many things a word can refer back to: nobody says "them" of more. */
export const mostReferred = 64;

/** What earlier clauses named, for words that refer back. */
export class References {
  /** Persons of each clause that named some, the nearest last. */
  readonly #persons: Thing[][] = [];
  #place: Thing | undefined;
  #named: readonly Thing[] = [];

  note(things: readonly Thing[]): void {
    const persons = things.filter((thing) => isPerson(thing)).slice(-mostReferred);
    if (persons.length > 0) this.#persons.push(persons);
    const named = things.filter((thing) => isRecord(thing));
    if (named.length > 0) this.#named = named.slice(-mostReferred);
    this.#place = things.findLast((thing) => isPlace(thing)) ?? this.#place;
  }

  /** "It": the one name that the nearest clause with names has; of two it may be either, so neither. */
  named(within: readonly Thing[]): readonly Thing[] {
    const here = within.filter((thing) => isRecord(thing));
    const named = here.length > 0 ? here : this.#named;
    return new Set(named.map((thing) => thing.values[0]?.canonical)).size === 1 ? named : [];
  }

  /** "Them" are all persons of the nearest clause that names some; "her" is its only one, else nobody. */
  resolve(kind: Thing["kind"], within: readonly Thing[]): readonly Thing[] {
    if (kind === "place") return this.#place === undefined ? [] : [this.#place];
    const here = within.filter((thing) => isPerson(thing));
    const persons = here.length > 0 ? here : (this.#persons.at(-1) ?? []);
    const names = new Set(persons.map((thing) => thing.values[0]?.canonical));
    return kind === "many" || names.size === 1 ? persons : [];
  }
}

function isPerson(thing: Thing): boolean {
  if (
    thing.beside === "channel" ||
    thing.beside === "file" ||
    thing.beside === "event" ||
    thing.marker === "as"
  )
    return false;
  return thing.values.some(
    (value) =>
      value.kind === "mail" ||
      value.kind === "phone" ||
      (value.kind === "name" && thing.unit.kind === "value" && !value.text.startsWith("#")),
  );
}

/** Something that has a name of its own, be it a hotel, a file or a record. */
function isRecord(thing: Thing): boolean {
  if (thing.denied) return false;
  return thing.values.some(({ kind }) => kind === "name" || kind === "path");
}

function isPlace(thing: Thing): boolean {
  const value = thing.values[0];
  if (value === undefined) return false;
  return (
    value.kind === "name" &&
    (thing.beside === "channel" ||
      value.text.startsWith("#") ||
      (thing.marker === "in" && thing.unit.kind === "phrase"))
  );
}

export function bindAll(
  things: readonly Thing[],
  role: BoundValue["role"],
  clause: number,
): readonly BoundValue[] {
  return things.flatMap((thing) => thing.values.map((value) => ({ ...value, role, clause })));
}
