import type { Selectable } from "kysely";
import type { Suspicion } from "../../checkpoints/inbound/item.ts";
import type { RefusalRow, Refusals } from "../alerts.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { RefusalTable } from "./tables.ts";

type NewRefusal = Omit<Selectable<RefusalTable>, "sequence">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewRefusal>) =>
  db.insertInto("refusals").values({
    message_id: at.message_id,
    conversation: at.conversation,
    text: at.text,
    suspicion_json: at.suspicion_json,
    at: at.at,
  }),
);

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("refusals").selectAll().where("message_id", "=", at.id),
);

const updateSuspicion = prepared((db: QueryBuilder, at: Placeholders<{ id: string; suspicion: string }>) =>
  db.updateTable("refusals").set({ suspicion_json: at.suspicion }).where("message_id", "=", at.id),
);

const deleteOlder = prepared((db: QueryBuilder, at: Placeholders<{ count: number }>) =>
  db
    .deleteFrom("refusals")
    .where(
      "sequence",
      "<=",
      db.selectFrom("refusals").select("sequence").orderBy("sequence", "desc").limit(1).offset(at.count),
    ),
);

export class SqlRefusals implements Refusals {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: RefusalRow): Promise<void> {
    await insert(this.#session, {
      message_id: row.messageId,
      conversation: row.conversation,
      text: row.text,
      suspicion_json: JSON.stringify(row.suspicion),
      at: row.at,
    });
  }

  async get(messageId: string): Promise<RefusalRow | undefined> {
    const found = (await selectById(this.#session, { id: messageId })).rows[0];
    return (
      found && {
        messageId: found.message_id,
        conversation: found.conversation,
        text: found.text,
        suspicion: readJson(found.suspicion_json),
        at: found.at,
      }
    );
  }

  async setSuspicion(messageId: string, suspicion: Suspicion): Promise<void> {
    await updateSuspicion(this.#session, { id: messageId, suspicion: JSON.stringify(suspicion) });
  }

  async keepNewest(count: number): Promise<void> {
    await deleteOlder(this.#session, { count: rowLimit(count) });
  }
}
