import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingContext, gatewayRequest } from "../../../../test/support/gateway-request.ts";
import type { GatewayRequest } from "../request.ts";
import { originConfig } from "./config.ts";
import { createOriginLayer, loopbackNames } from "./index.ts";

const cookie = "castellan_session=css_0123456789abcdef";

function judge(headers: Record<string, string>, differs: Partial<GatewayRequest> = {}, hosts: string[] = []) {
  const layer = createOriginLayer({ boundNames: loopbackNames, boundPort: () => 7000, secure: false, hosts });
  return layer.judge(
    gatewayRequest({ ...differs, headers: { host: "127.0.0.1:7000", ...headers } }),
    crossingContext(),
  );
}

describe("gateway/origin", () => {
  it.each(["127.0.0.1:7000", "localhost:7000", "LOCALHOST:7000", "[::1]:7000"])(
    "knows itself as %s",
    (host) => {
      expect(judge({ host })).toMatchObject({ do: "pass" });
    },
  );

  it.each([
    "evil.example:7000",
    "127.0.0.1",
    "127.0.0.1:7001",
    "localhost.evil.example:7000",
    "127.0.0.1:07000x",
    "",
    "0:7000",
    "[::2]:7000",
  ])("refuses the Host %j", (host) => {
    expect(judge({ host })).toMatchObject({ do: "refuse", code: "forbidden" });
  });

  it("never knows a name that was neither bound nor configured", () => {
    const known = new Set(["127.0.0.1:7000", "localhost:7000", "[::1]:7000"]);
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 30 }), fc.domain(), fc.webAuthority()), (host) => {
        fc.pre(!known.has(host.toLowerCase()));
        expect(judge({ host })).toMatchObject({ do: "refuse" });
      }),
    );
  });

  it("knows configured names, on any port or on the one given", () => {
    expect(judge({ host: "castle.example" }, {}, ["castle.example"])).toMatchObject({ do: "pass" });
    expect(judge({ host: "castle.example:8443" }, {}, ["castle.example"])).toMatchObject({ do: "pass" });
    expect(judge({ host: "castle.example:8443" }, {}, ["castle.example:443"])).toMatchObject({
      do: "refuse",
    });
  });

  it.each([
    "https://evil.example",
    "null",
    "http://localhost:7000",
    "http://127.0.0.1:7001",
    "http://127.0.0.1",
    "ftp://127.0.0.1:7000",
    "",
  ])("refuses the Origin %j for anything, whoever asks", (origin) => {
    expect(judge({ origin })).toMatchObject({ do: "refuse", code: "forbidden" });
    expect(judge({ origin, authorization: "Bearer x" })).toMatchObject({ do: "refuse" });
    expect(judge({ origin }, { access: "open" })).toMatchObject({ do: "refuse" });
  });

  it("passes the console's own Origin", () => {
    expect(judge({ origin: "http://127.0.0.1:7000", cookie }, { method: "POST" })).toMatchObject({
      do: "pass",
    });
  });

  it.each(["POST", "PUT", "DELETE"])("refuses a %s with a session cookie that shows no origin", (method) => {
    expect(judge({ cookie }, { method })).toMatchObject({ do: "refuse", code: "forbidden" });
    expect(judge({ cookie, "sec-fetch-site": "same-origin" }, { method })).toMatchObject({ do: "pass" });
    expect(judge({ cookie, "sec-fetch-site": "none" }, { method })).toMatchObject({ do: "refuse" });
    expect(judge({ authorization: "Bearer x" }, { method })).toMatchObject({ do: "pass" });
  });

  it("refuses a WebSocket with a session cookie that shows no origin", () => {
    const differs = { transport: "websocket", method: "GET" } as const;
    expect(judge({ cookie }, differs)).toMatchObject({ do: "refuse" });
    expect(judge({ cookie, origin: "http://127.0.0.1:7000" }, differs)).toMatchObject({ do: "pass" });
    expect(judge({ authorization: "Bearer x" }, differs)).toMatchObject({ do: "pass" });
  });

  it.each(["cross-site", "same-site"])("refuses a read with a session cookie from a %s page", (site) => {
    expect(judge({ cookie, "sec-fetch-site": site })).toMatchObject({ do: "refuse" });
    expect(judge({ cookie })).toMatchObject({ do: "pass" });
  });

  it("knows a session also by the caller that was found", () => {
    const caller = { kind: "session", id: "s", principal: { id: "o", role: "owner" }, scopes: [] } as const;
    expect(judge({}, { method: "POST", caller })).toMatchObject({ do: "refuse" });
  });

  it("refuses a repeated Host or Origin and leaves the owner's socket alone", () => {
    expect(judge({}, { repeated: ["host"] })).toMatchObject({ do: "refuse" });
    expect(judge({}, { repeated: ["origin"] })).toMatchObject({ do: "refuse" });
    expect(judge({ host: "anything" }, { transport: "socket" })).toMatchObject({ do: "pass" });
  });

  it("takes names as hosts and nothing that could match more", () => {
    expect(originConfig.hosts.safeParse(["castle.example", "10.0.0.5:8443", "[fd00::1]:80"]).success).toBe(
      true,
    );
    for (const host of ["*", "*.example", "https://a", "a/b", "a b", ""])
      expect(originConfig.hosts.safeParse([host]).success).toBe(false);
  });
});
