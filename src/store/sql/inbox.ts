import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Suspicion } from "../../checkpoints/inbound/item.ts";
import { AppError } from "../../errors.ts";
import type { Role } from "../../message.ts";
import type { Arrival, Inbox, InboxRow, TurnState } from "../store.ts";
import { readJson, readOptionalJson, writeOptionalJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { MessageTable } from "./tables.ts";

/** Literals, not parameters: the engine chooses the partial index of open turns only by what the text says. */
export const openStates = [sql.lit("accepted"), sql.lit("held")];

type NewMessage = Omit<Selectable<MessageTable>, "sequence">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewMessage>) =>
  db
    .insertInto("messages")
    .values({
      id: at.id,
      turn_id: at.turn_id,
      conversation: at.conversation,
      agent: at.agent,
      channel: at.channel,
      person: at.person,
      principal_id: at.principal_id,
      principal_role: at.principal_role,
      received_json: at.received_json,
      admitted_json: at.admitted_json,
      state: at.state,
      accepted_at: at.accepted_at,
      time_zone: at.time_zone,
      rehearsal_json: at.rehearsal_json,
      suspicion_json: at.suspicion_json,
      idempotency_caller: at.idempotency_caller,
      idempotency_key: at.idempotency_key,
      idempotency_hash: at.idempotency_hash,
      heard_by: at.heard_by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["idempotency_caller", "idempotency_key"])
        .where("idempotency_key", "is not", null)
        .doNothing(),
    ),
);

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("messages").selectAll().where("id", "=", at.id),
);

const selectByTurn = prepared((db: QueryBuilder, at: Placeholders<{ turn: string }>) =>
  db.selectFrom("messages").selectAll().where("turn_id", "=", at.turn),
);

const selectByKey = prepared((db: QueryBuilder, at: Placeholders<{ caller: string; key: string }>) =>
  db
    .selectFrom("messages")
    .selectAll()
    .where("idempotency_caller", "=", at.caller)
    .where("idempotency_key", "=", at.key),
);

const updateState = prepared((db: QueryBuilder, at: Placeholders<{ turn: string; state: string }>) =>
  db
    .updateTable("messages")
    .set({ state: at.state })
    .where("turn_id", "=", at.turn)
    .where("state", "in", openStates),
);

const updateSuspicion = prepared((db: QueryBuilder, at: Placeholders<{ id: string; suspicion: string }>) =>
  db.updateTable("messages").set({ suspicion_json: at.suspicion }).where("id", "=", at.id),
);

const selectOpen = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("messages").selectAll().where("state", "in", openStates).orderBy("sequence"),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ conversation: string; limit: number }>) =>
  db
    .selectFrom("messages")
    .selectAll()
    .where("conversation", "=", at.conversation)
    .orderBy("sequence", "desc")
    .limit(at.limit),
);

const selectBefore = prepared(
  (db: QueryBuilder, at: Placeholders<{ conversation: string; before: string; limit: number }>) =>
    db
      .selectFrom("messages")
      .selectAll()
      .where("conversation", "=", at.conversation)
      .where("sequence", "<", db.selectFrom("messages").select("sequence").where("id", "=", at.before))
      .orderBy("sequence", "desc")
      .limit(at.limit),
);

const selectArrivals = prepared(
  (db: QueryBuilder, at: Placeholders<{ after: number; until: number; limit: number }>) =>
    db
      .selectFrom("messages")
      .select(["accepted_at", "person"])
      .where("accepted_at", ">", at.after)
      .where("accepted_at", "<=", at.until)
      .orderBy("accepted_at", "desc")
      .limit(at.limit),
);

const selectRecent = prepared((db: QueryBuilder, at: Placeholders<{ limit: number }>) =>
  db.selectFrom("messages").selectAll().orderBy("sequence", "desc").limit(at.limit),
);

