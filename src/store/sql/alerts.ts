import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { AlertRow, Alerts } from "../alerts.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared, runQuery } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { AlertTable } from "./tables.ts";

type NewAlert = Omit<Selectable<AlertTable>, "sequence">;

const upsert = prepared((db: QueryBuilder, at: Placeholders<NewAlert>) => {
  const changing = {
    did: at.did,
    subject: at.subject,
    score: at.score,
    threats_json: at.threats_json,
    last_at: at.last_at,
    count: at.count,
    seen_at: at.seen_at,
    false_alarm_at: at.false_alarm_at,
  };
  return db
    .insertInto("alerts")
    .values({
      id: at.id,
      what: at.what,
      layer: at.layer,
      agent: at.agent,
      person: at.person,
      conversation: at.conversation,
      first_at: at.first_at,
      ...changing,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changing));
});

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("alerts").selectAll().where("id", "=", at.id),
);

const selectAbout = prepared((db: QueryBuilder, at: Placeholders<{ subject: string }>) =>
  db.selectFrom("alerts").selectAll().where("subject", "=", at.subject).orderBy("sequence"),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ limit: number }>) =>
  db.selectFrom("alerts").selectAll().orderBy("sequence", "desc").limit(at.limit),
);

const selectUnseen = prepared((db: QueryBuilder, at: Placeholders<{ limit: number }>) =>
  db
    .selectFrom("alerts")
    .selectAll()
    .where("seen_at", "is", null)
    .orderBy("sequence", "desc")
    .limit(at.limit),
);

const selectCount = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db
    .selectFrom("alerts")
    .select(sql<number>`count(*)`.as("count"))
    .where("seen_at", "is", null),
);

const setFalseAlarm = prepared((db: QueryBuilder, to: Placeholders<{ id: string; at: number }>) =>
  db
    .updateTable("alerts")
    .set({ false_alarm_at: to.at, seen_at: to.at })
    .where("id", "=", to.id)
    .where("false_alarm_at", "is", null),
);

const deleteOlder = prepared((db: QueryBuilder, at: Placeholders<{ count: number }>) =>
  db
    .deleteFrom("alerts")
    .where(
      "sequence",
      "<=",
      db.selectFrom("alerts").select("sequence").orderBy("sequence", "desc").limit(1).offset(at.count),
    ),
);

function toRow(found: Selectable<AlertTable>): AlertRow {
  return {
    id: found.id,
    what: found.what,
    layer: found.layer,
    did: found.did as AlertRow["did"],
    agent: found.agent,
    person: found.person,
    conversation: found.conversation,
    subject: found.subject,
    score: found.score,
    threats: readJson(found.threats_json),
    firstAt: found.first_at,
    lastAt: found.last_at,
    count: found.count,
    seenAt: found.seen_at,
    falseAlarmAt: found.false_alarm_at,
  };
}

export class SqlAlerts implements Alerts {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async put(row: AlertRow): Promise<void> {
    await upsert(this.#session, {
      id: row.id,
      what: row.what,
      layer: row.layer,
      did: row.did,
      agent: row.agent,
      person: row.person,
      conversation: row.conversation,
      subject: row.subject,
      score: row.score,
      threats_json: JSON.stringify(row.threats),
      first_at: row.firstAt,
      last_at: row.lastAt,
      count: row.count,
      seen_at: row.seenAt,
      false_alarm_at: row.falseAlarmAt,
    });
  }

  async get(id: string): Promise<AlertRow | undefined> {
    const found = (await selectById(this.#session, { id })).rows[0];
    return found && toRow(found);
  }

  async about(subject: string): Promise<readonly AlertRow[]> {
    return (await selectAbout(this.#session, { subject })).rows.map(toRow);
  }

  async list(which: "unseen" | "all", limit: number): Promise<readonly AlertRow[]> {
    const select = which === "unseen" ? selectUnseen : selectNewest;
    return (await select(this.#session, { limit: rowLimit(limit) })).rows.map(toRow);
  }

  async countUnseen(): Promise<number> {
    return (await selectCount(this.#session, {})).rows[0]?.count ?? 0;
  }

  async markSeen(ids: readonly string[] | null, at: number): Promise<number> {
    const { changes } = await runQuery(this.#session, (db) => {
      const query = db.updateTable("alerts").set({ seen_at: at }).where("seen_at", "is", null);
      return ids === null ? query : query.where("id", "in", ids);
    });
    return changes;
  }

  async markFalseAlarm(id: string, at: number): Promise<boolean> {
    return (await setFalseAlarm(this.#session, { id, at })).changes === 1;
  }

  async keepNewest(count: number): Promise<void> {
    await deleteOlder(this.#session, { count: rowLimit(count) });
  }
}
