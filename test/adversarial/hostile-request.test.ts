import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { HostileHouse } from "../support/hostile-house.ts";
import { expectRefusal, openHostileHouse } from "../support/hostile-house.ts";
import { openSocket, rawRequest, sendRaw } from "../support/raw-client.ts";

let hostile: HostileHouse;
beforeAll(async () => {
  hostile = await openHostileHouse();
});
afterAll(() => hostile.house.close());
afterEach(() => hostile.expectUnharmed());

describe("names and origins", () => {
  it.each([
    "evil.example",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost:99999",
    "localhost.:PORT",
    "127.0.0.1.evil.example:PORT",
    "[::1",
    "evil@127.0.0.1:PORT",
    "127.0.0.1:PORT:PORT",
    "",
  ])("refuses the Host %j", async (host) => {
    const name = host.replaceAll("PORT", String(hostile.house.port));
    const answer = await sendRaw(
      hostile.house.port,
      `GET /api/me HTTP/1.1\r\nHost: ${name}\r\nAuthorization: Bearer ${hostile.token}\r\n\r\n`,
    );
    expectRefusal(answer, 400, 403);
  });

  it("refuses a request without a Host", async () => {
    expect((await sendRaw(hostile.house.port, "GET /health HTTP/1.1\r\n\r\n")).status).toBe(400);
  });

  it.each([
    "https://evil.example",
    "null",
    "http://127.0.0.1:1",
    "http://localhost",
    "file://",
    "http://127.0.0.1:PORT.evil.example",
    "http://127.0.0.1:PORT, http://evil.example",
  ])("refuses the Origin %j, with a valid token too", (origin) =>
    hostile.expectPost([403], '{"message":"x"}', {
      origin: origin.replaceAll("PORT", String(hostile.house.port)),
    }),
  );
});

describe("paths", () => {
  it.each([
    "//health",
    "/api//me",
    "/api/../health",
    "/api/./me",
    "/api/%2e%2e/health",
    "/api/%6de",
    "/%2fetc/passwd",
    "/..%5c..%5cetc/passwd",
    "/api\\me",
    "/api/me;x=1",
    "/api/me%00",
    "/../../../../etc/passwd",
    "http://evil.example/api/me",
    "*",
  ])("refuses the target %s", async (target) => {
    const answer = await sendRaw(
      hostile.house.port,
      rawRequest(hostile.house.port, `GET ${target}`, [`Authorization: Bearer ${hostile.token}`]),
    );
    expectRefusal(answer, 400);
  });

  it.each(["/api/unknown", "/API/me", "/api/me/", "/api", "/ws/x"])(
    "does not know the path %s",
    async (target) => {
      const answer = await sendRaw(
        hostile.house.port,
        rawRequest(hostile.house.port, `GET ${target}`, [`Authorization: Bearer ${hostile.token}`]),
      );
      expectRefusal(answer, 404);
    },
  );

  it.each(["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])(
    "refuses the method %s with the allowed ones",
    async (method) => {
      const answer = await sendRaw(hostile.house.port, rawRequest(hostile.house.port, `${method} /api/chat`));
      expectRefusal(answer, 405);
      expect(answer.head.toLowerCase()).toContain("allow: post");
    },
  );

  it("is not a proxy", async () => {
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, "CONNECT evil.example:443")),
      400,
    );
  });
});

describe("credentials", () => {
  it.each(["token", "access_token", "auth", "key", "authorization"])(
    "never reads a token from the query field %s",
    async (name) => {
      const answer = await hostile.house.fetch(`/api/me?${name}=${hostile.token}`);
      expectRefusal({ status: answer.status, body: await answer.text() }, 401);
    },
  );

  it.each([
    "Basic dXNlcjpwYXNz",
    "Bearer",
    "Bearer  x",
    "bearer:TOKEN",
    "Bearer TOKEN, Bearer TOKEN",
    "Bearer TOKEN x",
    "TOKEN",
    "Bearer\tTOKEN",
  ])("refuses the Authorization %j", async (header) => {
    const value = header.replaceAll("TOKEN", hostile.token);
    const answer = await sendRaw(
      hostile.house.port,
      rawRequest(hostile.house.port, "GET /api/me", [`Authorization: ${value}`]),
    );
    expectRefusal(answer, 401);
    expect(answer.head.toLowerCase()).toContain("www-authenticate: bearer");
  });

  it.each([
    "Authorization: Bearer x",
    "Host: evil.example",
    "Content-Type: text/plain",
    "Origin: http://a",
    "Idempotency-Key: b",
  ])("refuses a second %s header", async (header) => {
    const [name = ""] = header.split(":");
    const first: Record<string, string> = {
      Origin: `Origin: http://127.0.0.1:${hostile.house.port}`,
      "Idempotency-Key": "Idempotency-Key: a",
    };
    const headers = ["Content-Length: 15", ...(first[name] === undefined ? [] : [first[name]]), header];
    expectRefusal(
      await sendRaw(hostile.house.port, hostile.rawPost('{"message":"x"}', headers)),
      400,
      401,
      403,
    );
  });

  it("refuses headers that are too many or too large", async () => {
    const many = Array.from({ length: 200 }, (_, index) => `X-H${index}: 1`);
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, "GET /health", many)),
      413,
    );
    const large = [`X-Large: ${"x".repeat(20_000)}`];
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, "GET /health", large)),
      413,
    );
    const huge = [`X-Huge: ${"x".repeat(200_000)}`];
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, "GET /health", huge)),
      413,
    );
    expectRefusal(
      await sendRaw(hostile.house.port, rawRequest(hostile.house.port, `GET /health?${"x".repeat(8_000)}`)),
      413,
    );
  });
});

describe("smuggling", () => {
  const inner = () =>
    rawRequest(hostile.house.port, "GET /api/tokens", [`Authorization: Bearer ${hostile.token}`]);

  it.each([
    ["two lengths", ["Content-Length: 15", "Content-Length: 3"]],
    ["length and chunks", ["Content-Length: 4", "Transfer-Encoding: chunked"]],
    ["chunked twice", ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"]],
    ["an unknown coding", ["Transfer-Encoding: xchunked"]],
    ["a space before the colon", ["Content-Length : 15"]],
    ["a negative length", ["Content-Length: -1"]],
    ["a length with a sign", ["Content-Length: +15"]],
    ["a folded header", ["X-A: b\r\n Content-Length: 3"]],
    ["a bare line feed in a header", ["X-A: b\nContent-Length: 3"]],
  ])("refuses %s and answers nothing that was hidden behind", async (_name, headers) => {
    const answer = await sendRaw(hostile.house.port, hostile.rawPost(`0\r\n\r\n${inner()}`, headers), 500);
    expect(answer.status === 0 || answer.status >= 400).toBe(true);
    expect(answer.all).not.toContain('"tokens"');
  });

  it.each([
    "\u0000\u0001\u0002\u0003",
    "GET\r\n\r\n",
    "\r\n\r\n\r\n",
    "\u0016\u0003\u0001\u0002\u0000\u0001",
    "GET /health HTTP/9.9\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  ])("answers the bytes %j with a refusal or by closing", async (bytes) => {
    const answer = await sendRaw(hostile.house.port, bytes, 300);
    expect(answer.status === 0 || answer.status === 400 || answer.status === 505).toBe(true);
  });

  it("answers pipelined requests each on its own terms", async () => {
    const open = rawRequest(hostile.house.port, "GET /health");
    const closed = rawRequest(hostile.house.port, "GET /api/me", ["Connection: close"]);
    const socket = await openSocket(hostile.house.port);
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.write(open + open + closed);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 401"]);
  });
});
