import { describe, expect, test } from "vitest";
import { collect, textOf } from "./contract.ts";
import { fallBack } from "./fallback.ts";
import { ProviderError, type ModelEvent, type Provider, type ProviderFailure } from "./provider.ts";
import { createRehearsal } from "./rehearsal/index.ts";
import { retryProvider } from "./retry.ts";

/** A provider that fails in the given way, after the given text, as often as told. */
function failing(failure: ProviderFailure, options: { local?: boolean; text?: string; times?: number } = {}) {
  const { local = false, text = "", times = Number.POSITIVE_INFINITY } = options;
  const state = { asked: 0 };
  const healthy = createRehearsal({});
  const provider: Provider = {
    name: "failing",
    model: "none",
    local,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      state.asked++;
      if (state.asked > times) {
        yield* healthy.stream(request, signal);
        return;
      }
      if (text !== "") yield { type: "text", text };
      throw new ProviderError(
        failure,
        "failing",
        "as told",
        failure === "rate-limited" ? { retryAfterMs: 1 } : {},
      );
    },
  };
  return { provider, state };
}

const local = createRehearsal({});
const cloud: Provider = { ...local, local: false };

describe("fallback", () => {
  test("hands on to the next provider and says which one answered", async () => {
    const { events } = await collect({ provider: fallBack(failing("overloaded").provider, [cloud], "deny") });
    expect(events.at(-1)).toMatchObject({ type: "end", provider: "rehearsal" });
  });

  test("never goes from a local provider to one that is not, unless that is allowed", async () => {
    const { provider } = failing("unreachable", { local: true });
    const denied = await collect({ provider: fallBack(provider, [cloud], "deny") });
    expect(denied.thrown).toMatchObject({ failure: "unreachable" });
    const allowed = await collect({ provider: fallBack(provider, [cloud], "allow") });
    expect(allowed.thrown).toBeUndefined();
    const toLocal = await collect({ provider: fallBack(provider, [cloud, local], "deny") });
    expect(toLocal.thrown).toBeUndefined();
  });

  test("is local only if the whole chain is", () => {
    const { provider } = failing("cut", { local: true });
    expect(fallBack(provider, [cloud], "deny").local).toBe(true);
    expect(fallBack(provider, [cloud], "allow").local).toBe(false);
  });

  test("does not hand on what has begun, what was rejected as such, or what was stopped", async () => {
    const begun = await collect({
      provider: fallBack(failing("cut", { text: "half" }).provider, [cloud], "deny"),
    });
    expect([textOf(begun.events), begun.thrown]).toEqual(["half", expect.any(ProviderError)]);
    const rejected = await collect({ provider: fallBack(failing("rejected").provider, [cloud], "deny") });
    expect(rejected.thrown).toMatchObject({ failure: "rejected" });
    const stopped = fallBack(failing("cut").provider, [cloud], "deny");
    expect((await collect({ provider: stopped }, {}, AbortSignal.abort())).thrown).toBeInstanceOf(
      ProviderError,
    );
  });
});

describe("retry", () => {
  const options = { maxRetries: 2, random: () => 0, firstWaitMs: 1 };

  test.each(["rate-limited", "overloaded", "unreachable", "cut"] as const)(
    "tries %s again",
    async (failure) => {
      const { provider, state } = failing(failure, { times: 2 });
      const { thrown } = await collect({ provider: retryProvider(provider, options) });
      expect([thrown, state.asked]).toEqual([undefined, 3]);
    },
  );

  test.each(["unauthorized", "rejected", "malformed", "timeout"] as const)(
    "gives up on %s at once",
    async (failure) => {
      const { provider, state } = failing(failure);
      const { thrown } = await collect({ provider: retryProvider(provider, options) });
      expect([thrown, state.asked]).toEqual([expect.objectContaining({ failure }), 1]);
    },
  );

  test("is bounded", async () => {
    const { provider, state } = failing("overloaded");
    await collect({ provider: retryProvider(provider, options) });
    expect(state.asked).toBe(3);
  });

  test("stops waiting when the call is stopped", async () => {
    const { provider, state } = failing("overloaded");
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const retrying = retryProvider(provider, { ...options, firstWaitMs: 20_000 });
    const { thrown } = await collect({ provider: retrying }, {}, stop.signal);
    expect([thrown, state.asked]).toEqual([expect.objectContaining({ failure: "cut" }), 1]);
  });
});
