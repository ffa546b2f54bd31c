import type { Selectable } from "kysely";
import type { Role } from "../../message.ts";
import type { SenderRow, Senders } from "../sender-rows.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { SenderTable } from "./tables.ts";

const upsert = prepared((db: QueryBuilder, at: Placeholders<Omit<Selectable<SenderTable>, "sequence">>) =>
  db
    .insertInto("senders")
    .values({
      channel: at.channel,
      name: at.name,
      principal_id: at.principal_id,
      principal_role: at.principal_role,
      paired_at: at.paired_at,
      paired_by: at.paired_by,
      removed_at: at.removed_at,
    })
    .onConflict((conflict) =>
      conflict.columns(["channel", "name"]).doUpdateSet((row) => ({
        principal_id: row.ref("excluded.principal_id"),
        principal_role: row.ref("excluded.principal_role"),
        paired_at: row.ref("excluded.paired_at"),
        paired_by: row.ref("excluded.paired_by"),
        removed_at: row.ref("excluded.removed_at"),
      })),
    ),
);

const selectAll = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("senders").selectAll().orderBy("sequence"),
);

function toRow(found: Selectable<SenderTable>): SenderRow {
  return {
    channel: found.channel,
    name: found.name,
    principal: { id: found.principal_id, role: found.principal_role as Role },
    pairedAt: found.paired_at,
    pairedBy: found.paired_by,
    removedAt: found.removed_at,
  };
}

export class SqlSenders implements Senders {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async put(row: SenderRow): Promise<void> {
    await upsert(this.#session, {
      channel: row.channel,
      name: row.name,
      principal_id: row.principal.id,
      principal_role: row.principal.role,
      paired_at: row.pairedAt,
      paired_by: row.pairedBy,
      removed_at: row.removedAt,
    });
  }

  async list(): Promise<readonly SenderRow[]> {
    return (await selectAll(this.#session, {})).rows.map(toRow);
  }
}
