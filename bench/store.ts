import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/platform/clock.ts";
import { newId } from "../src/platform/random.ts";
import { openStore } from "../src/store/sqlite/open-store.ts";
import type { Durability } from "../src/store/sqlite/open-store.ts";
import { sampleConversation, sampleMessage } from "../src/store/sample-rows.ts";
import type { Store } from "../src/store/store.ts";
import type { Bench } from "./figure.ts";

export interface StoreFigure {
  readonly durability: Durability;
  readonly unit: "accept" | "read";
  readonly inFlight: number;
  readonly units: number;
  readonly cpuUs: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

const settings = [
  { durability: "process", inFlight: 1, units: 5_000 },
  { durability: "process", inFlight: 32, units: 60_000 },
  { durability: "power", inFlight: 1, units: 2_000 },
  { durability: "power", inFlight: 32, units: 30_000 },
] as const;

/** What accepting a message costs (three statements), and what reading it back costs, under both durabilities. */
export async function benchStore(divisor = 1): Promise<readonly StoreFigure[]> {
  const figures: StoreFigure[] = [];
  for (const { durability, inFlight, units: most } of settings) {
    const units = most / divisor;
    const folder = mkdtempSync(join(tmpdir(), "castellan-bench-"));
    try {
      const store = await openStore({ folder, durability, clock: systemClock });
      await drive(store, inFlight, 500, accept);
      const accepted = await drive(store, inFlight, units, accept);
      figures.push({ durability, unit: "accept", ...accepted });
      if (durability === "process") {
        figures.push({ durability, unit: "read", ...(await drive(store, inFlight, units, readBack)) });
      }
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

type Action = (store: Store, index: number) => Promise<unknown>;

function accept(store: Store, index: number): Promise<unknown> {
  const conversation = `cnv_${index % 200}`;
  const turnId = newId("trn", Date.now());
  return store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation({ id: conversation }));
    await unit.inbox.accept(sampleMessage({ id: newId("msg", Date.now()), turnId, conversation }));
    await unit.journal.append(turnId, 0, { kind: "call-started", callId: "call_1", tool: "now" }, index);
  });
}

function readBack(store: Store, index: number): Promise<unknown> {
  return store.read((unit) => unit.inbox.history(`cnv_${index % 200}`, null, 1));
}

async function drive(
  store: Store,
  inFlight: number,
  units: number,
  action: Action,
): Promise<Omit<StoreFigure, "durability" | "unit">> {
  const latenciesMs: number[] = [];
  let next = 0;
  const startedMs = performance.now();
  const cpuBefore = process.cpuUsage();
  const worker = async (): Promise<void> => {
    while (next < units) {
      const index = next++;
      const beganMs = performance.now();
      await action(store, index);
      latenciesMs.push(performance.now() - beganMs);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const cpu = process.cpuUsage(cpuBefore);
  const tookMs = performance.now() - startedMs;
  latenciesMs.sort((left, right) => left - right);
  const at = (share: number): number => latenciesMs[Math.floor((latenciesMs.length - 1) * share)] ?? 0;
  return {
    inFlight,
    units,
    cpuUs: (cpu.user + cpu.system) / units,
    perSecond: (units / tookMs) * 1_000,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  };
}

/** The figures of `benchStore` in the form of all others. */
export const benchStoreFigures: Bench = async ({ quick }) => {
  const figures = await benchStore(quick ? 10 : 1);
  return figures.map(({ durability, unit, inFlight, cpuUs, perSecond, p50Ms, p99Ms, maxMs }) => ({
    name: `${unit}, ${durability}, ${inFlight} in flight`,
    value: perSecond,
    unit: "/s",
    note: `${cpuUs.toFixed(0)} us CPU, p50 ${p50Ms.toFixed(3)} ms, p99 ${p99Ms.toFixed(2)} ms, max ${maxMs.toFixed(1)} ms`,
  }));
};
