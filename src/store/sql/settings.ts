import type { Json } from "../../json.ts";
import type { Settings } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { SettingTable } from "./tables.ts";

const upsert = prepared((db: QueryBuilder, at: Placeholders<SettingTable>) =>
  db
    .insertInto("settings")
    .values({ key: at.key, value_json: at.value_json })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((row) => ({ value_json: row.ref("excluded.value_json") })),
    ),
);

const selectByKey = prepared((db: QueryBuilder, at: Placeholders<{ key: string }>) =>
  db.selectFrom("settings").select("value_json").where("key", "=", at.key),
);

export class SqlSettings implements Settings {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async get(key: string): Promise<Json | undefined> {
    const found = (await selectByKey(this.#session, { key })).rows[0];
    return found && readJson<Json>(found.value_json);
  }

  async put(key: string, value: Json): Promise<void> {
    await upsert(this.#session, { key, value_json: JSON.stringify(value) });
  }
}
