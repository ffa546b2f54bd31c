import {
  closeSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { newId } from "../../src/platform/random.ts";
import { sampleConversation, sampleMessage } from "../../src/store/sample-rows.ts";
import { SqliteConnection } from "../../src/store/sqlite/connection.ts";
import { Lane } from "../../src/store/sqlite/lane.ts";
import { migrations } from "../../src/store/sqlite/migrate.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { inFolder } from "./child.ts";

const open = (folder: string, clock: Clock = systemClock): Promise<Store> =>
  openStore({ folder, durability: "process", clock });

/** A closed store with enough messages to fill many pages; returns its file. */
async function fillStore(folder: string): Promise<string> {
  const store = await open(folder);
  await store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation());
    for (let index = 0; index < 300; index++) await unit.inbox.accept(sampleMessage({ id: `msg_${index}` }));
  });
  await store.close();
  return join(folder, "castellan.db");
}

function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, offset);
  closeSync(handle);
}

describe.concurrent("a damaged database", () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    [
      "is a text file",
      (file) => writeFileSync(file, "this is no database, whatever its name says".repeat(200)),
    ],
    ["has a torn header", (file) => overwrite(file, 0, new Uint8Array(100).fill(7))],
    ["has lost its schema page", (file) => overwrite(file, 100, new Uint8Array(3_996).fill(0xa5))],
    ["has garbage in its pages", (file) => overwrite(file, 4_096 * 3, new Uint8Array(4_096 * 20).fill(0xa5))],
    ["was cut in the middle", (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096)],
  ];

  it.each(damages)("that %s is refused and left as it is", (_, damage) =>
    inFolder(async (folder) => {
      const file = await fillStore(folder);
      damage(file);
      const before = readFileSync(file);
      await expect(open(folder)).rejects.toMatchObject({
        code: "storage-unavailable",
        message: expect.stringMatching(/damaged/),
        hint: expect.stringContaining("good copy"),
      });
      expect(readFileSync(file).equals(before)).toBe(true);
    }),
  );

  it("that breaks while it is open costs the units that meet the damage, with an error that says so", () =>
    inFolder(async (folder) => {
      const file = await fillStore(folder);
      const connection = new SqliteConnection(file);
      connection.execute("select count(*) from settings");
      overwrite(file, 4_096, new Uint8Array(statSync(file).size - 4_096).fill(0xa5));
      const lane = new Lane(connection);
      const reading = lane.read((unit) => unit.inbox.history("cnv_1", null, 1_000));
      await expect(reading).rejects.toMatchObject({ code: "storage-unavailable" });
      const writing = lane.write((unit) => unit.inbox.setState("trn_of_msg_7", "answered"));
      await expect(writing).rejects.toMatchObject({ code: "storage-unavailable" });
      await lane.close();
    }));
});

describe.concurrent("a database that this program must not touch", () => {
  it("of a newer schema is refused, saying both versions, and left as it is", () =>
    inFolder(async (folder) => {
      const file = await fillStore(folder);
      const newer = new DatabaseSync(file);
      const known = migrations.length;
      newer
        .prepare("insert into schema_migrations (number, name, applied_at) values (?, 'from-the-future', 0)")
        .run(known + 1);
      newer.close();
      const before = readFileSync(file);
      await expect(open(folder)).rejects.toMatchObject({
        code: "storage-unavailable",
        message: `The database has schema version ${known + 1}; this program knows versions up to ${known}.`,
        hint: expect.stringContaining("newer Castellan"),
      });
      expect(readFileSync(file).equals(before)).toBe(true);
    }));

  it("behind a symbolic link is refused", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "elsewhere"), "");
      symlinkSync(join(folder, "elsewhere"), join(folder, "castellan.db"));
      await expect(open(folder)).rejects.toMatchObject({ code: "storage-unavailable" });
      expect(statSync(join(folder, "elsewhere")).size).toBe(0);
    }));
});

describe("a clock that is set back", () => {
  it("changes neither the order of history nor the order of open turns", () =>
    inFolder(async (folder) => {
      const ids: string[] = [];
      for (const now of [1_800_000_000_000, 1_700_000_000_000, 0]) {
        const store = await open(folder, { now: () => now, monotonic: () => 0 });
        for (let count = 0; count < 3; count++) {
          const id = newId("msg", now + count);
          ids.push(id);
          await store.write(async (unit) => {
            await unit.conversations.ensure(sampleConversation({ updatedAt: now }));
            await unit.inbox.accept(sampleMessage({ id, acceptedAt: now }));
          });
        }
        const history = await store.read((unit) => unit.inbox.history("cnv_1", null, 100));
        expect(history.map((row) => row.id)).toEqual(ids);
        const waiting = await store.read((unit) => unit.inbox.open());
        expect(waiting.map((row) => row.id)).toEqual(ids);
        await store.close();
      }
    }));
});
