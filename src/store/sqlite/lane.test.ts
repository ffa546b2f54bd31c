import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SqliteConnection } from "./connection.ts";
import { Lane } from "./lane.ts";
import { migrate } from "./migrate.ts";

describe("the lane of the store", () => {
  let folder: string;
  let connection: SqliteConnection;
  let lane: Lane;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "castellan-lane-"));
    connection = new SqliteConnection(join(folder, "test.db"));
    connection.executeScript("pragma journal_mode = wal");
    migrate(connection, 1_000);
    lane = new Lane(connection);
  });
  afterEach(async () => {
    await lane.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (key: string, value: string): Promise<string> =>
    lane.write(async (unit) => {
      await unit.settings.put(key, value);
      return key;
    });
  const has = async (key: string): Promise<boolean> =>
    (await lane.read((unit) => unit.settings.get(key))) !== undefined;

  it("commits units that wait together in one transaction", async () => {
    const changes = (): number =>
      Number(connection.execute<{ data_version: number }>("pragma data_version").rows[0]?.data_version);
    const other = new DatabaseSync(join(folder, "test.db"));
    const seen = (): unknown => other.prepare("pragma data_version").get()?.["data_version"];
    const before = seen();
    await Promise.all(Array.from({ length: 40 }, (_, index) => put(`key-${index}`, "v")));
    expect(Number(seen()) - Number(before)).toBe(1);
    expect(changes()).toBeGreaterThan(0);
    other.close();
  });

  it("rejects what a full disk cannot take, keeps what was confirmed, and goes on when there is space", async () => {
    await put("before", "v");
    // Below its present size the file is never limited: from here on it cannot grow.
    connection.executeScript("pragma max_page_count = 1");
    const outcomes = await Promise.allSettled([
      put("small-1", "v"),
      put("large", "x".repeat(100_000)),
      put("small-2", "v"),
    ]);
    expect(outcomes[1]).toMatchObject({
      status: "rejected",
      reason: { code: "storage-unavailable", message: expect.stringContaining("full") },
    });
    for (const [index, key] of ["small-1", "large", "small-2"].entries()) {
      expect(await has(key)).toBe(outcomes[index]?.status === "fulfilled");
    }
    expect(await has("before")).toBe(true);
    connection.executeScript("pragma max_page_count = 100000");
    await put("large", "x".repeat(100_000));
    expect(await has("large")).toBe(true);
  });

  it("rejects every unit of a commit that fails and recovers with the next one", async () => {
    // A deferred foreign key is checked by the commit itself: the nearest thing to a disk that fails there.
    connection.executeScript(`
      create table owners (id text primary key) strict;
      create table owned (owner text references owners (id) deferrable initially deferred) strict;
      create trigger break_commit after insert on settings when new.key = 'break'
        begin insert into owned values ('nobody'); end;
    `);
    const outcomes = await Promise.allSettled([put("one", "v"), put("break", "v"), put("three", "v")]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected", "rejected"]);
    for (const key of ["one", "break", "three"]) expect(await has(key)).toBe(false);
    expect(await put("later", "v")).toBe("later");
    expect(await has("later")).toBe(true);
  });

  it("rejects the whole batch when the engine gives the transaction up", async () => {
    connection.executeScript(`
      create trigger give_up before insert on settings when new.key = 'give-up'
        begin select raise(rollback, 'given up'); end;
    `);
    const swallowed = lane.write(async (unit) => {
      await unit.settings.put("give-up", "v").catch(() => "swallowed");
      await unit.settings.put("outside", "v").catch(() => "swallowed");
    });
    const outcomes = await Promise.allSettled([put("one", "v"), swallowed, put("three", "v")]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected", "rejected"]);
    for (const key of ["one", "outside", "three"]) expect(await has(key)).toBe(false);
    expect(await put("later", "v")).toBe("later");
  });

  it("says so when another program holds the database, and goes on when it lets go", async () => {
    const other = new DatabaseSync(join(folder, "test.db"));
    other.exec("begin immediate");
    await expect(put("blocked", "v")).rejects.toMatchObject({
      code: "storage-unavailable",
      message: expect.stringContaining("Another program"),
    });
    other.exec("rollback");
    other.close();
    await put("free", "v");
    expect(await has("blocked")).toBe(false);
    expect(await has("free")).toBe(true);
  });

  it("serves a read at once, before writes that wait for the next turn of the event loop", async () => {
    const order: string[] = [];
    const writing = put("key", "v").then(() => order.push("write"));
    const reading = has("key").then((found) => order.push(`read ${found}`));
    await Promise.all([writing, reading]);
    expect(order).toEqual(["read false", "write"]);
  });

  it("refuses more waiting units than the disk could take", async () => {
    const waiting = Array.from({ length: 20_000 }, () => lane.write(async () => 1));
    await expect(lane.write(async () => 1)).rejects.toMatchObject({ code: "storage-unavailable" });
    expect((await Promise.all(waiting)).length).toBe(20_000);
  });
});
