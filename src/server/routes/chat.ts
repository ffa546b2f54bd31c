import { holdsScope } from "../../checkpoints/gateway/request.ts";
import type { Admission, Submission, TurnOutcome } from "../../delivery/desk.ts";
import { AppError } from "../../errors.ts";
import { canonicalJson } from "../../json.ts";
import type { IdempotencyKey } from "../../store/store.ts";
import type { ChatBody } from "../chat-body.ts";
import { chatBody, labelledParts, refuseInternalFields } from "../chat-body.ts";
import { digestText } from "../digest.ts";
import { streamResponse } from "../event-stream.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, notFound, parseWith } from "../exchange.ts";
import type { Sender } from "../person.ts";
import { senderOf } from "../person.ts";
import { jsonResponse } from "../respond.ts";
import { readLastEventId, turnEvents } from "../turn-events.ts";

type Accepted = Extract<Admission, { do: "accepted" }>;

export const chat: Handler = async (exchange, deps) => {
  const accepted = await submit(exchange, deps);
  const outcome = await deps.desk.outcome(accepted.turnId, exchange.signal(deps.halting));
  return answerOutcome(accepted, outcome);
};

/** The client may go away: the turn goes on, and `GET /api/turns/:id/events` picks it up again. */
export const chatStream: Handler = async (exchange, deps) => {
  const accepted = await submit(exchange, deps);
  const after = readLastEventId(exchange.request.headers["last-event-id"], accepted.turnId) ?? -1;
  const signal = exchange.signal(deps.stopping);
  const source = turnEvents(deps.desk, { accepted, turnId: accepted.turnId, after }, signal);
  return streamResponse(source, exchange.outgoing, signal);
};

async function submit(exchange: Exchange, deps: AppDeps): Promise<Accepted> {
  const submission = await readSubmission(exchange, deps);
  const admission = await deps.desk.submit(submission);
  if (admission.do === "accepted") return admission;
  const { text, hint, retryAfterMs } = admission.reason;
  throw new AppError(admission.code, text, {
    ...(hint === undefined ? {} : { hint }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

async function readSubmission(exchange: Exchange, deps: AppDeps): Promise<Submission> {
  refuseInternalFields(exchange.body);
  const body: ChatBody = parseWith(chatBody, exchange.body);
  const caller = callerOf(exchange);
  if (body.rehearsal !== undefined && !holdsScope(caller, "rehearse"))
    throw new AppError("forbidden", 'The field "rehearsal" needs the scope rehearse.', {
      hint: "Make a token with it: `castellan token create --scope chat,read,rehearse`.",
    });
  refuseCredential(body.user, 'field "user"', deps);
  const sender = senderOf(caller, body.user);
  return {
    agent: await readAgent(body, sender, deps),
    channel: caller.kind === "session" ? "console" : caller.kind === "socket" ? "cli" : "api",
    ...sender,
    conversation: body.conversation,
    parts: labelledParts(body, sender.person, deps.clock.now()),
    timeZone: body.timeZone,
    idempotency: readIdempotencyKey(exchange, deps),
    rehearsal: body.rehearsal,
    traceId: exchange.traceId,
    mayDecide: holdsScope(caller, "approve"),
  };
}

/** The agent that is meant. A conversation of somebody else does not exist for this sender. */
async function readAgent(body: ChatBody, sender: Sender, deps: AppDeps): Promise<string> {
  const named = body.agent ?? deps.agents[0];
  const { conversation } = body;
  if (named === undefined || !deps.agents.includes(named))
    throw new AppError("unprocessable", 'The field "agent" names no agent of this daemon.', {
      hint: `Known agents: ${deps.agents.join(", ")}.`,
    });
  if (conversation === undefined) return named;
  const row = await deps.store.read((unit) => unit.conversations.get(conversation));
  if (row === undefined || row.person !== sender.person) throw notFound("conversation");
  if (body.agent !== undefined && body.agent !== row.agent)
    throw new AppError("unprocessable", "The conversation belongs to another agent than the one named.", {
      hint: "Leave the agent out, or start a new conversation.",
    });
  return row.agent;
}

/** Names are stored and shown as they are, so a credential that was put there by mistake is not taken. */
function refuseCredential(name: string | undefined, where: string, deps: AppDeps): void {
  if (name === undefined || deps.redact(name) === name) return;
  throw new AppError("unprocessable", `The ${where} holds a credential.`, {
    hint: "Use a name that tells nothing, for example a UUID.",
  });
}

function readIdempotencyKey(exchange: Exchange, deps: AppDeps): IdempotencyKey | undefined {
  const key = exchange.request.headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new AppError("bad-request", "Idempotency-Key must be 1 to 255 visible ASCII characters.", {
      hint: "Use for example a UUID.",
    });
  refuseCredential(key, "header Idempotency-Key", deps);
  return {
    caller: callerOf(exchange).id,
    key,
    bodyHash: digestText(canonicalJson(exchange.body ?? null)),
  };
}

function answerOutcome(accepted: Accepted, outcome: TurnOutcome): Response {
  const { turnId: turn, conversation, messageId: message } = accepted;
  if (outcome.state === "held") {
    const [hold] = outcome.holds;
    const shown = outcome.holds.map(({ id, tool, reason, expiresAt }) => ({ id, tool, reason, expiresAt }));
    return jsonResponse({ conversation, turn, message, hold: hold && shown[0], holds: shown }, 202);
  }
  const { reply } = outcome;
  if (outcome.state === "answered")
    return jsonResponse({ conversation, turn, message, reply: { id: reply.id, text: reply.text } });
  const code = outcome.state === "failed" ? (outcome.code ?? "model-unavailable") : "cancelled";
  throw new AppError(code, reply.text, { hint: `GET /api/turns/${turn} has the turn.` });
}
