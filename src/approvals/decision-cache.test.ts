import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleHold, sampleLabel } from "../store/sample-rows.ts";
import type { HoldRow } from "../store/store.ts";
import { DecisionCache } from "./decision-cache.ts";

const lives = { denialCacheTtlMs: 60_000, batchApprovalTtlMs: 30_000 };
const hold = sampleHold({ reasons: [{ code: "classify/destroy", text: "" }] });
const repeated = (given: Partial<Parameters<DecisionCache["approvalOf"]>[0]> = {}) => ({
  requestHash: hold.requestHash,
  callHash: hold.callHash,
  reasons: ["classify/destroy"],
  trust: "user" as const,
  ...given,
});
const note = (cache: DecisionCache, outcome: "approved" | "denied", at = 0, given: HoldRow = hold) =>
  cache.note(given, { outcome, by: "owner", at }, true);

describe("what was decided lately", () => {
  it("answers for its time and not a millisecond longer, also when the clock was set back", () => {
    const cache = new DecisionCache(lives);
    note(cache, "denied", 1_000);
    expect(cache.denialOf(hold.requestHash, 60_999)).toBeDefined();
    expect(cache.denialOf(hold.requestHash, 61_000)).toBeUndefined();
    expect(cache.denialOf(hold.requestHash, 999)).toBeUndefined();
    note(cache, "approved", 1_000);
    expect(cache.approvalOf(repeated(), 30_999)).toBeDefined();
    expect(cache.approvalOf(repeated(), 31_000)).toBeUndefined();
    expect(cache.approvalOf(repeated(), 999)).toBeUndefined();
  });

  it("is one decision per request: a yes takes the place of a no and the reverse, also where they are not kept", () => {
    for (const denialCacheTtlMs of [0, 60_000])
      for (const batchApprovalTtlMs of [0, 30_000]) {
        const cache = new DecisionCache({ denialCacheTtlMs, batchApprovalTtlMs });
        note(cache, "denied");
        note(cache, "approved");
        expect(cache.denialOf(hold.requestHash, 1)).toBeUndefined();
        expect(cache.approvalOf(repeated(), 1) !== undefined).toBe(batchApprovalTtlMs > 0);
        note(cache, "denied");
        expect(cache.approvalOf(repeated(), 1)).toBeUndefined();
        expect(cache.denialOf(hold.requestHash, 1) !== undefined).toBe(denialCacheTtlMs > 0);
      }
  });

  it("serves no other request, capability or reason, and nothing that came from outside since", () => {
    const cache = new DecisionCache(lives);
    note(cache, "approved");
    for (const other of [
      { requestHash: "other" },
      { callHash: "other" },
      { reasons: ["classify/destroy", "classify/sensitive"] },
      { trust: "external" as const },
    ])
      expect(cache.approvalOf(repeated(other), 1)).toBeUndefined();
    expect(cache.approvalOf(repeated({ trust: "learned" }), 1)).toBeDefined();
    const external = { ...hold, label: { ...sampleLabel, trust: "external" as const } };
    note(cache, "approved", 0, external);
    expect(cache.approvalOf(repeated({ trust: "external" }), 1)).toBeDefined();
  });

  it("never keeps the endorsement of a value, nor a yes to a call that counts each time", () => {
    const cache = new DecisionCache(lives);
    const endorsed = { ...hold, reasons: [...hold.reasons, { code: "provenance/grounded:0011", text: "" }] };
    expect(cache.mayServe(endorsed, true)).toBe(false);
    note(cache, "approved", 0, endorsed);
    cache.note(hold, { outcome: "approved", by: "owner", at: 0 }, false);
    expect(cache.size).toBe(0);
  });

  it("forgets the oldest of too many, all of them when told, and keeps nothing once closed", () => {
    const cache = new DecisionCache(lives);
    for (let count = 0; count < 2_500; count += 1)
      note(cache, "denied", 0, { ...hold, requestHash: `r${count}` });
    expect(cache.size).toBe(2_000);
    expect(cache.denialOf("r0", 1)).toBeUndefined();
    cache.clear();
    expect(cache.size).toBe(0);
    note(cache, "denied");
    cache.close();
    note(cache, "denied");
    expect(cache.size).toBe(0);
  });

  it("is what a plain list of decisions says, whatever is decided and asked when", () => {
    const step = fc.record({
      request: fc.constantFrom("r1", "r2"),
      outcome: fc.constantFrom<"approved" | "denied">("approved", "denied"),
      after: fc.nat(50_000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(80_000), (steps, wait) => {
        const cache = new DecisionCache(lives);
        let now = 0;
        const last = new Map<string, { outcome: string; at: number }>();
        for (const { request, outcome, after } of steps) {
          now += after;
          note(cache, outcome, now, { ...hold, requestHash: request });
          last.set(request, { outcome, at: now });
        }
        now += wait;
        for (const request of ["r1", "r2"]) {
          const { outcome, at } = last.get(request) ?? { outcome: "none", at: 0 };
          expect(cache.denialOf(request, now) !== undefined).toBe(outcome === "denied" && now - at < 60_000);
          const served = cache.approvalOf(repeated({ requestHash: request }), now);
          expect(served !== undefined).toBe(outcome === "approved" && now - at < 30_000);
        }
      }),
    );
  });
});
