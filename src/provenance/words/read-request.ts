import type { Noun } from "../../patterns/requests/language.ts";
import { readValues } from "../values/read-values.ts";
import type { TypedValue } from "../values/typed-value.ts";
import { affirms } from "./affirms.ts";
import { bindRoles } from "./bind-roles.ts";
import { isBareAmount, Statement } from "./complete-deed.ts";
import { findClauses } from "./find-clauses.ts";
import type { Clause } from "./find-clauses.ts";
import { partContents } from "./find-contents.ts";
import { isPlural } from "./goals.ts";
import { findOwnWords, joinSpans } from "./own-words.ts";
import type { Span } from "./own-words.ts";
import { readSentences } from "./read-sentences.ts";
import { References, bindAll, mostReferred } from "./references.ts";
import type { AskedDeed, BoundRole, BoundValue, Deed, DeedObject, Request } from "./request.ts";
import { resolveDeed } from "./resolve-deed.ts";
import type { Resolved } from "./resolve-deed.ts";
import { splitPieces } from "./split-units.ts";
import { asMentioned, surroundingsOf } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import { readThings } from "./things.ts";
import type { Thing } from "./things.ts";
import { has } from "./unit.ts";

/** Reads a principal's own words: which deeds they ask for, and what each named value is to them. */
export function readRequest(text: string): Request {
  const own = findOwnWords(text);
  const parted = partContents(own.text, readSentences(own.text, splitPieces(own)));
  const contents = joinSpans([...own.contents, ...parted.contents]);
  const reading = new Reading();
  for (const sentence of parted.sentences) {
    for (const clause of findClauses(sentence)) reading.read(clause);
  }
  for (const span of contents) reading.readContent(text, span);
  return reading.close(contents.length === 0 && affirms(parted.sentences));
}

const sinkRoles: ReadonlySet<BoundRole> = new Set(["recipient", "grantee", "id", "path", "account"]);
const referring: ReadonlySet<Thing["kind"]> = new Set(["one", "many", "place"]);
const onlyNamed: ReadonlySet<Deed> = new Set(["book", "cancel", "change", "delete"]);
const sweptAs: { readonly [noun in Noun]?: DeedObject } = {
  list: "file",
  site: "page",
  money: "payment",
  calendar: "event",
  address: "person",
  text: "anything",
  access: "anything",
};

class Reading {
  readonly #deeds: AskedDeed[] = [];
  readonly #values: BoundValue[] = [];
  readonly #sweeping: { object: DeedObject; clause: number }[] = [];
  readonly #prefixes: { text: string; clause: number }[] = [];
  readonly #references = new References();
  readonly #withdrawn: { readonly resolved: Resolved; readonly before: number }[] = [];
  #clause = -1;
  #earlier: Surroundings | undefined;

  read(clause: Clause): void {
    this.#clause += 1;
    const things = readThings(clause);
    const around = surroundingsOf(clause, things, this.#earlier);
    const resolved = clause.head === undefined ? undefined : resolveDeed(clause.head.sense, around);
    const from = this.#values.length;
    if (clause.head?.negated === true) this.#forbid(things, resolved);
    else if (resolved === undefined) this.#describe(clause, things);
    else this.#ask(clause, things, resolved);
    if (clause.head?.negated !== true) this.#fetch(things, from, resolved);
    this.#readPrefixes(clause);
    this.#references.note(things);
    const mentioned = clause.head === undefined ? asMentioned(around) : around;
    if (mentioned.direct.size > 0 || mentioned.isNamed) this.#earlier = mentioned;
  }

  /** A forbidden deed takes back what was asked for in the same words, unless it names other values. */
  #forbid(things: readonly Thing[], resolved: Resolved | undefined): void {
    this.#keep(bindAll(things, "source", this.#clause));
    const isNarrow = things.some(
      ({ kind, values }) => values.length > 0 || kind === "one" || kind === "many" || kind === "self",
    );
    if (resolved !== undefined && !isNarrow) this.#withdrawn.push({ resolved, before: this.#clause });
  }

