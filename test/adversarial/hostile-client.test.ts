import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openHouse } from "../support/gateway-house.ts";
import type { HostileHouse } from "../support/hostile-house.ts";
import { expectRefusal, openHostileHouse } from "../support/hostile-house.ts";
import { openSocket, rawRequest, sendRaw } from "../support/raw-client.ts";

let hostile: HostileHouse;
beforeAll(async () => {
  hostile = await openHostileHouse();
});
afterAll(() => hostile.house.close());
afterEach(() => hostile.expectUnharmed());

describe("bodies", () => {
  it.each([
    "null",
    "[]",
    "[null]",
    "1",
    '"text"',
    "true",
    "{}",
    '{"message":null}',
    '{"message":1}',
    '{"parts":{}}',
  ])("refuses %s as a chat body", (body) => hostile.expectPost([422], body));

  it.each(["", "{", "{'a':1}", '{"message":"x"', "\u0000", "﻿not json", "NaN"])("refuses %j as JSON", (body) =>
    hostile.expectPost([400], body === "" ? " " : body),
  );

  it("refuses nesting of a hundred thousand levels without parsing trouble", () =>
    hostile.expectPost([400], `${"[".repeat(100_000)}${"]".repeat(100_000)}`));

  it("refuses deep nesting inside an allowed field", () =>
    hostile.expectPost([400], JSON.stringify({ message: "x", rehearsal: [{ call: "a", args: nest(40) }] })));

  it("refuses a key named __proto__ however it is spelled", async () => {
    await hostile.expectPost([400], '{"message":"x","__proto__":{"admin":true}}');
    await hostile.expectPost([400], '{"message":"x","\\u005f_proto__":{"admin":true}}');
  });

  it.each([
    "_agentId",
    "_trustLevel",
    "_capability",
    "trust",
    "principal",
    "role",
    "label",
    "person",
    "constructor",
  ])("refuses the internal field %s from a caller", (field) =>
    hostile.expectPost([422], JSON.stringify({ message: "x", [field]: "system" })),
  );

  it.each([
    { type: "text", text: "x", trust: "system" },
    { type: "text", text: "x", trust: "user" },
    { type: "text", text: "x", label: { trust: "system" } },
    { type: "file", name: "a", mediaType: "text/plain", text: "x", trust: "user" },
    { type: "file", name: "a", mediaType: "text/plain", path: "/etc/passwd" },
    { type: "image", text: "x" },
    null,
  ])("refuses a part that claims more than a sender may: %j", (part) =>
    hostile.expectPost([422], JSON.stringify({ parts: [part] })),
  );

  it("refuses a declared body above the bound before it is sent", async () => {
    const answer = await sendRaw(hostile.house.port, hostile.rawPost("{", ["Content-Length: 999999999"]));
    expectRefusal(answer, 413);
  });

  it("refuses a chunked body that grows above the bound", async () => {
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const answer = await sendRaw(
      hostile.house.port,
      hostile.rawPost(chunk.repeat(17), ["Transfer-Encoding: chunked"]),
    );
    expectRefusal(answer, 413);
  });

  it("refuses a body sent to a route that takes a small one", async () => {
    const answer = await hostile.house.fetch("/api/login", { json: { token: "x".repeat(20_000) } });
    expectRefusal({ status: answer.status, body: await answer.text() }, 413);
  });

  it.each([
    Buffer.from([0x22, 0xff, 0x22]),
    Buffer.from([0x22, 0xc0, 0xaf, 0x22]),
    Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
    Buffer.from([0xff, 0xfe, 0x22, 0x00]),
  ])("refuses broken UTF-8 %j", (body) => hostile.expectPost([400], new Uint8Array(body)));

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/jsonx",
  ])("refuses the content type %s", (type) =>
    hostile.expectPost([415], '{"message":"x"}', { "content-type": type }),
  );

  it("refuses a compressed body", () =>
    hostile.expectPost([415], '{"message":"x"}', { "content-encoding": "gzip" }));

  it("refuses a body without a content type", async () => {
    const answer = await sendRaw(
      hostile.house.port,
      rawRequest(
        hostile.house.port,
        "POST /api/chat",
        [`Authorization: Bearer ${hostile.token}`, "Content-Length: 2"],
        "{}",
      ),
    );
    expectRefusal(answer, 415);
  });

  it("refuses a GET that carries a body", async () => {
    const headers = [`Authorization: Bearer ${hostile.token}`, "Content-Length: 5"];
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, "GET /api/me", headers, "hello")),
      400,
    );
  });

  it("asks for the body only after the gateway has let the request in", async () => {
    const headers = ["Content-Type: application/json", "Content-Length: 15", "Expect: 100-continue"];
    const stranger = await sendRaw(
      hostile.house.port,
      rawRequest(hostile.house.port, "POST /api/chat", headers),
    );
    expectRefusal(stranger, 401);
    expect(stranger.all).not.toContain("100 Continue");
  });
});

