import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { EventOrigin } from "../../src/events.ts";
import { limits } from "../../src/limits.ts";
import type { House } from "../support/gateway-house.ts";
import { openHouse, owner } from "../support/gateway-house.ts";
import { openSocket, rawRequest, sendRaw } from "../support/raw-client.ts";

let house: House;
let admin = "";
let listener = "";
let listenerPerson = "";

beforeAll(async () => {
  house = await openHouse();
  admin = await house.makeToken(["admin"]);
  listener = await house.makeToken(["events"], { id: "m", role: "member" });
  listenerPerson = `api:${(await house.tokens.list()).at(-1)?.id}`;
});
afterAll(() => house.close());

function emit(person: string | undefined): void {
  const origin: EventOrigin = { traceId: "t", ...(person === undefined ? {} : { person }) };
  house.bus.emit("security:warn", 1, origin, { what: "test", detail: { password: "hunter2" } });
}

interface Feed {
  readonly text: () => string;
  readonly close: () => void;
}

/** Leaving a stream ends its reading with an error, which is what the test asked for. */
function whenLeaving(): void {}

async function followFeed(token: string): Promise<Feed> {
  const leaving = new AbortController();
  const answer = await house.fetch("/api/events", { token, signal: leaving.signal });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  let text = "";
  const decoder = new TextDecoder();
  void (async () => {
    for await (const chunk of answer.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
  })().catch(whenLeaving);
  await expect.poll(() => text).toContain("event: ready");
  return { text: () => text, close: () => leaving.abort() };
}

describe("GET /api/events", () => {
  it("gives the place of a HEAD request back at once", async () => {
    for (let count = 0; count < limits.eventSubscribers + 2; count += 1) {
      const answer = await house.fetch("/api/events", { token: listener, method: "HEAD" });
      expect(answer.status).toBe(200);
    }
    await expect.poll(() => house.app.deps.feed.size).toBe(0);
  });

  it("tells an admin everything, redacted, and others only what is their own", async () => {
    const all = await followFeed(admin);
    const own = await followFeed(listener);
    emit("console:somebody");
    emit(undefined);
    emit(listenerPerson);
    emit(`${listenerPerson}/alice`);
    emit(`${listenerPerson}x`);
    await expect.poll(() => all.text().match(/event: security:warn/g)?.length).toBe(5);
    await expect.poll(() => own.text().match(/event: security:warn/g)?.length).toBe(2);
    expect(all.text()).toContain("[REDACTED]");
    expect(all.text() + own.text()).not.toContain("hunter2");
    all.close();
    own.close();
    await expect.poll(() => house.app.deps.feed.size).toBe(0);
  });

  it("bounds the number of followers", async () => {
    const feeds = await Promise.all(
      Array.from({ length: limits.eventSubscribers }, () => followFeed(listener)),
    );
    const refused = await house.fetch("/api/events", { token: listener });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("10");
    for (const feed of feeds) feed.close();
    await expect.poll(() => house.app.deps.feed.size).toBe(0);
  });

  it("cuts off a follower that reads nothing, and keeps nothing for it", async () => {
    const socket = await openSocket(house.port);
    socket.pause();
    socket.write(rawRequest(house.port, "GET /api/events", [`Authorization: Bearer ${admin}`]));
    await expect.poll(() => house.app.deps.feed.size).toBe(1);
    const big = "x".repeat(20_000);
    for (let count = 0; count < 3_000; count += 1)
      house.bus.emit("security:warn", 1, { traceId: "t" }, { what: big, detail: {} });
    await expect.poll(() => house.app.deps.feed.size).toBe(0);
    socket.destroy();
  });
});

function openWebSocket(headers: Record<string, string>, protocols: string[] = [], path = "/ws"): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${house.port}${path}`, protocols, { headers });
}

/** What came of it: the frames, the close code, or the HTTP status of the refusal. */
function converse(socket: WebSocket, frames: readonly (string | Buffer)[] = []) {
  const received: { type: string; error?: { code: string }; event?: unknown }[] = [];
  const outcome = new Promise<number>((resolve) => {
    socket.on("unexpected-response", (_request, answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    socket.on("close", (code) => resolve(code));
    // The close that follows has the code; the error itself adds nothing.
    socket.on("error", () => socket.terminate());
  });
  socket.on("message", (data) =>
    received.push(JSON.parse((data as Buffer).toString()) as (typeof received)[number]),
  );
  socket.on("open", () => {
    for (const frame of frames) socket.send(frame);
  });
  return { received, outcome };
}

describe("WebSocket /ws", () => {
  it("brings the live events after a subscribe", async () => {
    const socket = openWebSocket({ authorization: `Bearer ${listener}` });
    const { received } = converse(socket, ['{"type":"subscribe"}']);
    await expect.poll(() => received.length).toBe(1);
    emit("somebody else");
    emit(listenerPerson);
    await expect.poll(() => received.length).toBe(2);
    expect(received).toMatchObject([
      { type: "subscribed" },
      { type: "event", event: { name: "security:warn" } },
    ]);
    socket.terminate();
    await expect.poll(() => house.app.deps.feed.size).toBe(0);
  });

  it("takes a token as a protocol and prefers to answer with its own name", async () => {
    for (const [offer, chosen] of [
      [[`bearer.${listener}`], `bearer.${listener}`],
      [[`bearer.${listener}`, "castellan.v1"], "castellan.v1"],
    ] as const) {
      const socket = openWebSocket({ origin: house.url }, [...offer]);
      await new Promise((resolve) => socket.once("open", resolve));
      expect(socket.protocol).toBe(chosen);
      socket.terminate();
    }
  });

  it("takes a session cookie only from its own page", async () => {
    const { token } = await house.sessions.createLink(owner, ["ws"]);
    const login = await house.fetch("/api/login", { json: { token } });
    const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await converse(openWebSocket({ cookie })).outcome).toBe(403);
    expect(await converse(openWebSocket({ cookie, origin: "https://evil.example" })).outcome).toBe(403);
    const socket = openWebSocket({ cookie, origin: house.url });
    const { received } = converse(socket, ['{"type":"subscribe"}']);
    await expect.poll(() => received.length).toBe(1);
    socket.terminate();
  });

  it("refuses strangers, tokens in the query, wrong scopes, hosts and paths before the upgrade", async () => {
    const chatter = await house.makeToken(["chat"]);
    const bearer = { authorization: `Bearer ${listener}` };
    expect(await converse(openWebSocket({})).outcome).toBe(401);
    expect(await converse(openWebSocket({}, [], `/ws?token=${listener}`)).outcome).toBe(401);
    expect(await converse(openWebSocket({ authorization: `Bearer ${chatter}` })).outcome).toBe(403);
    expect(await converse(openWebSocket({ ...bearer, host: "evil.example" })).outcome).toBe(403);
    expect(await converse(openWebSocket({ ...bearer, origin: "https://evil.example" })).outcome).toBe(403);
    expect(await converse(openWebSocket(bearer, [], "/api/me")).outcome).toBe(404);
    expect(await converse(openWebSocket(bearer, [], "/ws//")).outcome).toBe(400);
  });

  it.each([
    "null",
    "[]",
    '[{"type":"subscribe"}]',
    "1",
    "{}",
    '{"type":"unsubscribe"}',
    '{"type":"subscribe","as":"admin"}',
    '{"type":"subscribe","__proto__":{}}',
    "not json",
    "[".repeat(60_000),
  ])("answers the frame %.40s with an error frame and stays", async (frame) => {
    const socket = openWebSocket({ authorization: `Bearer ${listener}` });
    const { received } = converse(socket, [frame, '{"type":"subscribe"}']);
    await expect.poll(() => received.length).toBe(2);
    expect(received).toMatchObject([{ type: "error" }, { type: "subscribed" }]);
    socket.terminate();
  });

  it("closes on huge, binary and endless nonsense frames with the code for it", async () => {
    const bearer = { authorization: `Bearer ${listener}` };
    expect(await converse(openWebSocket(bearer), ["x".repeat(70_000)]).outcome).toBe(1009);
    expect(await converse(openWebSocket(bearer), [Buffer.from("{}")]).outcome).toBe(1003);
    expect(
      await converse(
        openWebSocket(bearer),
        Array.from({ length: 30 }, () => "null"),
      ).outcome,
    ).toBe(1008);
  });

  it("closes on broken UTF-8 and on frames against the protocol", async () => {
    for (const [bytes, code] of [
      [[0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff], 1007],
      [[0x81, 0x02, 0x7b, 0x7d], 1002],
    ] as const) {
      expect(await sendFrame(Buffer.from(bytes))).toBe(code);
    }
  });

  it("serves a request that offers another upgrade as plain HTTP", async () => {
    const headers = [
      "Connection: Upgrade, HTTP2-Settings",
      "Upgrade: h2c",
      "HTTP2-Settings: AAMAAABkAAQAAP__",
    ];
    expect((await sendRaw(house.port, rawRequest(house.port, "GET /health", headers))).status).toBe(200);
  });
});

/** Shakes hands by hand and sends bytes that no client library would; the answer is the code of the close frame. */
async function sendFrame(bytes: Buffer): Promise<number> {
  const socket = await openSocket(house.port);
  let received = Buffer.alloc(0);
  socket.on("data", (chunk) => (received = Buffer.concat([received, chunk])));
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    rawRequest(house.port, "GET /ws", [
      `Authorization: Bearer ${listener}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]),
  );
  await expect.poll(() => received.toString("latin1")).toContain("101 Switching Protocols");
  socket.write(bytes);
  await ended;
  const frame = received.subarray(received.indexOf("\r\n\r\n") + 4);
  return frame[0] === 0x88 ? frame.readUInt16BE(2) : 0;
}
