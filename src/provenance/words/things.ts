import type { Marker, Noun } from "../../patterns/requests/language.ts";
import type { TypedValue } from "../values/typed-value.ts";
import type { Clause } from "./find-clauses.ts";
import { has, isSign, isThing, isUnknown, markerOf } from "./unit.ts";
import type { Unit } from "./unit.ts";

/** Something that a clause speaks of, and how it stands to the verb. */
export interface Thing {
  readonly kind: "values" | "noun" | "self" | "one" | "many" | "thing" | "place";
  readonly unit: Unit;
  readonly at: number;
  readonly noun: Noun | undefined;
  /** `direct` is the verb's own object; `next` one behind it; `attribute` stands in brackets behind another. */
  readonly marker: Marker | "direct" | "next" | "attribute" | "none";
  /** Inside a clause that only describes: "that Bob posted". */
  readonly linked: boolean;
  readonly possessive: boolean;
  readonly each: boolean;
  /** The noun right beside a name: "the 'general' channel", "user Bob". */
  readonly beside: Noun | undefined;
  readonly values: readonly TypedValue[];
  /** The same as the thing before, with "and" or a comma between. */
  readonly joined: boolean;
  /** In the scope of a "not" or "without". */
  readonly denied: boolean;
  /** Things behind the same marker have the same number. */
  readonly group: number;
}

interface State {
  marker: Thing["marker"];
  linked: boolean;
  each: boolean;
  denied: boolean;
  bracket: boolean;
  joined: boolean;
  /** Whether the stretch behind the marker has its noun or name already. */
  filled: boolean;
  group: number;
}

/** Walks a clause once and says of each thing what marks it. */
export function readThings(clause: Clause): readonly Thing[] {
  return clause.sentence.lexicon.language.postposed ? readBackwards(clause) : readForwards(clause);
}

function readForwards({ units, head }: Clause): readonly Thing[] {
  const things: Thing[] = [];
  const state: State = {
    marker: "none",
    linked: false,
    each: false,
    denied: false,
    bracket: false,
    joined: false,
    filled: false,
    group: 0,
  };
  units.forEach((unit, at) => {
    if (at === head?.place) {
      Object.assign(state, {
        marker: head.passive ? "none" : "direct",
        linked: false,
        each: false,
        joined: false,
        filled: false,
      });
      return;
    }
    if (changesState(units, at, state, head?.place)) return;
    const kind = kindOf(units, at);
    if (kind === undefined) {
      if (isUnknown(unit) && state.filled && state.marker !== "attribute")
        state.marker = state.marker === "direct" ? "next" : state.marker;
      return;
    }
    things.push(toThing(units, at, kind, state));
    state.joined = false;
    state.filled = true;
    if (kind !== "noun") state.each = false;
    if (state.marker === "direct" && kind !== "noun" && !continues(units, at)) state.marker = "next";
  });
  return things;
}

function continues(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return has(next, "join") || isSign(next, ",");
}

/** Reads what is no thing itself but says what the next one is. */
function changesState(units: readonly Unit[], at: number, state: State, head: number | undefined): boolean {
  const unit = units[at] as Unit;
  if (unit.kind === "sign") return readSign(unit, state);
  if (has(unit, "negation")) state.denied = true;
  if (isLinked(units, at, head)) state.linked = true;
  if (has(unit, "each")) state.each = true;
  if (has(unit, "join")) state.joined = true;
  const marker = markerOf(unit);
  if (marker !== undefined && !isThing(unit)) {
    Object.assign(state, {
      marker: marker === "object" ? "direct" : marker,
      filled: false,
      each: has(unit, "each"),
      group: at + 1,
    });
    return true;
  }
  if (has(unit, "named") || has(unit, "saying")) {
    if (unit.meaning?.noun === undefined || isThing(units[at + 1]) || isSign(units[at + 1], ":"))
      state.marker = "as";
    return unit.meaning?.noun === undefined;
  }
  return false;
}

function readSign(unit: Unit, state: State): boolean {
  if (isSign(unit, "([")) state.bracket = true;
  if (isSign(unit, ")]")) state.bracket = false;
  if (isSign(unit, ",，、،")) {
    state.joined = true;
    state.linked = false;
  }
  return true;
}

/** "The article that Bob posted", but not "send that". */
function isLinked(units: readonly Unit[], at: number, head: number | undefined): boolean {
  const unit = units[at];
  if (has(unit, "if")) return at !== head;
  if (!has(unit, "linked")) return false;
  if (!has(unit, "thing") && !has(unit, "article")) return true;
  const before = units[at - 1];
  return (
    before !== undefined &&
    at - 1 !== head &&
    (isThing(before) || before.meaning?.noun !== undefined || isUnknown(before))
  );
}

function kindOf(units: readonly Unit[], at: number): Thing["kind"] | undefined {
  const unit = units[at] as Unit;
  if (isThing(unit)) return "values";
  if (unit.meaning === undefined) return undefined;
  const next = units[at + 1];
  const isSelf = has(unit, "self");
  if (unit.meaning.noun !== undefined && !isSelf) return isModifier(next) ? undefined : "noun";
  return pronounOf(unit, isUnknown(next) || (isModifier(next) && markerOf(next) === undefined));
}

/** The first of two nouns only says which one the second is: "calendar event". */
function isModifier(next: Unit | undefined): boolean {
  return next?.kind === "word" && next.meaning?.noun !== undefined && !has(next, "self");
}

/** "Her" before a noun owns it, and refers to nobody. */
function pronounOf(unit: Unit, isOwner: boolean): Thing["kind"] | undefined {
  if (has(unit, "self")) return "self";
  if (has(unit, "place")) return "place";
  if (isOwner) return undefined;
  return (["many", "one", "thing"] as const).find((mark) => has(unit, mark));
}

function toThing(units: readonly Unit[], at: number, kind: Thing["kind"], state: State): Thing {
  const unit = units[at] as Unit;
  const isBeginning = has(units[at - 1], "starting");
  const describes = kind === "values" && unit.kind === "value" && isUnknown(units[at + 1]);
  return {
    kind,
    unit,
    at,
    noun: kind === "noun" ? unit.meaning?.noun : undefined,
    marker: state.bracket ? "attribute" : describes && state.filled && !state.joined ? "none" : state.marker,
    linked: state.linked,
    possessive: unit.possessive,
    each: state.each,
    beside: besideOf(units, at),
    values: isBeginning ? [] : unit.values,
    joined: state.joined,
    denied: state.denied,
    group: state.group,
  };
}

function besideOf(units: readonly Unit[], at: number): Noun | undefined {
  const after = units[at + 1];
  if (after?.kind === "word" && after.meaning?.noun !== undefined) return after.meaning.noun;
  const before = units[at - 1];
  return before?.kind === "word" ? before.meaning?.noun : undefined;
}

/** Where markers stand behind: a thing waits for the next marker, and what stands bare is the verb's object. */
function readBackwards(clause: Clause): readonly Thing[] {
  const reversed = clause.units.toReversed();
  const head =
    clause.head === undefined
      ? undefined
      : { ...clause.head, place: clause.units.length - 1 - clause.head.place };
  const things = readForwards({ ...clause, units: reversed, head });
  return things.map((thing) => ({ ...thing, at: clause.units.length - 1 - thing.at })).toReversed();
}
