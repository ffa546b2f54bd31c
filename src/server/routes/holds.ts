import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import type { Caller } from "../../checkpoints/gateway/request.ts";
import { holdsScope } from "../../checkpoints/gateway/request.ts";
import type { Viewer } from "../../approvals/hold-views.ts";
import type { KindWish } from "../../approvals/kind.ts";
import type { Reason } from "../../layer.ts";
import type { ErrorCode } from "../../errors.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, notFound, paramOf, parseQuery, parseWith } from "../exchange.ts";
import { ownsPerson, personOf } from "../person.ts";
import { jsonResponse } from "../respond.ts";

const listQuery = z.strictObject({
  state: z.enum(["pending", "all"]).default("pending"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const showQuery = z.strictObject({
  /** Long values in full instead of cut. */
  full: z.enum(["true", "false"]).default("false"),
});
const kindWish = z.strictObject({
  until: z.int().min(0),
  free: z.array(z.string().min(1).max(200)).max(100).optional(),
});
const decisionBody = z.union([
  z.strictObject({ decision: z.enum(["approve", "deny"]), kind: kindWish.optional() }),
  z.strictObject({ token: z.string().min(1).max(64) }),
]);

/** Who looks, as a caller of the gateway: what it may do is bounded by its scopes, whoever it is. */
export function viewerOf(caller: Caller): Viewer {
  return {
    principal: caller.principal,
    person: personOf(caller),
    mayAnswer: holdsScope(caller, "approve"),
    seesAll: holdsScope(caller, "admin"),
    owns: (person) => ownsPerson(caller, person),
  };
}

export const listHolds: Handler = async (exchange, deps) => {
  const { state, limit } = parseQuery(exchange, listQuery);
  const holds = await deps.holdViews.list(viewerOf(callerOf(exchange)), { state, limit });
  return jsonResponse({ holds: holds as unknown as readonly JsonObject[] });
};

/** Looking decides nothing, whatever the address holds. */
export const showHold: Handler = async (exchange, deps) => {
  const { full } = parseQuery(exchange, showQuery);
  const viewer = viewerOf(callerOf(exchange));
  const detail = { withFiles: true, withButtons: true, isFull: full === "true" };
  const view = await deps.holdViews.find(paramOf(exchange, "id"), viewer, detail);
  if (view === undefined) throw notFound("hold");
  return jsonResponse(view);
};

export const decideHold: Handler = async (exchange, deps) => {
  const body = parseWith(decisionBody, exchange.body);
  const viewer = viewerOf(callerOf(exchange));
  const id = paramOf(exchange, "id");
  const hold = await deps.store.read((unit) => unit.holds.get(id));
  if (hold === undefined) throw notFound("hold");
  if (!deps.holdViews.mayDecide(hold, viewer))
    throw new AppError("forbidden", "You are not among those who decide about this call.", {
      hint: "approvals.approvers says who decides; by default that is an owner, with the scope approve.",
    });
  const result =
    "token" in body
      ? await deps.desk.press(body.token, viewer, id)
      : await deps.desk.decide(id, body.decision, viewer.principal, wishOf(body.kind));
  if (result.do === "refused") throw toError(result);
  return jsonResponse(await deps.holdViews.show(result.hold, viewer));
};

export const askAgain: Handler = async (exchange, deps) => {
  const caller = callerOf(exchange);
  const id = paramOf(exchange, "id");
  const asked = await deps.desk.askAgain(id, { ...viewerOf(caller), traceId: exchange.traceId });
  if (asked.do === "refused") throw toError(asked);
  return jsonResponse({ hold: id, turn: asked.turnId, conversation: asked.conversation }, 202);
};

export const listKinds: Handler = async (exchange, deps) => {
  const kinds = await deps.kinds.list(viewerOf(callerOf(exchange)));
  const shown = kinds.map((kind) => deps.holdViews.showKind(kind));
  return jsonResponse({ kinds: shown as unknown as readonly JsonObject[] });
};

export const revokeKind: Handler = async (exchange, deps) => {
  const kind = await deps.kinds.revoke(paramOf(exchange, "id"), viewerOf(callerOf(exchange)));
  if (kind === "unknown") throw notFound("kind");
  if (kind === "over")
    throw new AppError("conflict", "This approval of a kind is over already.", {
      hint: "GET /api/kinds lists those that count.",
    });
  return jsonResponse(deps.holdViews.showKind(kind));
};

function wishOf(kind: z.infer<typeof kindWish> | undefined): KindWish | undefined {
  if (kind === undefined) return undefined;
  const { until, free } = kind;
  return free === undefined ? { until } : { until, free };
}

function toError({ code, reason }: { readonly code: ErrorCode; readonly reason: Reason }): AppError {
  const { text, hint } = reason;
  return new AppError(code, text, hint === undefined ? {} : { hint });
}

/** The holds of a turn as its reader may see them. */
export async function showHoldsOf(
  exchange: Exchange,
  deps: AppDeps,
  turnId: string,
): Promise<readonly JsonObject[]> {
  const viewer = viewerOf(callerOf(exchange));
  const rows = await deps.store.read((unit) => unit.holds.byTurn(turnId));
  const views = await Promise.all(rows.map((hold) => deps.holdViews.show(hold, viewer)));
  return views as unknown as readonly JsonObject[];
}
