import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadRecordKeys } from "../src/audit/record-keys.ts";
import { RecordLog } from "../src/audit/record-log.ts";
import { crossAtOnce } from "../src/checkpoints/crossing.ts";
import type { InboundItem } from "../src/checkpoints/inbound/item.ts";
import { createNormaliseLayer } from "../src/checkpoints/inbound/normalise/index.ts";
import { shapeConfig } from "../src/checkpoints/inbound/shape/config.ts";
import { createShapeLayer } from "../src/checkpoints/inbound/shape/index.ts";
import { createWrapLayer } from "../src/checkpoints/inbound/wrap/index.ts";
import { createKnownSecretsLayer } from "../src/checkpoints/outbound/known-secrets/index.ts";
import { openPassage } from "../src/checkpoints/outbound/passage.ts";
import { outboundStreamConfig } from "../src/checkpoints/outbound/stream/config.ts";
import { createStreamLayer } from "../src/checkpoints/outbound/stream/index.ts";
import { EventBus } from "../src/events.ts";
import type { Part } from "../src/message.ts";
import { systemClock } from "../src/platform/clock.ts";
import { newTraceId, takeRandomBytes } from "../src/platform/random.ts";
import { redactCredentials } from "../src/redaction/credential-scanner.ts";
import { createKnownValueScanner } from "../src/redaction/known-values.ts";
import { createRedactor } from "../src/redaction/redactor.ts";
import { openStore } from "../src/store/sqlite/open-store.ts";
import type { Bench, Figure } from "./figure.ts";

const sentence = "The east gate stays open until nine, then the bridge goes up and two lamps are lit. ";
const context = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "bench",
  agent: "main",
  conversation: "c",
  texts: () => [],
};
const known = {
  entries: () =>
    Array.from({ length: 50 }, (_, index) => ({
      name: `SECRET_${index}`,
      value: `value-${index}-`.repeat(4),
    })),
  generation: () => 1,
};

/** The road's layers without a daemon around them. */
export const benchLayers: Bench = async ({ quick }) => [
  measureInbound(quick ? 2_000 : 20_000),
  measureOutbound(quick ? 2 : 16),
  measureSecretPatterns(quick ? 2 : 16),
  await measureRecords(quick ? 5_000 : 50_000),
];

function measureInbound(messages: number): Figure {
  const layers = [
    createShapeLayer({ maxMessageLength: 10_000, shape: shapeConfig.parse(undefined) }),
    createNormaliseLayer(),
    createWrapLayer({ takeRandomBytes }),
  ];
  const text = sentence.repeat(25).slice(0, 2_048);
  const cross = (index: number): void => {
    const crossing = crossAtOnce(layers, makeItem(`${index} ${text}`), context);
    if (crossing.verdict.do !== "pass") throw new Error("A clean message did not pass.");
  };
  return {
    name: "inbound checkpoint, a clean message of 2 KB",
    value: (timeRuns(messages, cross) / messages) * 1_000,
    unit: "us",
  };
}

function makeItem(text: string): InboundItem {
  const label = { trust: "user", source: "owner", at: 0, readers: "everyone" } as const;
  const parts: readonly Part[] = [{ kind: "text", text, label }];
  const principal = { id: "owner", role: "owner" } as const;
  const message = { agent: "main", channel: "api", person: "owner", principal, conversation: "c", parts };
  return { kind: "message", message, parts };
}

function measureOutbound(megabytes: number): Figure {
  const layers = [
    createStreamLayer(outboundStreamConfig.parse({ maxReplyLength: 10_000_000 })),
    createKnownSecretsLayer({ scanner: createKnownValueScanner(known), known }),
  ];
  const reply = sentence.repeat(Math.ceil(1_048_576 / sentence.length)).slice(0, 1_048_576);
  const cross = (): void => {
    const passage = openPassage(layers, context, () => undefined);
    let released = 0;
    for (let at = 0; at < reply.length; at += 48) released += passage.push(reply.slice(at, at + 48)).length;
    if (released + passage.end().rest.length !== reply.length) throw new Error("A clean reply was changed.");
  };
  return {
    name: "outbound checkpoint, in chunks of 48, 50 secrets known",
    value: (megabytes / timeRuns(megabytes, cross)) * 1_000,
    unit: "MB/s",
  };
}

function measureSecretPatterns(megabytes: number): Figure {
  const text = sentence.repeat(Math.ceil(1_048_576 / sentence.length)).slice(0, 1_048_576);
  const redact = (): void => {
    if (redactCredentials(text, new Set()) !== text) throw new Error("A clean text was changed.");
  };
  return {
    name: "secret patterns on clean text",
    value: (megabytes / timeRuns(megabytes, redact)) * 1_000,
    unit: "MB/s",
  };
}

/** Milliseconds for so many runs, after a tenth as many to warm up. */
function timeRuns(runs: number, run: (index: number) => void): number {
  for (let index = 0; index < Math.ceil(runs / 10); index += 1) run(-index);
  const startedMs = performance.now();
  for (let index = 0; index < runs; index += 1) run(index);
  return performance.now() - startedMs;
}

/** Processor time, because a group of records is written while others are made. */
async function measureRecords(records: number): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "castellan-bench-"));
  const store = await openStore({ folder, durability: "process", clock: systemClock });
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
  const redactor = createRedactor({ known });
  const options = { folder: join(folder, "logs"), keys, store, bus, redactor, clock: systemClock };
  const log = await RecordLog.open({ ...options, durability: "process" });
  try {
    const append = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        log.append(makeRecord());
        if (index % 64 === 0) await log.committed();
      }
      await log.committed();
    };
    await append(Math.ceil(records / 10));
    const before = process.cpuUsage();
    await append(records);
    const { user, system } = process.cpuUsage(before);
    return {
      name: "one record, redacted, chained and written",
      value: (user + system) / records,
      unit: "us",
    };
  } finally {
    await log.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeRecord(): Parameters<RecordLog["append"]>[0] {
  const traceId = newTraceId();
  const layers = ["origin", "bearer", "limits"].map((name) => ({ layer: `gateway/${name}`, did: "pass" }));
  return {
    at: systemClock.now(),
    level: "INFO",
    event: "checkpoint-crossed",
    name: "checkpoint:crossed",
    origin: {
      traceId,
      agent: "main",
      person: "owner",
      conversation: `conv_${traceId}`,
      turnId: `turn_${traceId}`,
    },
    data: { checkpoint: "gateway", outcome: "pass", subject: "POST /api/chat", layers, durationMs: 0.113 },
  };
}
