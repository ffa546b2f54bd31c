import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import { configSchema } from "../config/schema.ts";
import { AppError } from "../errors.ts";
import type { BusEvent } from "../events.ts";
import { EventBus } from "../events.ts";
import { estimateRequestTokens } from "../providers/estimate-tokens.ts";
import type { Price } from "../providers/price.ts";
import { ProviderError, type ModelRequest, type Usage } from "../providers/provider.ts";
import { createRehearsal } from "../providers/rehearsal/index.ts";
import type { Turn } from "../turn.ts";
import { Ledger } from "./ledger.ts";
import { limitsFor } from "./limits-for.ts";
import { ModelBudget } from "./model-budget.ts";

const price: Price = { input: 10, cachedInput: 1, cacheWrite: 20, output: 100 };
const clock = { now: () => Date.UTC(2026, 0, 5, 12), monotonic: () => 0 };

describe("asking a model", () => {
  let kept: TestStore;
  let events: BusEvent[] = [];
  beforeEach(async () => {
    kept = await openTestStore();
    events = [];
  });
  afterEach(() => kept.remove());

  const open = async (main: object = {}) => {
    const settings = configSchema.parse({ agents: { main: { budget: main } } });
    const ledger = await Ledger.open({
      store: kept.store,
      clock,
      limitsFor: (agent) => limitsFor(settings, agent),
      onError: (error) => expect.fail(String(error)),
    });
    const bus = new EventBus((error) => {
      throw error;
    });
    bus.subscribe((event) => events.push(event));
    const used = async () => {
      // A settlement is on its way into the store; what is written after it comes after it.
      await kept.store.write(async () => undefined);
      return (await ledger.used("agent:main")).hour;
    };
    return { budget: new ModelBudget({ ledger, bus, clock }), used };
  };
  const asking = (contextTokens = 100_000, signal = new AbortController().signal) => {
    const turn = {
      id: "turn_1",
      message: { id: "msg_1", conversation: "cnv_1" },
      origin: { traceId: "t" },
      timeZone: "Europe/Berlin",
      signal,
    } as unknown as Turn;
    return { turn, agent: { id: "main", provider: createRehearsal({}), price, contextTokens } };
  };
  const request = (text = "hello"): ModelRequest => ({
    system: "You are an assistant.",
    tools: [],
    messages: [{ role: "user", text }],
    tail: "Now.",
    maxOutputTokens: 1_000,
  });
  const answerOf = (usage: Partial<Usage>) => ({
    end: { usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, cost: 0, ...usage } },
  });
  const refusal = async (asked: Promise<unknown>): Promise<AppError> => {
    const error: unknown = await asked.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  };

  it("takes room for the whole request and its longest answer before, and settles what it was after", async () => {
    const { budget, used } = await open();
    const input = estimateRequestTokens(request());
    await budget.ask(asking(), request(), async () => {
      expect(await used()).toEqual({ tokens: input + 1_000, micros: input * 20 + 1_000 * 100 });
      return answerOf({ inputTokens: 30, outputTokens: 7, cost: 0.000_9 });
    });
    expect(await used()).toEqual({ tokens: 37, micros: 900 });
  });

  it.each([
    [
      "what the attempt cost",
      new ProviderError("cut", "p", "x", { spent: answerOf({ inputTokens: 40, cost: 0.000_001 }).end.usage }),
      { tokens: 40, micros: 1 },
    ],
    [
      "nothing where the request was turned away",
      new ProviderError("overloaded", "p", "x"),
      { tokens: 0, micros: 0 },
    ],
    ["all that was reserved where nobody can say", new ProviderError("cut", "p", "x"), undefined],
    ["all that was reserved where something else broke", new Error("x"), undefined],
  ])("settles a failed call with %s", async (_what, error, spent) => {
    const { budget, used } = await open();
    const input = estimateRequestTokens(request());
    const asked = budget.ask(asking(), request(), () => Promise.reject(error));
    await expect(asked).rejects.toBe(error);
    expect(await used()).toEqual(spent ?? { tokens: input + 1_000, micros: input * 20 + 100_000 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("believes no usage of %s tokens", async (inputTokens) => {
    const { budget, used } = await open();
    await budget.ask(asking(), request(), async () => answerOf({ inputTokens, cost: 0 }));
    expect((await used()).tokens).toBeGreaterThan(1_000);
  });

  it("does not ask, but says which limit it is, what is left and when it resets", async () => {
    const { budget } = await open({ perHour: { tokens: 2_500 } });
    await budget.ask(asking(), request(), async () => answerOf({ inputTokens: 2_000 }));
    let asked = false;
    const attempt = budget.ask(asking(), request(), async () => {
      asked = true;
      return answerOf({});
    });
    const error = await refusal(attempt);
    expect(asked).toBe(false);
    expect(error.code).toBe("budget-exceeded");
    expect(error.message).toMatch(
      /^Stopped by a budget before the model was asked: agents\.main\.budget\.perHour\.tokens allows 2,500 tokens within 60 minutes\. 2,000 tokens are spent, 500 tokens are left, and this call may take 1,0\d\d tokens\.$/,
    );
    expect(error.hint).toBe(
      "There is room again at 14:05 (Europe/Berlin), 1 h 5 min from now, or the owner raises agents.main.budget.perHour.tokens.",
    );
    expect(error.retryAfterMs).toBe(65 * 60_000);
  });

  it("counts the whole request: what tools, history and tail take is no free ride", async () => {
    const { budget } = await open({ perExecution: { tokens: 2_000 } });
    const large = {
      ...request(),
      tools: [{ name: "t", description: "word ".repeat(2_000), parameters: {} }],
    };
    const error = await refusal(budget.ask(asking(), large, async () => answerOf({})));
    expect(error.hint).toContain("This one call is larger than the whole limit");
  });

  it("records each refusal and tells the owner once in a window", async () => {
    const { budget } = await open({ perDay: { usd: 0.000_1 } });
    for (let count = 0; count < 3; count += 1)
      await refusal(budget.ask(asking(), request(), async () => answerOf({})));
    expect(events.filter(({ name }) => name === "budget:exceeded")).toHaveLength(3);
    const warnings = events.flatMap((event) => (event.name === "security:warn" ? [event.data] : []));
    expect(warnings).toMatchObject([
      { what: "budget-exceeded", detail: { layer: "budget", did: "refuse", subject: "msg_1" } },
    ]);
  });

  it("does not ask for a turn that was stopped meanwhile, and gives the room back", async () => {
    const { budget, used } = await open();
    const stopped = asking(100_000, AbortSignal.abort());
    await expect(budget.ask(stopped, request(), async () => answerOf({}))).rejects.toThrow();
    expect(await used()).toEqual({ tokens: 0, micros: 0 });
  });

  describe("with little room in its context", () => {
    const long = request("word ".repeat(1_000));
    const tokens = estimateRequestTokens(long);
    const windowFor = (share: number) => Math.round(tokens / share);
    const sent = async (contextTokens: number) => {
      const { budget } = await open();
      const seen: ModelRequest[] = [];
      await budget.ask(asking(contextTokens), long, async (one) => {
        seen.push(one);
        return answerOf({});
      });
      return seen[0];
    };

    it("changes nothing below 80 %", async () => {
      expect((await sent(windowFor(0.3)))?.tail).toBe("Now.");
      expect(events).toEqual([]);
    });

    it("warns at 80 %, once in a turn, and leaves no answer without room", async () => {
      const window = windowFor(0.85);
      const one = await sent(window);
      expect(one?.tail).toMatch(/^Context: 8\d % of what you can read at once is in use; .*\nNow\.$/u);
      expect(one?.maxOutputTokens).toBe(Math.max(256, window - tokens));
      expect(events).toMatchObject([{ name: "context:filled", data: { did: "warn", window } }]);
    });

    it("stops at 95 %, before the call and before anything is spent", async () => {
      const { budget, used } = await open();
      const error = await refusal(
        budget.ask(asking(windowFor(0.96)), long, async () => expect.fail("was asked")),
      );
      expect([error.code, error.message]).toEqual([
        "context-full",
        expect.stringMatching(/takes 9[56] % of what the model can read at once/),
      ]);
      expect(await used()).toEqual({ tokens: 0, micros: 0 });
      expect(events).toMatchObject([{ name: "context:filled", data: { did: "stop" } }]);
    });

    it("learns from what a model counts, within bounds", async () => {
      const { budget } = await open();
      const window = windowFor(0.96);
      const wide = asking(10 * window);
      await budget.ask(wide, long, async () => answerOf({ inputTokens: Math.round(tokens * 0.75) }));
      await budget.ask(asking(window), long, async () => answerOf({ inputTokens: 1 }));
      await refusal(budget.ask(asking(Math.round(tokens * 0.6)), long, async () => answerOf({})));
    });
  });
});
