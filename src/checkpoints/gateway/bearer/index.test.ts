import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingContext, gatewayRequest } from "../../../../test/support/gateway-request.ts";
import type { Caller, GatewayRequest, Scope } from "../request.ts";
import { scopes } from "../request.ts";
import { bearerConfig, secretNameOf } from "./config.ts";
import { FailureDelay } from "./failure-delay.ts";
import { createBearerLayer } from "./index.ts";

const token = "cst_0123456789abcdefghjkmnpqrstvwxyz";
const session = "css_0123456789abcdefghjkmnpqrstvwxyz";
const caller = (held: readonly Scope[] = ["read"]): Caller => ({
  kind: "token",
  id: "tok_1",
  principal: { id: "owner", role: "owner" },
  scopes: held,
});

function createLayer(held?: readonly Scope[], delay = { free: 0, firstDelayMs: 0, maxDelayMs: 0 }) {
  const failed: string[] = [];
  const layer = createBearerLayer({
    callerByToken: (shown) => (shown === token ? caller(held) : undefined),
    callerBySession: (shown) =>
      Promise.resolve(shown === session ? { ...caller(held), kind: "session" as const } : undefined),
    failures: new FailureDelay(delay),
    onFailure: (address) => failed.push(address),
  });
  return { judge: (request: GatewayRequest) => layer.judge(request, crossingContext()), layer, failed };
}

const withHeaders = (headers: Record<string, string>, differs: Partial<GatewayRequest> = {}) =>
  gatewayRequest({ headers: { host: "127.0.0.1:7000", ...headers }, ...differs });

