import { createSecretKey, generateKeyPairSync } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../platform/clock.ts";
import { entry, newChain, type Chain } from "../../test/support/record-chain.ts";
import { loadHead, proveHead, type RecordHead } from "./record-head.ts";
import { sealRecord, type RecordLine } from "./record-line.ts";
import { verifyRecords } from "./verify-records.ts";

let chain: Chain;
let path = "";
let good = "";
let head: RecordHead | undefined;

beforeAll(async () => {
  chain = await newChain();
  path = `${chain.folder}/audit.log`;
  const log = await chain.open({ checkpointEvery: 7 });
  for (let number = 1; number <= 24; number += 1)
    log.append(entry(number, { number, text: `number ${number}` }));
  await log.close();
  good = readFileSync(path, "utf8");
  head = await loadHead(chain.store);
});
afterAll(() => rmSync(chain.folder, { recursive: true, force: true }));

async function verify(content: string | Buffer, known: RecordHead | undefined = head) {
  writeFileSync(path, content);
  return verifyRecords(chain.folder, { storeId: chain.store.id, ...chain.keys }, known);
}

const lines = (): string[] => good.trimEnd().split("\n");
const join = (parts: readonly string[]): string => parts.map((line) => `${line}\n`).join("");
const nth = fc.nat().map((number) => number % 28);

