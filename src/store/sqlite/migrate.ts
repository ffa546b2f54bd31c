import { AppError } from "../../errors.ts";
import type { SqliteConnection } from "./connection.ts";
import { foundation } from "./migrations/0001-foundation.ts";
import { senders } from "./migrations/0002-senders.ts";
import { alerts } from "./migrations/0003-alerts.ts";
import { delegation } from "./migrations/0004-delegation.ts";
import { approvals } from "./migrations/0005-approvals.ts";
import { budget } from "./migrations/0006-budget.ts";

/** One step of the schema. A released step never changes; a new one is added after it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly script: string;
}

/** In order, numbered from 1 without gaps. */
export const migrations: readonly Migration[] = [foundation, senders, alerts, delegation, approvals, budget];

/** "Cstl" in ASCII: tells a database of this platform from any other file of SQLite. */
const applicationId = 1131639916;
const markAsOurs = "pragma application_id = 1131639916";

const recordTable =
  "create table if not exists schema_migrations (number integer primary key, name text not null, applied_at integer not null) strict";

/** Brings the database to the newest schema, one transaction a step, and leaves it alone when it cannot. */
export function migrate(
  connection: SqliteConnection,
  now: number,
  steps: readonly Migration[] = migrations,
): void {
  refuseForeign(connection);
  const applied = readApplied(connection);
  refuseUnknown(applied, steps);
  for (const step of steps.slice(applied.length)) apply(connection, step, now);
}

function apply(connection: SqliteConnection, step: Migration, now: number): void {
  connection.execute("begin immediate");
  try {
    connection.executeScript(markAsOurs);
    connection.execute(recordTable);
    connection.executeScript(step.script);
    connection.execute("insert into schema_migrations (number, name, applied_at) values (?, ?, ?)", [
      step.number,
      step.name,
      now,
    ]);
    connection.execute("commit");
  } catch (failure) {
    if (connection.inTransaction) connection.execute("rollback");
    throw failure;
  }
}

function refuseForeign(connection: SqliteConnection): void {
  const found = connection.execute<{ application_id: number }>("pragma application_id").rows[0]
    ?.application_id;
  const tables = connection.execute<{ count: number }>("select count(*) as count from sqlite_schema").rows[0];
  const isEmpty = found === 0 && tables?.count === 0;
  if (found === applicationId || isEmpty) return;
  throw new AppError("storage-unavailable", "castellan.db in the data folder belongs to another program.", {
    hint: "Expected a database of Castellan. Choose another data folder (--data or CASTELLAN_HOME), or move the file away.",
  });
}

function readApplied(connection: SqliteConnection): readonly Pick<Migration, "number" | "name">[] {
  const found = connection.execute("select 1 from sqlite_schema where name = 'schema_migrations'").rows;
  if (found.length === 0) return [];
  return connection.execute<Pick<Migration, "number" | "name">>(
    "select number, name from schema_migrations order by number",
  ).rows;
}

function refuseUnknown(
  applied: readonly Pick<Migration, "number" | "name">[],
  steps: readonly Migration[],
): void {
  const newest = applied.at(-1)?.number ?? 0;
  const known = steps.at(-1)?.number ?? 0;
  if (newest > known) {
    throw new AppError(
      "storage-unavailable",
      `The database has schema version ${newest}; this program knows versions up to ${known}.`,
      {
        hint: "It was written by a newer Castellan: install that version or a newer one, or choose another data folder. Nothing was changed.",
      },
    );
  }
  const differing = applied.findIndex(
    (one, index) => one.number !== steps[index]?.number || one.name !== steps[index]?.name,
  );
  if (differing === -1) return;
  throw new AppError(
    "storage-unavailable",
    `Schema version ${differing + 1} of the database is not the one that this program knows.`,
    {
      hint: "It was written by another build of Castellan: use that build, or choose another data folder. Nothing was changed.",
    },
  );
}
