import type { Marker, Noun, Sense } from "../../patterns/requests/language.ts";
import type { ValueKind } from "../values/typed-value.ts";
import type { Clause } from "./find-clauses.ts";
import type { Thing } from "./things.ts";

/** What stands around a verb, as far as it decides what the verb means. */
export interface Surroundings {
  /** What the verb is done to. */
  readonly direct: ReadonlySet<Noun>;
  /** Where it goes, where it lies, with whom or by which means. */
  readonly around: ReadonlySet<Noun>;
  /** What its object is of or about: "the amount of the standing order". */
  readonly of: ReadonlySet<Noun>;
  /** A person, an address or a group is named for it. */
  readonly hasPerson: boolean;
  /** A person or an address is what the verb is done to. */
  readonly isPerson: boolean;
  readonly hasAmount: boolean;
  readonly hasAccount: boolean;
  readonly hasPath: boolean;
  /** A path is where it goes: "to notes.txt". */
  readonly toPath: boolean;
  /** A name is where it goes: "to 'general'". */
  readonly toName: boolean;
  readonly toUrl: boolean;
  readonly hasUrl: boolean;
  readonly hasMoment: boolean;
  /** It has an object by name only: 'Dental check-up'. */
  readonly isNamed: boolean;
}

type Stand = Thing["marker"];
const objectStands: ReadonlySet<Stand> = new Set(["direct", "next", "none"]);
const descriptiveStands: ReadonlySet<Stand> = new Set(["of", "about", "from", "as", "attribute"]);
const goalStands: ReadonlySet<Stand> = new Set<Marker>(["to", "in"]);

/** Sums up what stands around a clause's verb; `earlier` is what "it" and "them" mean. */
export function surroundingsOf(
  clause: Clause,
  things: readonly Thing[],
  earlier: Surroundings | undefined,
): Surroundings {
  const near = things.filter((thing) => !thing.linked && !thing.denied);
  const objects = near.filter((thing) => objectStands.has(thing.marker));
  const besides = near.filter((thing) => !descriptiveStands.has(thing.marker));
  const own = nounsOf(objects);
  const verb = clause.head === undefined ? undefined : clause.units[clause.head.place]?.meaning?.noun;
  if (verb === "mail" || verb === "message") own.add(verb);
  const refersBack = own.size === 0 && objects.some(({ kind }) => kind === "thing" || kind === "many");
  const meant = refersBack ? earlier : undefined;
  return {
    ...readKinds(near, besides, meant),
    direct: meant?.direct ?? own,
    around: nounsOf(besides.filter((thing) => !objectStands.has(thing.marker))),
    of: nounsOf(near.filter((thing) => thing.marker === "of" || thing.marker === "about")),
    hasPerson: besides.some((thing) => isPersonal(thing) || writesThem(thing, clause.head?.sense)),
    isPerson: objects.some((thing) => isPersonal(thing)) || meant?.isPerson === true,
    isNamed: hasKind(objects, "name", "id", "path") || meant?.isNamed === true,
  };
}

function readKinds(
  near: readonly Thing[],
  besides: readonly Thing[],
  meant: Surroundings | undefined,
): Omit<Surroundings, "direct" | "around" | "of" | "hasPerson" | "isPerson" | "isNamed"> {
  const goals = near.filter((thing) => goalStands.has(thing.marker));
  const titles = near.filter((thing) => thing.marker === "as");
  const inFile = goals.some(({ noun, beside }) => noun === "file" || beside === "file" || beside === "list");
  return {
    hasAmount: hasKind(besides, "amount"),
    hasAccount: hasKind(near, "account"),
    hasPath: hasKind(besides, "path") || hasKind(titles, "path") || meant?.hasPath === true,
    toPath: hasKind(goals, "path") || inFile,
    toName: hasKind(
      goals.filter((thing) => thing.marker === "to"),
      "name",
    ),
    toUrl: hasKind(goals, "url", "host"),
    hasUrl: hasKind(near, "url", "host"),
    hasMoment: hasKind(near, "date", "time"),
  };
}

/** A statement is done to nothing: what it speaks of is what "it" means later. */
export function asMentioned(around: Surroundings): Surroundings {
  return { ...around, direct: new Set([...around.direct, ...around.around]) };
}

function nounsOf(things: readonly Thing[]): Set<Noun> {
  return new Set(things.flatMap(({ noun }) => noun ?? []));
}

function hasKind(things: readonly Thing[], ...kinds: readonly ValueKind[]): boolean {
  return things.some((thing) => thing.values.some((value) => kinds.includes(value.kind)));
}

function writesThem(thing: Thing, sense: Sense | undefined): boolean {
  return thing.kind === "many" && thing.marker === "direct" && sense === "write";
}

function isPersonal(thing: Thing): boolean {
  if (thing.kind === "self" || thing.kind === "one") return true;
  if (thing.possessive || thing.beside === "file" || thing.beside === "event") return false;
  const named = thing.unit.kind === "value" || thing.beside === "channel" || thing.beside === "person";
  return hasKind([thing], "mail", "phone") || (named && hasKind([thing], "name"));
}
