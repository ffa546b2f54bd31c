import { describe, expect, it } from "vitest";
import { EventBus } from "../events.ts";
import type { JsonObject } from "../json.ts";
import { recordEvents } from "./record-events.ts";
import type { RecordEntry } from "./record-log.ts";

const start = 1_700_000_000_000;

function watch() {
  const bus = new EventBus((error) => {
    throw error;
  });
  const entries: RecordEntry[] = [];
  const stop = recordEvents(bus, { append: (entry) => void entries.push(entry) });
  const knock = (at: number, caller?: string): void => {
    const known = caller === undefined ? {} : { caller };
    const crossed = { checkpoint: "gateway", outcome: "refuse", subject: "GET /", ...known } as const;
    bus.emit("checkpoint:crossed", at, { traceId: "t" }, { ...crossed, layers: [], durationMs: 0 });
  };
  const leftOut = () =>
    entries
      .filter(({ event }) => event === "gateway-flood")
      .reduce((sum, { data }) => sum + Number((data["detail"] as JsonObject)["count"]), 0);
  return { bus, entries, stop, knock, leftOut };
}

describe("records of the bus", () => {
  it("tells a stranger's flood as a number, and leaves no request uncounted", () => {
    const { bus, entries, stop, knock, leftOut } = watch();
    for (let request = 0; request < 50_000; request += 1) knock(start + request);
    for (let guess = 0; guess < 5_000; guess += 1) {
      const failed = { method: "bearer", remoteAddress: "192.0.2.1" } as const;
      bus.emit("login:failed", start + 50_000, { traceId: "t" }, failed);
    }
    stop();
    expect(entries.length).toBeLessThan(800);
    const told = entries.filter(({ event }) => event !== "gateway-flood").length;
    expect(told + leftOut()).toBe(55_000);
  });

  it("records what a caller with a token does, however much a stranger sends", () => {
    const { entries, knock } = watch();
    for (let request = 0; request < 5_000; request += 1) knock(start);
    for (let request = 0; request < 2_000; request += 1) knock(start, "tok_1");
    expect(entries.filter(({ data }) => data["caller"] === "tok_1").length).toBe(2_000);
  });

  it("tells single requests again when the flood is over, also after the clock was set back", () => {
    const { entries, knock, leftOut } = watch();
    for (let request = 0; request < 5_000; request += 1) knock(start);
    knock(start - 3_600_000);
    knock(start - 3_600_000 + 60_000);
    expect(entries.at(-1)).toMatchObject({ event: "gateway-refused", at: start - 3_540_000 });
    expect(leftOut()).toBe(5_001 - 600);
  });
});
