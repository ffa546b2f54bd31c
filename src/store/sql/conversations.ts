import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { ConversationRow, Conversations } from "../store.ts";
import { openStates } from "./inbox.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared, runQuery } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { ConversationTable } from "./tables.ts";

type NewConversation = Omit<ConversationTable, "activity">;

/** An existing conversation keeps its owner and its start; only its last use moves. */
const upsert = prepared((db: QueryBuilder, at: Placeholders<NewConversation>) =>
  db
    .insertInto("conversations")
    .values({
      id: at.id,
      agent: at.agent,
      channel: at.channel,
      person: at.person,
      created_at: at.created_at,
      updated_at: at.updated_at,
      activity: db.selectFrom("conversations").select(sql<number>`coalesce(max(activity) + 1, 0)`.as("next")),
    })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((row) => ({
        updated_at: row.ref("excluded.updated_at"),
        activity: row.ref("excluded.activity"),
      })),
    ),
);

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("conversations").selectAll().where("id", "=", at.id),
);

const selectOpenTurn = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db
    .selectFrom("messages")
    .select("id")
    .where("conversation", "=", at.id)
    .where("state", "in", openStates)
    .limit(1),
);

/** Messages, replies, journal and holds go with it: their foreign keys cascade. */
const deleteById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.deleteFrom("conversations").where("id", "=", at.id),
);

/** Refused messages have no row of their own that could take their text with it. */
const deleteRefusals = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.deleteFrom("refusals").where("conversation", "=", at.id),
);

const deleteSpending = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.deleteFrom("spending_subjects").where("kind", "=", "conversation").where("id", "=", at.id),
);

function toRow(found: Selectable<ConversationTable>): ConversationRow {
  return {
    id: found.id,
    agent: found.agent,
    channel: found.channel,
    person: found.person,
    createdAt: found.created_at,
    updatedAt: found.updated_at,
  };
}

export class SqlConversations implements Conversations {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async ensure(row: ConversationRow): Promise<void> {
    await upsert(this.#session, {
      id: row.id,
      agent: row.agent,
      channel: row.channel,
      person: row.person,
      created_at: row.createdAt,
      updated_at: row.updatedAt,
    });
  }

  async get(id: string): Promise<ConversationRow | undefined> {
    const found = (await selectById(this.#session, { id })).rows[0];
    return found && toRow(found);
  }

  /** Last used first. */
  async list(wanted: {
    readonly person?: string;
    readonly agent?: string;
    readonly limit: number;
  }): Promise<readonly ConversationRow[]> {
    const { person, agent, limit } = wanted;
    const { rows } = await runQuery(this.#session, (db) => {
      let query = db.selectFrom("conversations").selectAll();
      if (person !== undefined) query = query.where("person", "=", person);
      if (agent !== undefined) query = query.where("agent", "=", agent);
      return query.orderBy("activity", "desc").limit(rowLimit(limit));
    });
    return rows.map(toRow);
  }

  async remove(id: string): Promise<"removed" | "open-turn" | "unknown"> {
    if ((await selectOpenTurn(this.#session, { id })).rows.length > 0) return "open-turn";
    await deleteRefusals(this.#session, { id });
    await deleteSpending(this.#session, { id });
    return (await deleteById(this.#session, { id })).changes === 1 ? "removed" : "unknown";
  }
}
