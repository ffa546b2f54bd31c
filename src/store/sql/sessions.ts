import type { Selectable } from "kysely";
import type { Role } from "../../message.ts";
import type { SessionRow, Sessions } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { SessionTable } from "./tables.ts";

const insert = prepared((db: QueryBuilder, at: Placeholders<SessionTable>) =>
  db.insertInto("sessions").values({
    hash: at.hash,
    kind: at.kind,
    principal_id: at.principal_id,
    principal_role: at.principal_role,
    scopes_json: at.scopes_json,
    created_at: at.created_at,
    expires_at: at.expires_at,
  }),
);

const selectByHash = prepared((db: QueryBuilder, at: Placeholders<{ hash: string }>) =>
  db.selectFrom("sessions").selectAll().where("hash", "=", at.hash),
);

const deleteReturning = prepared((db: QueryBuilder, at: Placeholders<{ hash: string }>) =>
  db.deleteFrom("sessions").where("hash", "=", at.hash).returningAll(),
);

const deleteEvery = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.deleteFrom("sessions"),
);

const deleteExpired = prepared((db: QueryBuilder, at: Placeholders<{ now: number }>) =>
  db.deleteFrom("sessions").where("expires_at", "<=", at.now),
);

function toRow(found: Selectable<SessionTable>): SessionRow {
  return {
    hash: found.hash,
    kind: found.kind as SessionRow["kind"],
    principal: { id: found.principal_id, role: found.principal_role as Role },
    scopes: readJson(found.scopes_json),
    createdAt: found.created_at,
    expiresAt: found.expires_at,
  };
}

export class SqlSessions implements Sessions {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: SessionRow): Promise<void> {
    await insert(this.#session, {
      hash: row.hash,
      kind: row.kind,
      principal_id: row.principal.id,
      principal_role: row.principal.role,
      scopes_json: JSON.stringify(row.scopes),
      created_at: row.createdAt,
      expires_at: row.expiresAt,
    });
  }

  async byHash(hash: string): Promise<SessionRow | undefined> {
    const found = (await selectByHash(this.#session, { hash })).rows[0];
    return found && toRow(found);
  }

  async take(hash: string): Promise<SessionRow | undefined> {
    const found = (await deleteReturning(this.#session, { hash })).rows[0];
    return found && toRow(found);
  }

  async removeAll(): Promise<number> {
    return (await deleteEvery(this.#session, {})).changes;
  }

  async removeExpired(now: number): Promise<number> {
    return (await deleteExpired(this.#session, { now })).changes;
  }
}
