import type { Selectable } from "kysely";
import type { ContactRow, Contacts } from "../delegation-rows.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { ContactTable } from "./delegation-tables.ts";

const insert = prepared((db: QueryBuilder, at: Placeholders<Omit<Selectable<ContactTable>, "sequence">>) =>
  db.insertInto("contacts").values({
    id: at.id,
    principal: at.principal,
    name: at.name,
    addresses_json: at.addresses_json,
    created_at: at.created_at,
    created_by: at.created_by,
    confirmed_at: at.confirmed_at,
    confirmed_by: at.confirmed_by,
  }),
);

const selectAll = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("contacts").selectAll().orderBy("sequence"),
);

const confirmById = prepared((db: QueryBuilder, at: Placeholders<{ id: string; by: string; at: number }>) =>
  db
    .updateTable("contacts")
    .set({ confirmed_at: at.at, confirmed_by: at.by })
    .where("id", "=", at.id)
    .where("confirmed_at", "is", null),
);

const deleteById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.deleteFrom("contacts").where("id", "=", at.id),
);

function toRow(found: Selectable<ContactTable>): ContactRow {
  return {
    id: found.id,
    principal: found.principal,
    name: found.name,
    addresses: readJson<readonly string[]>(found.addresses_json),
    createdAt: found.created_at,
    createdBy: found.created_by,
    confirmedAt: found.confirmed_at,
    confirmedBy: found.confirmed_by,
  };
}

export class SqlContacts implements Contacts {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: ContactRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      principal: row.principal,
      name: row.name,
      addresses_json: JSON.stringify(row.addresses),
      created_at: row.createdAt,
      created_by: row.createdBy,
      confirmed_at: row.confirmedAt,
      confirmed_by: row.confirmedBy,
    });
  }

  async list(): Promise<readonly ContactRow[]> {
    return (await selectAll(this.#session, {})).rows.map(toRow);
  }

  async confirm(id: string, by: string, at: number): Promise<boolean> {
    return (await confirmById(this.#session, { id, by, at })).changes === 1;
  }

  async remove(id: string): Promise<boolean> {
    return (await deleteById(this.#session, { id })).changes === 1;
  }
}
