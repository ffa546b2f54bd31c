import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { request } from "node:http";
import type { House } from "../support/gateway-house.ts";
import { everyScope, openHouse } from "../support/gateway-house.ts";

let house: House;
let token = "";
let member = "";

beforeAll(async () => {
  house = await openHouse();
  token = await house.makeToken(everyScope);
  member = await house.makeToken(["chat", "read", "approve"], { id: "token:m", role: "member" });
});
afterAll(() => house.close());

const chat = (json: unknown, headers: Record<string, string> = {}, as = token) =>
  house.fetch("/api/chat", { token: as, json, headers });

interface Reply {
  conversation: string;
  turn: string;
  message: string;
  reply: { id: string; text: string };
  hold: { id: string; reason: string; expiresAt: number };
  error: { code: string; message: string };
}
const read = async (answer: Response) => (await answer.json()) as Reply;

describe("POST /api/chat", () => {
  it("answers a message with its ids and the reply", async () => {
    const answer = await chat({ message: "/echo hello" });
    expect(answer.status).toBe(200);
    expect(await read(answer)).toEqual({
      conversation: expect.stringMatching(/^conv_/),
      turn: expect.stringMatching(/^turn_/),
      message: expect.stringMatching(/^msg_/),
      reply: { id: expect.stringMatching(/^out_/), text: "hello" },
    });
  });

  it("answers 202 with the hold when a person must decide, and the decision ends the turn", async () => {
    const answer = await chat({ message: "/hold" });
    expect(answer.status).toBe(202);
    const { hold, turn } = await read(answer);
    expect(hold).toMatchObject({ reason: "It deletes a file.", expiresAt: expect.any(Number) });

    const listed = (await (await house.fetch("/api/holds", { token })).json()) as { holds: { id: string }[] };
    expect(listed.holds.map(({ id }) => id)).toContain(hold.id);
    const shown = await house.fetch(`/api/holds/${hold.id}`, { token });
    expect(await shown.json()).toMatchObject({
      args: { path: "notes.txt", password: "[REDACTED]" },
      state: "pending",
    });

    const refused = await house.fetch(`/api/holds/${hold.id}`, {
      token: member,
      json: { decision: "approve" },
    });
    expect(refused.status).toBe(403);
    expect((await house.fetch(`/api/holds/${hold.id}`, { token: member })).status).toBe(404);
    const wrong = await house.fetch(`/api/holds/${hold.id}`, { token, json: { decision: "maybe" } });
    expect(wrong.status).toBe(422);
    const decided = await house.fetch(`/api/holds/${hold.id}`, { token, json: { decision: "approve" } });
    expect(await decided.json()).toMatchObject({ state: "approved", decidedBy: "owner" });
    const again = await house.fetch(`/api/holds/${hold.id}`, { token, json: { decision: "deny" } });
    expect(again.status).toBe(409);
    expect(await (await house.fetch(`/api/turns/${turn}`, { token })).json()).toMatchObject({
      state: "answered",
    });
  });

  it("answers 502 when the model failed, 422 when a layer refused", async () => {
    const failed = await chat({ message: "/fail" });
    expect(failed.status).toBe(502);
    expect((await read(failed)).error).toMatchObject({
      code: "model-unavailable",
      message: "The model could not be reached.",
    });
    expect((await chat({ message: "/empty" })).status).toBe(422);
  });

  it("answers 409 when the turn is cancelled, and cancels a turn once", async () => {
    const running = chat({ message: "/slow 5000" });
    const turn = await lastTurn(5000);
    const cancelled = await house.fetch(`/api/turns/${turn}/cancel`, { token, method: "POST" });
    expect(await cancelled.json()).toEqual({ turn, state: "cancelled" });
    expect((await running).status).toBe(409);
    expect((await house.fetch(`/api/turns/${turn}/cancel`, { token, method: "POST" })).status).toBe(409);
    expect((await house.fetch(`/api/turns/turn_x/cancel`, { token, method: "POST" })).status).toBe(404);
  });

  it("goes on with the turn when the client leaves", async () => {
    const leaving = new AbortController();
    const gone = house
      .fetch("/api/chat", { token, json: { message: "/slow 151" }, signal: leaving.signal })
      .catch(() => "left");
    const turn = await lastTurn(151);
    leaving.abort();
    expect(await gone).toBe("left");
    await expect
      .poll(
        async () =>
          ((await (await house.fetch(`/api/turns/${turn}`, { token })).json()) as { state: string }).state,
      )
      .toBe("answered");
  });

  it("treats a retried post with the same Idempotency-Key as one message, also while it runs", async () => {
    const headers = { "idempotency-key": "key-1" };
    const [first, second] = await Promise.all([
      chat({ message: "/slow 80" }, headers).then(read),
      chat({ message: "/slow 80" }, headers).then(read),
    ]);
    expect(second).toEqual(first);
    expect(await read(await chat({ message: "/slow 80" }, headers))).toEqual(first);
    expect((await chat({ message: "another" }, headers)).status).toBe(409);
    expect((await chat({ message: "another" }, headers, member)).status).toBe(200);
    expect((await chat({ message: "x" }, { "idempotency-key": "a b" })).status).toBe(400);
    expect((await chat({ message: "x" }, { "idempotency-key": "x".repeat(256) })).status).toBe(400);
  });

  it("keeps a conversation with its person: a stranger's id does not exist", async () => {
    const mine = await read(await chat({ message: "/echo a" }));
    expect((await chat({ message: "b", conversation: mine.conversation })).status).toBe(200);
    expect((await chat({ message: "b", conversation: mine.conversation }, {}, member)).status).toBe(404);
    expect((await chat({ message: "b", conversation: "conv_unknown" })).status).toBe(404);
    expect((await chat({ message: "b", conversation: mine.conversation, user: "alice" })).status).toBe(404);
    expect((await chat({ message: "b", conversation: mine.conversation, agent: "other" })).status).toBe(422);
    expect((await chat({ message: "b", agent: "nobody" })).status).toBe(422);
  });

  it("makes a named user a person of its own, never more than a member", async () => {
    await chat({ message: "hi", user: "alice" });
    const { person, principal, channel } = house.desk.submissions.at(-1) ?? {};
    expect(person).toMatch(/^api:tok_\w+\/alice$/);
    expect(principal).toEqual({ id: person, role: "member" });
    expect(channel).toBe("api");
    for (const user of ["", "a/b", "a b", "x".repeat(101), "‮evil", 1])
      expect((await chat({ message: "hi", user })).status).toBe(422);
  });

  it("takes parts, lets the sender lower trust, and marks files as external", async () => {
    const parts = [
      { type: "text", text: "summarise" },
      { type: "text", text: "pasted", trust: "external", source: "clipboard" },
      { type: "file", name: "a.txt", mediaType: "text/plain", text: "attached" },
    ];
    expect((await chat({ parts, timeZone: "Europe/Berlin" })).status).toBe(200);
    const { parts: kept, timeZone } = house.desk.submissions.at(-1) ?? { parts: [] };
    expect(kept.map(({ label }) => [label.trust, label.source])).toEqual([
      ["user", expect.stringMatching(/^api:/)],
      ["external", "clipboard"],
      ["external", expect.stringMatching(/: file$/)],
    ]);
    expect(timeZone).toBe("Europe/Berlin");
    expect((await chat({ message: "x", timeZone: "Mars/Olympus" })).status).toBe(422);
    expect((await chat({ message: "x", parts })).status).toBe(422);
  });

  it("takes a rehearsal script only from a token with the scope", async () => {
    const rehearsal = [{ call: "write", args: { path: "a" } }, { say: "done" }];
    expect((await chat({ message: "x", rehearsal })).status).toBe(200);
    expect(house.desk.submissions.at(-1)?.rehearsal).toEqual(rehearsal);
    expect((await chat({ message: "x", rehearsal }, {}, member)).status).toBe(403);
    const admin = await house.makeToken(["admin"]);
    expect((await chat({ message: "x", rehearsal }, {}, admin)).status).toBe(403);
    expect((await chat({ message: "x", rehearsal: [{ exec: "rm" }] })).status).toBe(422);
  });
});

