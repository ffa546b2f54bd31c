import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLoopbackHost, pinLocalhost } from "./loopback.ts";
import { createModelFetch } from "./model-fetch.ts";
import { answersOnLoopback } from "./probe-port.ts";

let server: Server;
let port: number;
const seen: (string | undefined)[] = [];
const routes: Record<string, (response: ServerResponse) => void> = {
  "/ok": (response) => response.end("fine\n"),
  "/big": (response) => response.end("x".repeat(5_000)),
  "/moved": (response) => response.writeHead(302, { location: "/ok" }).end(),
  "/hang": () => undefined,
  "/lines": (response) => {
    let left = 8;
    const timer = setInterval(() => {
      response.write("line\n");
      if (--left === 0) {
        clearInterval(timer);
        response.end();
      }
    }, 40);
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers["x-key"] as string | undefined);
    routes[request.url ?? ""]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function fetchWith(options: Partial<Parameters<typeof createModelFetch>[0]> = {}) {
  const baseUrl = `http://127.0.0.1:${port}`;
  const times = { connectMs: 1_000, firstByteMs: 1_000, idleMs: 1_000 };
  return { baseUrl, ...createModelFetch({ baseUrl, ...times, ...options }) };
}

test("tells the host before it dials and adds the secret header at the last moment", async () => {
  const hosts: string[] = [];
  const { baseUrl, fetch, close } = fetchWith({
    observeHost: (host) => hosts.push(host),
    secretHeaders: () => ({ "x-key": "real" }),
  });
  const response = await fetch(`${baseUrl}/ok`, { headers: { "x-key": "placeholder" } });
  expect(await response.text()).toBe("fine\n");
  expect(hosts).toEqual([`127.0.0.1:${port}`]);
  expect(seen.at(-1)).toBe("real");
  await close();
});

test.each([
  "http://127.0.0.1:1/ok",
  "http://localhost/ok",
  "https://example.com/",
  "file:///etc/passwd",
  "data:text/plain,x",
  "ftp://127.0.0.1/",
])("refuses %s, which is not its own origin, before it dials", async (url) => {
  const hosts: string[] = [];
  const { fetch, close } = fetchWith({ observeHost: (host) => hosts.push(host) });
  await expect(fetch(url)).rejects.toMatchObject({ failure: "refused-url" });
  expect(hosts).toEqual([]);
  await close();
});

test("refuses a URL with credentials in it", async () => {
  const { fetch, close } = fetchWith();
  await expect(fetch(`http://user:word@127.0.0.1:${port}/ok`)).rejects.toMatchObject({
    failure: "refused-url",
  });
  await close();
});

test("follows no redirect, not even to the same origin", async () => {
  const { baseUrl, fetch, close } = fetchWith();
  const before = seen.length;
  await expect(fetch(`${baseUrl}/moved`)).rejects.toMatchObject({ failure: "redirect" });
  expect(seen.length).toBe(before + 1);
  await close();
});

test("ends a body that is larger than its cap", async () => {
  const { baseUrl, fetch, close } = fetchWith({ maxResponseBytes: 1_000 });
  const response = await fetch(`${baseUrl}/big`);
  await expect(response.text()).rejects.toMatchObject({ failure: "too-large" });
  await close();
});

test("keeps a slow body alive while whole lines come", async () => {
  const { baseUrl, fetch, close } = fetchWith({ idleMs: 150 });
  const response = await fetch(`${baseUrl}/lines`);
  expect(await response.text()).toBe("line\n".repeat(8));
  await close();
});

test("stops when its signal fires", async () => {
  const { baseUrl, fetch, close } = fetchWith();
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 30);
  await expect(fetch(`${baseUrl}/hang`, { signal: stop.signal })).rejects.toMatchObject({
    name: "AbortError",
  });
  await close();
});

test("knows this machine by its spelling", () => {
  for (const host of ["127.0.0.1", "127.9.9.9", "localhost", "a.localhost", "[::1]", "LOCALHOST"]) {
    expect(isLoopbackHost(host), host).toBe(true);
  }
  for (const host of [
    "0.0.0.0",
    "10.0.0.1",
    "127.0.0.1.example.com",
    "localhost.example.com",
    "[::]",
    "::2",
  ]) {
    expect(isLoopbackHost(host), host).toBe(false);
  }
});

test("never asks a resolver about names of this machine", () => {
  const asked: string[] = [];
  const lookup = pinLocalhost((hostname) => void asked.push(hostname));
  const found: unknown[] = [];
  lookup("LocalHost", { all: true }, (_error, address) => found.push(address));
  lookup("localhost", {}, (_error, address) => found.push(address));
  lookup("example.com", {}, () => undefined);
  expect(found[0]).toEqual([
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
  ]);
  expect(found[1]).toBe("127.0.0.1");
  expect(asked).toEqual(["example.com"]);
});

test("finds out whether a port answers", async () => {
  expect(await answersOnLoopback(port, 300)).toBe(true);
  expect(await answersOnLoopback(1, 300)).toBe(false);
});