describe("slow and half-open clients", () => {
  it("cuts off headers and bodies that do not come in time, with a reason", async () => {
    const timeouts = { headersMs: 150, requestMs: 300, keepAliveMs: 100, checkMs: 25 };
    const strict = await openHouse({ timeouts });
    const line = rawRequest(strict.port, "POST /api/login", [
      "Content-Type: application/json",
      "Content-Length: 100",
    ]);
    const [headers, body] = await Promise.all([
      sendRaw(strict.port, "GET /health HTT"),
      sendRaw(strict.port, `${line}{`),
    ]);
    expectRefusal(headers, 400);
    expect(body.status === 0 || body.status === 400).toBe(true);
    expect((await strict.fetch("/health")).status).toBe(200);
    await strict.close();
  });

  it("serves others while a hundred bodies and headers are sent one byte at a time", async () => {
    const sockets = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const socket = await openSocket(hostile.house.port);
        socket.write(index % 2 === 0 ? "GET /health HTT" : hostile.rawPost("{", ["Content-Length: 100"]));
        return socket;
      }),
    );
    const answer = await hostile.post('{"message":"/echo still here"}');
    expect(answer.status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it("survives clients that hang up in the middle of a request or an answer", async () => {
    for (let count = 0; count < 50; count += 1) {
      const socket = await openSocket(hostile.house.port);
      socket.write(hostile.rawPost('{"message":"/slow 50"}', ["Content-Length: 22"]));
      if (count % 2 === 0) socket.resetAndDestroy();
      else socket.end();
    }
    await sleep(100);
  });

  it("answers or lets go a client that has closed its sending half", async () => {
    const socket = await openSocket(hostile.house.port);
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.end(hostile.rawPost('{"message":"/echo half"}', ["Content-Length: 24", "Connection: close"]));
    await new Promise((resolve) => socket.once("close", resolve));
    expect(text === "" || text.includes("half")).toBe(true);
  });

  it("goes on with a thousand idle connections open", async () => {
    const sockets = await Promise.all(Array.from({ length: 1_000 }, () => openSocket(hostile.house.port)));
    const answer = await hostile.post('{"message":"/echo thousand"}');
    expect(answer.status).toBe(200);
    for (const socket of sockets) socket.destroy();
  }, 30_000);

  it("goes on under a thousand requests at once, most of them without a valid token", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        index % 10 === 0
          ? hostile
              .post('{"message":"/echo x"}')
              .then((answer) => answer.arrayBuffer().then(() => answer.status))
          : hostile.house
              .fetch("/api/me", { token: `cst_wrong_${index}_${"x".repeat(30)}` })
              .then((answer) => answer.arrayBuffer().then(() => answer.status)),
      ),
    );
    expect(answers.filter((_, index) => index % 10 === 0).every((status) => status === 200)).toBe(true);
    expect(
      answers.filter((_, index) => index % 10 !== 0).every((status) => status === 401 || status === 429),
    ).toBe(true);
  }, 30_000);
});

function nest(depth: number): unknown {
  return depth === 0 ? 1 : { a: nest(depth - 1) };
}
