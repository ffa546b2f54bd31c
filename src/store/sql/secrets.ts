import type { Selectable } from "kysely";
import type { SecretRow, SecretRows } from "../store.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { SecretTable } from "./tables.ts";

const upsert = prepared((db: QueryBuilder, at: Placeholders<SecretTable>) =>
  db
    .insertInto("secrets")
    .values({ name: at.name, version: at.version, envelope: at.envelope, updated_at: at.updated_at })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet((row) => ({
        version: row.ref("excluded.version"),
        envelope: row.ref("excluded.envelope"),
        updated_at: row.ref("excluded.updated_at"),
      })),
    ),
);

const selectByName = prepared((db: QueryBuilder, at: Placeholders<{ name: string }>) =>
  db.selectFrom("secrets").selectAll().where("name", "=", at.name),
);

const selectAll = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("secrets").selectAll().orderBy("name"),
);

const deleteByName = prepared((db: QueryBuilder, at: Placeholders<{ name: string }>) =>
  db.deleteFrom("secrets").where("name", "=", at.name),
);

function toRow(found: Selectable<SecretTable>): SecretRow {
  return {
    name: found.name,
    version: found.version,
    envelope: found.envelope,
    updatedAt: found.updated_at,
  };
}

export class SqlSecrets implements SecretRows {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async get(name: string): Promise<SecretRow | undefined> {
    const found = (await selectByName(this.#session, { name })).rows[0];
    return found && toRow(found);
  }

  /** By name. */
  async all(): Promise<readonly SecretRow[]> {
    return (await selectAll(this.#session, {})).rows.map(toRow);
  }

  async put(row: SecretRow): Promise<void> {
    await upsert(this.#session, {
      name: row.name,
      version: row.version,
      envelope: row.envelope,
      updated_at: row.updatedAt,
    });
  }

  async remove(name: string): Promise<boolean> {
    return (await deleteByName(this.#session, { name })).changes === 1;
  }
}
