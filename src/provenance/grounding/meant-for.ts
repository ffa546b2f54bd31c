import type { SinkRole } from "../../tools/tool.ts";
import type { Asked, AskedCall } from "../grants/asked-for.ts";
import type { Grants } from "../grants/grants.ts";
import { covers } from "../words/covers.ts";
import type { AskedDeed, BoundRole, BoundValue, ToolDeeds } from "../words/request.ts";
import type { ContextIndex, OwnWords } from "./context-index.ts";

/** Everything that decides about one call's values. */
export interface Grounds {
  readonly call: AskedCall;
  readonly asked: Asked;
  readonly index: ContextIndex;
  readonly grants: Grants;
  readonly amountCeiling: number;
  /** True where what leaves holds nothing but words, or the principal's own. */
  readonly isPlainContent: () => boolean;
}

/** Whether a value of the words may be what an argument of this role is filled with. */
export function isMeantFor(value: BoundValue, wanted: SinkRole, words: OwnWords, grounds: Grounds): boolean {
  if (!fitsRole(value, wanted, grounds)) return false;
  if (wanted === "amount" && !hasBestCurrency(value, words)) return false;
  return isOfDeed(value.clause, words, grounds);
}

/** Where a clause says an amount with its currency, other numbers in it are no amounts. */
function hasBestCurrency({ clause, canonical }: BoundValue, { request }: OwnWords): boolean {
  if (canonical.includes(" ")) return true;
  return !request.values.some(
    (other) => other.clause === clause && other.kind === "amount" && other.canonical.includes(" "),
  );
}

const kin: { readonly [Role in SinkRole]: readonly BoundRole[] } = {
  recipient: ["recipient", "grantee"],
  grantee: ["grantee", "recipient"],
  host: ["host", "url"],
  url: ["url", "host"],
  path: ["path", "id"],
  id: ["id", "path"],
  account: ["account"],
  amount: ["amount"],
};

function fitsRole({ role, text }: BoundValue, wanted: SinkRole, { call }: Grounds): boolean {
  if (kin[wanted].includes(role)) return true;
  // A bare number may be anything; it is an id or an amount only where the words say so.
  if (role === "mention") return wanted !== "amount" && !/^\d+$/u.test(text.trim());
  // What is only taken from may be read, and nothing else.
  const isRead = call.declaration.effect === "read";
  return (
    role === "source" &&
    isRead &&
    (wanted === "url" || wanted === "host" || wanted === "path" || wanted === "id")
  );
}

/** Values belong to the deeds of their clause; one that asks for nothing explains the others. */
export function isOfDeed(clause: number, { request }: OwnWords, { asked, call }: Grounds): boolean {
  if (asked.by === "plan" || asked.by === "rule" || call.declaration.effect === "read") return true;
  const deeds = request.deeds.filter((deed) => deed.clause === clause);
  return deeds.length === 0 || deeds.some((deed) => covers(deed, call.deeds) || completes(deed, call.deeds));
}

/** "Create an event and invite Ann": who is invited belongs to the event. */
function completes({ deed }: AskedDeed, { deeds, objects }: ToolDeeds): boolean {
  return deed === "invite" && deeds.includes("schedule") && objects.includes("event");
}
