import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.ts";
import type { WithStore } from "../contract.ts";
import { checkStore } from "../contract.ts";
import { sampleConversation, sampleMessage } from "../sample-rows.ts";
import type { Store } from "../store.ts";
import type { Durability } from "./open-store.ts";
import { openStore } from "./open-store.ts";

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "castellan-store-"));
  try {
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withSqlite(durability: Durability): WithStore {
  return (test) =>
    inFolder(async (folder) => {
      const open = (): Promise<Store> => openStore({ folder, durability, clock: systemClock });
      const opened: Store[] = [await open()];
      const reopen = async (): Promise<Store> => {
        await opened.at(-1)?.close();
        const again = await open();
        opened.push(again);
        return again;
      };
      try {
        await test({ store: opened[0] as Store, reopen });
      } finally {
        await opened.at(-1)?.close();
      }
    });
}

describe.concurrent("the SQLite store that survives a killed process", () =>
  checkStore(withSqlite("process")));
describe.concurrent("the SQLite store that survives a power cut", () => checkStore(withSqlite("power")));

describe("the files of the SQLite store", () => {
  it("are readable by their owner only, while open and afterwards", () =>
    inFolder(async (folder) => {
      const store = await openStore({ folder, durability: "process", clock: systemClock });
      await store.write((unit) => unit.settings.put("key", 1));
      const names = readdirSync(folder).sort();
      expect(names).toEqual(["castellan.db", "castellan.db-shm", "castellan.db-wal"]);
      for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      await store.close();
      expect(readdirSync(folder)).toEqual(["castellan.db"]);
    }));

  it("hold nothing of a conversation that was removed", () =>
    inFolder(async (folder) => {
      const words = "the-words-that-must-go";
      const store = await openStore({ folder, durability: "process", clock: systemClock });
      const label = { trust: "user", source: "ann", at: 1, readers: "everyone" } as const;
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation());
        await unit.inbox.accept(
          sampleMessage({ received: [{ kind: "text", text: words.repeat(500), label }], state: "answered" }),
        );
      });
      await store.write((unit) => unit.conversations.remove("cnv_1"));
      await store.close();
      expect(readFileSync(join(folder, "castellan.db")).includes(words)).toBe(false);
    }));

  it("are refused when they lead elsewhere or belong to another program", () =>
    inFolder(async (folder) => {
      const foreign = new DatabaseSync(join(folder, "castellan.db"));
      foreign.exec("create table bookmarks (url text)");
      foreign.close();
      const opening = openStore({ folder, durability: "process", clock: systemClock });
      await expect(opening).rejects.toMatchObject({
        code: "storage-unavailable",
        message: expect.stringContaining("another program"),
      });
    }));
});

describe("the queries of the SQLite store", () => {
  const hot = [
    [
      "explain query plan select * from messages where conversation = ? order by sequence desc limit 5",
      "messages_by_conversation",
    ],
    [
      "explain query plan select * from messages where state in ('accepted', 'held') order by sequence",
      "messages_open",
    ],
    [
      "explain query plan select * from messages where idempotency_caller = ? and idempotency_key = ?",
      "messages_by_idempotency",
    ],
    ["explain query plan select * from outbox where message_id = ? and kind = 'reply'", "outbox_one_reply"],
    ["explain query plan select * from outbox where message_id in (?, ?)", "outbox_by_message"],
    [
      "explain query plan select * from outbox where conversation = ? order by sequence desc limit 5",
      "outbox_by_conversation",
    ],
    [
      "explain query plan select * from holds where state = 'pending' order by sequence limit 5",
      "holds_pending",
    ],
    ["explain query plan select * from holds where turn_id = ? order by sequence", "holds_by_turn"],
    [
      "explain query plan select * from conversations where person = ? order by activity desc limit 5",
      "conversations_by_person",
    ],
    [
      "explain query plan select * from versions where agent = ? order by sequence desc limit 5",
      "versions_by_agent",
    ],
    ["explain query plan delete from sessions where expires_at <= ?", "sessions_by_expiry"],
  ] as const;

  it.each(hot)("uses an index and sorts nothing: %s", (query, index) =>
    inFolder(async (folder) => {
      const store = await openStore({ folder, durability: "process", clock: systemClock });
      await store.close();
      const database = new DatabaseSync(join(folder, "castellan.db"));
      const plan = database.prepare(query).all();
      database.close();
      const text = plan.map((row) => String(row["detail"])).join("; ");
      expect(text).toContain(index);
      expect(text).not.toContain("TEMP B-TREE");
    }),
  );
});
