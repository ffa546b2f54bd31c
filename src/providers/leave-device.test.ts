import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../limits.ts";
import { collect } from "./contract.ts";
import { leaveDevice } from "./leave-device.ts";
import type { ModelEvent, ModelMessage, ModelRequest, Provider } from "./provider.ts";
import { createRehearsal } from "./rehearsal/index.ts";

const terms = {
  redact: (text: string) => text.replaceAll("hush", "[REDACTED:it]"),
  coreOf: (system: string) => system.split("|")[0] ?? "",
  isMarked: (tail: string) => tail.includes("MARK"),
};

async function send(messages: readonly ModelMessage[], more: Partial<ModelRequest> = {}) {
  const seen: ModelRequest[] = [];
  const cloud: Provider = {
    ...createRehearsal({}),
    local: false,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      seen.push(request);
      yield* createRehearsal({}).stream(request, signal);
    },
  };
  const { thrown } = await collect(
    { provider: leaveDevice(cloud, terms) },
    { system: "core|what the owner wrote", tail: "now MARK", messages, ...more },
  );
  return { request: seen[0], thrown };
}

const user = (text: string): ModelMessage => ({ role: "user", text });
const step = (id: string, result: string): ModelMessage[] => [
  { role: "assistant", text: `calling ${id}`, calls: [{ id, tool: "read", args: { path: `${id} hush` } }] },
  { role: "tool", callId: id, tool: "read", text: result, isError: false },
];
const kept = (request: ModelRequest | undefined) =>
  request?.messages.flatMap((message) => (message.role === "tool" ? [message.callId] : []));

describe("a request that leaves the machine in place of a local model's", () => {
  it("has the core of the system text, the newest message and what came after it, and no earlier word", async () => {
    const { request } = await send([
      user("old"),
      { role: "assistant", text: "answer", calls: [] },
      user("new"),
    ]);
    expect(request?.system).toBe("core");
    expect(request?.messages).toEqual([user("new")]);
    expect(request?.tail).toBe("now MARK");
  });

  it("has no secret in any text or argument", async () => {
    const { request } = await send([user("hush now"), ...step("a", "found hush")], { system: "core hush|x" });
    expect(JSON.stringify(request)).not.toContain("hush");
    expect(JSON.stringify(request)).toContain("[REDACTED:it]");
  });

  it("has the last results and only as many earlier ones as fit, each call with its result", async () => {
    const big = "x".repeat(limits.offDeviceTextCharacters);
    const { request } = await send([user("go"), ...step("a", big), ...step("b", big), ...step("c", "small")]);
    expect(kept(request)).toEqual(["b", "c"]);
    expect(request?.messages.map(({ role }) => role)).toEqual([
      "user",
      "assistant",
      "tool",
      "assistant",
      "tool",
    ]);
  });

  it("has the newest result even when it is too long, but cut", async () => {
    const { request } = await send([user("go"), ...step("a", "x".repeat(100_000))]);
    const text = request?.messages.at(-1)?.text ?? "";
    expect(text.length).toBeLessThan(limits.offDeviceTextCharacters + 60);
    expect(text).toMatch(/\[cut: the rest stays on this machine\]$/);
  });

  it("is not sent without the mark", async () => {
    const { request, thrown } = await send([user("go")], { tail: "now" });
    expect([request, thrown]).toEqual([undefined, expect.objectContaining({ failure: "paused" })]);
  });

  it("is bounded and never carries what came before the newest message, whatever the conversation", async () => {
    const result = fc.string({ maxLength: 30_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(result, { maxLength: 6 }), result, async (results, before) => {
        const earlier = [user(`BEFORE ${before}`), ...step("z", "EARLIER")];
        const later = results.flatMap((text, index) => step(`s${index}`, text));
        const { request } = await send([...earlier, user("go"), ...later]);
        const sent = JSON.stringify(request?.messages.map(({ text }) => text));
        expect(sent).not.toMatch(/BEFORE|EARLIER/);
        const size = request?.messages.reduce((sum, message) => sum + message.text.length, 0) ?? 0;
        expect(size).toBeLessThan(limits.offDeviceCharacters + 2 * limits.offDeviceTextCharacters);
      }),
      { numRuns: 50 },
    );
  });
});
