import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import type { BusEvent } from "../events.ts";
import { systemClock } from "../platform/clock.ts";
import { entry, newChain, storedSecret, type Chain } from "../../test/support/record-chain.ts";
import type { JsonObject } from "../json.ts";
import { headSetting, proveHead, type RecordHead } from "./record-head.ts";
import { recordEvents } from "./record-events.ts";
import type { RecordLog } from "./record-log.ts";

let chain: Chain;
let path = "";
beforeEach(async () => {
  chain = await newChain();
  path = `${chain.folder}/audit.log`;
});
afterEach(() => rmSync(chain.folder, { recursive: true, force: true }));

async function write(log: RecordLog, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) log.append(entry(number));
  await log.committed();
}

const lines = (file = path): string[] => readFileSync(file, "utf8").trimEnd().split("\n");

describe("the record log", () => {
  it("links every record to the one before, in private files, and ends with a signed checkpoint", async () => {
    const log = await chain.open();
    await write(log, 20);
    await log.close();
    expect(await chain.verify()).toMatchObject({
      outcome: "intact",
      records: 22,
      checkpoints: 1,
      lastSeq: 22,
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(chain.folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(`${chain.folder}/audit.pub`, "utf8")).toContain("PUBLIC KEY");
    expect(chain.store.settings.get(headSetting)).toMatchObject({ seq: 22 });
  });

  it("goes on with the same chain after a restart", async () => {
    for (let start = 0; start < 3; start += 1) {
      const log = await chain.open();
      await write(log, 5);
      await log.close();
    }
    expect(await chain.verify()).toMatchObject({ outcome: "intact", records: 21, checkpoints: 3 });
    expect(lines().filter((line) => line.includes("records:resumed"))).toHaveLength(2);
  });

  it("signs a checkpoint after every so many records", async () => {
    const log = await chain.open({ checkpointEvery: 10 });
    await write(log, 35);
    await log.close();
    expect(await chain.verify()).toMatchObject({ outcome: "intact", checkpoints: 4 });
  });

  it("links files when it rotates them by size", async () => {
    const log = await chain.open({ maxFileBytes: 2_000 });
    await write(log, 30);
    await log.close();
    const files = readdirSync(chain.folder).filter((name) => name.endsWith(".log"));
    expect(files.length).toBeGreaterThan(3);
    expect(await chain.verify()).toMatchObject({ outcome: "intact", files: files.length });
    const first = JSON.parse(lines()[0] ?? "") as { name: string; data: { previousFile: string } };
    expect(first.name).toBe("records:opened");
    expect(files).toContain(first.data.previousFile);
    const again = await chain.open({ maxFileBytes: 2_000 });
    await again.close();
    expect(await chain.verify()).toMatchObject({ outcome: "intact" });
  });

  it("goes on from the archive when it was killed between closing a file and opening the next", async () => {
    const log = await chain.open({ maxFileBytes: 2_000 });
    await write(log, 30);
    await log.close();
    const before = await chain.verify();
    const archive = readdirSync(chain.folder)
      .filter((name) => name !== "audit.log" && name.endsWith(".log"))
      .at(-1);
    const kept = lines(`${chain.folder}/${archive}`).at(-1);
    const { seq, mac } = JSON.parse(kept ?? "{}") as RecordHead;
    chain.store.settings.set(headSetting, { ...proveHead(chain.keys.chain, { seq, mac }) } as JsonObject);
    rmSync(path);
    const again = await chain.open();
    await again.close();
    const after = await chain.verify();
    expect(after).toMatchObject({ outcome: "intact" });
    expect(after.records).toBeLessThan(before.records);
  });

  it.each(["forged", "removed"])(
    "notices a tail that was cut with the store's head %s, also after a start",
    async (how) => {
      const log = await chain.open();
      await write(log, 20);
      await log.close();
      const kept = lines().slice(0, 8);
      writeFileSync(path, `${kept.join("\n")}\n`);
      const { seq, mac } = JSON.parse(kept.at(-1) ?? "{}") as RecordHead;
      if (how === "forged") chain.store.settings.set(headSetting, { seq, mac });
      else chain.store.settings.delete(headSetting);
      if (how === "forged") expect(await chain.verify()).toMatchObject({ outcome: "tampered" });
      await (await chain.open()).close();
      expect(await chain.verify()).toMatchObject({ outcome: "tampered", place: { seq: 8 } });
    },
  );

  it("stops when an entry cannot be written down, so that nothing goes on unrecorded", async () => {
    const log = await chain.open();
    log.append({ ...entry(1), at: Number.NaN });
    expect(log.state()).toMatchObject({ ok: false });
    await expect(log.committed()).rejects.toThrow(AppError);
  });

  it("keeps secrets out of origin and data, and cuts what is too large", async () => {
    const log = await chain.open();
    log.append(
      entry(1, { text: `the value ${storedSecret} and more`, password: "hunter2", big: "x".repeat(60_000) }),
    );
    log.append({ ...entry(2), origin: { traceId: "t", person: storedSecret } });
    await log.close();
    const text = readFileSync(path, "utf8");
    expect(text).not.toContain(storedSecret);
    expect(text).not.toContain("hunter2");
    expect(text).toContain("[REDACTED:stored]");
    expect(Math.max(...lines().map((line) => line.length))).toBeLessThan(8_000);
    expect(await chain.verify()).toMatchObject({ outcome: "intact" });
  });

  it("records the events of the bus under their audit names", async () => {
    const log = await chain.open();
    const stop = recordEvents(chain.bus, log);
    const origin = { traceId: "t", person: "+123" };
    chain.bus.emit("message:refused", 1, origin, {
      checkpoint: "inbound",
      reason: { code: "shape/too-long", text: "Too long." },
    });
    stop();
    chain.bus.emit("message:refused", 2, origin, {
      checkpoint: "inbound",
      reason: { code: "shape/empty", text: "Empty." },
    });
    await log.close();
    expect(lines().map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      "records-opened",
      "message-oversized",
      "records-checkpoint",
    ]);
  });

  it("writes entries that arrive together in one group and syncs them when asked to", async () => {
    const log = await chain.open({ durability: "power", flushDelayMs: 1 });
    await Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        log.append(entry(number));
        await log.committed();
      }),
    );
    await log.close();
    expect(await chain.verify()).toMatchObject({ outcome: "intact", records: 52 });
  });

  it("brings the end of the chain to the store soon after the file", async () => {
    const log = await chain.open({ headIntervalMs: 20 });
    await write(log, 3);
    await write(log, 4);
    await expect.poll(() => chain.store.settings.get(headSetting)).toMatchObject({ seq: 8 });
    await log.close();
  });
});