  /** Nothing is asked for: values say where something comes from, or complete the deed before. */
  #describe(clause: Clause, things: readonly Thing[]): void {
    const deed = this.#deeds.findLast((asked) => asked.deed !== "fetch");
    const statement = new Statement(clause, deed);
    for (const thing of things) {
      const role = statement.roleOf(thing);
      const owner = role === undefined || deed === undefined ? this.#clause : deed.clause;
      this.#keep(bindAll([thing], role ?? "source", owner));
    }
  }

  /** One by one: a hostile text names more than a call takes as arguments. */
  #keep(values: readonly BoundValue[]): void {
    for (const value of values) this.#values.push(value);
  }

  #ask(clause: Clause, things: readonly Thing[], resolved: Resolved): void {
    const roles = bindRoles(clause, resolved, things);
    const bound: BoundValue[] = [];
    things.forEach((thing, index) => {
      const role = roles[index];
      if (role === undefined) return;
      bound.push(
        ...this.#bind(thing, role, {
          within: () => things.slice(Math.max(0, index - mostReferred), index),
          clause,
          resolved,
        }),
      );
    });
    for (const value of this.#meant(things, bound, resolved)) bound.push(value);
    this.#keep(bound);
    this.#deeds.push({ ...resolved, times: timesOf(things, bound), clause: this.#clause });
    for (const thing of things) this.#sweep(thing, resolved);
  }

  #bind(
    thing: Thing,
    role: BoundRole,
    place: { readonly within: () => readonly Thing[]; readonly clause: Clause; readonly resolved: Resolved },
  ): readonly BoundValue[] {
    const { deed, objects } = place.resolved;
    if (referring.has(thing.kind))
      return bindAll(this.#references.resolve(thing.kind, place.within()), role, this.#clause);
    if (thing.kind === "self" && (role === "recipient" || role === "grantee"))
      return [selfOf(thing, role, this.#clause)];
    const movesMoney = deed === "pay" || (deed === "change" && objects.includes("payment"));
    if (!movesMoney || !isBareAmount(thing, place.clause, deed)) return bindAll([thing], role, this.#clause);
    const values = thing.values.map((value): TypedValue => ({ ...value, kind: "amount" }));
    return bindAll([{ ...thing, values }], "amount", this.#clause);
  }

  /** "Reserve it", "make a reservation": what was named just before, where this clause names nothing itself. */
  #meant(things: readonly Thing[], bound: readonly BoundValue[], { deed }: Resolved): readonly BoundValue[] {
    if (!onlyNamed.has(deed) || bound.some(({ role }) => role === "id" || role === "path")) return [];
    const refers = things.some(({ kind, marker }) => kind === "thing" && marker === "direct");
    if (!refers && deed !== "book") return [];
    return bindAll(this.#references.named(things), "id", this.#clause);
  }

  #sweep(thing: Thing, resolved: Resolved): void {
    if (thing.noun === undefined || !isPlural(thing) || thing.denied) return;
    const object = sweptAs[thing.noun] ?? (thing.noun as DeedObject);
    if (object !== "anything" || resolved.objects.includes("anything"))
      this.#sweeping.push({ object, clause: this.#clause });
  }

  /** An address that somebody names to be read may be opened, wherever in the request it stands. */
  #fetch(things: readonly Thing[], from: number, resolved: Resolved | undefined): void {
    if (resolved?.deed === "fetch" || (resolved?.deed === "publish" && resolved.objects.includes("page")))
      return;
    const denied = new Set(things.filter((thing) => thing.denied).map((thing) => thing.unit.start));
    let wanted = 0;
    for (let at = from; at < this.#values.length; at += 1) {
      const value = this.#values[at] as BoundValue;
      const isWeb = value.kind === "url" || value.kind === "host";
      if (!isWeb || value.role === "content" || denied.has(value.start)) continue;
      this.#values[at] = { ...value, role: "url" };
      wanted += 1;
    }
    if (wanted === 0) return;
    this.#deeds.push({
      deed: "fetch",
      objects: ["page"],
      times: wanted > 1 ? "many" : "once",
      clause: this.#clause,
    });
  }

  #readPrefixes(clause: Clause): void {
    clause.units.forEach((unit, at) => {
      const next = clause.units[at + 1];
      if (!has(unit, "starting") || next === undefined || next.kind === "sign" || next.word.length === 1)
        return;
      if (next.meaning !== undefined && next.values.length === 0) return;
      this.#prefixes.push({ text: next.values[0]?.text ?? next.word, clause: this.#clause });
    });
  }

  readContent(text: string, span: Span): void {
    for (const value of readValues(text.slice(span.start, span.end))) {
      const [start, end] = [value.start + span.start, value.end + span.start];
      this.#values.push({ ...value, start, end, role: "content", clause: this.#clause + 1 });
    }
  }

  close(affirmed: boolean): Request {
    const isTaken = (asked: AskedDeed): boolean =>
      this.#withdrawn.some(({ resolved, before }) => asked.clause < before && takesBack(resolved, asked));
    const deeds = this.#deeds.filter((asked) => !isTaken(asked));
    const taken = new Set(this.#deeds.filter(isTaken).map(({ clause }) => clause));
    // What was named for a deed that is taken back is named for nothing.
    const values = this.#values.map((value): BoundValue =>
      taken.has(value.clause) && sinkRoles.has(value.role) ? { ...value, role: "source" } : value,
    );
    return { deeds, values, sweeping: this.#sweeping, prefixes: this.#prefixes, affirms: affirmed };
  }
}

function takesBack(denied: Resolved, asked: AskedDeed): boolean {
  if (denied.deed !== asked.deed) return false;
  if (asked.objects.includes("anything") || denied.objects.includes("anything")) return true;
  return asked.objects.some((object) => denied.objects.includes(object));
}

function selfOf(thing: Thing, role: BoundRole, clause: number): BoundValue {
  const { start, end } = thing.unit;
  return { kind: "name", text: "me", canonical: "me", start, end, role, clause };
}

function timesOf(things: readonly Thing[], bound: readonly BoundValue[]): AskedDeed["times"] {
  const starts = new Map<BoundRole, Set<number>>();
  for (const { role, start } of bound) {
    if (sinkRoles.has(role)) starts.set(role, (starts.get(role) ?? new Set()).add(start));
  }
  if ([...starts.values()].some((places) => places.size > 1)) return "many";
  const isMany = things.some((thing) => isPlural(thing) || isPluralNoun(thing));
  return isMany ? "many" : "once";
}

/** "Delete the files": one wish, several things. */
function isPluralNoun(thing: Thing): boolean {
  return (
    thing.kind === "noun" && !thing.linked && thing.marker === "direct" && /[^s]s$/u.test(thing.unit.word)
  );
}
