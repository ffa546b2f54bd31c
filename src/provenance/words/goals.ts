import type { Clause } from "./find-clauses.ts";
import { has } from "./unit.ts";
import type { Thing } from "./things.ts";

/**
 * Whom something goes to. "Send Alice the mail from Bob to Carol" goes to Alice alone, "send the mail from Bob to
 * Alice to Carol" to Carol: what follows "to" belongs to the verb only where nothing nearer takes it.
 */
export function goalsOf(things: readonly Thing[], transmits: boolean, clause: Clause): ReadonlySet<Thing> {
  if (!transmits) return new Set(things.filter((thing) => thing.marker === "to"));
  const goals = new Set(
    things.filter((thing) => thing.marker === "copy" || (thing.marker === "with" && sharesWith(clause))),
  );
  const addressed = addressees(things, clause);
  const groups = groupGoals(things.filter((thing) => thing.marker === "to" && isReachable(thing)));
  const own = groups.filter((group) => !group.some((thing) => thing.linked));
  // "Envíale el resumen a Ana": the pronoun on the verb is whom "a" names.
  const doubled = own.length > 0 && addressed.every(({ unit }) => unit.word.startsWith("~"));
  if (addressed.length > 0 && !doubled) return new Set([...goals, ...addressed]);
  for (const thing of chooseGroups(own.length > 0 ? own : groups, things)) goals.add(thing);
  if (goals.size === 0) for (const thing of dativesOf(things, clause)) goals.add(thing);
  if (goals.size === 0) for (const thing of placesOf(things, clause)) goals.add(thing);
  return goals;
}

function sharesWith(clause: Clause): boolean {
  return clause.head?.sense === "share";
}

function isReachable(thing: Thing): boolean {
  return thing.kind !== "noun" && thing.kind !== "thing"
    ? !/^(?:date|time|amount|path|id)$/u.test(thing.values[0]?.kind ?? "")
    : thing.noun === "person" ||
        thing.noun === "channel" ||
        thing.noun === "mail" ||
        thing.noun === "site" ||
        thing.noun === "page";
}

/** "Send Alice the summary", "message them", "tell me". */
function addressees(things: readonly Thing[], clause: Clause): readonly Thing[] {
  const first = things.findIndex((thing) => thing.marker === "direct" || thing.marker === "next");
  const found: Thing[] = [];
  for (const thing of first < 0 ? [] : things.slice(first)) {
    const goesOn = found.length === 0 || thing.joined || thing.marker === "attribute";
    if (
      !goesOn ||
      !(thing.marker === "direct" || thing.marker === "attribute" || found.length > 0) ||
      !isPersonal(thing, clause)
    )
      break;
    found.push(thing);
  }
  return found;
}

function isPersonal(thing: Thing, clause: Clause): boolean {
  if (thing.linked || thing.possessive) return false;
  if (thing.kind === "self") return true;
  if (thing.kind === "one" || thing.kind === "many")
    return clause.head?.sense !== "share" && !passesOn(thing, clause);
  if (thing.kind === "noun") return thing.noun === "person";
  const kind = thing.values[0]?.kind;
  if (kind === "mail" || kind === "phone") return true;
  return (
    kind === "name" &&
    thing.unit.kind === "value" &&
    clause.head?.sense !== "publish" &&
    clause.head?.sense !== "share"
  );
}

/** "Send them to Bob": what goes are they. */
function passesOn(thing: Thing, clause: Clause): boolean {
  const next = clause.sentence.lexicon.language.postposed ? undefined : clause.units[thing.at + 1];
  return next?.meaning?.marker === "to" || next?.meaning?.marker === "copy";
}

function groupGoals(things: readonly Thing[]): readonly (readonly Thing[])[] {
  const groups: Thing[][] = [];
  for (const thing of things) {
    const last = groups.at(-1);
    if (last !== undefined && (thing.joined || thing.group === (last.at(-1) as Thing).group))
      last.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

function chooseGroups(groups: readonly (readonly Thing[])[], things: readonly Thing[]): readonly Thing[] {
  if (groups.length <= 1) return groups.flat();
  const first = things.find((thing) => thing.kind !== "noun" || thing.noun !== undefined);
  const bare = first?.kind === "thing" || first?.kind === "many" || (first?.marker === "to" && !first.linked);
  return (bare ? groups[0] : groups.at(-1)) ?? [];
}

/** "Отправь отчёт Бобу": a name in the case of those who are given something. */
function dativesOf(things: readonly Thing[], clause: Clause): readonly Thing[] {
  const endings = clause.sentence.lexicon.language.dative;
  if (endings === undefined) return [];
  return things.filter((thing, index) => {
    const before = things[index - 1];
    const behindName = before?.group === thing.group && before.kind === "values" && !thing.joined;
    const bare =
      behindName || thing.marker === "direct" || thing.marker === "next" || thing.marker === "none";
    return (
      bare && !thing.linked && thing.values[0]?.kind === "name" && /[уюеи]$/u.test(thing.values[0].canonical)
    );
  });
}

/** "Post it in 'general'", "reply there". */
function placesOf(things: readonly Thing[], clause: Clause): readonly Thing[] {
  const posts =
    clause.head?.sense === "publish" ||
    clause.head?.sense === "write" ||
    clause.head?.sense === "send" ||
    clause.head?.sense === "share" ||
    clause.head?.sense === "put";
  if (!posts) return [];
  return things.filter((thing) => {
    if (thing.linked || thing.possessive) return false;
    if (thing.kind === "place") return true;
    if (thing.marker === "for")
      return thing.values.some(
        (value) => value.kind === "mail" || (value.kind === "name" && thing.unit.kind === "value"),
      );
    if (thing.marker !== "in" || thing.kind !== "values" || thing.values[0]?.kind !== "name") return false;
    return (
      thing.beside === "channel" ||
      (thing.unit.kind === "phrase" && thing.beside === undefined) ||
      thing.values[0].text.startsWith("#")
    );
  });
}

export function isPlural(thing: Thing): boolean {
  return thing.kind === "many" || thing.each || has(thing.unit, "each");
}
