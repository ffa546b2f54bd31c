import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { HoldRow } from "../../store/store.ts";
import type { Caller } from "../../checkpoints/gateway/request.ts";
import { holdsScope } from "../../checkpoints/gateway/request.ts";
import type { Handler } from "../exchange.ts";
import { callerOf, notFound, paramOf, parseQuery, parseWith } from "../exchange.ts";
import { ownsPerson } from "../person.ts";
import { jsonResponse } from "../respond.ts";

const mostListed = 500;

const listQuery = z.strictObject({
  state: z.enum(["pending", "all"]).default("pending"),
  limit: z.coerce.number().int().min(1).max(mostListed).default(100),
});
const decisionBody = z.strictObject({ decision: z.enum(["approve", "deny"]) });

/** A hold as a person sees it who has to decide: the exact call, with secrets taken out. */
export function describeHold(hold: HoldRow, redact: (value: Json) => Json): JsonObject {
  return {
    id: hold.id,
    turn: hold.turnId,
    conversation: hold.conversation,
    agent: hold.agent,
    person: hold.person,
    tool: hold.call.tool,
    args: redact(hold.call.args),
    trust: hold.label.trust,
    source: hold.label.source,
    reasons: hold.reasons.map(({ code, text, hint }) => ({
      code,
      text,
      ...(hint === undefined ? {} : { hint }),
    })),
    state: hold.state,
    createdAt: hold.createdAt,
    expiresAt: hold.expiresAt,
    decidedAt: hold.decidedAt,
    decidedBy: hold.decidedBy,
  };
}

/** Owners who may approve see every hold; others those of their own turns. */
function maySee(caller: Caller, hold: HoldRow): boolean {
  return mayDecide(caller) || holdsScope(caller, "admin") || ownsPerson(caller, hold.person);
}

function mayDecide(caller: Caller): boolean {
  return caller.principal.role === "owner" && holdsScope(caller, "approve");
}

export const listHolds: Handler = async (exchange, deps) => {
  const { state, limit } = parseQuery(exchange, listQuery);
  const caller = callerOf(exchange);
  const rows = await deps.store.read((unit) => unit.holds.list(state, mostListed));
  // Cut after the choice: other persons' holds must not use up the places of the caller's own.
  const seen = rows.filter((hold) => maySee(caller, hold)).slice(0, limit);
  return jsonResponse({ holds: seen.map((hold) => describeHold(hold, deps.redact)) });
};

export const showHold: Handler = async (exchange, deps) => {
  const hold = await deps.store.read((unit) => unit.holds.get(paramOf(exchange, "id")));
  if (hold === undefined || !maySee(callerOf(exchange), hold)) throw notFound("hold");
  return jsonResponse(describeHold(hold, deps.redact));
};

export const decideHold: Handler = async (exchange, deps) => {
  const { decision } = parseWith(decisionBody, exchange.body);
  const caller = callerOf(exchange);
  if (!mayDecide(caller))
    throw new AppError("forbidden", "Only an owner can decide a hold.", {
      hint: "Ask an owner of this installation to decide it.",
    });
  const result = await deps.desk.decide(paramOf(exchange, "id"), decision, caller.principal);
  if (result.do === "decided") return jsonResponse(describeHold(result.hold, deps.redact));
  const { text, hint } = result.reason;
  throw new AppError(result.code, text, hint === undefined ? {} : { hint });
};
