import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { EventBus } from "../../src/events.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createRedactor } from "../../src/redaction/redactor.ts";
import { createMemoryStore, type MemoryStore } from "./secret-rows.ts";
import { loadHead } from "../../src/audit/record-head.ts";
import { loadRecordKeys, type RecordKeys } from "../../src/audit/record-keys.ts";
import { RecordLog, type RecordEntry, type RecordLogOptions } from "../../src/audit/record-log.ts";
import { verifyRecords } from "../../src/audit/verify-records.ts";
import type { Verification } from "../../src/audit/chain-check.ts";

export const storedSecret = "a-stored-secret-value";

/** A folder, keys and a store for one chain of records. */
export interface Chain {
  readonly folder: string;
  readonly store: MemoryStore;
  readonly keys: RecordKeys;
  readonly bus: EventBus;
  open(options?: Partial<RecordLogOptions>): Promise<RecordLog>;
  verify(): Promise<Verification>;
}

export async function newChain(folder = mkdtempSync(`${tmpdir()}/castellan-audit-`)): Promise<Chain> {
  const store = createMemoryStore();
  const kept = new Map<string, string>();
  const keys = await loadRecordKeys({
    ensureSystem: async (name, make) => {
      const value = kept.get(name) ?? make();
      kept.set(name, value);
      return value;
    },
  });
  const bus = new EventBus((error) => {
    throw error;
  });
  const known = { entries: () => [{ name: "stored", value: storedSecret }], generation: () => 1 };
  const redactor = createRedactor({ known });
  const fixed = { folder, store, keys, bus, clock: systemClock, redactor, durability: "process" } as const;
  return {
    folder,
    store,
    keys,
    bus,
    open: (options = {}) => RecordLog.open({ ...fixed, ...options }),
    verify: async () => verifyRecords(folder, { storeId: store.id, ...keys }, await loadHead(store)),
  };
}

export function entry(number: number, data: RecordEntry["data"] = { number }): RecordEntry {
  return {
    at: Date.UTC(2026, 3, 4, 12, 0, 0) + number,
    level: "INFO",
    event: "message-received",
    name: "message:accepted",
    origin: { traceId: "t" },
    data,
  };
}
