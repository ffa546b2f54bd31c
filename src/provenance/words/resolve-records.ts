import type { Noun } from "../../patterns/requests/language.ts";
import { any, isMoney, objectsOf } from "./object-nouns.ts";
import type { DeedObject } from "./request.ts";
import { publish } from "./resolve-messages.ts";
import type { Resolved } from "./resolve-deed.ts";
import type { Surroundings } from "./surroundings.ts";

const record: readonly DeedObject[] = [
  "file",
  "folder",
  "mail",
  "message",
  "event",
  "task",
  "memory",
  "page",
  "booking",
  "payment",
];

/** What a change is of: "the time of the meeting" changes the meeting. */
const parts: readonly Noun[] = ["person", "address", "text", "money", "list", "site"];

export function create(things: Surroundings): Resolved | undefined {
  if (any(things.direct, "event", "calendar") || (any(things.around, "calendar") && !things.hasPath))
    return { deed: "create", objects: ["event"] };
  if (any(things.direct, "payment", "money")) return { deed: "pay", objects: ["payment"] };
  if (any(things.direct, "booking")) return { deed: "book", objects: ["booking"] };
  if (things.hasPath || any(things.direct, "file", "list") || any(things.around, "file", "folder", "list"))
    return { deed: "create", objects: ["file"] };
  if (any(things.direct, "access")) return { deed: "grant", objects: ["person"] };
  const objects = objectsOf(things.direct);
  return objects[0] === "anything" && !things.isNamed ? undefined : { deed: "create", objects };
}

export function schedule(things: Surroundings): Resolved {
  if (any(things.direct, "payment", "money") || things.hasAmount)
    return { deed: "pay", objects: ["payment"] };
  if (any(things.direct, "mail", "message")) return { deed: "send", objects: objectsOf(things.direct) };
  if (any(things.direct, "task", "command")) return { deed: "schedule", objects: objectsOf(things.direct) };
  return { deed: "schedule", objects: ["event"] };
}

export function change(things: Surroundings): Resolved | undefined {
  const { direct, around, of } = things;
  if (any(direct, "password")) return { deed: "change", objects: ["password"] };
  if (any(direct, "payment", "money") || any(around, "payment") || any(of, "payment"))
    return { deed: "change", objects: ["payment"] };
  if (any(direct, "access")) return { deed: "grant", objects: ["person"] };
  if (things.hasPath && direct.size === 0) return { deed: "change", objects: ["file"] };
  const whole =
    of.size > 0 && [...direct].every((noun) => parts.includes(noun)) ? objectsOf(of) : objectsOf(direct);
  return { deed: "change", objects: whole[0] === "anything" ? changed(things) : whole };
}

/** What is changed where no noun says it. */
export function changed(things: Surroundings): readonly DeedObject[] {
  const objects = objectsOf(things.around);
  if (objects[0] !== "anything") return objects;
  if (things.hasAmount || things.hasAccount) return ["payment"];
  return things.isNamed ? ["event", "file", "booking", "task"] : objects;
}

export function remove(things: Surroundings): Resolved {
  if (things.isPerson || any(things.direct, "person", "access"))
    return { deed: "revoke", objects: ["person", "channel"] };
  return erase(things);
}

export function erase(things: Surroundings): Resolved {
  if (things.hasPath && things.direct.size === 0) return { deed: "delete", objects: ["file"] };
  const objects = objectsOf(things.direct);
  return { deed: "delete", objects: objects[0] === "anything" && things.isNamed ? record : objects };
}

export function cancel(things: Surroundings): Resolved {
  const objects = objectsOf(things.direct);
  const open = objects[0] === "anything" && things.isNamed;
  return { deed: "cancel", objects: open ? ["event", "booking", "payment", "task"] : objects };
}

export function setUp(things: Surroundings): Resolved | undefined {
  if (any(things.direct, "event")) return { deed: "create", objects: ["event"] };
  if (any(things.direct, "password", "profile", "payment", "access")) return change(things);
  return undefined;
}

export function put(things: Surroundings): Resolved | undefined {
  if (any(things.around, "calendar")) return { deed: "create", objects: ["event"] };
  if (things.toPath || any(things.around, "file", "list")) return { deed: "append", objects: ["file"] };
  if (any(things.around, "folder")) return { deed: "move", objects: ["file"] };
  if (any(things.around, "channel")) return publish(things);
  return any(things.around, "site", "page") || things.toUrl
    ? { deed: "publish", objects: ["page"] }
    : undefined;
}

export function move(things: Surroundings): Resolved {
  if (isMoney(things)) return { deed: "pay", objects: ["payment"] };
  if (any(things.direct, "event") || (things.hasMoment && !things.hasPath))
    return { deed: "change", objects: ["event"] };
  return {
    deed: "move",
    objects: things.hasPath && things.direct.size === 0 ? ["file"] : objectsOf(things.direct),
  };
}

export function reschedule(things: Surroundings): Resolved {
  if (any(things.direct, "payment")) return { deed: "change", objects: ["payment"] };
  return { deed: "change", objects: any(things.direct, "booking") ? ["booking", "event"] : ["event"] };
}

export function copy(things: Surroundings): Resolved {
  return {
    deed: "copy",
    objects: things.hasPath && things.direct.size === 0 ? ["file"] : objectsOf(things.direct),
  };
}

export function book(things: Surroundings): Resolved {
  if (any(things.direct, "event") && !any(things.direct, "booking"))
    return { deed: "schedule", objects: ["event"] };
  const open = !any(things.direct, "booking") && !things.isNamed;
  return { deed: "book", objects: open ? ["booking", "event"] : ["booking"] };
}

export function order(things: Surroundings): Resolved | undefined {
  if (any(things.direct, "booking")) return { deed: "book", objects: ["booking"] };
  return isMoney(things) ? { deed: "pay", objects: ["payment"] } : undefined;
}

/** "Add" is done to files, to calendars, to lists and to groups of people. */
export function append(things: Surroundings): Resolved | undefined {
  const { direct, around } = things;
  if (things.toPath || any(around, "file", "list")) return { deed: "append", objects: ["file"] };
  if (any(direct, "person") && any(around, "event")) return toEvent;
  if (addsEvent(things)) return { deed: "create", objects: ["event"] };
  const kept = new Set([...around].filter((noun) => noun === "task" || noun === "memory"));
  if (kept.size > 0) return { deed: "append", objects: objectsOf(kept) };
  if (any(direct, "task", "booking", "payment", "folder") && !things.hasPerson) return create(things);
  return appendPerson(things) ?? appendAny(things);
}

const toEvent: Resolved = { deed: "invite", objects: ["person", "event"] };

function addsEvent({ direct, around }: Surroundings): boolean {
  return any(around, "calendar") || (any(direct, "event") && !any(around, "event"));
}

function appendPerson(things: Surroundings): Resolved | undefined {
  const isPerson = things.isPerson || any(things.direct, "person");
  const names = things.hasPerson || any(things.direct, "person", "address");
  if (names && any(things.around, "event", "person")) return toEvent;
  return isPerson ? { deed: "grant", objects: ["person", "channel"] } : undefined;
}

function appendAny(things: Surroundings): Resolved | undefined {
  if (any(things.around, "mail", "message")) return undefined;
  const isSomething = things.isNamed || things.hasPath || things.direct.size > 0;
  return isSomething ? { deed: "append", objects: ["file"] } : undefined;
}
