import { describe, expect, it } from "vitest";
import { collect } from "./contract.ts";
import { fallBack } from "./fallback.ts";
import { ProviderError, type ModelEvent, type Provider, type ProviderFailure } from "./provider.ts";
import { createRehearsal } from "./rehearsal/index.ts";
import { retryProvider } from "./retry.ts";
import { nothingSpent, spentBy } from "./spent.ts";

const well = createRehearsal({});
const each = { inputTokens: 10, outputTokens: 1, cachedInputTokens: 0, cost: 0.5 };

function failing(failure: ProviderFailure, times: number, spent = each): Provider {
  let left = times;
  return {
    ...well,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      left -= 1;
      if (left >= 0) throw new ProviderError(failure, "p", "x", { spent });
      yield* well.stream(request, signal);
    },
  };
}

async function endOf(provider: Provider) {
  const { events, thrown } = await collect({ provider });
  const end = events.at(-1);
  return end?.type === "end" ? end.usage : (thrown as ProviderError);
}

describe("what failed attempts cost", () => {
  const options = { maxRetries: 2, random: () => 0, firstWaitMs: 1 };

  it("is told with what the answer cost, over retries and fallbacks", async () => {
    const answer = await endOf(well);
    if (answer instanceof Error) throw answer;
    expect(await endOf(retryProvider(failing("cut", 2), options))).toMatchObject({
      inputTokens: answer.inputTokens + 20,
      cost: 1,
    });
    expect(await endOf(fallBack(failing("timeout", 1), [well], "deny"))).toMatchObject({
      inputTokens: answer.inputTokens + 10,
      cost: 0.5,
    });
  });

  it("is told with the error when there is no answer, each attempt once", async () => {
    const chain = fallBack(
      retryProvider(failing("cut", 9), options),
      [retryProvider(failing("cut", 9), options)],
      "deny",
    );
    expect(await endOf(chain)).toMatchObject({ failure: "cut", spent: { inputTokens: 60, cost: 3 } });
  });

  it("is nothing where the request was turned away, and unknown where nobody says", () => {
    expect(spentBy(new ProviderError("overloaded", "p", "x"))).toBe(nothingSpent);
    expect(spentBy(new ProviderError("timeout", "p", "x"))).toBeUndefined();
  });
});