describe("gateway/bearer", () => {
  it("lets a valid token in and names its caller, without waiting", () => {
    const verdict = createLayer().judge(withHeaders({ authorization: `Bearer ${token}` }));
    expect(verdict).toMatchObject({ do: "pass", value: { caller: { id: "tok_1", kind: "token" } } });
  });

  it("lets a session cookie in", async () => {
    const verdict = await createLayer().judge(withHeaders({ cookie: `a=b; castellan_session=${session}` }));
    expect(verdict).toMatchObject({ do: "pass", value: { caller: { kind: "session" } } });
  });

  it("takes a token from the WebSocket protocol, and only there", async () => {
    const headers = { "sec-websocket-protocol": `castellan.v1, bearer.${token}` };
    const { judge } = createLayer();
    expect(await judge(withHeaders(headers, { transport: "websocket" }))).toMatchObject({ do: "pass" });
    expect(await judge(withHeaders(headers))).toMatchObject({ do: "refuse", code: "unauthorized" });
  });

  it("does not fall back to the cookie when the token is wrong", async () => {
    const { judge } = createLayer();
    const headers = { authorization: `Bearer ${token}x`, cookie: `castellan_session=${session}` };
    expect(await judge(withHeaders(headers))).toMatchObject({ do: "refuse", code: "unauthorized" });
  });

  it("refuses two session cookies or two Authorization headers", async () => {
    const { judge } = createLayer();
    const twice = `castellan_session=${session}; castellan_session=${session}`;
    expect(await judge(withHeaders({ cookie: twice }))).toMatchObject({ do: "refuse" });
    const repeated = withHeaders({ authorization: `Bearer ${token}` }, { repeated: ["authorization"] });
    expect(await judge(repeated)).toMatchObject({ do: "refuse", code: "unauthorized" });
  });

  it("refuses a token without the scope; admin covers all but rehearse", async () => {
    const shown = { authorization: `Bearer ${token}` };
    for (const scope of scopes) {
      const request = withHeaders(shown, { access: [scope] });
      const other = scopes.filter((held) => held !== scope && held !== "admin");
      expect(await createLayer([scope]).judge(request)).toMatchObject({ do: "pass" });
      expect(await createLayer(other).judge(request)).toMatchObject({ do: "refuse", code: "forbidden" });
      expect(await createLayer(["admin"]).judge(request)).toMatchObject({
        do: scope === "rehearse" ? "refuse" : "pass",
      });
    }
  });

  it("asks nobody anything on an open route, and never believes a caller that the request brings", async () => {
    const { judge } = createLayer();
    expect(await judge(gatewayRequest({ access: "open" }))).toMatchObject({ do: "pass" });
    const forged = { ...caller(["admin"]), kind: "socket" as const };
    expect(await judge(gatewayRequest({ caller: forged }))).toMatchObject({ do: "refuse" });
    const socket = gatewayRequest({ caller: forged, transport: "socket" });
    expect(await judge(socket)).toMatchObject({ do: "pass" });
    expect(await judge(gatewayRequest({ transport: "socket" }))).toMatchObject({ do: "refuse" });
  });

  it("reports a wrong token but not a missing one", async () => {
    const { judge, failed } = createLayer();
    await judge(gatewayRequest());
    expect(failed).toEqual([]);
    await judge(withHeaders({ authorization: `Bearer ${token}x` }));
    expect(failed).toEqual(["127.0.0.1"]);
  });

  it("delays failing answers more and more, and a valid token never", async () => {
    const { judge } = createLayer(["read"], { free: 1, firstDelayMs: 40, maxDelayMs: 80 });
    const fail = async () => {
      const started = performance.now();
      await judge(withHeaders({ authorization: `Bearer ${token}x` }));
      return performance.now() - started;
    };
    expect(await fail()).toBeLessThan(30);
    expect(await fail()).toBeGreaterThan(35);
    const waiting = Promise.all([fail(), fail(), fail()]);
    const verdict = judge(withHeaders({ authorization: `Bearer ${token}` }));
    expect(verdict).not.toBeInstanceOf(Promise);
    expect(verdict).toMatchObject({ do: "pass" });
    for (const time of await waiting) expect(time).toBeGreaterThan(70);
  });

  it("answers at once when too many failures of an address wait already", async () => {
    const { judge } = createLayer(["read"], { free: 0, firstDelayMs: 50, maxDelayMs: 50 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => judge(withHeaders({ authorization: `Bearer ${token}x` }))),
    );
    const codes = answers.map((verdict) => (verdict.do === "refuse" ? verdict.code : verdict.do));
    expect(codes.filter((code) => code === "unauthorized")).toHaveLength(32);
    expect(codes.filter((code) => code === "too-many-requests")).toHaveLength(8);
  });

  it("never passes a closed route for any headers but the right ones", async () => {
    const { judge } = createLayer();
    const text = fc.string({ unit: "binary-ascii", maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (authorization, cookie, protocol) => {
        const headers = { authorization, cookie, "sec-websocket-protocol": protocol };
        const request = withHeaders(headers, { transport: "websocket" });
        expect((await judge(request)).do).toBe("refuse");
      }),
    );
  });

  it("says nothing of the token in its refusals", async () => {
    const { judge } = createLayer();
    const wrong = `${token}wrong`;
    for (const authorization of [`Bearer ${wrong}`, `Basic ${wrong}`, `Bearer ${wrong} x`])
      expect(JSON.stringify(await judge(withHeaders({ authorization })))).not.toContain(wrong);
  });

  it("bounds what it remembers of failing addresses", async () => {
    const delay = new FailureDelay({ free: 1_000, firstDelayMs: 0, maxDelayMs: 0 });
    const { signal } = new AbortController();
    for (let index = 0; index < 10_500; index += 1) await delay.penalise(`10.${index}`, 0, signal);
    expect(delay.size).toBe(10_000);
    for (let index = 0; index < 500; index += 1) await delay.penalise(`2001:db8:1:2::${index}`, 0, signal);
    expect(delay.size).toBe(10_000);
  });

  it("reads handles of configured tokens in both spellings and refuses ids of the store's form", () => {
    const entry = { id: "cli", secret: "${GATEWAY_TOKEN}", scopes: ["rpc", "ws", "admin"] };
    expect(bearerConfig.tokens.parse([entry])).toEqual([{ ...entry, role: "member" }]);
    expect(secretNameOf("${GATEWAY_TOKEN}")).toBe("GATEWAY_TOKEN");
    expect(secretNameOf("GATEWAY_TOKEN")).toBe("GATEWAY_TOKEN");
    expect(bearerConfig.tokens.safeParse([{ ...entry, id: "tok_1" }]).success).toBe(false);
    expect(bearerConfig.tokens.safeParse([{ ...entry, scopes: ["everything"] }]).success).toBe(false);
    expect(bearerConfig.tokens.safeParse([{ ...entry, secret: "has spaces!" }]).success).toBe(false);
  });
});
