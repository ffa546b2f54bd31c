import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingContext, gatewayRequest } from "../../../../test/support/gateway-request.ts";
import type { Caller, GatewayRequest } from "../request.ts";
import { limitsConfig } from "./config.ts";
import { createLimitsLayer } from "./index.ts";
import { RequestRate } from "./request-rate.ts";

const caller = (id: string, kind: Caller["kind"] = "token"): Caller => ({
  kind,
  id,
  principal: { id: "owner", role: "owner" },
  scopes: ["chat"],
});

function createLayer(differs: Partial<ReturnType<typeof limitsConfig.limits.parse>> = {}) {
  const layer = createLimitsLayer({ ...limitsConfig.limits.parse({}), ...differs });
  return (request: GatewayRequest, now?: number) => layer.judge(request, crossingContext(now));
}

describe("gateway/limits", () => {
  it.each([
    ["a target", { targetBytes: 4_097 }],
    ["headers", { headerBytes: 16_385 }],
    ["a number of headers", { headerCount: 101 }],
    ["a body", { headers: { "content-length": "1001" } }],
    ["a body of nonsense length", { headers: { "content-length": "many" } }],
  ])("refuses %s above the bound as too large", async (_what, differs) => {
    expect(await createLayer()(gatewayRequest(differs))).toMatchObject({ do: "refuse", code: "too-large" });
  });

  it("passes exactly at the bounds", async () => {
    const request = gatewayRequest({
      targetBytes: 4_096,
      headerBytes: 16_384,
      headerCount: 100,
      headers: { "content-length": "1000" },
    });
    expect(await createLayer()(request)).toMatchObject({ do: "pass" });
  });

  it("refuses a header that came twice and may come once", async () => {
    expect(await createLayer()(gatewayRequest({ repeated: ["origin"] }))).toMatchObject({
      do: "refuse",
      code: "bad-request",
    });
  });

  it("limits the requests of each token by itself and says when to come back", async () => {
    const judge = createLayer({ requestsPerMinute: 3 });
    const mine = gatewayRequest({ caller: caller("tok_1") });
    for (let count = 0; count < 3; count += 1) expect(await judge(mine)).toMatchObject({ do: "pass" });
    expect(await judge(mine)).toMatchObject({
      do: "refuse",
      code: "too-many-requests",
      reason: { retryAfterMs: 20_000 },
    });
    expect(await judge(gatewayRequest({ caller: caller("tok_2") }))).toMatchObject({ do: "pass" });
    expect(await judge(mine, 1_020_000)).toMatchObject({ do: "pass" });
    expect(await judge(mine, 1_020_000)).toMatchObject({ do: "refuse" });
  });

  it("never limits the owner's own socket", async () => {
    const judge = createLayer({ requestsPerMinute: 1, concurrentRequests: 1 });
    const request = gatewayRequest({ transport: "socket", caller: caller("socket", "socket") });
    for (let count = 0; count < 5; count += 1) expect(await judge(request)).toMatchObject({ do: "pass" });
  });

  it("limits requests in work, and frees a place when one ends", async () => {
    const judge = createLayer({ concurrentRequests: 2 });
    const ends: (() => void)[] = [];
    const onFinished = (listener: () => void) => void ends.push(listener);
    expect(await judge(gatewayRequest({ onFinished }))).toMatchObject({ do: "pass" });
    expect(await judge(gatewayRequest({ onFinished }))).toMatchObject({ do: "pass" });
    expect(await judge(gatewayRequest({ onFinished }))).toMatchObject({
      do: "refuse",
      code: "too-many-requests",
    });
    expect(await judge(gatewayRequest({ remoteAddress: "10.0.0.1" }))).toMatchObject({ do: "pass" });
    ends.pop()?.();
    expect(await judge(gatewayRequest({ onFinished }))).toMatchObject({ do: "pass" });
  });

  it("does not let strangers at an address use up the places of a token there", async () => {
    const judge = createLayer({ concurrentRequests: 1 });
    expect(await judge(gatewayRequest())).toMatchObject({ do: "pass" });
    expect(await judge(gatewayRequest())).toMatchObject({ do: "refuse" });
    expect(await judge(gatewayRequest({ caller: caller("tok_1") }))).toMatchObject({ do: "pass" });
  });

  it("lets through at most one allowance plus what refilled, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 200 }), (steps) => {
        const rate = new RequestRate(10);
        let now = 1_000_000;
        let passed = 0;
        let forward = 0;
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          if (rate.take("a", now).ok) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(10 + (forward * 10) / 60_000 + 1e-6);
      }),
    );
  });

  it("bounds the number of callers it counts", () => {
    const rate = new RequestRate(10);
    for (let index = 0; index < 25_000; index += 1) rate.take(`tok_${index}`, 0);
    expect(rate.size).toBeLessThanOrEqual(10_000);
  });

  it("accepts addresses and networks as trusted proxies, and nothing else", () => {
    expect(limitsConfig.trustedProxies.safeParse(["10.0.0.1", "10.0.0.0/8", "::1", "fd00::/8"]).success).toBe(
      true,
    );
    for (const entry of ["proxy.example", "10.0.0.0/99", "", "*"])
      expect(limitsConfig.trustedProxies.safeParse([entry]).success).toBe(false);
  });
});
