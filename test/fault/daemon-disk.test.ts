import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon } from "../support/daemon.ts";
import { needs } from "../support/need.ts";
import { inFolder } from "./child.ts";
import { askOverSocket } from "./owner-socket.ts";
import { expectRefusal } from "./refused-start.ts";
import type { SmallDisk } from "./small-disk.ts";
import { mountSmallDisk } from "./small-disk.ts";

const namespace = needs("mount namespace");

/** Puts a disk of so many kilobytes where `at` says below the home folder, and takes it away again. */
async function onSmallDisk(
  at: string,
  kilobytes: number,
  test: (disk: SmallDisk, home: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (home) => {
    const disk = await mountSmallDisk(join(home, at), kilobytes);
    try {
      await test(disk, home);
    } finally {
      await disk.release();
    }
  });
}

const write = (path: string) => [{ call: "write", args: { path, content: "x" } }, { say: "result: $LAST" }];

/** Some kilobytes that are no repetition of each other. */
function longText(index: number): string {
  return Array.from({ length: 120 }, (_, word) =>
    createHash("sha1").update(`${index} ${word}`).digest("hex"),
  ).join(" ");
}

/** Sends until the disk takes no more; answers the ids of everything that was acknowledged. */
async function chatUntilFull(daemon: TestDaemon, acknowledged: string[]): Promise<any> {
  for (let index = 0; index < 3_000; index += 1) {
    const { status, body } = await daemon.chat(`/echo ${index} ${longText(index)}`);
    if (status !== 200) return { status, body };
    acknowledged.push(body.message);
  }
  throw new Error("The disk never became full.");
}

/** Message ids that have a reply in the store, read from a copy. */
function readAnswered(disk: SmallDisk, copy: string): ReadonlySet<string> {
  cpSync(disk.outside, copy, { recursive: true, filter: (path) => !path.endsWith(".sock") });
  const database = new DatabaseSync(join(copy, "castellan.db"));
  const rows = database.prepare("select message_id from outbox where kind = 'reply'").all();
  database.close();
  return new Set(rows.map((row) => String(row["message_id"])));
}

