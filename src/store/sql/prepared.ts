import type { Compilable, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { QueryBuilder, SqlResult, SqlSession, SqlValue } from "./session.ts";

/** Each named parameter as an expression that a query can use wherever a value may stand. */
export type Placeholders<P> = { readonly [K in keyof P]-?: RawBuilder<P[K]> };

export type Prepared<P, R> = (session: SqlSession, values: P) => Promise<SqlResult<R>>;

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

interface Compiled {
  readonly sql: string;
  readonly slots: readonly (Placeholder | SqlValue)[];
}

const placeholders = new Proxy<Record<string, RawBuilder<unknown>>>(
  {},
  {
    get: (_, name) => sql.val(new Placeholder(String(name))),
  },
);

/** A query that is built and compiled once per dialect; every later run only puts its values in order. */
export function prepared<P extends Record<keyof P, SqlValue>, R>(
  build: (db: QueryBuilder, values: Placeholders<P>) => Compilable<R>,
): Prepared<P, R> {
  const compiledBy = new WeakMap<QueryBuilder, Compiled>();
  return (session, values) => {
    let compiled = compiledBy.get(session.dialect);
    if (compiled === undefined) {
      const query = build(session.dialect, placeholders as Placeholders<P>).compile();
      compiled = { sql: query.sql, slots: query.parameters as readonly (Placeholder | SqlValue)[] };
      compiledBy.set(session.dialect, compiled);
    }
    const bound = compiled.slots.map((slot) =>
      slot instanceof Placeholder ? values[slot.name as keyof P] : slot,
    );
    return session.execute<R>(compiled.sql, bound);
  };
}

/** For queries whose text depends on the values (a list of ids): built and compiled on each run. */
export function runQuery<R>(
  session: SqlSession,
  build: (db: QueryBuilder) => Compilable<R>,
): Promise<SqlResult<R>> {
  const query = build(session.dialect).compile();
  return session.execute<R>(query.sql, query.parameters as readonly SqlValue[]);
}
