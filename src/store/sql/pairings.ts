import type { Selectable } from "kysely";
import type { Role } from "../../message.ts";
import type { PairingRow, Pairings } from "../sender-rows.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { PairingTable } from "./tables.ts";

const insert = prepared((db: QueryBuilder, at: Placeholders<Omit<Selectable<PairingTable>, "sequence">>) =>
  db.insertInto("pairings").values({
    id: at.id,
    hash: at.hash,
    channel: at.channel,
    role: at.role,
    attempts: at.attempts,
    created_at: at.created_at,
    created_by: at.created_by,
    expires_at: at.expires_at,
  }),
);

const selectAll = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("pairings").selectAll().orderBy("sequence"),
);

const addAttempt = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db
    .updateTable("pairings")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("id", "=", at.id),
);

const deleteOne = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.deleteFrom("pairings").where("id", "=", at.id),
);

const deleteEvery = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.deleteFrom("pairings"),
);

const deleteExpired = prepared((db: QueryBuilder, at: Placeholders<{ now: number }>) =>
  db.deleteFrom("pairings").where("expires_at", "<=", at.now),
);

function toRow(found: Selectable<PairingTable>): PairingRow {
  return {
    id: found.id,
    hash: found.hash,
    channel: found.channel,
    role: found.role as Role,
    attempts: found.attempts,
    createdAt: found.created_at,
    createdBy: found.created_by,
    expiresAt: found.expires_at,
  };
}

export class SqlPairings implements Pairings {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: PairingRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      hash: row.hash,
      channel: row.channel,
      role: row.role,
      attempts: row.attempts,
      created_at: row.createdAt,
      created_by: row.createdBy,
      expires_at: row.expiresAt,
    });
  }

  async list(): Promise<readonly PairingRow[]> {
    return (await selectAll(this.#session, {})).rows.map(toRow);
  }

  async countAttempt(id: string): Promise<void> {
    await addAttempt(this.#session, { id });
  }

  async remove(id: string): Promise<boolean> {
    return (await deleteOne(this.#session, { id })).changes === 1;
  }

  async removeAll(): Promise<number> {
    return (await deleteEvery(this.#session, {})).changes;
  }

  async removeExpired(now: number): Promise<number> {
    return (await deleteExpired(this.#session, { now })).changes;
  }
}