describe
  .skipIf(namespace.missing)
  .concurrent("a daemon whose disk is its own (needs a mount namespace)", { timeout: 60_000 }, () => {
    it("answers 503 when the disk is full, loses nothing, and goes on when there is room", () =>
      onSmallDisk("data", 16_384, async (disk, home) => {
        const daemon = await startDaemon({ folder: disk.path, prefix: disk.prefix });
        const acknowledged: string[] = [(await daemon.chat("/echo first")).body.message];
        disk.fill();
        const { status, body } = await chatUntilFull(daemon, acknowledged);
        expect(status).toBe(503);
        expect(body.error).toMatchObject({ code: "storage-unavailable" });
        expect(body.error.message).toMatch(/full/);
        expect(body.error.hint).toMatch(/Free some space/);
        expect((await daemon.request("/health", { token: null })).status).toBe(200);
        expect((await daemon.request("/api/conversations")).status).toBe(200);
        disk.free();
        const after = await daemon.chat("/echo goes on");
        expect(after).toMatchObject({ status: 200, body: { reply: { text: "goes on" } } });
        acknowledged.push(after.body.message);
        await daemon.kill();
        const answered = readAnswered(disk, join(home, "copy"));
        expect(acknowledged.filter((id) => !answered.has(id))).toEqual([]);
        const again = await startDaemon({ folder: disk.path, prefix: disk.prefix, token: daemon.token });
        expect((await again.chat("/echo after a restart", {})).status).toBe(200);
        expect(await again.stop()).toBe(0);
      }));

    it("answers a message that met the full disk after a restart, once", () =>
      onSmallDisk("data", 16_384, async (disk) => {
        const daemon = await startDaemon({ folder: disk.path, prefix: disk.prefix });
        const key = { "idempotency-key": "met-the-full-disk" };
        disk.fill();
        await chatUntilFull(daemon, []);
        const { status } = await daemon.chat("/echo held up", {}, key);
        expect(status).toBe(503);
        disk.free();
        await daemon.kill();
        const again = await startDaemon({ folder: disk.path, prefix: disk.prefix, token: daemon.token });
        const first = await again.chat("/echo held up", {}, key);
        expect(first).toMatchObject({ status: 200, body: { reply: { text: "held up" } } });
        expect((await again.chat("/echo held up", {}, key)).body.reply.id).toBe(first.body.reply.id);
        expect(await again.stop()).toBe(0);
      }));

    it("does nothing consequential when the records cannot be written, and still reads", () =>
      onSmallDisk("data/logs", 1_024, async (disk, home) => {
        const folder = join(home, "data");
        const daemon = await startDaemon({ folder, prefix: disk.prefix });
        expect((await daemon.chat("go", { rehearsal: write("before.txt") })).status).toBe(200);
        disk.fill();
        let said = "";
        for (let index = 0; index < 200 && !said.includes("Nothing was done"); index += 1) {
          const { status, body } = await daemon.chat("go", { rehearsal: write(`after-${index}.txt`) });
          said = status === 200 ? body.reply.text : body.error.message;
          // The call that met the full disk fails the turn; those after it are refused.
          if (status !== 200) expect(said).toMatch(/records have stopped/i);
        }
        expect(said).toMatch(/Nothing was done, because the records cannot be written/);
        const files = readdirSync(join(folder, "agents/main/workspace"));
        const { body } = await daemon.chat("go", { rehearsal: write("last.txt") });
        expect(body.reply.text).toMatch(/Nothing was done/);
        expect(readdirSync(join(folder, "agents/main/workspace"))).toEqual(files);
        const look = await daemon.chat("look", {
          rehearsal: [{ call: "read", args: { path: "before.txt" } }, { say: "$LAST" }],
        });
        expect(look.body.reply.text).toContain("x");
        const { body: report } = await daemon.request("/api/doctor");
        expect(report.ok).toBe(false);
        expect(JSON.stringify(report.checks)).toContain("records cannot be written");
        disk.free();
        await daemon.stop();
        const again = await startDaemon({ folder, prefix: disk.prefix, token: daemon.token });
        const done = await again.chat("go", { rehearsal: write("last.txt") });
        expect(done.body.reply.text).not.toMatch(/Nothing was done/);
        expect(existsSync(join(folder, "agents/main/workspace/last.txt"))).toBe(true);
        const { body: verified } = await again.request("/api/records/verify", { method: "POST", body: {} });
        expect(verified.outcome).toBe("intact");
        expect(await again.stop()).toBe(0);
      }));

    it("refuses to start on a disk that is mounted read-only, and changes nothing", () =>
      onSmallDisk("data", 16_384, async (disk) => {
        const daemon = await startDaemon({ folder: disk.path, prefix: disk.prefix });
        await daemon.chat("/echo kept");
        expect(await daemon.stop()).toBe(0);
        const before = readFileSync(join(disk.outside, "castellan.db"));
        disk.makeReadOnly();
        const { code, error } = await expectRefusal({ folder: disk.path, prefix: disk.prefix });
        expect(code).toBe(69);
        expect(error.code).toBe("storage-unavailable");
        expect(`${error.message} ${error.hint}`).toMatch(/writ/);
        expect(readFileSync(join(disk.outside, "castellan.db")).equals(before)).toBe(true);
      }));

    it("refuses to start on a disk that is full, and starts when there is room", () =>
      onSmallDisk("data", 16_384, async (disk) => {
        disk.fill();
        const { code, error } = await expectRefusal({ folder: disk.path, prefix: disk.prefix });
        expect(code).toBe(69);
        expect(error.code).toBe("storage-unavailable");
        disk.free();
        const daemon = await startDaemon({ folder: disk.path, prefix: disk.prefix });
        expect((await daemon.chat("/echo there")).status).toBe(200);
        expect(await daemon.stop()).toBe(0);
      }));

    it("stops what runs when the panic lock falls on a full disk", () =>
      onSmallDisk("data", 16_384, async (disk) => {
        const daemon = await startDaemon({ folder: disk.path, prefix: disk.prefix });
        const sent = daemon.chat("slow", { rehearsal: [{ sleep: 6_000 }, ...write("too-late.txt")] });
        await new Promise((resolve) => setTimeout(resolve, 300));
        disk.fill();
        await chatUntilFull(daemon, []);
        const locked = await daemon.request("/api/lock", { method: "POST", body: {} });
        expect(locked.status).toBe(503);
        expect(locked.body.error.message).toMatch(/locked, but only until it stops/);
        disk.free();
        expect((await daemon.chat("/echo no")).status).toBe(401);
        expect((await askOverSocket(disk.outside, "GET", "/api/me")).body.locked).toBe(true);
        expect((await sent).status).not.toBe(200);
        const again = await askOverSocket(disk.outside, "POST", "/api/lock");
        expect(again).toMatchObject({ status: 200, body: { locked: true } });
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        expect(existsSync(join(disk.outside, "agents/main/workspace/too-late.txt"))).toBe(false);
        await daemon.kill();
      }));
  });