describe("the verification of records", () => {
  it("calls an untouched log intact and counts it", async () => {
    expect(lines()).toHaveLength(29);
    expect(await verify(good)).toMatchObject({
      outcome: "intact",
      records: 29,
      checkpoints: 4,
      lastSeq: 29,
      files: 1,
    });
    const withoutHead = await verifyRecords(
      chain.folder,
      { storeId: chain.store.id, ...chain.keys },
      undefined,
    );
    expect(withoutHead.message).toContain("head was not compared");
  });

  it("finds every changed byte and names the record", async () => {
    const bytes = Buffer.from(good);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] as number) ^ flip;
          const { outcome, place } = await verify(changed);
          const line = bytes.subarray(0, at).toString().split("\n").length;
          const isLastNewline = at === bytes.length - 1;
          expect(outcome).toBe(isLastNewline ? "truncated" : "tampered");
          expect(place?.line).toBe(isLastNewline ? 29 : line);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("tells a removed record from a moved one, and names where", async () => {
    await fc.assert(
      fc.asyncProperty(nth, nth, async (from, to) => {
        const removed = lines().toSpliced(from, 1);
        expect(await verify(join(removed))).toMatchObject({
          outcome: "gap",
          place: { line: from + 1, seq: from + 1 },
        });
        if (from === to) return;
        const moved = removed.toSpliced(to, 0, lines()[from] as string);
        const answer = await verify(join(moved));
        expect(answer.outcome).toBe("reordered");
        expect(answer.place?.line).toBe(Math.min(from, to) + 1);
      }),
      { numRuns: 120 },
    );
  });

  it("notices a repeated record", async () => {
    const repeated = lines().toSpliced(10, 0, lines()[9] as string);
    expect(await verify(join(repeated))).toMatchObject({ outcome: "reordered", place: { line: 11 } });
  });

  it("notices a tail that was cut at any place, by the store's head", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: good.length }), async (cut) => {
        const answer = await verify(good.slice(0, -cut));
        expect(answer.outcome).toBe("truncated");
        expect(answer.message).toContain("are missing");
      }),
      { numRuns: 120 },
    );
  });

  it("calls an unfinished line behind the last known record an interruption, not an attack", async () => {
    const earlier = JSON.parse(lines()[19] as string) as RecordLine;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 27 }), fc.nat(), async (whole, cut) => {
        const torn = lines()[whole] as string;
        const content = join(lines().slice(0, whole)) + torn.slice(0, 1 + (cut % (torn.length - 1)));
        const answer = await verify(content, proveHead(chain.keys.chain, { seq: 20, mac: earlier.mac }));
        expect(answer).toMatchObject({ outcome: "interrupted", records: whole, place: { line: whole + 1 } });
      }),
      { numRuns: 60 },
    );
  });

  it("recognises a log that was written with another key, whole and in part", async () => {
    const other = createSecretKey(Buffer.alloc(32, 1));
    const rekey = (from: number): string => {
      let previous = from === 0 ? "" : (JSON.parse(lines()[from - 1] as string) as RecordLine).mac;
      const rest = lines()
        .slice(from)
        .map((line) => {
          const record = JSON.parse(line) as RecordLine;
          const data = JSON.parse(
            JSON.stringify(record.data).replace(/"chain":"[^"]+"/, '"chain":"other"'),
          ) as RecordLine["data"];
          const sealed = sealRecord(other, { ...record, data, previous });
          previous = sealed.mac;
          return sealed.line.trimEnd();
        });
      return join([...lines().slice(0, from), ...rest]);
    };
    expect(await verify(rekey(0))).toMatchObject({ outcome: "wrong-key", place: { line: 1 } });
    expect(await verify(rekey(12))).toMatchObject({ outcome: "tampered", place: { line: 13, seq: 13 } });
  });

  it("does not let the holder of the chain key forge a checkpoint", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(path, good);
    const answer = await verifyRecords(
      chain.folder,
      { storeId: chain.store.id, chain: chain.keys.chain, signing: privateKey },
      head,
    );
    expect(answer).toMatchObject({ outcome: "tampered", place: { seq: 9 } });
    const elsewhere = await verifyRecords(chain.folder, { storeId: "store_other", ...chain.keys }, head);
    expect(elsewhere).toMatchObject({ outcome: "tampered", place: { seq: 9 } });
  });

  it("notices a log that was replaced by an earlier or another one of the same key", async () => {
    expect(await verify(good, { seq: 29, mac: "A".repeat(43) })).toMatchObject({
      outcome: "tampered",
      place: { seq: 29 },
    });
    expect(await verify("")).toMatchObject({ outcome: "truncated" });
    expect(
      await verifyRecords(chain.folder, { storeId: chain.store.id, ...chain.keys }, undefined),
    ).toMatchObject({ outcome: "empty" });
  });

  it("finds any change in any of several files", async () => {
    const own = await newChain();
    const log = await own.open({ maxFileBytes: 1_500 });
    for (let number = 1; number <= 30; number += 1) log.append(entry(number));
    await log.close();
    const { files } = await own.verify();
    expect(files).toBeGreaterThan(3);
    const names = readdirSync(own.folder)
      .filter((name) => /^audit\.\d/.test(name))
      .sort();
    const second = `${own.folder}/${names[1]}`;
    const content = readFileSync(second, "utf8");
    rmSync(second);
    expect(await own.verify()).toMatchObject({ outcome: "gap" });
    writeFileSync(second, content.split("\n").slice(0, -2).join("\n") + "\n");
    expect(await own.verify()).toMatchObject({ outcome: "gap" });
    writeFileSync(second, content.slice(0, -5));
    expect(await own.verify()).toMatchObject({ outcome: "tampered" });
    writeFileSync(second, content);
    expect(await own.verify()).toMatchObject({ outcome: "intact" });
    rmSync(own.folder, { recursive: true });
  });

  it("reads a long log in linear time and little memory", async () => {
    const own = await newChain();
    const log = await own.open({ maxFileBytes: 2_000_000 });
    for (let number = 1; number <= 20_000; number += 1) log.append(entry(number));
    await log.close();
    const start = systemClock.monotonic();
    expect(await own.verify()).toMatchObject({ outcome: "intact", records: expect.any(Number) });
    expect(systemClock.monotonic() - start).toBeLessThan(4_000);
    appendFileSync(`${own.folder}/audit.log`, "x".repeat(9_000_000));
    expect((await own.verify()).outcome).toBe("tampered");
    rmSync(own.folder, { recursive: true });
  });
});
