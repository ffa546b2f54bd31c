import { createPrivateKey, createSecretKey } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { EventBus } from "../../src/events.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createRedactor } from "../../src/redaction/redactor.ts";
import { loadHead, saveHead, type RecordHead } from "../../src/audit/record-head.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import { createMemoryStore } from "./secret-rows.ts";
import { entry } from "./record-chain.ts";
import { RecordLog } from "../../src/audit/record-log.ts";
import { verifyRecords } from "../../src/audit/verify-records.ts";

/** Fixed keys, so that one process can verify what another one wrote before it was killed. */
const signing = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, 7)]),
  type: "pkcs8",
  format: "der",
});
const keys = { chain: createSecretKey(Buffer.alloc(32, 7)), signing };
const [folder = "", mode = "", kind = ""] = process.argv.slice(2);
const data = { folder: `${folder}/data`, durability: "process", clock: systemClock } as const;
if (kind === "sqlite") mkdirSync(data.folder, { recursive: true, mode: 0o700 });
const store = kind === "sqlite" ? await openStore(data) : createMemoryStore("store_of_the_test");

if (mode === "verify") {
  process.stdout.write(
    JSON.stringify(await verifyRecords(folder, { storeId: store.id, ...keys }, await loadHead(store))),
  );
} else {
  await writeUntilKilled();
}

/** A store in memory has forgotten where the log ends, which a real one never has. */
async function rememberHead(): Promise<void> {
  const path = `${folder}/audit.log`;
  if (kind === "sqlite" || !existsSync(path)) return;
  const whole = readFileSync(path, "utf8").split("\n").slice(0, -1).at(-1);
  if (whole !== undefined) await saveHead(store, keys.chain, JSON.parse(whole) as RecordHead);
}

async function writeUntilKilled(): Promise<void> {
  await rememberHead();
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const bus = new EventBus((error) => say(String(error)));
  bus.subscribe((event) => say(`event ${event.name}`));
  const redactor = createRedactor({ known: { entries: () => [], generation: () => 0 } });
  const options = { folder, keys, store, bus, redactor, clock: systemClock, durability: "process" } as const;
  const log = await RecordLog.open({ ...options, maxFileBytes: 30_000, checkpointEvery: 50 });
  let { seq } = log.resumption.next;
  say("ready");
  const end = systemClock.now() + 5_000;
  while (log.state().ok && systemClock.now() < end) {
    for (let number = 0; number < 5; number += 1) log.append(entry(number));
    seq += 5;
    try {
      await log.committed();
      say(`committed ${seq}`);
    } catch (error) {
      const state = log.state();
      say(`failed ${state.ok ? "" : state.reason}`);
      say(`rejected ${error instanceof Error && "code" in error ? String(error.code) : "?"}`);
    }
  }
}
