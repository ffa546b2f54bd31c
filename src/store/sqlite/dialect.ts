import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { QueryBuilder } from "../sql/session.ts";
import type { Tables } from "../sql/tables.ts";

/**
 * Kysely builds and compiles for SQLite; the store's own connection executes. One instance for the process,
 * so that a query is compiled once, however many stores are opened.
 */
export const sqliteDialect: QueryBuilder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
