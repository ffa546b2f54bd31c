import type { Noun } from "../../patterns/requests/language.ts";
import { any, isMoney, onlyOf } from "./object-nouns.ts";
import type { DeedObject } from "./request.ts";
import type { Resolved } from "./resolve-deed.ts";
import type { Surroundings } from "./surroundings.ts";

export const medium: readonly Noun[] = ["mail", "message", "channel"];

export function send(things: Surroundings): Resolved {
  if (isMoney(things)) return { deed: "pay", objects: ["payment"] };
  if (any(things.direct, "payment") && things.hasAccount) return { deed: "pay", objects: ["payment"] };
  return { deed: "send", objects: onlyOf(things, medium, "anything") };
}

export function publish(things: Surroundings): Resolved {
  const toPersons = things.hasPerson || things.toName || any(things.around, "channel");
  if (!toPersons && (things.toUrl || any(things.around, "site", "page")))
    return { deed: "publish", objects: ["page"] };
  if (any(things.direct, "site", "page") && !toPersons) return { deed: "publish", objects: ["page"] };
  return { deed: "publish", objects: onlyOf(things, medium, "anything") };
}

export function share(things: Surroundings): Resolved {
  const isFile = things.hasPath || any(things.direct, "file", "folder", "list");
  return {
    deed: "share",
    objects: isFile ? [things.direct.has("folder") ? "folder" : "file"] : onlyOf(things, medium, "anything"),
  };
}

export function write(things: Surroundings): Resolved | undefined {
  if (things.toPath || (things.hasPath && !things.hasPerson) || any(things.around, "file", "list"))
    return { deed: "create", objects: ["file"] };
  if (
    things.hasPerson ||
    any(things.direct, "mail", "message") ||
    any(things.around, "channel", "mail", "person")
  )
    return send(things);
  return things.toUrl || any(things.around, "site", "page")
    ? { deed: "publish", objects: ["page"] }
    : undefined;
}

export function invite(things: Surroundings): Resolved {
  const objects = onlyOf(things, ["event", "channel"], "person");
  return { deed: "invite", objects: [...new Set<DeedObject>(["person", ...objects])] };
}

export function give(things: Surroundings): Resolved | undefined {
  if (any(things.direct, "access"))
    return {
      deed: "grant",
      objects: things.hasPath || any(things.around, "file") ? ["file", "person"] : ["person", "channel"],
    };
  return isMoney(things) ? { deed: "pay", objects: ["payment"] } : undefined;
}

export function grant(things: Surroundings): Resolved {
  const isFile =
    things.hasPath || any(things.direct, "file", "folder") || any(things.around, "file", "folder");
  return { deed: "grant", objects: isFile ? ["person", "file"] : ["person", "channel"] };
}

export function tell(things: Surroundings): Resolved {
  return { deed: "send", objects: onlyOf(things, medium, "anything") };
}
