import { isPartOfAnother } from "../grounding/value-key.ts";
import { covers } from "../words/covers.ts";
import type { AskedDeed, BoundRole, Request, ToolDeeds } from "../words/request.ts";

/** Calls that one "each" or "all" may cause. */
const mostOfMany = 64;

export interface DeedMatch {
  /** Deeds of the words that the tool could be meant by. */
  readonly covering: readonly AskedDeed[];
  /** True where each of them was done already as often as it was asked for. */
  readonly usedUp: boolean;
}

/** Finds a deed for a call beside those that earlier calls used: no deed is counted twice, and none is wasted. */
export function matchDeeds(
  request: Request,
  tool: ToolDeeds,
  ran: readonly ToolDeeds[],
  allowed: (deed: AskedDeed) => boolean,
): DeedMatch {
  const asked = request.deeds.filter(allowed);
  const covering = asked.filter((deed) => covers(deed, tool));
  if (covering.length === 0) return { covering, usedUp: false };
  const slots = asked.flatMap((deed) => Array.from({ length: timesOf(deed, request) }, () => deed));
  const takenBy = new Map<number, ToolDeeds>();
  for (const earlier of ran) place(earlier, slots, takenBy, new Set());
  return { covering, usedUp: !place(tool, slots, takenBy, new Set()) };
}

/** Gives a call a deed, moving an earlier call to another of its deeds where that makes room. */
function place(
  call: ToolDeeds,
  slots: readonly AskedDeed[],
  takenBy: Map<number, ToolDeeds>,
  tried: Set<number>,
): boolean {
  for (const [at, deed] of slots.entries()) {
    if (tried.has(at) || !covers(deed, call)) continue;
    tried.add(at);
    const holder = takenBy.get(at);
    if (holder === undefined || place(holder, slots, takenBy, tried)) {
      takenBy.set(at, call);
      return true;
    }
  }
  return false;
}

/** "Invite Ann and Tom" is two invitations: what was named decides how often once is. */
function timesOf(deed: AskedDeed, { values }: Request): number {
  if (deed.times === "many") return mostOfMany;
  const named = new Map<string, Set<string>>();
  for (const value of values) {
    const { role, clause, kind, canonical } = value;
    if (clause !== deed.clause || !targets.has(role) || isPartOfAnother(value, values)) continue;
    const group = `${role} ${kind}`;
    named.set(group, (named.get(group) ?? new Set()).add(canonical));
  }
  return Math.min(mostOfMany, Math.max(1, ...[...named.values()].map(({ size }) => size)));
}

const targets: ReadonlySet<BoundRole> = new Set(["recipient", "grantee", "id", "path", "url", "account"]);
