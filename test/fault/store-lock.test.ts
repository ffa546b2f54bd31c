import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { lockDataFolder, readLockHolder } from "../../src/platform/folder-lock.ts";
import type { Child } from "./child.ts";
import { inFolder, runScript } from "./child.ts";

/** Starts holders and makes sure that none outlives the test. */
async function withHolders(
  test: (folder: string, start: (address?: string) => Child) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const started: Child[] = [];
    try {
      await test(folder, (address = "") => {
        const child = runScript("folder-lock-holder.ts", [folder, address]);
        started.push(child);
        return child;
      });
    } finally {
      await Promise.all(started.map((child) => child.kill()));
    }
  });
}

describe.concurrent("the lock of a data folder", () => {
  it("tells a second daemon who has it, since when, and where that one listens", () =>
    withHolders(async (folder, start) => {
      const first = start("http://127.0.0.1:4711");
      const [, pid, startedAt] = (await first.line("locked"))?.split(" ") ?? [];
      await expect(lockDataFolder(folder, systemClock)).rejects.toMatchObject({
        code: "conflict",
        message: `Another daemon is using this data folder: process ${pid}, started ${new Date(Number(startedAt)).toISOString()}, listening on http://127.0.0.1:4711.`,
        hint: expect.stringContaining(`kill ${pid}`),
      });
      expect(statSync(join(folder, "lock.db")).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, "lock.json")).mode & 0o777).toBe(0o600);
    }));

  it(
    "is free again at once after its holder was killed, also three times in a row",
    { timeout: 40_000 },
    () =>
      withHolders(async (folder, start) => {
        for (let round = 0; round < 3; round++) {
          const holder = start();
          expect(await holder.line("locked"), holder.lines.join("\n")).toBeDefined();
          await holder.kill();
          expect(readLockHolder(folder)?.pid).toBe(holder.process.pid);
        }
        const lock = await lockDataFolder(folder, systemClock);
        expect(readLockHolder(folder)?.pid).toBe(process.pid);
        lock.release();
      }),
  );

  it("goes to exactly one of many that start at the same moment after a kill", { timeout: 40_000 }, () =>
    withHolders(async (_, start) => {
      const dead = start();
      await dead.line("locked");
      await dead.kill();
      const starters = Array.from({ length: 6 }, () => start());
      const outcomes = await Promise.all(
        starters.map((child) => Promise.race([child.line("locked"), child.line("refused")])),
      );
      const winners = outcomes.filter((line) => line?.startsWith("locked"));
      expect(winners).toHaveLength(1);
      const winner = winners[0]?.split(" ")[1];
      for (const line of outcomes.filter((one) => one?.startsWith("refused"))) {
        expect(line).toContain('"conflict"');
        expect(line).toContain(`process ${winner}`);
      }
    }),
  );

  it("is given back on a clean end, and nothing names a holder any more", () =>
    withHolders(async (folder, start) => {
      const holder = start();
      await holder.line("locked");
      holder.process.stdin?.end();
      expect(await holder.ended).toBe(0);
      expect(existsSync(join(folder, "lock.json"))).toBe(false);
      (await lockDataFolder(folder, systemClock)).release();
    }));

  it("holds inside one process too, and an attempt there does not loosen it for others", () =>
    withHolders(async (folder, start) => {
      const lock = await lockDataFolder(folder, systemClock);
      await expect(lockDataFolder(folder, systemClock)).rejects.toMatchObject({ code: "conflict" });
      expect(await start().line("refused")).toContain(`process ${process.pid}`);
      lock.release();
      lock.release();
      (await lockDataFolder(folder, systemClock)).release();
    }));

  it("names nobody when what stands beside it is of a dead process or cannot be read", () =>
    withHolders(async (folder, start) => {
      const holder = start();
      await holder.line("locked");
      for (const text of ["", "{", "null", '{"pid":"1"}', '{"pid":999999999,"startedAt":1,"address":null}']) {
        writeFileSync(join(folder, "lock.json"), text);
        await expect(lockDataFolder(folder, systemClock)).rejects.toMatchObject({
          code: "conflict",
          message: "Another process is using this data folder.",
        });
        expect(readFileSync(join(folder, "lock.json"), "utf8")).toBe(text);
      }
    }));
});
