import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "../../src/checkpoints/gateway/request.ts";
import { scopes } from "../../src/checkpoints/gateway/request.ts";
import { consoleRoute, routes, webSocketRoute } from "../../src/server/routes.ts";
import type { House } from "../support/gateway-house.ts";
import { openHouse } from "../support/gateway-house.ts";

const anyone: readonly Scope[] = scopes;
const reads: readonly Scope[] = ["read", "chat"];

/** Who may enter each route. A route without its line here, or a line without its route, fails the build. */
const expected: { readonly [route: string]: "open" | readonly Scope[] } = {
  "GET /health": "open",
  "POST /api/login": "open",
  "POST /api/logout": anyone,
  "GET /api/me": anyone,
  "POST /api/chat": ["chat"],
  "POST /api/chat/stream": ["chat"],
  "GET /api/turns/:id": reads,
  "GET /api/turns/:id/events": reads,
  "POST /api/turns/:id/cancel": ["chat"],
  "GET /api/conversations": ["read"],
  "GET /api/conversations/:id": ["read"],
  "DELETE /api/conversations/:id": ["chat"],
  "GET /api/conversations/:id/messages": ["read"],
  "GET /api/holds": ["approve", "read"],
  "GET /api/holds/:id": ["approve", "read"],
  "POST /api/holds/:id": ["approve"],
  "POST /api/holds/:id/again": ["approve", "chat"],
  "GET /api/kinds": ["approve", "read"],
  "DELETE /api/kinds/:id": ["approve", "chat"],
  "GET /api/events": ["events"],
  "GET /api/budget": ["admin"],
  "GET /api/alerts": ["admin"],
  "GET /api/alerts/:id": ["admin"],
  "POST /api/alerts/seen": ["admin"],
  "POST /api/alerts/:id/false-alarm": ["admin"],
  "POST /api/messages/:id/false-alarm": ["admin"],
  "GET /api/false-alarms": ["admin"],
  "GET /api/tokens": ["admin"],
  "POST /api/tokens": ["admin"],
  "DELETE /api/tokens": ["admin"],
  "POST /api/login-links": ["admin"],
  "GET /api/senders": ["admin"],
  "POST /api/senders/pair": ["admin"],
  "POST /api/senders/role": ["admin"],
  "DELETE /api/senders": ["admin"],
  "GET /api/contacts": ["approve", "read"],
  "POST /api/contacts": ["approve"],
  "POST /api/contacts/:id/confirm": ["approve"],
  "DELETE /api/contacts/:id": ["approve"],
  "POST /api/secrets/rotate": ["admin"],
  "POST /api/secrets/generate": ["admin"],
  "POST /api/secrets/import": ["admin"],
  "GET /api/secrets": ["admin"],
  "GET /api/secrets/:name": ["admin"],
  "PUT /api/secrets/:name": ["admin"],
  "DELETE /api/secrets/:name": ["admin"],
  "GET /api/records": ["admin"],
  "POST /api/records/verify": ["admin"],
  "GET /api/doctor": ["admin"],
  "GET /api/config": ["admin"],
  "GET /api/layers": ["admin"],
  "POST /api/inspect": ["admin"],
  "POST /api/lock": ["admin"],
  "POST /api/unlock": ["admin"],
  "POST /api/stop": ["admin"],
};

let house: House;
beforeAll(async () => {
  house = await openHouse({ gateway: { failures: { firstDelayMs: 1, maxDelayMs: 2 } } });
});
afterAll(() => house.close());

const table = routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));
const closed = table.filter(({ route }) => route.access !== "open");

describe("every route", () => {
  it("has exactly one line in the access table", () => {
    expect(table.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(table)("$name asks for what the access table says", ({ name, route }) => {
    expect(route.access).toEqual(expected[name]);
  });

  it("is closed, but for health, the login exchange and the console's files", () => {
    const open = table.filter(({ route }) => route.access === "open").map(({ name }) => name);
    expect(open).toEqual(["GET /health", "POST /api/login"]);
    expect(consoleRoute).toMatchObject({ method: "GET", access: "open", body: "none" });
    expect(webSocketRoute.access).toEqual(["ws", "events"]);
  });

  it.each(closed)("$name refuses a stranger with 401", async ({ route }) => {
    const answer = await knock(route.method, route.path);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toMatchObject({ error: { code: "unauthorized" } });
  });

  it.each(closed)(
    "$name refuses a wrong token with 401 or, after many, 429",
    async ({ route }) => {
      const answer = await knock(route.method, route.path, `cst_${"0".repeat(52)}`);
      expect([401, 429]).toContain(answer.status);
    },
    30_000,
  );

  it.each(closed.filter(({ route }) => route.access.length < scopes.length))(
    "$name refuses a token with every scope but the right ones with 403",
    async ({ route }) => {
      const wrong = scopes.filter((scope) => !route.access.includes(scope) && scope !== "admin");
      const answer = await knock(route.method, route.path, await house.makeToken(wrong));
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { code: "forbidden" } });
    },
  );

  it.each(closed)("$name lets each of its scopes in", async ({ route }) => {
    for (const scope of route.access as readonly Scope[]) {
      if (/lock|stop|events/.test(route.path)) continue;
      const answer = await knock(route.method, route.path, await house.makeToken([scope]));
      await answer.body?.cancel();
      expect([401, 403, 405, 500]).not.toContain(answer.status);
    }
  });

  it("carries the strict policy headers, refusals too", async () => {
    for (const path of ["/health", "/api/me", "/nothing", "/"]) {
      const { headers } = await house.fetch(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });
});

function knock(method: string, path: string, token?: string): Promise<Response> {
  return house.fetch(path.replace(":id", "x_1").replace(":name", "X_1"), {
    method,
    ...(token === undefined ? {} : { token }),
    ...(method === "POST" || method === "PUT" ? { json: {} } : {}),
  });
}
