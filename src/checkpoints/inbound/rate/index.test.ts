import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrossingContext } from "../../../layer.ts";
import type { InboundItem } from "../item.ts";
import { rateLimitConfig } from "./config.ts";
import { createRateLayer } from "./index.ts";
import { SenderWindows } from "./sender-windows.ts";

const label = { trust: "user", source: "api", at: 0, readers: "everyone" } as const;
const minute = 60_000;

function contextAt(now: number): CrossingContext {
  return { now, signal: new AbortController().signal, traceId: "trace", agent: "main" };
}

function messageOf(person: string, room?: string): InboundItem {
  const parts = [{ kind: "text", text: "hello", label }] as const;
  const message = {
    agent: "main",
    channel: "chat",
    person,
    principal: { id: person, role: "member" },
    conversation: `of ${room ?? person}`,
    parts,
    ...(room === undefined ? {} : { room }),
  } as const;
  return { kind: "message", message, parts };
}

function openLayer(settings: object = {}) {
  const limit = rateLimitConfig.parse(settings);
  const windows = new SenderWindows(limit);
  const layer = createRateLayer({ limit, windows });
  const send = (now: number, person = "ann", room?: string) =>
    layer.judge(messageOf(person, room), contextAt(now));
  return { layer, windows, send };
}

function refusalOf(verdict: ReturnType<ReturnType<typeof openLayer>["send"]>) {
  if (verdict.do !== "refuse") throw new Error(`not refused: ${verdict.do}`);
  return verdict;
}

describe("inbound/rate", () => {
  it("lets 20 messages of a person pass within a minute and refuses the 21st, with the wait", () => {
    const { send } = openLayer();
    for (let count = 0; count < 20; count += 1) expect(send(count * 100).do).toBe("pass");
    const refused = refusalOf(send(10_000));
    expect(refused.code).toBe("too-many-requests");
    expect(refused.reason).toEqual({
      code: "rate/limited",
      text: "You are sending too many messages: 20 within 60 seconds are accepted.",
      hint: "Send again in 50 seconds.",
      retryAfterMs: 50_000,
    });
    expect(refused.findings).toEqual([{ id: "rate/limited", family: "rate", level: "low", count: 21 }]);
    expect(refusalOf(send(10_001)).findings?.[0]?.count).toBe(22);
  });

  it("gives each message back exactly when it leaves the window", () => {
    const { send } = openLayer({ max: 2, windowMs: 1_000 });
    expect([0, 400, 999, 1_000, 1_399, 1_400].map((at) => send(at).do)).toEqual([
      "pass",
      "pass",
      "refuse",
      "pass",
      "refuse",
      "pass",
    ]);
  });

  it("tells a chat once per window, and HTTP each time", () => {
    const { send } = openLayer({ max: 1, windowMs: 1_000 });
    send(0);
    const quiet = [1, 500, 999].map((at) => refusalOf(send(at)).reason.quiet ?? false);
    expect(quiet).toEqual([false, true, true]);
    expect(send(1_000).do).toBe("pass");
    expect(refusalOf(send(1_001)).reason.quiet).toBeUndefined();
  });

  it("counts persons and not rooms: nobody uses up the allowance of another", () => {
    const { send } = openLayer({ max: 1 });
    expect(send(0, "ann", "team").do).toBe("pass");
    expect(send(1, "bob", "team").do).toBe("pass");
    expect(send(2, "ann", "elsewhere").do).toBe("refuse");
  });

  it("leaves what tools bring back alone, and does nothing when it is off", () => {
    const { layer } = openLayer({ max: 1 });
    const result: InboundItem = { kind: "result", tool: "read", parts: [] };
    for (let count = 0; count < 5; count += 1) expect(layer.judge(result, contextAt(0)).do).toBe("pass");
    const off = openLayer({ max: 1, enabled: false });
    for (let count = 0; count < 5; count += 1) expect(off.send(0).do).toBe("pass");
    expect(off.windows.size).toBe(0);
  });

  it("neither locks out nor lets in more when the clock is set back", () => {
    const { send } = openLayer({ max: 2, windowMs: 1_000 });
    const verdicts = [5_000_000, 5_000_100, 100, 600, 950, 1_200].map((at) => send(at).do);
    expect(verdicts).toEqual(["pass", "pass", "refuse", "refuse", "refuse", "pass"]);
  });

  it("lets no stretch as long as the window through with more than the allowance, wherever it begins", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), gaps, (max, steps) => {
        const { send } = openLayer({ max, windowMs: 1_000 });
        const passed: number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          for (let burst = 0; burst < 8; burst += 1) if (send(now).do === "pass") passed.push(now);
        }
        for (const [index, at] of passed.entries()) {
          const tooMany = passed[index + max];
          if (tooMany !== undefined) expect(tooMany - at).toBeGreaterThanOrEqual(1_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lets everybody through who keeps to the allowance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat({ max: 300 })), (max, steps) => {
        const { send } = openLayer({ max, windowMs: 1_000 });
        const taken: number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          if (taken.filter((at) => now - at < 1_000).length >= max) continue;
          taken.push(now);
          expect(send(now).do).toBe("pass");
        }
      }),
    );
  });
});

describe("the windows of all persons", () => {
  const limit = rateLimitConfig.parse({ max: 20 });
  const spend = (windows: SenderWindows, person: string, count: number, now = 0) => {
    for (let taken = 0; taken < count; taken += 1) windows.take(person, now);
  };

  it("stay bounded, and keep the one at the limit when thousands of new names come", () => {
    const windows = new SenderWindows(limit, 1_000);
    spend(windows, "flooder", 20);
    for (let name = 0; name < 5_000; name += 1) windows.take(`name ${name}`, 1);
    expect(windows.size).toBe(1_000);
    expect(windows.take("flooder", 2).ok).toBe(false);
  });

  it("give up the one who has been silent the longest when all are at the limit", () => {
    const windows = new SenderWindows(limit, 3);
    for (const name of ["a", "b", "c", "d"]) spend(windows, name, 10);
    expect(windows.size).toBe(3);
    spend(windows, "b", 10, 1);
    expect(windows.take("b", 2).ok).toBe(false);
  });

  it("are cleaned of those who are silent", () => {
    const windows = new SenderWindows(limit);
    spend(windows, "light", 1);
    spend(windows, "heavy", 20);
    spend(windows, "late", 1, 5 * minute);
    expect(windows.sweep(5 * minute)).toBe(2);
    expect(windows.size).toBe(1);
  });

  it("remember after a restart what was accepted before, also when the clock was set back meanwhile", () => {
    const windows = new SenderWindows(limit);
    const before = Array.from({ length: 19 }, (_, index) => ({ person: "ann", at: 1_000 + index }));
    windows.remember([...before, { person: "ann", at: 99_999_999 }], 30_000);
    const allowance = windows.take("ann", 30_000);
    expect(allowance).toMatchObject({ ok: false, count: 21, retryAfterMs: 31_000 });
    expect(windows.take("bob", 30_000).ok).toBe(true);
    expect(windows.take("ann", 61_000).ok).toBe(true);
  });

  it("hold few numbers however high the limit is", () => {
    const windows = new SenderWindows(rateLimitConfig.parse({ max: 1_000_000 }));
    const started = performance.now();
    spend(windows, "busy", 200_000, 5);
    expect(windows.take("busy", 6).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
