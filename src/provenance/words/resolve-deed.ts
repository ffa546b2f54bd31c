import type { Sense } from "../../patterns/requests/language.ts";
import { any } from "./object-nouns.ts";
import type { Deed, DeedObject } from "./request.ts";
import { give, grant, invite, publish, send, share, tell, write } from "./resolve-messages.ts";
import * as records from "./resolve-records.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Resolved {
  readonly deed: Deed;
  readonly objects: readonly DeedObject[];
}

type Resolver = (things: Surroundings) => Resolved | undefined;

const paid: Resolved = { deed: "pay", objects: ["payment"] };
const fetched: Resolved = { deed: "fetch", objects: ["page"] };

const resolvers: { readonly [sense in Sense]: Resolver } = {
  read: () => undefined,
  send,
  tell,
  remind: () => ({ deed: "create", objects: ["event", "task"] }),
  publish,
  share,
  invite,
  write,
  give,
  grant,
  create: records.create,
  make: records.create,
  schedule: records.schedule,
  reschedule: records.reschedule,
  change: records.change,
  set: records.setUp,
  append: records.append,
  add: records.append,
  put: records.put,
  remove: records.remove,
  delete: records.erase,
  cancel: records.cancel,
  move: records.move,
  copy: records.copy,
  book: records.book,
  order: records.order,
  revoke: () => ({ deed: "revoke", objects: ["person", "channel"] }),
  transfer: (things) =>
    things.hasPath || any(things.direct, "file", "folder") ? records.move(things) : paid,
  pay: () => paid,
  open: (things) => (things.hasUrl ? fetched : undefined),
  fetch: (things) => (things.hasUrl || any(things.direct, "site", "page") ? fetched : undefined),
  run: (things) => ({ deed: "run", objects: any(things.direct, "task") ? ["task"] : ["command"] }),
  remember: () => ({ deed: "remember", objects: ["memory"] }),
  delegate: () => ({ deed: "delegate", objects: ["task"] }),
};

/** Which deed a verb is among these things; none where it does nothing that lasts. */
export function resolveDeed(sense: Sense, things: Surroundings): Resolved | undefined {
  return resolvers[sense](things);
}
