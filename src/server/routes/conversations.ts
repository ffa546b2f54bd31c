import { z } from "zod";
import { holdsScope } from "../../checkpoints/gateway/request.ts";
import type { Suspicion } from "../../checkpoints/inbound/item.ts";
import { AppError } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import { textOf } from "../../message.ts";
import type { Part } from "../../message.ts";
import type { LetterRow } from "../../store/delegation-rows.ts";
import type { ConversationRow, InboxRow, OutboxRow } from "../../store/store.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, notFound, paramOf, parseQuery } from "../exchange.ts";
import { mayRead, ownsPerson, personOf } from "../person.ts";
import { jsonResponse } from "../respond.ts";

const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  agent: z.string().max(100).optional(),
  /** Another person's list: for admins, and for a token's own users. */
  person: z.string().max(300).optional(),
});
const messagesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** Id of a message: only what came before it. */
  before: z.string().max(100).optional(),
});

function describeConversation({
  id,
  agent,
  channel,
  person,
  createdAt,
  updatedAt,
}: ConversationRow): JsonObject {
  return { id, agent, channel, person, createdAt, updatedAt };
}

export const listConversations: Handler = async (exchange, deps) => {
  const { limit, agent, person } = parseQuery(exchange, listQuery);
  const caller = callerOf(exchange);
  if (person !== undefined && !mayRead(caller, person)) return jsonResponse({ conversations: [] });
  const whose = person ?? (holdsScope(caller, "admin") ? undefined : personOf(caller));
  const rows = await deps.store.read((unit) =>
    unit.conversations.list({
      limit,
      ...(agent === undefined ? {} : { agent }),
      ...(whose === undefined ? {} : { person: whose }),
    }),
  );
  return jsonResponse({ conversations: rows.map(describeConversation) });
};

async function readConversation(exchange: Exchange, deps: AppDeps): Promise<ConversationRow> {
  const row = await deps.store.read((unit) => unit.conversations.get(paramOf(exchange, "id")));
  if (row === undefined || !mayRead(callerOf(exchange), row.person)) throw notFound("conversation");
  return row;
}

export const showConversation: Handler = async (exchange, deps) => {
  const row = await readConversation(exchange, deps);
  return jsonResponse({ ...describeConversation(row), exposure: { ...(await deps.exposureOf(row)) } });
};

export const deleteConversation: Handler = async (exchange, deps) => {
  const row = await readConversation(exchange, deps);
  const caller = callerOf(exchange);
  if (!ownsPerson(caller, row.person) && caller.principal.role !== "owner") throw notFound("conversation");
  const done = await deps.store.write((unit) => unit.conversations.remove(row.id));
  if (done === "unknown") throw notFound("conversation");
  if (done === "open-turn")
    throw new AppError("conflict", "A turn of this conversation is still open.", {
      hint: "Cancel it with POST /api/turns/:id/cancel, or wait for its reply.",
    });
  return jsonResponse({ id: row.id, removed: true });
};

export const listMessages: Handler = async (exchange, deps) => {
  const { limit, before } = parseQuery(exchange, messagesQuery);
  const conversation = await readConversation(exchange, deps);
  const said = await deps.store.read(async (unit) => {
    const inbox = await unit.inbox.history(conversation.id, before ?? null, limit);
    const outbox = await unit.outbox.forMessages(inbox.map((row) => row.id));
    return { inbox, outbox, letters: await unit.letters.byConversation(conversation.id, limit) };
  });
  const mayJudge = holdsScope(callerOf(exchange), "admin");
  return jsonResponse({ messages: interleave(said, mayJudge).slice(-limit) });
};

interface Said {
  readonly inbox: readonly InboxRow[];
  readonly outbox: readonly OutboxRow[];
  readonly letters: readonly LetterRow[];
}

/** Each message followed by what was said to it, in the order the store took them: the clock may have been set back. */
function interleave({ inbox, outbox, letters }: Said, mayJudge: boolean): readonly JsonObject[] {
  const answers = Map.groupBy(outbox, (row) => row.messageId);
  const left = Map.groupBy(letters, (row) => row.afterMessage);
  return inbox.flatMap((row) => [
    describeMessage(row, mayJudge),
    ...(answers.get(row.id) ?? []).map(describeAnswer),
    ...(left.get(row.id) ?? []).map((letter) => describeLetter(letter, row.turnId)),
  ]);
}

/** What the tripwires said is for the owner: whoever attacks would learn from it. */
function describeSuspicion(suspicion: Suspicion): JsonObject {
  return { ...suspicion, findings: suspicion.findings as unknown as readonly JsonObject[] };
}

function describeMessage(row: InboxRow, mayJudge: boolean): JsonObject {
  const plain = row.received.length === 1 && row.received.every((part) => part.label.trust === "user");
  return {
    id: row.id,
    role: "user",
    text: textOf(row.received),
    at: row.acceptedAt,
    turn: row.turnId,
    state: row.state,
    ...(plain ? {} : { parts: row.received.map(describePart) }),
    ...(mayJudge && row.suspicion !== null ? { suspicion: describeSuspicion(row.suspicion) } : {}),
  };
}

function describePart(part: Part): JsonObject {
  const shared = {
    type: part.kind,
    text: part.text ?? "",
    trust: part.label.trust,
    source: part.label.source,
  };
  return part.kind === "file" ? { ...shared, name: part.name, mediaType: part.mediaType } : shared;
}

/** What an agent left here from another conversation; which one is not this reader's to know. */
function describeLetter({ id, text, at, fromAgent, label }: LetterRow, turn: string): JsonObject {
  return { id, role: "notice", text, at, turn, from: fromAgent, trust: label.trust };
}

function describeAnswer(row: OutboxRow): JsonObject {
  return {
    id: row.id,
    role: row.kind === "reply" ? "assistant" : "notice",
    text: row.text,
    at: row.createdAt,
    turn: row.turnId,
  };
}
