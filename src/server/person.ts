import type { Caller } from "../checkpoints/gateway/request.ts";
import { holdsScope } from "../checkpoints/gateway/request.ts";
import type { Principal } from "../message.ts";

/** The person a caller is, before it names a user of its own. */
export function personOf(caller: Caller): string {
  if (caller.kind === "token") return `api:${caller.id}`;
  return caller.kind === "session" ? `console:${caller.principal.id}` : `cli:${caller.principal.id}`;
}

export interface Sender {
  readonly person: string;
  readonly principal: Principal;
}

/** Who speaks in a request. A user named by the caller is a person of its own and never more than a member. */
export function senderOf(caller: Caller, user: string | undefined): Sender {
  const own = personOf(caller);
  if (user === undefined) return { person: own, principal: caller.principal };
  const person = `${own}/${user}`;
  return { person, principal: { id: person, role: caller.principal.role === "guest" ? "guest" : "member" } };
}

/** A caller owns what its own person and the users below it did; nobody else's. */
export function ownsPerson(caller: Caller, person: string | undefined): boolean {
  if (person === undefined) return false;
  const own = personOf(caller);
  return person === own || person.startsWith(`${own}/`);
}

export function mayRead(caller: Caller, person: string): boolean {
  return ownsPerson(caller, person) || holdsScope(caller, "admin");
}
