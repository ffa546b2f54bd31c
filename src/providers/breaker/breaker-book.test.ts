import { beforeEach, describe, expect, it } from "vitest";
import type { BusEvent } from "../../events.ts";
import { EventBus } from "../../events.ts";
import { collect, textOf } from "../contract.ts";
import { fallBack } from "../fallback.ts";
import { ProviderError, type ModelEvent, type Provider, type ProviderFailure } from "../provider.ts";
import { createRehearsal } from "../rehearsal/index.ts";
import { BreakerBook } from "./breaker-book.ts";
import { breakerConfig } from "./config.ts";

const healthy = createRehearsal({});

describe("the circuit breaker", () => {
  let nowMs = 0;
  let asked = 0;
  /** How the model behaves from now on. */
  let fails: ProviderFailure | undefined;
  let beginsAfterMs = 0;
  let gate: Promise<void> | undefined;
  let events: BusEvent[] = [];
  let book: BreakerBook;
  const model: Provider = {
    name: "cloud",
    model: "m1",
    local: false,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      asked += 1;
      await gate;
      nowMs += beginsAfterMs;
      if (fails !== undefined) throw new ProviderError(fails, "cloud", "as told");
      yield* healthy.stream(request, signal);
    },
  };
  beforeEach(() => {
    [nowMs, asked, fails, beginsAfterMs, gate, events] = [0, 0, undefined, 0, undefined, []];
    const bus = new EventBus((error) => {
      throw error;
    });
    bus.subscribe((event) => events.push(event));
    const clock = { now: () => 0, monotonic: () => nowMs };
    const config = breakerConfig.parse({ failures: 3, slowMs: 1_000, slowCalls: 2, openMs: 10_000 });
    book = new BreakerBook({ config, bus, clock });
  });
  const call = async (provider: Provider, signal?: AbortSignal) => {
    const { thrown } = await collect({ provider }, {}, signal);
    return thrown === undefined ? "well" : (thrown as ProviderError).failure;
  };
  const fail = async (provider: Provider, times: number) => {
    fails = "overloaded";
    for (let count = 0; count < times; count += 1) await call(provider);
  };
  const states = () =>
    events.flatMap((event) => (event.name === "breaker:changed" ? [event.data.state] : []));

  it("opens after failures in a row, and then answers at once without asking", async () => {
    const provider = book.protect(model);
    await fail(provider, 3);
    expect(asked).toBe(3);
    const { thrown } = await collect({ provider });
    expect(thrown).toMatchObject({ failure: "paused", retryAfterMs: 10_000 });
    expect((thrown as Error).message).toBe("cloud/m1 failed 3 times in a row; it is asked again in 10 s.");
    expect(asked).toBe(3);
    expect(book.health()).toMatchObject([{ provider: "cloud", model: "m1", state: "open", failures: 3 }]);
  });

  it("counts failures in a row only", async () => {
    const provider = book.protect(model);
    for (let round = 0; round < 5; round += 1) {
      await fail(provider, 2);
      fails = undefined;
      expect(await call(provider)).toBe("well");
    }
    expect(states()).toEqual([]);
  });

  it("opens after slow answers in a row, although they are answers", async () => {
    const provider = book.protect(model);
    beginsAfterMs = 1_500;
    await call(provider);
    await call(provider);
    expect(await call(provider)).toBe("paused");
    expect(book.health()).toMatchObject([{ state: "open", failures: 0, slowCalls: 2 }]);
  });

  it("lets exactly one probe through, however many ask at once, and closes when it is answered", async () => {
    const provider = book.protect(model);
    await fail(provider, 3);
    nowMs += 10_000;
    fails = undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const calls = Array.from({ length: 50 }, () => call(provider));
    expect(book.health()).toMatchObject([{ state: "halfOpen" }]);
    resolve();
    const ends = await Promise.all(calls);
    expect(ends.filter((end) => end === "well")).toHaveLength(1);
    expect(ends.filter((end) => end === "paused")).toHaveLength(49);
    expect(asked).toBe(4);
    expect(await call(provider)).toBe("well");
    expect(states()).toEqual(["open", "halfOpen", "closed"]);
  });

  it("opens again when the probe fails, and waits anew", async () => {
    const provider = book.protect(model);
    await fail(provider, 3);
    nowMs += 10_000;
    expect(await call(provider)).toBe("overloaded");
    expect(await call(provider)).toBe("paused");
    nowMs += 9_999;
    expect(await call(provider)).toBe("paused");
    nowMs += 1;
    fails = undefined;
    expect(await call(provider)).toBe("well");
    expect(states()).toEqual(["open", "halfOpen", "open", "halfOpen", "closed"]);
  });

  it("neither counts nor loses the probe of a caller who goes away", async () => {
    const provider = book.protect(model);
    await fail(provider, 2);
    await call(provider, AbortSignal.abort());
    expect(book.health()).toMatchObject([{ state: "closed", failures: 2 }]);
    await fail(provider, 1);
    nowMs += 10_000;
    await call(provider, AbortSignal.abort());
    fails = undefined;
    expect(await call(provider)).toBe("well");
  });

  it("frees the probe of a reader who stops reading", async () => {
    const provider = book.protect(model);
    await fail(provider, 3);
    nowMs += 10_000;
    fails = undefined;
    const request = { system: "", tools: [], messages: [], tail: "", maxOutputTokens: 10 };
    for await (const _ of provider.stream(request, new AbortController().signal)) break;
    expect(await call(provider)).toBe("well");
  });

  it.each(["rejected", "unauthorized"] as const)("takes %s for an answer", async (failure) => {
    const provider = book.protect(model);
    await fail(provider, 2);
    fails = failure;
    await call(provider);
    await fail(provider, 2);
    expect(book.health()).toMatchObject([{ state: "closed" }]);
  });

  it("is one for each provider and model, shared by all who ask", async () => {
    const [first, second] = [book.protect(model), book.protect(model)];
    const other = book.protect({ ...model, model: "m2" });
    await fail(first, 3);
    expect(await call(second)).toBe("paused");
    fails = undefined;
    expect(await call(other)).toBe("well");
  });

  it("counts for all agents and lets each say how much is too much", async () => {
    const usual = book.protect(model);
    const strict = book.protect(model, { failures: 1, openMs: 60_000 });
    await fail(usual, 1);
    expect(await call(strict)).toBe("paused");
    expect(await call(usual)).toBe("overloaded");
    nowMs += 10_000;
    expect(await call(strict)).toBe("paused");
    fails = undefined;
    expect(await call(usual)).toBe("well");
    expect(await call(strict)).toBe("well");
    expect(states()).toEqual(["open", "closed"]);
  });

  it("hands on to the fallback at once while it is open", async () => {
    const chain = fallBack(book.protect(model), [healthy], "deny");
    await fail(book.protect(model), 3);
    const { events: said, thrown } = await collect({ provider: chain });
    expect([thrown, asked]).toEqual([undefined, 3]);
    expect(textOf(said)).not.toBe("");
    expect(said.at(-1)).toMatchObject({ provider: "rehearsal" });
  });
});
