import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StreamEvent } from "./event-stream.ts";
import { streamResponse } from "./event-stream.ts";
import { readJsonBody } from "./read-body.ts";

const decoder = new TextDecoder();

function openStream(source: AsyncIterable<StreamEvent>) {
  const stop = new AbortController();
  let destroyed = false;
  const outgoing = { destroy: () => (destroyed = true) } as unknown as ServerResponse;
  const response = streamResponse(source, outgoing, stop.signal);
  const reader = response.body?.getReader();
  return {
    stop,
    response,
    isDestroyed: () => destroyed,
    read: async () => {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      return done ? undefined : decoder.decode(value);
    },
    cancel: () => reader?.cancel(),
  };
}

describe("a stream of server-sent events", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("sends a comment every fifteen seconds while nothing happens, and loses no event over it", async () => {
    const gate = Promise.withResolvers<void>();
    async function* source(): AsyncGenerator<StreamEvent> {
      yield { event: "a", id: "t/0", data: "1" };
      await gate.promise;
      yield { event: "b", data: "2" };
    }
    const stream = openStream(source());
    expect(await stream.read()).toBe("id: t/0\nevent: a\ndata: 1\n\n");
    for (let count = 0; count < 3; count += 1) {
      const beat = stream.read();
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await beat).toBe(": still here\n\n");
    }
    gate.resolve();
    await vi.advanceTimersByTimeAsync(15_000);
    expect([await stream.read(), await stream.read()]).toContain("event: b\ndata: 2\n\n");
    expect(vi.getTimerCount()).toBeLessThanOrEqual(2);
  });

  it("takes no more from its source than was read, and cuts a reader that stalls", async () => {
    let taken = 0;
    let returned = false;
    async function* source(): AsyncGenerator<StreamEvent> {
      try {
        for (;;) yield { event: "e", data: String((taken += 1)) };
      } finally {
        returned = true;
      }
    }
    const stream = openStream(source());
    await stream.read();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(taken).toBeLessThanOrEqual(3);
    expect(stream.isDestroyed()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stream.isDestroyed()).toBe(true);
    await stream.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(returned).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says why it ends when its signal ends it", async () => {
    async function* silence(): AsyncGenerator<StreamEvent> {
      await new Promise(() => undefined);
      yield { event: "never", data: "" };
    }
    const stream = openStream(silence());
    const next = stream.read();
    stream.stop.abort(new Error("The daemon is stopping."));
    expect(await next).toBe('event: closing\ndata: {"reason":"The daemon is stopping."}\n\n');
    expect(await stream.read()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("reading a body", () => {
  it("gives up on a client that does not send it in time", async () => {
    const outcome = Promise.withResolvers<unknown>();
    const server = createServer((incoming, outgoing) => {
      readJsonBody(incoming, outgoing, { maxBytes: 100, timeoutMs: 50 }).then(
        outcome.resolve,
        outcome.resolve,
      );
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const { openSocket, rawRequest } = await import("../../test/support/raw-client.ts");
    const socket = await openSocket(port);
    socket.write(rawRequest(port, "POST /", ["Content-Type: application/json", "Content-Length: 50"], "{"));
    expect(await outcome.promise).toMatchObject({
      code: "bad-request",
      message: expect.stringContaining("50 ms"),
    });
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
});
