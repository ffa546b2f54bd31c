import type { Json, JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import { limits } from "../limits.ts";
import type { Principal } from "../message.ts";
import { newRandomId } from "../platform/random.ts";
import type { Trust } from "../provenance/label.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { HoldRow, KindRow } from "../store/store.ts";
import type { ToolDeclaration } from "../tools/tool.ts";
import type { AskedCall } from "./binding.ts";
import { hashBounds } from "./binding.ts";
import { isTrustedAs } from "./decision-cache.ts";
import { isEndorsement } from "./reason-codes.ts";

/** "Approve this kind for this conversation until …", as a person asks for it. */
export interface KindWish {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Arguments that decide where the call acts and may differ nevertheless. */
  readonly free?: readonly string[];
}

/** What may vary in every kind of a tool, and what only where the person says so. */
export interface KindOffer {
  readonly varying: readonly string[];
  readonly mayFree: readonly string[];
}

/** Only what is declared as content varies by itself: whatever a declaration does not name stays as it was. */
export function offerKind(hold: HoldRow, declaration: ToolDeclaration | undefined): KindOffer {
  const named = Object.keys(hold.call.args);
  const sinks = Object.keys(declaration?.sinks ?? {});
  const content = (declaration?.content ?? []).filter((name) => !sinks.includes(name));
  return {
    varying: content.filter((name) => named.includes(name)),
    mayFree: sinks.filter((name) => named.includes(name)),
  };
}

export interface KindGiven {
  readonly hold: HoldRow;
  readonly wish: KindWish;
  readonly declaration: ToolDeclaration | undefined;
  readonly by: Principal;
  readonly now: number;
}

/** The standing yes that an approval asked for, or what is wrong with it. */
export function makeKind({ hold, wish, declaration, by, now }: KindGiven): Result<KindRow, string> {
  const { until, free = [] } = wish;
  if (!Number.isSafeInteger(until) || until <= now || until > now + limits.kindLifeMs)
    return err(`A kind is approved until a time within the next ${limits.kindLifeMs / 3_600_000} hours.`);
  const { varying, mayFree } = offerKind(hold, declaration);
  const unknown = free.find((name) => !mayFree.includes(name));
  if (unknown !== undefined)
    return err(`Only arguments that say where the call acts can be left free: ${list(mayFree)}.`);
  const content = (declaration?.content ?? []).filter(
    (name) => !Object.hasOwn(declaration?.sinks ?? {}, name),
  );
  const loose = [...new Set([...varying, ...content, ...free])];
  const { id: holdId, conversation, agent, person, principal, call, capability, label } = hold;
  return ok({
    id: newRandomId("kind"),
    conversation,
    agent,
    person,
    principal,
    tool: call.tool,
    varying: loose,
    fixed: withoutMembers(call.args, loose),
    reasons: hold.reasons.filter((reason) => staysTrue(reason, free)).map(({ code }) => code),
    capabilityId: hashBounds(capability),
    trust: label.trust,
    holdId,
    createdAt: now,
    createdBy: by,
    until,
    revokedAt: null,
    revokedBy: null,
    uses: 0,
  });
}

/**
 * An objection about a value has that value in its code, so it never covers another. One about the call as a whole
 * was weighed with the arguments as they stood: it is covered only while all that decide where it acts stay.
 */
function staysTrue({ code, about }: HoldRow["reasons"][number], free: readonly string[]): boolean {
  if (!isEndorsement(code) || free.length === 0) return true;
  return about !== undefined && about.value !== null;
}

export interface KindRequest {
  readonly asked: AskedCall;
  readonly bounds: JsonObject;
  readonly reasons: readonly string[];
  readonly trust: Trust;
  readonly now: number;
}

/** Whether a kind covers a call: the same requester, place, capability and fixed arguments, for no other reason. */
export function coversCall(kind: KindRow, { asked, bounds, reasons, trust, now }: KindRequest): boolean {
  if (kind.revokedAt !== null || now >= kind.until || now < kind.createdAt) return false;
  const isSame =
    kind.tool === asked.tool &&
    kind.conversation === asked.conversation &&
    kind.agent === asked.agent &&
    kind.person === asked.person &&
    kind.principal.id === asked.principal.id &&
    kind.principal.role === asked.principal.role &&
    hashBounds(bounds) === kind.capabilityId;
  if (!isSame || !isTrustedAs(trust, kind.trust)) return false;
  if (!reasons.every((code) => kind.reasons.includes(code))) return false;
  return canonicalJson(withoutMembers(asked.args, kind.varying)) === canonicalJson(kind.fixed);
}

function withoutMembers(args: JsonObject, names: readonly string[]): JsonObject {
  const kept = Object.entries(args).filter(([name]) => !names.includes(name));
  return Object.fromEntries<Json>(kept);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "this call has none" : names.join(", ");
}
