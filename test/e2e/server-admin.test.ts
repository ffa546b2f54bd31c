import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { House } from "../support/gateway-house.ts";
import { everyScope, openHouse } from "../support/gateway-house.ts";

let house: House;
let admin = "";
beforeAll(async () => {
  house = await openHouse();
  admin = await house.makeToken(["admin"]);
});
afterAll(() => house.close());

const send = (method: string, path: string, json?: unknown) =>
  house.fetch(path, { method, token: admin, ...(json === undefined ? {} : { json }) });

describe("secrets over the API", () => {
  it("go in as values and come out as names and versions", async () => {
    const value = "s3cr3t-value-that-must-not-return";
    const set = await send("PUT", "/api/secrets/API_KEY", { value });
    expect(await set.json()).toEqual({ name: "API_KEY", version: 1, updatedAt: expect.any(Number) });
    expect(await (await send("PUT", "/api/secrets/API_KEY", { value })).json()).toMatchObject({ version: 2 });
    const generated = await send("POST", "/api/secrets/generate", { name: "MADE", bytes: 32 });
    expect(generated.status).toBe(201);
    const imported = await send("POST", "/api/secrets/import", { entries: { A: value, B: value } });
    const answers = [
      await imported.text(),
      await generated.text(),
      await (await send("GET", "/api/secrets")).text(),
      await (await send("GET", "/api/secrets/API_KEY")).text(),
      await (await send("POST", "/api/secrets/rotate")).text(),
    ];
    expect(answers.join("")).not.toContain(value);
    expect(answers.join("")).not.toContain("xxxx");
    expect(JSON.parse(answers[2] ?? "")).toMatchObject({ secrets: [{ name: "API_KEY" }, {}, {}, {}] });
    expect((await send("DELETE", "/api/secrets/API_KEY")).status).toBe(200);
    expect((await send("DELETE", "/api/secrets/API_KEY")).status).toBe(404);
    expect((await send("GET", "/api/secrets/API_KEY")).status).toBe(404);
    expect(house.adminCalls).toContainEqual(expect.stringMatching(/^set API_KEY by tok_/));
  });

  it("refuse names and values that are not right, without repeating the value", async () => {
    const value = "a-value-nobody-should-see-again";
    for (const [method, path, body] of [
      ["PUT", "/api/secrets/1-bad", { value }],
      ["PUT", "/api/secrets/GOOD", { value, extra: value }],
      ["PUT", "/api/secrets/GOOD", { value: [value] }],
      ["PUT", "/api/secrets/GOOD", { value: "" }],
      ["POST", "/api/secrets/generate", { name: "GOOD", bytes: 1 }],
      ["POST", "/api/secrets/import", { entries: { "bad name": value } }],
      ["POST", "/api/secrets/import", { entries: {} }],
    ] as const) {
      const answer = await send(method, path, body);
      expect(answer.status).toBe(422);
      expect(await answer.text()).not.toContain(value);
    }
  });
});

describe("operating over the API", () => {
  it("shows records, doctor, layers and a redacted configuration", async () => {
    expect(await (await send("GET", "/api/records?last=7&level=WARN")).json()).toEqual({
      records: [{ query: 7 }],
    });
    for (const query of ["last=0", "level=DEBUG", "since=1"])
      expect((await send("GET", `/api/records?${query}`)).status).toBe(422);
    expect(await (await send("POST", "/api/records/verify")).json()).toEqual({ state: "intact" });
    expect((await send("GET", "/api/doctor")).status).toBe(200);
    expect((await send("GET", "/api/layers")).status).toBe(200);
    expect(await (await send("GET", "/api/config")).text()).not.toContain("hunter2");
  });

  it("inspects items in order", async () => {
    const answer = await send("POST", "/api/inspect", {
      kind: "inbound",
      items: [{ text: "a" }, { text: "b" }],
    });
    expect(await answer.json()).toEqual({
      results: [
        { kind: "inbound", verdict: "pass" },
        { kind: "inbound", verdict: "pass" },
      ],
    });
    expect((await send("POST", "/api/inspect", { kind: "everything", items: [{}] })).status).toBe(422);
  });

  it("makes a login link that gives no more than its maker has", async () => {
    const answer = await send("POST", "/api/login-links");
    const { token, path } = (await answer.json()) as { token: string; path: string };
    expect(path).toBe(`/#login=${token}`);
    const login = await house.fetch("/api/login", { json: { token } });
    expect(((await login.json()) as { scopes: string[] }).scopes).not.toContain("rehearse");
  });

  it("stops on request, answering first", async () => {
    expect((await send("POST", "/api/stop")).status).toBe(202);
    expect(house.adminCalls).toContain("stop");
  });

  it("voids every token, session and link in a panic, and lets only the owner unlock", async () => {
    const other = await openHouse();
    const [owner, chatter] = [await other.makeToken(everyScope), await other.makeToken(["chat"])];
    const link = await other.sessions.createLink({ id: "owner", role: "owner" }, ["admin"]);
    const locked = await other.fetch("/api/lock", { token: owner, method: "POST" });
    expect(await locked.json()).toMatchObject({ locked: true, tokensVoided: 2, sessionsEnded: 1 });
    for (const token of [owner, chatter]) expect((await other.fetch("/api/me", { token })).status).toBe(401);
    expect((await other.fetch("/api/login", { json: { token: link.token } })).status).toBe(401);
    const member = await other.makeToken(["admin"], { id: "m", role: "member" });
    expect((await other.fetch("/api/unlock", { token: member, method: "POST" })).status).toBe(403);
    expect(other.adminCalls).toEqual(["void codes", "lock"]);
    await other.close();
  });
});
