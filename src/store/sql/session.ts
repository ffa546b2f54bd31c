import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Kysely as a builder and compiler of queries; execution is the session's. */
export type QueryBuilder = Kysely<Tables>;

export type SqlValue = string | number | null;

export interface SqlResult<R> {
  readonly rows: readonly R[];
  /** Rows a statement inserted, updated or deleted; 0 for one that returns rows. */
  readonly changes: number;
}

/** One open transaction, as the repositories see it. `dialect` compiles for the engine that executes. */
export interface SqlSession {
  readonly dialect: QueryBuilder;
  execute<R>(sql: string, parameters: readonly SqlValue[]): Promise<SqlResult<R>>;
}
