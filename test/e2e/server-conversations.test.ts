import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { House } from "../support/gateway-house.ts";
import { everyScope, openHouse } from "../support/gateway-house.ts";

let house: House;
let token = "";
let member = "";

beforeAll(async () => {
  house = await openHouse();
  token = await house.makeToken(everyScope);
  member = await house.makeToken(["chat", "read"], { id: "token:m", role: "member" });
});
afterAll(() => house.close());

const chat = (json: unknown, as: string) => house.fetch("/api/chat", { token: as, json });
const read = async (answer: Response) =>
  (await answer.json()) as { conversation: string; hold: { id: string } };

describe("conversations", () => {
  it("lists a person's own, shows messages in order, and hides others'", async () => {
    const mine = await house.makeToken(["chat", "read"], { id: "token:x", role: "member" });
    const { conversation } = await read(await chat({ message: "/echo one" }, mine));
    await chat({ message: "/echo two", conversation }, mine);

    const list = await (await house.fetch("/api/conversations", { token: mine })).json();
    expect(list).toMatchObject({ conversations: [{ id: conversation, agent: "main", channel: "api" }] });
    const path = `/api/conversations/${conversation}`;
    const { messages } = (await (await house.fetch(`${path}/messages?limit=10`, { token: mine })).json()) as {
      messages: { role: string; text: string }[];
    };
    expect(messages.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      "user: /echo one",
      "assistant: one",
      "user: /echo two",
      "assistant: two",
    ]);
    expect((await house.fetch(`${path}/messages`, { token: member })).status).toBe(404);
    expect((await house.fetch(path, { token: member })).status).toBe(404);
    expect((await house.fetch(path, { token: member, method: "DELETE" })).status).toBe(404);
    expect((await house.fetch(path, { token })).status).toBe(200);
    for (const query of ["limit=0", "limit=x", "limit=9999", "evil=1"])
      expect((await house.fetch(`${path}/messages?${query}`, { token: mine })).status).toBe(422);
    const held = await read(await chat({ message: "/hold", conversation }, mine));
    expect((await house.fetch(path, { token: mine, method: "DELETE" })).status).toBe(409);
    await house.fetch(`/api/holds/${held.hold.id}`, { token, json: { decision: "deny" } });
    expect((await house.fetch(path, { token: mine, method: "DELETE" })).status).toBe(200);
    expect((await house.fetch(path, { token: mine })).status).toBe(404);
  });
});
