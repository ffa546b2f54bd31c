import type { Noun } from "../../patterns/requests/language.ts";
import type { DeedObject } from "./request.ts";
import type { Surroundings } from "./surroundings.ts";

export function any(nouns: ReadonlySet<Noun>, ...wanted: readonly Noun[]): boolean {
  return wanted.some((noun) => nouns.has(noun));
}

const asObject: { readonly [noun in Noun]?: DeedObject | undefined } = {
  money: "payment",
  calendar: "event",
  site: "page",
  list: "file",
  access: undefined,
  text: undefined,
  address: undefined,
};

/** The objects that nouns name; words such as "summary" name none. */
export function objectsOf(...sets: readonly ReadonlySet<Noun>[]): readonly DeedObject[] {
  const found = new Set<DeedObject>();
  for (const noun of sets.flatMap((set) => [...set])) {
    const object = asObject[noun];
    if (object === undefined && !(noun in asObject)) found.add(noun as DeedObject);
    else if (object !== undefined) found.add(object);
  }
  return found.size === 0 ? ["anything"] : [...found];
}

export function onlyOf(
  things: Surroundings,
  wanted: readonly Noun[],
  otherwise: DeedObject,
): readonly DeedObject[] {
  const found = wanted.filter((noun) => things.direct.has(noun) || things.around.has(noun));
  return found.length === 0 ? [otherwise] : objectsOf(new Set(found));
}

export function isMoney(things: Surroundings): boolean {
  return (
    (things.hasAmount && !any(things.direct, "file", "mail", "message", "text", "event")) ||
    any(things.direct, "money")
  );
}