describe("the record log after a bad end", () => {
  it("sets an unfinished last line aside, notes it and goes on", async () => {
    const log = await chain.open();
    await write(log, 10);
    await log.close();
    appendFileSync(path, `{"seq":13,"at":"2026-04-04T12:00:00.000Z","data":"${storedSecret}`);
    expect(await chain.verify()).toMatchObject({
      outcome: "interrupted",
      records: 12,
      place: { line: 13, seq: 13 },
    });
    const again = await chain.open();
    await write(again, 2);
    await again.close();
    expect(await chain.verify()).toMatchObject({ outcome: "intact", interruptions: 1, records: 16 });
    const noted = lines().find((line) => line.includes("records:resumed")) ?? "";
    expect(noted).toContain('"level":"WARN"');
    expect(noted).toContain('"torn":{"characters":');
    expect(noted).not.toContain(storedSecret);
  });

  it("says how many records are missing when the file was cut or deleted meanwhile, and leaves the gap visible", async () => {
    for (const cut of [
      () => truncateSync(path, lines().slice(0, 5).join("\n").length + 1),
      () => rmSync(path),
    ]) {
      const own = await newChain(`${chain.folder}/${cut.toString().length}`);
      path = `${own.folder}/audit.log`;
      const log = await own.open();
      await write(log, 10);
      await log.close();
      cut();
      const again = await own.open();
      expect(again.resumption.missing).toBe(existsSync(path) && lines().length > 1 ? 7 : 12);
      await again.close();
      expect(await own.verify()).toMatchObject({ outcome: "truncated" });
      expect(readFileSync(path, "utf8")).toContain('"level":"ERROR"');
    }
  });

  it("goes on after a damaged last record and never hides it", async () => {
    const log = await chain.open();
    await write(log, 10);
    await log.close();
    writeFileSync(path, readFileSync(path, "utf8").replace('"why":"shutdown"', '"why":"shutdowm"'));
    const again = await chain.open();
    expect(again.resumption.damaged).toBe(true);
    await again.close();
    expect(await chain.verify()).toMatchObject({ outcome: "tampered", place: { seq: 12 } });
  });

  it("fails closed: after a failure nothing is committed until it is opened again", async () => {
    const failures: BusEvent[] = [];
    chain.bus.subscribe((event) => failures.push(event));
    const log = await chain.open({ headIntervalMs: 0 });
    chain.store.failNextWrite(new AppError("storage-unavailable", "The database is read-only."));
    log.append(entry(1));
    await expect
      .poll(() => log.state())
      .toMatchObject({ ok: false, reason: expect.stringContaining("read-only") });
    log.append(entry(2));
    await expect(log.committed()).rejects.toMatchObject({ code: "records-unavailable" });
    expect(failures.map((event) => event.name)).toEqual(["records:failed"]);
    await expect(log.close()).rejects.toMatchObject({ code: "records-unavailable" });
    const again = await chain.open();
    expect(again.state()).toEqual({ ok: true });
    await again.close();
    expect(await chain.verify()).toMatchObject({ outcome: "intact" });
  });

  it("says what is wrong when the folder cannot be used", async () => {
    mkdirSync(path);
    await expect(chain.open()).rejects.toMatchObject({
      code: "records-unavailable",
      hint: expect.stringContaining("restart"),
    });
  });
});

it("takes less than 12 microseconds to link a record", async () => {
  const log = await chain.open();
  const round = (): number => {
    const start = systemClock.monotonic();
    for (let number = 0; number < 2_000; number += 1) {
      log.append(
        entry(number, {
          tool: "read",
          callId: "call_01hzz3k3k3",
          effect: "read",
          ok: true,
          durationMs: 12.5,
        }),
      );
    }
    return (systemClock.monotonic() - start) / 2;
  };
  const best = Math.min(...Array.from({ length: 16 }, round));
  await log.close();
  expect(best).toBeLessThan(12);
});
