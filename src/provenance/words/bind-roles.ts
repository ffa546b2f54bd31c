import type { TypedValue } from "../values/typed-value.ts";
import type { Clause } from "./find-clauses.ts";
import { goalsOf } from "./goals.ts";
import type { BoundRole, Deed } from "./request.ts";
import type { Resolved } from "./resolve-deed.ts";
import { acting, moneyDeeds, personal, roleOfAddress, roleOfName, transmitting } from "./role-tables.ts";
import type { Thing } from "./things.ts";
import { has } from "./unit.ts";

interface Place {
  readonly clause: Clause;
  readonly resolved: Resolved;
  readonly goals: ReadonlySet<Thing>;
  /** The role of the thing before, for what stands in brackets behind it. */
  readonly earlier: BoundRole | undefined;
  /** Something behind a describing clause was the verb's again: "that I paid to Apple, to Anna at …". */
  readonly resumed: boolean;
}

/** What each thing of a clause with a deed is to that deed. */
export function bindRoles(
  clause: Clause,
  resolved: Resolved,
  things: readonly Thing[],
): readonly (BoundRole | undefined)[] {
  const goals = goalsOf(things, transmitting.has(resolved.deed) || resolved.deed === "pay", clause);
  const roles: (BoundRole | undefined)[] = [];
  let resumed = false;
  for (const thing of things) {
    const role = roleOf(thing, { clause, resolved, goals, earlier: roles.at(-1), resumed });
    roles.push(isTold(clause, thing) && role !== "recipient" ? "content" : role);
    resumed ||= thing.linked && goals.has(thing);
  }
  return roles;
}

/** What somebody is told to do with a value is not asked of us. */
function isTold({ head }: Clause, { values }: Thing): boolean {
  const kind = values[0]?.kind;
  return (head?.sense === "tell" || head?.sense === "remind") && kind !== "date" && kind !== "time";
}

function roleOf(thing: Thing, place: Place): BoundRole | undefined {
  const isGoal = place.goals.has(thing);
  if (thing.denied) return "source";
  const stated = statedRole(thing, place);
  if (stated !== undefined) return stated;
  if (thing.marker === "attribute") return attributeRole(thing, place);
  if (thing.marker === "as") return contentRole(thing, place.resolved);
  if (thing.linked && !isGoal && !place.resumed) return "source";
  if (thing.possessive && !(isGoal && ownsAddress(thing))) return "source";
  const kind = thing.values[0]?.kind ?? "name";
  return byKind[kind]?.(thing, place, isGoal) ?? nameRole(thing, place, isGoal);
}

/** "His address is x": said of the deed in its own clause. */
function statedRole(thing: Thing, { clause }: Place): BoundRole | undefined {
  const kind = thing.values[0]?.kind;
  if (thing.linked || !has(clause.units[thing.at - 1], "is")) return undefined;
  if (kind === "mail" || kind === "phone") return "recipient";
  return kind === "account" ? "account" : undefined;
}

/** "To Bob's inbox" is to Bob; "to Bob's file" is not. */
function ownsAddress({ beside }: Thing): boolean {
  return beside === "mail" || beside === "address" || beside === "channel" || beside === "payment";
}

/** In brackets behind a person stands the same person's address; elsewhere it is only mentioned. */
function attributeRole(thing: Thing, { earlier, resolved }: Place): BoundRole {
  const kind = thing.values[0]?.kind;
  if (kind === "url" || kind === "host") return "url";
  if (kind === "account") return resolved.deed === "pay" && earlier === "recipient" ? "account" : "mention";
  const isAddress = kind === "mail" || kind === "phone" || kind === "name";
  return isAddress && (earlier === "recipient" || earlier === "grantee") ? earlier : "mention";
}

/** "Titled X", "saying X": the name of something new is its path where it is one. */
function contentRole(thing: Thing, { deed }: Resolved): BoundRole {
  if (thing.values[0]?.kind === "path") return "path";
  return deed === "delete" || deed === "change" || deed === "cancel" || deed === "move" ? "id" : "content";
}

type Rule = (thing: Thing, place: Place, isGoal: boolean) => BoundRole | undefined;

const byKind: { readonly [kind in TypedValue["kind"]]?: Rule } = {
  amount: (_thing, { resolved }) => (moneyDeeds.has(resolved.deed) ? "amount" : "mention"),
  account: ({ marker }, { resolved }) => {
    if (marker === "from") return "source";
    return moneyDeeds.has(resolved.deed) ? "account" : "mention";
  },
  date: () => "mention",
  time: () => "mention",
  url: (thing, { resolved }) => webRole(thing, resolved),
  host: (thing, { resolved }) => webRole(thing, resolved),
  path: (thing, place) => pathRole(thing, place),
  id: (thing, { resolved }) => idRole(thing, resolved),
  mail: (thing, { resolved }, isGoal) => roleOfAddress(thing, resolved, isGoal),
  phone: (thing, { resolved }, isGoal) => roleOfAddress(thing, resolved, isGoal),
};

/** Where a page is put, or what is opened; a link that is passed on is a content. */
function webRole(thing: Thing, { deed, objects }: Resolved): BoundRole {
  const passedOn = transmitting.has(deed) && objects[0] !== "page";
  return passedOn && (thing.marker === "direct" || thing.marker === "next") ? "content" : "url";
}

const describing: ReadonlySet<Thing["marker"]> = new Set(["of", "from", "about"]);

function pathRole({ marker }: Thing, { resolved, clause }: Place): BoundRole {
  const { deed } = resolved;
  if (deed === "copy" || deed === "move") return "path";
  if (describing.has(marker)) return deed === "delete" && marker === "from" ? "path" : "source";
  const takesFrom = deed === "append" && marker === "direct" && clause.head?.sense !== "append";
  return takesFrom ? "source" : "path";
}

const unaddressed: ReadonlySet<Deed> = new Set(["send", "publish", "create", "schedule"]);

function idRole({ marker }: Thing, { deed, objects }: Resolved): BoundRole {
  if (marker === "of" || marker === "about") return acting.has(deed) ? "id" : "source";
  if (marker === "for" || marker === "in" || unaddressed.has(deed)) return "mention";
  return deed === "change" && objects.includes("password") ? "grantee" : "id";
}

function nameRole(thing: Thing, { clause, resolved }: Place, isGoal: boolean): BoundRole {
  if (transmitting.has(resolved.deed) || (resolved.deed === "pay" && thing.marker === "to")) {
    if (isGoal) return "recipient";
    return thing.marker === "direct" && thing.unit.kind === "phrase" ? "content" : "source";
  }
  if (personal.has(resolved.deed) && thing.beside === "event") return "id";
  return roleOfName(thing, resolved, clause.head?.sense);
}
