import assert from "node:assert/strict";
import { ProviderError, type ModelEvent, type ModelRequest, type Provider } from "./provider.ts";

/** A provider with the means to bring it into the situations the contract speaks of. */
export interface ContractSubject {
  readonly provider: Provider;
  /** Makes the next request end in each way; gives what has to be added to the request for that. */
  prepare(outcome: "answer" | "hang" | "stall" | "fail"): Partial<ModelRequest>;
  /** System text and tools of every request, as they were sent; undefined where nothing is sent. */
  readonly sentPrefixes?: () => readonly string[];
}

export interface ContractClause {
  readonly title: string;
  check(subject: ContractSubject): Promise<void>;
}

export const contractRequest: ModelRequest = {
  system: "You are a careful assistant.",
  tools: [
    {
      name: "list",
      description: "Lists a folder.",
      parameters: { type: "object", properties: { path: { type: "string" } }, additionalProperties: false },
    },
  ],
  messages: [{ role: "user", text: "hello" }],
  tail: "Now: Monday",
  maxOutputTokens: 1_000,
};

/** Every provider passes every clause; a new one is not done before. */
export const providerContract: readonly ContractClause[] = [
  {
    title: "answers with text and then exactly one end, which is last",
    async check(subject) {
      const { events, thrown } = await collect(subject, subject.prepare("answer"));
      assert.equal(thrown, undefined);
      assert.equal(events.filter((event) => event.type === "end").length, 1);
      assert.equal(events.at(-1)?.type, "end");
      assert.ok(textOf(events) !== "");
    },
  },
  {
    title: "says in its end who answered and how many tokens were used",
    async check(subject) {
      const { events } = await collect(subject, subject.prepare("answer"));
      const end = events.at(-1);
      assert.ok(end?.type === "end");
      assert.equal(end.provider, subject.provider.name);
      assert.equal(end.model, subject.provider.model);
      assert.ok(end.usage.inputTokens > 0 && end.usage.outputTokens > 0 && end.usage.cost >= 0);
    },
  },
  {
    title: "stops within a second of an abort while nothing has come",
    check: (subject) => stopsWithinASecond(subject, "hang"),
  },
  {
    title: "stops within a second of an abort in the middle of an answer",
    check: (subject) => stopsWithinASecond(subject, "stall"),
  },
  {
    title: "yields nothing for a request that was stopped before it began",
    async check(subject) {
      const { events, thrown } = await collect(subject, subject.prepare("answer"), AbortSignal.abort());
      assert.deepEqual(events, []);
      assert.ok(thrown instanceof ProviderError);
    },
  },
  {
    title: "throws only a ProviderError that names itself, and no end",
    async check(subject) {
      const { events, thrown } = await collect(subject, subject.prepare("fail"));
      assert.ok(thrown instanceof ProviderError, String(thrown));
      assert.equal(thrown.provider, subject.provider.name);
      assert.ok(!events.some((event) => event.type === "end"));
    },
  },
  {
    title: "can be left by its reader in the middle of an answer and asked again",
    async check(subject) {
      const added = subject.prepare("stall");
      const signal = new AbortController().signal;
      for await (const event of subject.provider.stream({ ...contractRequest, ...added }, signal)) {
        assert.equal(event.type, "text");
        break;
      }
      const { thrown } = await collect(subject, subject.prepare("answer"));
      assert.equal(thrown, undefined);
    },
  },
  {
    title: "sends the same bytes of system text and tools whatever else changes",
    async check(subject) {
      await collect(subject, { ...subject.prepare("answer") });
      await collect(subject, { ...subject.prepare("answer"), ...longerConversation });
      const prefixes = subject.sentPrefixes?.() ?? [];
      assert.ok(new Set(prefixes).size <= 1);
      assert.ok(subject.sentPrefixes === undefined || prefixes.length === 2);
    },
  },
];

const longerConversation: Partial<ModelRequest> = {
  messages: [
    { role: "user", text: "list the folder" },
    { role: "assistant", text: "", calls: [{ id: "call_1", tool: "list", args: { path: "." } }] },
    { role: "tool", callId: "call_1", tool: "list", text: "a.txt", isError: false },
    { role: "assistant", text: "There is a.txt.", calls: [] },
    { role: "user", text: "and now?" },
  ],
  tail: "Now: Tuesday",
};

export interface Collected {
  readonly events: ModelEvent[];
  readonly thrown: unknown;
}

export async function collect(
  { provider }: Pick<ContractSubject, "provider">,
  added: Partial<ModelRequest> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Collected> {
  const events: ModelEvent[] = [];
  try {
    for await (const event of provider.stream({ ...contractRequest, ...added }, signal)) events.push(event);
    return { events, thrown: undefined };
  } catch (thrown) {
    return { events, thrown };
  }
}

export function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === "text" ? event.text : "")).join("");
}

async function stopsWithinASecond(subject: ContractSubject, outcome: "hang" | "stall"): Promise<void> {
  const stop = new AbortController();
  const running = collect(subject, subject.prepare(outcome), stop.signal);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const stoppedAt = performance.now();
  stop.abort();
  const { events, thrown } = await running;
  assert.ok(performance.now() - stoppedAt < 1_000);
  assert.ok(thrown instanceof ProviderError, String(thrown));
  assert.ok(!events.some((event) => event.type === "end"));
}
