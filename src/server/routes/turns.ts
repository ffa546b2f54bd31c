import type { InboxRow } from "../../store/store.ts";
import { AppError } from "../../errors.ts";
import { streamResponse } from "../event-stream.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, notFound, paramOf } from "../exchange.ts";
import { mayRead, ownsPerson } from "../person.ts";
import { jsonResponse } from "../respond.ts";
import { readLastEventId, turnEvents } from "../turn-events.ts";
import { showHoldsOf } from "./holds.ts";

async function readTurn(exchange: Exchange, deps: AppDeps): Promise<InboxRow> {
  const row = await deps.store.read((unit) => unit.inbox.byTurn(paramOf(exchange, "id")));
  if (row === undefined || !mayRead(callerOf(exchange), row.person)) throw notFound("turn");
  return row;
}

export const showTurn: Handler = async (exchange, deps) => {
  const row = await readTurn(exchange, deps);
  const reply = await deps.store.read((unit) => unit.outbox.reply(row.id));
  return jsonResponse({
    turn: row.turnId,
    conversation: row.conversation,
    message: row.id,
    agent: row.agent,
    state: row.state,
    acceptedAt: row.acceptedAt,
    ...(reply === undefined ? {} : { reply: { id: reply.id, text: reply.text, at: reply.createdAt } }),
    holds: await showHoldsOf(exchange, deps, row.turnId),
  });
};

export const followTurn: Handler = async (exchange, deps) => {
  const row = await readTurn(exchange, deps);
  const after = readLastEventId(exchange.request.headers["last-event-id"], row.turnId) ?? -1;
  const signal = exchange.signal(deps.stopping);
  return streamResponse(
    turnEvents(deps.desk, { turnId: row.turnId, after }, signal),
    exchange.outgoing,
    signal,
  );
};

export const cancelTurn: Handler = async (exchange, deps) => {
  const row = await readTurn(exchange, deps);
  const caller = callerOf(exchange);
  if (!ownsPerson(caller, row.person) && caller.principal.role !== "owner") throw notFound("turn");
  const done = await deps.desk.cancel(row.turnId, caller.principal);
  if (done === "unknown") throw notFound("turn");
  if (done === "already-final")
    throw new AppError("conflict", "The turn has already ended.", {
      hint: `GET /api/turns/${row.turnId} has its reply.`,
    });
  return jsonResponse({ turn: row.turnId, state: "cancelled" });
};
