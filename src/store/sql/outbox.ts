import type { Selectable } from "kysely";
import type { Outbox, OutboxRow } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared, runQuery } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { OutboxTable } from "./tables.ts";

/** Ids in one query; more are asked for in several. */
const idsPerQuery = 200;

type NewOutbox = Omit<Selectable<OutboxTable>, "sequence">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewOutbox>) =>
  db.insertInto("outbox").values({
    id: at.id,
    turn_id: at.turn_id,
    message_id: at.message_id,
    conversation: at.conversation,
    channel: at.channel,
    kind: at.kind,
    text: at.text,
    label_json: at.label_json,
    created_at: at.created_at,
    delivery: at.delivery,
  }),
);

const selectReply = prepared((db: QueryBuilder, at: Placeholders<{ message: string }>) =>
  db.selectFrom("outbox").selectAll().where("message_id", "=", at.message).where("kind", "=", "reply"),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ conversation: string; limit: number }>) =>
  db
    .selectFrom("outbox")
    .selectAll()
    .where("conversation", "=", at.conversation)
    .orderBy("sequence", "desc")
    .limit(at.limit),
);

const selectHistoryReplies = prepared(
  (db: QueryBuilder, at: Placeholders<{ conversation: string; before: string; limit: number }>) =>
    db
      .selectFrom("outbox")
      .selectAll()
      .where("kind", "=", "reply")
      .where(
        "message_id",
        "in",
        db
          .selectFrom("messages")
          .select("id")
          .where("conversation", "=", at.conversation)
          .where("sequence", "<", db.selectFrom("messages").select("sequence").where("id", "=", at.before))
          .orderBy("sequence", "desc")
          .limit(at.limit),
      ),
);

function toRow(found: Selectable<OutboxTable>): OutboxRow {
  return {
    id: found.id,
    turnId: found.turn_id,
    messageId: found.message_id,
    conversation: found.conversation,
    channel: found.channel,
    kind: found.kind as OutboxRow["kind"],
    text: found.text,
    label: readJson(found.label_json),
    createdAt: found.created_at,
    delivery: found.delivery as OutboxRow["delivery"],
  };
}

export class SqlOutbox implements Outbox {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: OutboxRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      turn_id: row.turnId,
      message_id: row.messageId,
      conversation: row.conversation,
      channel: row.channel,
      kind: row.kind,
      text: row.text,
      label_json: JSON.stringify(row.label),
      created_at: row.createdAt,
      delivery: row.delivery,
    });
  }

  async reply(messageId: string): Promise<OutboxRow | undefined> {
    const found = (await selectReply(this.#session, { message: messageId })).rows[0];
    return found && toRow(found);
  }

  /** The newest rows, oldest first. */
  async byConversation(conversation: string, limit: number): Promise<readonly OutboxRow[]> {
    return (await selectNewest(this.#session, { conversation, limit: rowLimit(limit) })).rows
      .map(toRow)
      .reverse();
  }

  /** Every row of these messages, replies and notices, in the order they were added. */
  async forMessages(messageIds: readonly string[]): Promise<readonly OutboxRow[]> {
    const found: Selectable<OutboxTable>[] = [];
    for (let start = 0; start < messageIds.length; start += idsPerQuery) {
      const ids = messageIds.slice(start, start + idsPerQuery);
      const { rows } = await runQuery(this.#session, (db) =>
        db.selectFrom("outbox").selectAll().where("message_id", "in", ids),
      );
      found.push(...rows);
    }
    return found.sort((left, right) => left.sequence - right.sequence).map(toRow);
  }

  async historyReplies(conversation: string, before: string, limit: number): Promise<readonly OutboxRow[]> {
    const at = { conversation, before, limit: rowLimit(limit) };
    return (await selectHistoryReplies(this.#session, at)).rows.map(toRow);
  }
}
