import type { Selectable } from "kysely";
import type { Role } from "../../message.ts";
import type { Trust } from "../../provenance/label.ts";
import type { KindRow, Kinds } from "../hold-rows.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared, runQuery } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { KindTable } from "./hold-tables.ts";

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("kinds").selectAll().where("id", "=", at.id),
);

const addUse = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db
    .updateTable("kinds")
    .set((row) => ({ uses: row("uses", "+", 1) }))
    .where("id", "=", at.id),
);

type Revocation = { readonly id: string; readonly by: string; readonly at: number };

const revokeOne = prepared((db: QueryBuilder, to: Placeholders<Revocation>) =>
  db
    .updateTable("kinds")
    .set({ revoked_at: to.at, revoked_by: to.by })
    .where("id", "=", to.id)
    .where("revoked_at", "is", null)
    .where("until", ">", to.at),
);

const revokeLive = prepared((db: QueryBuilder, to: Placeholders<Omit<Revocation, "id">>) =>
  db
    .updateTable("kinds")
    .set({ revoked_at: to.at, revoked_by: to.by })
    .where("revoked_at", "is", null)
    .where("until", ">", to.at),
);

function toRow(found: Selectable<KindTable>): KindRow {
  return {
    id: found.id,
    conversation: found.conversation,
    agent: found.agent,
    person: found.person,
    principal: { id: found.principal_id, role: found.principal_role as Role },
    tool: found.tool,
    varying: readJson(found.varying_json),
    fixed: readJson(found.fixed_json),
    reasons: readJson(found.reasons_json),
    capabilityId: found.capability_hash,
    trust: found.trust as Trust,
    holdId: found.hold_id,
    createdAt: found.created_at,
    createdBy: { id: found.created_by_id, role: found.created_by_role as Role },
    until: found.until,
    revokedAt: found.revoked_at,
    revokedBy: found.revoked_by,
    uses: found.uses,
  };
}

export class SqlKinds implements Kinds {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: KindRow): Promise<void> {
    await runQuery(this.#session, (db) =>
      db.insertInto("kinds").values({
        id: row.id,
        conversation: row.conversation,
        agent: row.agent,
        person: row.person,
        principal_id: row.principal.id,
        principal_role: row.principal.role,
        tool: row.tool,
        varying_json: JSON.stringify(row.varying),
        fixed_json: JSON.stringify(row.fixed),
        reasons_json: JSON.stringify(row.reasons),
        capability_hash: row.capabilityId,
        trust: row.trust,
        hold_id: row.holdId,
        created_at: row.createdAt,
        created_by_id: row.createdBy.id,
        created_by_role: row.createdBy.role,
        until: row.until,
        revoked_at: row.revokedAt,
        revoked_by: row.revokedBy,
        uses: row.uses,
      }),
    );
  }

  async get(id: string): Promise<KindRow | undefined> {
    const found = (await selectById(this.#session, { id })).rows[0];
    return found && toRow(found);
  }

  async live(at: number, conversation: string | null, limit: number): Promise<readonly KindRow[]> {
    const { rows } = await runQuery(this.#session, (db) => {
      const query = db
        .selectFrom("kinds")
        .selectAll()
        .where("revoked_at", "is", null)
        .where("until", ">", at);
      const chosen = conversation === null ? query : query.where("conversation", "=", conversation);
      return chosen.orderBy("sequence", "desc").limit(rowLimit(limit));
    });
    return rows.map(toRow);
  }

  async countUse(id: string): Promise<void> {
    await addUse(this.#session, { id });
  }

  async revoke(id: string, by: string, at: number): Promise<boolean> {
    return (await revokeOne(this.#session, { id, by, at })).changes === 1;
  }

  async revokeAll(by: string, at: number): Promise<number> {
    return (await revokeLive(this.#session, { by, at })).changes;
  }
}