describe("POST /api/chat/stream", () => {
  it("streams accepted, deltas and done, each with its number", async () => {
    const events = await readEvents(await stream({ message: "/echo abcd" }));
    expect(events.map(({ event }) => event)).toEqual(["accepted", "delta", "delta", "done"]);
    const turn = String(events[0]?.data["turn"]);
    expect(events.map(({ id }) => id)).toEqual([-1, 0, 1, 2].map((number) => `${turn}/${number}`));
    expect(events[3]?.data).toMatchObject({ state: "answered", text: "abcd" });
  });

  it("resumes after the last event a client has, by turn or by Idempotency-Key", async () => {
    const headers = { "idempotency-key": "stream-1" };
    const events = await readEvents(await stream({ message: "/echo wxyz" }, headers));
    const turn = String(events[0]?.data["turn"]);
    const last = { "last-event-id": `${turn}/0` };
    const rest = await readEvents(await house.fetch(`/api/turns/${turn}/events`, { token, headers: last }));
    expect(rest.map(({ id }) => id)).toEqual([`${turn}/1`, `${turn}/2`]);
    const again = await readEvents(await stream({ message: "/echo wxyz" }, { ...headers, ...last }));
    expect(again).toEqual(rest);
    const wrong = await stream({ message: "/echo wxyz" }, { ...headers, "last-event-id": "turn_other/1" });
    expect(wrong.status).toBe(400);
    expect((await house.fetch(`/api/turns/${turn}/events`, { token: member })).status).toBe(404);
  });

  it("answers refusals as plain errors, not as a stream", async () => {
    const answer = await stream({ message: "/empty" });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  it("follows a turn across the client's absence", async () => {
    const leaving = new AbortController();
    const started = await house.fetch("/api/chat/stream", {
      token,
      json: { message: "/slow 100" },
      signal: leaving.signal,
    });
    const reader = started.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const turn = /"turn":"(turn_\w+)"/.exec(first)?.[1];
    leaving.abort();
    const events = await readEvents(await house.fetch(`/api/turns/${turn}/events`, { token }));
    expect(events.at(-1)).toMatchObject({ event: "done", data: { state: "answered" } });
  });

  it("does not take more from a turn than a stalled client reads", async () => {
    const stalled = await new Promise<{ destroy: () => void }>((resolve) => {
      const outgoing = request(
        `${house.url}/api/chat/stream`,
        {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        },
        (incoming) => {
          incoming.pause();
          resolve(outgoing);
        },
      );
      outgoing.on("error", () => resolve(outgoing));
      outgoing.end(JSON.stringify({ message: `/echo ${"x".repeat(500_000)}` }));
    });
    expect((await chat({ message: "/echo meanwhile" })).status).toBe(200);
    stalled.destroy();
  });
});

async function lastTurn(slowMs: number): Promise<string> {
  let turn = "";
  await expect
    .poll(async () => {
      const rows = await house.app.deps.store.read((unit) => unit.inbox.open());
      turn = rows.find((row) => row.received[0]?.text === `/slow ${slowMs}`)?.turnId ?? "";
      return turn;
    })
    .not.toBe("");
  return turn;
}

function stream(json: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return house.fetch("/api/chat/stream", { token, json, headers });
}

interface ReadEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

async function readEvents(answer: Response): Promise<ReadEvent[]> {
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return text
    .split("\n\n")
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => ({
      id: /^id: (.*)$/m.exec(block)?.[1],
      event: /^event: (.*)$/m.exec(block)?.[1] ?? "",
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "{}") as Record<string, unknown>,
    }));
}
