import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collect, contractRequest, textOf } from "../../src/providers/contract.ts";
import { ProviderError } from "../../src/providers/provider.ts";
import { startWireServer, type Behaviour, type WireServer } from "../support/wire-servers/wire-server.ts";
import { providerFor, secretKey, wireFormats } from "../support/wire-servers/wire-subject.ts";

const answer = { texts: ["first ", "second ", "third"], calls: [{ name: "list", args: '{"path":"x"}' }] };
const echoing = JSON.stringify({
  error: { message: `key ${secretKey} for prompt ${contractRequest.system}`, type: "Odd: text", code: null },
});

/** How a server can fail, what it becomes, and what the message says. */
const failures: readonly (readonly [string, Behaviour, string, RegExp])[] = [
  ["401", { do: "status", status: 401, body: echoing }, "unauthorized", /refused the key.*401/],
  ["403", { do: "status", status: 403, body: echoing }, "unauthorized", /403/],
  ["400", { do: "status", status: 400, body: echoing }, "rejected", /rejected the request.*400/],
  ["404", { do: "status", status: 404, body: "<html>" }, "rejected", /does not know the model some-model/],
  ["413", { do: "status", status: 413 }, "rejected", /413/],
  ["429", { do: "status", status: 429, body: echoing }, "rate-limited", /429/],
  ["500", { do: "status", status: 500, body: "" }, "overloaded", /500/],
  ["503", { do: "status", status: 503 }, "overloaded", /503/],
  ["529", { do: "status", status: 529 }, "overloaded", /529/],
  [
    "a redirect",
    { do: "redirect", location: "http://127.0.0.1:9/v1" },
    "rejected",
    /redirects are not followed/,
  ],
  ["a hang-up before the answer", { do: "hang-up" }, "unreachable", /cannot be reached/],
  ["a cut connection", { do: "cut", answer }, "cut", /broke off/],
  ["a stream that ends too early", { do: "end-early", answer }, "cut", /broke off/],
  ["a malformed event", { do: "malformed", answer }, "malformed", /could not be understood/],
  ["a page that is no stream", { do: "status", status: 200, body: "<html>hi</html>" }, "cut|malformed", /./],
];

/** One kind for each wire format; the others share its code. */
const formats = ["anthropic", "openai", "google", "mistral", "openai-compatible"] as const;

describe.each(formats)("failures of the provider %s", (kind) => {
  let server: WireServer;
  beforeAll(async () => {
    server = await startWireServer(wireFormats[kind]);
  });
  afterAll(() => server.close());

  test.each(failures)(
    "%s becomes a safe error without an end or a call",
    async (_, behaviour, failure, says) => {
      server.behave(behaviour);
      const asked = server.requests.length;
      const { events, thrown } = await collect({ provider: providerFor(kind, server) });
      expect(thrown).toBeInstanceOf(ProviderError);
      const error = thrown as ProviderError;
      expect(error.failure).toMatch(new RegExp(`^(${failure})$`));
      expect(error.message).toMatch(says);
      expect(events.filter((event) => event.type !== "text")).toEqual([]);
      expect(server.requests.length).toBe(asked + 1);
      expectNothingLeaked(error, server);
    },
  );

  test("429 says how long to wait, by seconds or by date", async () => {
    server.behave({ do: "status", status: 429, headers: { "retry-after": "7" } });
    const bySeconds = await collect({ provider: providerFor(kind, server) });
    expect((bySeconds.thrown as ProviderError).retryAfterMs).toBe(7_000);
    const date = new Date(Date.now() + 60_000).toUTCString();
    server.behave({ do: "status", status: 429, headers: { "retry-after": date } });
    const byDate = await collect({ provider: providerFor(kind, server) });
    expect((byDate.thrown as ProviderError).retryAfterMs).toBeGreaterThan(50_000);
  });

  test.each([
    ["nothing comes at all", { do: "hang" }, { firstByteMs: 150 }],
    ["the answer stops in the middle", { do: "stall", answer }, { idleMs: 150 }],
    ["single bytes drip in", { do: "drip", answer }, { idleMs: 150 }],
    ["the whole takes too long", { do: "drip", answer }, { totalMs: 150 }],
  ] as const)("times out when %s", async (_, behaviour, timeouts) => {
    server.behave(behaviour);
    const startedAt = performance.now();
    const { thrown } = await collect({ provider: providerFor(kind, server, { timeouts }) });
    expect(thrown).toMatchObject({ failure: "timeout" });
    expect(performance.now() - startedAt).toBeLessThan(2_500);
    expectNothingLeaked(thrown as ProviderError, server);
  });

  test("stops reading an answer without end", async () => {
    server.behave({ do: "huge" });
    const { events, thrown } = await collect({ provider: providerFor(kind, server) });
    expect(thrown).toMatchObject({ failure: "malformed" });
    expect(textOf(events).length).toBeLessThanOrEqual(400_000);
  });
});

describe("trying again", () => {
  const kind = "anthropic";
  let server: WireServer;
  beforeAll(async () => {
    server = await startWireServer(wireFormats[kind]);
  });
  afterAll(() => server.close());

  test("tries again while nothing has come, and then answers", async () => {
    const asked = server.requests.length;
    server.behave(
      { do: "status", status: 529 },
      { do: "hang-up" },
      { do: "answer", answer: { texts: ["ok"] } },
    );
    const { events, thrown } = await collect({ provider: providerFor(kind, server, { maxRetries: 2 }) });
    expect(thrown).toBeUndefined();
    expect(textOf(events)).toBe("ok");
    expect(server.requests.length).toBe(asked + 3);
  });

  test("does not try again after a part of the answer has gone on", async () => {
    const asked = server.requests.length;
    server.behave({ do: "cut", answer });
    await collect({ provider: providerFor(kind, server, { maxRetries: 2 }) });
    expect(server.requests.length).toBe(asked + 1);
  });
});

test("an unreachable server is said to be unreachable", async () => {
  const server = await startWireServer(wireFormats.openai);
  await server.close();
  const { thrown } = await collect({ provider: providerFor("openai", server) });
  expect(thrown).toMatchObject({ failure: "unreachable" });
});

test("an overload reported inside the stream is one", async () => {
  const server = await startWireServer(wireFormats.anthropic);
  const event = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };
  server.behave({
    do: "status",
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: `event: error\ndata: ${JSON.stringify(event)}\n\n`,
  });
  const { thrown } = await collect({ provider: providerFor("anthropic", server) });
  expect(thrown).toMatchObject({ failure: "overloaded" });
  await server.close();
});

test("a key that Google calls an invalid argument counts as refused", async () => {
  const server = await startWireServer(wireFormats.google);
  const error = {
    code: 400,
    message: "bad",
    status: "INVALID_ARGUMENT",
    details: [{ reason: "API_KEY_INVALID" }],
  };
  server.behave({ do: "status", status: 400, body: JSON.stringify({ error }) });
  const { thrown } = await collect({ provider: providerFor("google", server) });
  expect(thrown).toMatchObject({ failure: "unauthorized" });
  await server.close();
});

/** Neither the text nor anything that hangs on the error carries key, prompt or address. */
function expectNothingLeaked(error: ProviderError, server: WireServer): void {
  const own = Object.getOwnPropertyNames(error).filter((name) => name !== "stack");
  const shown = JSON.stringify(
    own.map((name) => String((error as unknown as Record<string, unknown>)[name])),
  );
  for (const secret of [secretKey, contractRequest.system, "hello", server.host, "Lists a folder"]) {
    expect(shown).not.toContain(secret);
  }
}
