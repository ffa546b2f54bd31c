import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collect, providerContract, textOf } from "../../src/providers/contract.ts";
import { providerKinds } from "../../src/providers/config.ts";
import { createRehearsal } from "../../src/providers/rehearsal/index.ts";
import { startWireServer, type WireServer } from "../support/wire-servers/wire-server.ts";
import { providerFor, secretKey, wireFormats, wireSubject } from "../support/wire-servers/wire-subject.ts";

describe.each(providerKinds)("the provider %s", (kind) => {
  let server: WireServer;
  beforeAll(async () => {
    server = await startWireServer(wireFormats[kind]);
  });
  afterAll(() => server.close());

  for (const clause of providerContract) {
    test(clause.title, () => clause.check(wireSubject(kind, server)));
  }

  test("hands on streamed text piece by piece and unchanged", async () => {
    const texts = ["Grüße ", "an 🌍", "\n\nund ", "alle\u0000."];
    server.behave({ do: "answer", answer: { texts } });
    const { events } = await collect({ provider: providerFor(kind, server) });
    expect(textOf(events)).toBe(texts.join(""));
    expect(events.filter((event) => event.type === "text").length).toBeGreaterThan(1);
    expect(events.at(-1)).toMatchObject({ type: "end", stop: "done" });
  });

  test("hands on calls with parsed arguments and ids of our own", async () => {
    const calls = [
      { name: "list", args: '{"path":"a","deep":{"list":[1,2,"}"]}}' },
      { name: "now", args: "{}" },
    ];
    server.behave({ do: "answer", answer: { texts: ["One moment."], calls } });
    const { events } = await collect({ provider: providerFor(kind, server) });
    expect(events.filter((event) => event.type === "call").map((event) => event.call)).toEqual([
      { id: "call_1", tool: "list", args: { path: "a", deep: { list: [1, 2, "}"] } } },
      { id: "call_2", tool: "now", args: {} },
    ]);
    expect(events.at(-1)).toMatchObject({ type: "end", stop: "calls" });
  });

  test("turns a call with unusable arguments into one that can only be answered", async () => {
    const calls = [{ name: "list", args: '["not", "an", "object"]' }];
    server.behave({ do: "answer", answer: { texts: [], calls } });
    const { events } = await collect({ provider: providerFor(kind, server) });
    const call = events.find((event) => event.type === "call")?.call;
    expect(call).toMatchObject({ tool: "unusable_call", args: { tool: "list" } });
  });

  test.each([
    ["length", "length"],
    ["filtered", "filtered"],
  ] as const)("says when an answer ended by %s", async (stop, expected) => {
    server.behave({ do: "answer", answer: { texts: ["so far"], stop } });
    const { events } = await collect({ provider: providerFor(kind, server) });
    expect(events.at(-1)).toMatchObject({ type: "end", stop: expected });
  });

  test("reports usage and its cost by the configured price", async () => {
    const { usage } = wireFormats[kind];
    const price = { inputPerMillionDollars: 10, outputPerMillionDollars: 100 };
    server.behave({ do: "answer", answer: { texts: ["ok"] } });
    const { events } = await collect({ provider: providerFor(kind, server, { price }) });
    const end = events.find((event) => event.type === "end");
    expect(end?.usage).toEqual({
      inputTokens: usage.input,
      outputTokens: usage.output,
      cachedInputTokens: usage.cached,
      cost: (usage.input * 10 + usage.output * 100) / 1_000_000,
    });
  });

  test("sends the key in a header alone, and reaches no other host", async () => {
    const hosts: string[] = [];
    server.behave({ do: "answer", answer: { texts: ["ok"] } });
    const provider = providerFor(kind, server, { observeHost: (host) => hosts.push(host) });
    await collect({ provider });
    expect(hosts).toEqual([server.host]);
    const { headers, body, path } = server.requests.at(-1)!;
    expect(JSON.stringify(headers)).toContain(secretKey);
    expect(JSON.stringify(headers)).not.toContain("added-when-sent");
    expect(JSON.stringify(body) + path).not.toContain(secretKey);
  });

  test("sends the conversation, the tail with the newest user words, and ids that every provider takes", async () => {
    server.behave({ do: "answer", answer: { texts: ["ok"] } });
    const id = "toolu_01 with spaces/and:more";
    await collect(
      { provider: providerFor(kind, server) },
      {
        messages: [
          { role: "user", text: "WORDS" },
          { role: "assistant", text: "", calls: [{ id, tool: "list", args: { path: "P" } }] },
          { role: "tool", callId: id, tool: "list", text: "RESULT", isError: false },
        ],
        tail: "TAIL",
      },
    );
    const sent = JSON.stringify(server.requests.at(-1)!.body);
    expect(sent).not.toContain(id);
    expect(sent.indexOf("TAIL")).toBeGreaterThan(sent.indexOf("WORDS"));
    expect(sent.indexOf("RESULT")).toBeGreaterThan(sent.indexOf("TAIL"));
  });
});

test("Anthropic is told to keep the stable part and the earlier conversation, and not what changes", async () => {
  const server = await startWireServer(wireFormats.anthropic);
  const messages = [
    { role: "user", text: "old" },
    { role: "assistant", text: "answer", calls: [] },
    { role: "user", text: "new" },
  ] as const;
  await collect({ provider: providerFor("anthropic", server) }, { messages, tail: "TAIL" });
  const body = server.requests.at(-1)!.body as { system: unknown; messages: unknown[] };
  expect(body.system).toMatchObject([{ cache_control: { type: "ephemeral" } }]);
  expect(body.messages[1]).toMatchObject({
    content: [{ text: "answer", cache_control: { type: "ephemeral" } }],
  });
  expect(JSON.stringify(body.messages[2])).toContain("TAIL");
  expect(JSON.stringify(body.messages[2])).not.toContain("cache_control");
  await server.close();
});

test("OpenAI is told to keep nothing", async () => {
  const server = await startWireServer(wireFormats.openai);
  await collect({ provider: providerFor("openai", server) });
  expect(server.requests.at(-1)!.body).toMatchObject({ store: false, stream: true });
  await server.close();
});

test("a rehearsal script that reaches another provider is refused before anything is sent", async () => {
  const server = await startWireServer(wireFormats.openai);
  const rehearsal = { script: [{ say: "x" }], position: 0, lastResult: "" };
  const { thrown } = await collect({ provider: providerFor("openai", server) }, { rehearsal });
  expect(thrown).toMatchObject({ failure: "rejected" });
  expect(server.requests).toEqual([]);
  await server.close();
});

describe("the provider rehearsal", () => {
  for (const clause of providerContract) {
    test(clause.title, () => {
      const scripts = {
        answer: [],
        hang: [{ sleep: 60_000 }],
        stall: [{ say: "hello" }, { sleep: 60_000 }],
        fail: [{ fail: "as told" }],
      };
      return clause.check({
        provider: createRehearsal({}),
        prepare: (outcome) =>
          outcome === "answer"
            ? {}
            : { rehearsal: { script: scripts[outcome], position: 0, lastResult: "" } },
      });
    });
  }
});
