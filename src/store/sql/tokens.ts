import type { Selectable } from "kysely";
import type { Role } from "../../message.ts";
import type { TokenRow, Tokens } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { TokenTable } from "./tables.ts";

type NewToken = Omit<Selectable<TokenTable>, "sequence">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewToken>) =>
  db.insertInto("tokens").values({
    id: at.id,
    name: at.name,
    hash: at.hash,
    principal_id: at.principal_id,
    principal_role: at.principal_role,
    scopes_json: at.scopes_json,
    created_at: at.created_at,
    expires_at: at.expires_at,
    revoked_at: at.revoked_at,
  }),
);

const selectAll = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("tokens").selectAll().orderBy("sequence"),
);

const revokeOne = prepared((db: QueryBuilder, to: Placeholders<{ id: string; at: number }>) =>
  db.updateTable("tokens").set({ revoked_at: to.at }).where("id", "=", to.id).where("revoked_at", "is", null),
);

const revokeEvery = prepared((db: QueryBuilder, to: Placeholders<{ at: number }>) =>
  db.updateTable("tokens").set({ revoked_at: to.at }).where("revoked_at", "is", null),
);

function toRow(found: Selectable<TokenTable>): TokenRow {
  return {
    id: found.id,
    name: found.name,
    hash: found.hash,
    principal: { id: found.principal_id, role: found.principal_role as Role },
    scopes: readJson(found.scopes_json),
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    revokedAt: found.revoked_at,
  };
}

export class SqlTokens implements Tokens {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: TokenRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      name: row.name,
      hash: row.hash,
      principal_id: row.principal.id,
      principal_role: row.principal.role,
      scopes_json: JSON.stringify(row.scopes),
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      revoked_at: row.revokedAt,
    });
  }

  /** Every token, revoked ones too, oldest first. */
  async list(): Promise<readonly TokenRow[]> {
    return (await selectAll(this.#session, {})).rows.map(toRow);
  }

  async revoke(id: string, at: number): Promise<boolean> {
    return (await revokeOne(this.#session, { id, at })).changes === 1;
  }

  async revokeAll(at: number): Promise<number> {
    return (await revokeEvery(this.#session, { at })).changes;
  }
}
