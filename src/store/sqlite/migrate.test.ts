import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SqliteConnection } from "./connection.ts";
import type { Migration } from "./migrate.ts";
import { migrate, migrations } from "./migrate.ts";

const first: Migration = { number: 1, name: "first", script: "create table one (id text) strict;" };
const second: Migration = { number: 2, name: "second", script: "create table two (id text) strict;" };
const broken: Migration = {
  number: 2,
  name: "second",
  script:
    "create table two (id text) strict; insert into one (id) values ('half'); create table one (id text);",
};

describe("migrations", () => {
  let folder: string;
  let connection: SqliteConnection;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "castellan-migrate-"));
    connection = new SqliteConnection(join(folder, "test.db"));
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tables = (): readonly string[] =>
    connection
      .execute<{ name: string }>("select name from sqlite_schema where type = 'table' order by name")
      .rows.map((row) => row.name);
  const applied = (): unknown =>
    connection.execute("select number, name, applied_at from schema_migrations order by number").rows;

  it("are numbered from 1 without gaps", () => {
    expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it("are applied in order, recorded, and applied once", () => {
    migrate(connection, 1_000, [first]);
    migrate(connection, 2_000, [first, second]);
    migrate(connection, 3_000, [first, second]);
    expect(tables()).toEqual(["one", "schema_migrations", "two"]);
    expect(applied()).toEqual([
      { number: 1, name: "first", applied_at: 1_000 },
      { number: 2, name: "second", applied_at: 2_000 },
    ]);
  });

  it("leave the database as it was before the one that fails", () => {
    expect(() => migrate(connection, 1_000, [first, broken])).toThrow();
    expect(connection.inTransaction).toBe(false);
    expect(tables()).toEqual(["one", "schema_migrations"]);
    expect(applied()).toHaveLength(1);
    expect(connection.execute("select * from one").rows).toEqual([]);
    migrate(connection, 2_000, [first, second]);
    expect(tables()).toEqual(["one", "schema_migrations", "two"]);
  });

  it("refuse a database of a newer schema, saying both versions, and change nothing", () => {
    migrate(connection, 1_000, [first, second]);
    expect(() => migrate(connection, 2_000, [first])).toThrow(
      expect.objectContaining({
        code: "storage-unavailable",
        message: "The database has schema version 2; this program knows versions up to 1.",
        hint: expect.stringContaining("newer Castellan"),
      }),
    );
    expect(applied()).toHaveLength(2);
  });

  it("refuse a database whose history is not the known one", () => {
    migrate(connection, 1_000, [first]);
    expect(() => migrate(connection, 2_000, [{ ...second, number: 1 }])).toThrow(/version 1/);
  });

  it("refuse a database of another program", () => {
    connection.executeScript("create table bookmarks (url text)");
    expect(() => migrate(connection, 1_000, [first])).toThrow(/another program/);
    expect(tables()).toEqual(["bookmarks"]);
  });
});