function toRow(found: Selectable<MessageTable>): InboxRow {
  const { idempotency_caller: caller, idempotency_key: key, idempotency_hash: bodyHash } = found;
  return {
    id: found.id,
    turnId: found.turn_id,
    conversation: found.conversation,
    agent: found.agent,
    channel: found.channel,
    person: found.person,
    principal: { id: found.principal_id, role: found.principal_role as Role },
    received: readJson(found.received_json),
    admitted: readOptionalJson(found.admitted_json),
    state: found.state as TurnState,
    acceptedAt: found.accepted_at,
    timeZone: found.time_zone,
    rehearsal: readOptionalJson(found.rehearsal_json),
    suspicion: readOptionalJson(found.suspicion_json),
    idempotency: caller === null || key === null || bodyHash === null ? null : { caller, key, bodyHash },
    ...(found.heard_by === null ? {} : { heardBy: "house" as const }),
  };
}

function fromRow(row: InboxRow): NewMessage {
  return {
    id: row.id,
    turn_id: row.turnId,
    conversation: row.conversation,
    agent: row.agent,
    channel: row.channel,
    person: row.person,
    principal_id: row.principal.id,
    principal_role: row.principal.role,
    received_json: JSON.stringify(row.received),
    admitted_json: writeOptionalJson(row.admitted),
    state: row.state,
    accepted_at: row.acceptedAt,
    time_zone: row.timeZone,
    rehearsal_json: writeOptionalJson(row.rehearsal),
    suspicion_json: writeOptionalJson(row.suspicion),
    idempotency_caller: row.idempotency?.caller ?? null,
    idempotency_key: row.idempotency?.key ?? null,
    idempotency_hash: row.idempotency?.bodyHash ?? null,
    heard_by: row.heardBy ?? null,
  };
}

export class SqlInbox implements Inbox {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async accept(row: InboxRow): Promise<{ readonly row: InboxRow; readonly existed: boolean }> {
    const { changes } = await insert(this.#session, fromRow(row));
    if (changes === 1) return { row, existed: false };
    const existing =
      row.idempotency && (await this.byIdempotencyKey(row.idempotency.caller, row.idempotency.key));
    if (!existing) {
      throw new AppError("internal", "A message was neither stored nor found under its idempotency key.");
    }
    return { row: existing, existed: true };
  }

  async get(messageId: string): Promise<InboxRow | undefined> {
    const found = (await selectById(this.#session, { id: messageId })).rows[0];
    return found && toRow(found);
  }

  async byTurn(turnId: string): Promise<InboxRow | undefined> {
    const found = (await selectByTurn(this.#session, { turn: turnId })).rows[0];
    return found && toRow(found);
  }

  async byIdempotencyKey(caller: string, key: string): Promise<InboxRow | undefined> {
    const found = (await selectByKey(this.#session, { caller, key })).rows[0];
    return found && toRow(found);
  }

  async setState(turnId: string, state: TurnState): Promise<boolean> {
    return (await updateState(this.#session, { turn: turnId, state })).changes === 1;
  }

  async setSuspicion(messageId: string, suspicion: Suspicion): Promise<void> {
    await updateSuspicion(this.#session, { id: messageId, suspicion: JSON.stringify(suspicion) });
  }

  async open(): Promise<readonly InboxRow[]> {
    return (await selectOpen(this.#session, {})).rows.map(toRow);
  }

  async arrivals(after: number, until: number, limit: number): Promise<readonly Arrival[]> {
    const { rows } = await selectArrivals(this.#session, { after, until, limit: rowLimit(limit) });
    return rows.map((found) => ({ person: found.person, at: found.accepted_at })).reverse();
  }

  async recent(limit: number): Promise<readonly InboxRow[]> {
    return (await selectRecent(this.#session, { limit: rowLimit(limit) })).rows.map(toRow).reverse();
  }

  async history(
    conversation: string,
    beforeMessageId: string | null,
    limit: number,
  ): Promise<readonly InboxRow[]> {
    const found =
      beforeMessageId === null
        ? await selectNewest(this.#session, { conversation, limit: rowLimit(limit) })
        : await selectBefore(this.#session, {
            conversation,
            before: beforeMessageId,
            limit: rowLimit(limit),
          });
    return found.rows.map(toRow).reverse();
  }
}
