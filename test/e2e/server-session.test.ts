import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { House } from "../support/gateway-house.ts";
import { everyScope, openHouse, owner } from "../support/gateway-house.ts";
import { rawRequest, sendRaw } from "../support/raw-client.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ gateway: { failures: { free: 2, firstDelayMs: 60, maxDelayMs: 60 } } });
});
afterAll(() => house.close());
beforeEach(() => void house.events.splice(0));

const logIn = (token: unknown, headers: Record<string, string> = {}) =>
  house.fetch("/api/login", { json: { token }, headers });

async function newSession(): Promise<string> {
  const { token } = await house.sessions.createLink(owner, ["chat", "read", "approve", "events", "admin"]);
  const answer = await logIn(token);
  expect(answer.status).toBe(200);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("login links", () => {
  it("become a session in a cookie that scripts and other sites cannot use", async () => {
    const { token } = await house.sessions.createLink(owner, ["chat"]);
    const answer = await logIn(token);
    const cookie = answer.headers.get("set-cookie") ?? "";
    for (const attribute of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"])
      expect(cookie).toContain(attribute);
    expect(await answer.text()).not.toContain("css_");
    const me = await house.fetch("/api/me", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(await me.json()).toMatchObject({
      caller: { kind: "session", person: "console:owner" },
      model: "echo",
    });
    expect(house.events.map(({ name }) => name)).toContain("login:succeeded");
  });

  it("work once, also for two who try at the same time", async () => {
    const { token } = await house.sessions.createLink(owner, ["chat"]);
    const answers = await Promise.all([logIn(token), logIn(token), logIn(token)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
  });

  it("are refused alike when unknown, malformed or used as a token, with a record and a delay", async () => {
    const { token } = await house.sessions.createLink(owner, ["admin"]);
    expect((await house.fetch("/api/me", { token })).status).toBe(401);
    for (let count = 0; count < 3; count += 1) await logIn(`csl_${"0".repeat(52)}`);
    const started = performance.now();
    expect((await logIn(`csl_${"1".repeat(52)}`)).status).toBe(401);
    expect(performance.now() - started).toBeGreaterThan(50);
    expect(house.events.filter(({ name }) => name === "login:failed").length).toBeGreaterThanOrEqual(4);
    for (const wrong of [null, 1, "", {}, []]) expect((await logIn(wrong)).status).toBe(422);
  });

  it("cannot be redeemed by another site's page", async () => {
    const { token } = await house.sessions.createLink(owner, ["chat"]);
    expect((await logIn(token, { origin: "https://evil.example" })).status).toBe(403);
    const form = await house.fetch("/api/login", {
      method: "POST",
      body: JSON.stringify({ token }),
      headers: { "content-type": "text/plain" },
    });
    expect(form.status).toBe(415);
    expect((await logIn(token)).status).toBe(200);
  });
});

describe("sessions", () => {
  it("write only with proof that the console asks", async () => {
    const cookie = await newSession();
    const post = (headers: Record<string, string>) =>
      sendRaw(
        house.port,
        rawRequest(
          house.port,
          "POST /api/chat",
          [
            `Cookie: ${cookie}`,
            "Content-Type: application/json",
            "Content-Length: 21",
            ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          ],
          '{"message":"/echo a"}',
        ),
      );
    expect((await post({})).status).toBe(403);
    expect((await post({ Origin: "http://localhost:1" })).status).toBe(403);
    expect((await post({ "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await post({ Origin: house.url })).status).toBe(200);
    expect((await post({ "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
    expect(house.desk.submissions.at(-1)).toMatchObject({ person: "console:owner", channel: "console" });
  });

  it("end with logout", async () => {
    const cookie = await newSession();
    const headers = { cookie, origin: house.url };
    const out = await house.fetch("/api/logout", { method: "POST", headers });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await house.fetch("/api/me", { headers })).status).toBe(401);
  });
});

describe("tokens", () => {
  it("are shown once, listed without their text, and dead as soon as they are revoked", async () => {
    const admin = await house.makeToken(everyScope);
    const made = await house.fetch("/api/tokens", {
      token: admin,
      json: { name: "ci", scopes: ["chat", "chat"] },
    });
    expect(made.status).toBe(201);
    const { token, id, scopes } = (await made.json()) as { token: string; id: string; scopes: string[] };
    expect(token).toMatch(/^cst_[0-9a-z]{52}$/);
    expect(scopes).toEqual(["chat"]);
    const listed = await (await house.fetch("/api/tokens", { token: admin })).text();
    expect(listed).toContain(id);
    expect(listed).not.toContain(token);
    expect(listed).not.toContain("hash");
    expect((await house.fetch("/api/me", { token })).status).toBe(200);
    expect((await house.fetch(`/api/tokens?id=${id}`, { token: admin, method: "DELETE" })).status).toBe(200);
    expect((await house.fetch("/api/me", { token })).status).toBe(401);
    expect((await house.fetch(`/api/tokens?id=${id}`, { token: admin, method: "DELETE" })).status).toBe(404);
    expect(house.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["token:changed", "login:failed"]),
    );
  });

  it("take their streams and sockets with them when they end", async () => {
    const admin = await house.makeToken(everyScope);
    const { token, row } = await house.tokens.create({
      name: "stream",
      scopes: ["events"],
      principal: owner,
      lifeMs: null,
    });
    const streamed = (await house.fetch("/api/events", { token })).text();
    const socket = new WebSocket(`ws://127.0.0.1:${house.port}/ws`, [`bearer.${token}`]);
    await new Promise((resolve) => socket.once("open", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    const soon = await house.tokens.create({
      name: "soon",
      scopes: ["events"],
      principal: owner,
      lifeMs: 150,
    });
    const expiring = (await house.fetch("/api/events", { token: soon.token })).text();
    await house.fetch(`/api/tokens?id=${row.id}`, { token: admin, method: "DELETE" });
    expect(await closed).toBe(1008);
    expect(await streamed).toContain("has ended");
    expect(await expiring).toContain("has ended");
  });

  it("cannot make a token with more than they have", async () => {
    const member = await house.makeToken(["admin"], { id: "m", role: "member" });
    const make = (json: unknown) => house.fetch("/api/tokens", { token: member, json });
    expect((await make({ name: "x", scopes: ["chat"], role: "owner" })).status).toBe(403);
    expect((await make({ name: "x", scopes: ["rehearse"] })).status).toBe(403);
    expect((await make({ name: "x", scopes: ["chat", "admin"] })).status).toBe(201);
    expect((await make({ name: "x", scopes: [] })).status).toBe(422);
    expect((await make({ name: "x", scopes: ["chat"], principal: {} })).status).toBe(422);
  });
});
