import { describe, expect, it } from "vitest";
import { contextAt, messageOf, textPart } from "../../../../test/support/inbound-item.ts";
import type { Level } from "../../../layer.ts";
import { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import type { InboundItem } from "../item.ts";
import { persistenceConfig } from "./config.ts";
import { createPersistenceLayer } from "./index.ts";

const minute = 60_000;

function openLayer(settings: object = {}) {
  const repeats = new RepeatedAttempts(persistenceConfig.parse(settings));
  const layer = createPersistenceLayer({ repeats });
  const send = (now: number, level: Level | "none" = "medium", person = "ann") => {
    const item = messageOf([textPart("x")], { person });
    const suspicion = level === "none" ? {} : { suspicion: { score: 0.5, level, findings: [] } };
    return layer.judge({ ...item, ...suspicion }, contextAt(now));
  };
  const alarm = (...args: Parameters<typeof send>) => send(...args).findings?.[0]?.alarm;
  return { layer, repeats, send, alarm };
}

describe("inbound/persistence", () => {
  it("warns at the third suspicious message within five minutes and audits from the fifth on", () => {
    const { alarm } = openLayer();
    expect([0, 1, 2, 3, 4, 5].map((at) => alarm(at * 1_000))).toEqual([
      undefined,
      undefined,
      "injection-repeated",
      "injection-repeated",
      "injection-persistent",
      "injection-persistent",
    ]);
  });

  it("lets each attempt count for exactly five minutes", () => {
    const { alarm } = openLayer();
    alarm(0);
    alarm(1_000);
    expect(alarm(5 * minute - 1)).toBe("injection-repeated");
    expect(alarm(5 * minute + 1_000)).toBeUndefined();
  });

  it("counts medium and high only, and each person alone", () => {
    const { alarm } = openLayer({ warnAt: 2 });
    alarm(0);
    expect([alarm(1, "low"), alarm(2, "none"), alarm(3, "medium", "bob")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(alarm(4, "high")).toBe("injection-repeated");
  });

  it("with block refuses all of a person's messages until fewer are in the window", () => {
    const { send } = openLayer({ action: "block" });
    for (let at = 0; at < 4; at += 1) expect(send(at * 1_000).do).toBe("pass");
    expect(send(4_000)).toMatchObject({
      do: "refuse",
      code: "too-many-requests",
      reason: { code: "persistence/blocked", retryAfterMs: 5 * minute - 4_000 },
      findings: [{ alarm: "injection-persistent", count: 5 }],
    });
    expect(send(6_000, "none").do).toBe("refuse");
    expect(send(6_000, "none", "bob").do).toBe("pass");
    expect(send(5 * minute, "none").do).toBe("pass");
  });

  it("passes whatever comes when it only warns, and says nothing when it is off", () => {
    const { send } = openLayer();
    for (let at = 0; at < 20; at += 1) expect(send(at).do).toBe("pass");
    const off = openLayer({ enabled: false, action: "block" });
    for (let at = 0; at < 20; at += 1) expect(off.send(at)).toMatchObject({ do: "pass" });
    expect(off.repeats.size).toBe(0);
  });

  it("counts as configured", () => {
    const { alarm } = openLayer({ windowMs: 1_000, warnAt: 1, auditAt: 2 });
    expect([alarm(0), alarm(999), alarm(1_999)]).toEqual([
      "injection-repeated",
      "injection-persistent",
      "injection-repeated",
    ]);
  });

  it("remembers ten thousand persons and no more, the silent ones not at all", () => {
    const { repeats } = openLayer();
    for (let person = 0; person < 10_500; person += 1) repeats.note(`person ${person}`, person);
    expect(repeats.size).toBe(10_000);
    expect(repeats.sweep(5 * minute + 5_000)).toBe(4_501);
  });

  it("does nothing to what tools bring back", () => {
    const item: InboundItem = { kind: "result", tool: "read", parts: [] };
    expect(openLayer().layer.judge(item, contextAt(0))).toEqual({ do: "pass", value: item });
  });
});
