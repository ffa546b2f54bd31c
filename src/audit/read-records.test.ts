import { appendFileSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entry, newChain, type Chain } from "../../test/support/record-chain.ts";
import { formatRecord } from "./format-record.ts";
import { readRecords, type ReadRecordsOptions } from "./read-records.ts";
import type { RecordLine } from "./record-line.ts";

let chain: Chain;
beforeEach(async () => {
  chain = await newChain();
});
afterEach(() => rmSync(chain.folder, { recursive: true, force: true }));

async function read(options: Omit<ReadRecordsOptions, "folder"> = {}): Promise<readonly RecordLine[]> {
  const records: RecordLine[] = [];
  for await (const record of readRecords({ folder: chain.folder, ...options })) records.push(record);
  return records;
}

async function fill(count: number, maxFileBytes = 3_000): Promise<void> {
  const log = await chain.open({ maxFileBytes });
  for (let number = 1; number <= count; number += 1) {
    log.append({
      ...entry(number),
      level: number % 10 === 0 ? "BLOCK" : "INFO",
      event: number % 10 === 0 ? "rate-limited" : "message-received",
    });
  }
  await log.close();
}

describe("reading records", () => {
  it("gives the newest twenty, oldest first, across files", async () => {
    await fill(60);
    const records = await read();
    expect(records).toHaveLength(20);
    const seqs = records.map((record) => record.seq);
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] as number) + index));
    expect(records.at(-1)?.name).toBe("records:checkpoint");
  });

  it("chooses by level and above, and by either name of an event", async () => {
    await fill(60);
    expect((await read({ level: "WARN" })).map((record) => record.level)).toEqual(Array(6).fill("BLOCK"));
    expect(await read({ event: "rate-limited", last: 3 })).toHaveLength(3);
    expect(await read({ event: "message:accepted", last: 100 })).toHaveLength(60);
    expect(await read({ event: "no-such-event" })).toEqual([]);
  });

  it("reads lines that cross the border of a block", async () => {
    const log = await chain.open();
    for (let number = 1; number <= 400; number += 1)
      log.append(entry(number, { text: "é".repeat(number * 7) }));
    await log.close();
    const records = await read({ last: 1_000 });
    expect(records.map((record) => record.seq)).toEqual(Array.from({ length: 402 }, (_, index) => index + 1));
  });

  it("passes over an unfinished line and an empty folder", async () => {
    expect(await read()).toEqual([]);
    await fill(3, 1_000_000);
    appendFileSync(`${chain.folder}/audit.log`, '{"seq":99');
    expect((await read()).map((record) => record.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it("follows what is written later, through a rotation", async () => {
    const log = await chain.open({ maxFileBytes: 1_200 });
    log.append(entry(1));
    await log.committed();
    const end = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const record of readRecords({
        folder: chain.folder,
        event: "message-received",
        follow: end.signal,
      })) {
        seen.push((record.data as { number: number }).number);
        if (seen.length === 13) end.abort();
      }
    })();
    for (let number = 2; number <= 13; number += 1) {
      log.append(entry(number));
      await log.committed();
      if (number === 7) await expect.poll(() => seen.length, { timeout: 5_000 }).toBeGreaterThan(5);
    }
    await following;
    await log.close();
    expect(seen).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  });
});

describe("the printed form of a record", () => {
  const record: RecordLine = {
    seq: 1,
    at: "2026-04-04T12:00:01.000Z",
    level: "BLOCK",
    event: "rate-limited",
    name: "message:refused",
    origin: { traceId: "t", person: "+123" },
    data: { count: 21 },
    previous: "",
    mac: "",
  };

  it("is time, level, event and JSON", () => {
    expect(formatRecord(record)).toBe(
      '[2026-04-04T12:00:01.000Z][BLOCK] rate-limited {"sender":"+123","count":21}',
    );
    expect(
      formatRecord({
        ...record,
        level: "INFO",
        event: "startup-security-check",
        origin: { traceId: "t" },
        data: {},
      }),
    ).toBe("[2026-04-04T12:00:01.000Z][INFO] startup-security-check");
  });

  it("leaves nothing a terminal would obey", () => {
    const hostile = formatRecord({
      ...record,
      data: { text: "\u001b[2J\u009b2J\u202e\u2066\n\u0000" },
      event: "x\u001b[31m",
    });
    expect(hostile).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
