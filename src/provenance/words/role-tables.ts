import type { Sense } from "../../patterns/requests/language.ts";
import type { BoundRole, Deed } from "./request.ts";
import type { Resolved } from "./resolve-deed.ts";
import type { Thing } from "./things.ts";

export const transmitting: ReadonlySet<Deed> = new Set(["send", "publish", "share"]);
export const personal: ReadonlySet<Deed> = new Set(["invite", "grant", "revoke"]);
export const moneyDeeds: ReadonlySet<Deed> = new Set(["pay", "change", "schedule", "create", "book"]);
/** Deeds that are done to one record, thing or place that a name singles out. */
export const acting: ReadonlySet<Deed> = new Set([
  "delete",
  "change",
  "cancel",
  "move",
  "copy",
  "append",
  "run",
  "book",
]);

type Row = { readonly [marker in Thing["marker"]]?: BoundRole };

const described: Row = { of: "source", about: "source", by: "source" };
const acted: Row = { ...described, from: "source", direct: "id", next: "id", to: "id", in: "id" };
const letIn: Row = {
  ...described,
  direct: "grantee",
  next: "grantee",
  with: "grantee",
  to: "grantee",
  from: "recipient",
  in: "recipient",
};
const planned: Row = {
  ...described,
  from: "source",
  with: "recipient",
  to: "recipient",
  direct: "content",
  next: "content",
  for: "content",
  none: "content",
};
/** What a name is to a deed, by how it stands to the verb; a name that no row knows is only mentioned. */
const names: { readonly [deed in Deed]?: Row } = {
  invite: letIn,
  grant: letIn,
  revoke: { ...letIn, to: "recipient" },
  pay: {
    ...described,
    from: "source",
    for: "content",
    direct: "recipient",
    to: "recipient",
    next: "recipient",
  },
  schedule: planned,
  create: planned,
  delegate: { ...described, from: "source", to: "recipient", direct: "recipient" },
  delete: acted,
  change: acted,
  cancel: acted,
  move: acted,
  copy: acted,
  append: acted,
  run: acted,
  book: { ...acted, with: "id" },
};
const passwords: Row = { ...described, from: "source", to: "grantee", direct: "grantee" };

export function roleOfName(thing: Thing, resolved: Resolved, sense: Sense | undefined): BoundRole {
  const { deed, objects } = resolved;
  if (deed === "change" && objects.includes("password")) return passwords[thing.marker] ?? "mention";
  if (personal.has(deed) && namesGroup(thing)) return "recipient";
  const isPlan = deed === "schedule" || deed === "create";
  if (isPlan && sense === "reschedule" && thing.marker === "direct") return "id";
  if (isPlan && thing.unit.kind === "phrase" && (thing.marker === "with" || thing.marker === "to"))
    return "mention";
  return names[deed]?.[thing.marker] ?? "mention";
}

/** "Into the 'general' channel": a group, and no person. */
function namesGroup(thing: Thing): boolean {
  return thing.beside === "channel" || (thing.marker === "to" && thing.unit.kind === "phrase");
}

const plannedAddress: Row = { with: "recipient", to: "recipient", for: "recipient", next: "recipient" };
const origins: ReadonlySet<Thing["marker"]> = new Set(["from", "of", "by", "about"]);
const planning: ReadonlySet<Deed> = new Set(["schedule", "create", "change", "book", "delegate", "pay"]);

/** What an address of a person is to a deed. */
export function roleOfAddress({ marker }: Thing, { deed, objects }: Resolved, isGoal: boolean): BoundRole {
  if (marker === "copy") return "recipient";
  if (origins.has(marker)) return deed === "revoke" && marker === "from" ? "grantee" : "source";
  if (personal.has(deed)) return "grantee";
  if (deed === "share") return "recipient";
  if (transmitting.has(deed)) return isGoal ? "recipient" : "source";
  if (deed === "change" && objects.includes("profile")) return "id";
  return planning.has(deed) ? (plannedAddress[marker] ?? "mention") : "mention";
}
