import { limits } from "../limits.ts";
import { stoppedError } from "./classify-failure.ts";
import { ProviderError, type ModelEvent, type Provider, type ProviderFailure } from "./provider.ts";
import { Attempts } from "./spent.ts";
import { wait } from "./wait.ts";

export interface RetryOptions {
  readonly maxRetries: number;
  /** A number in [0, 1): spreads the attempts of many turns. */
  readonly random: () => number;
  readonly firstWaitMs?: number;
}

/** Failures that often pass by themselves. A timeout is not one: waiting again would double it. */
const passing: ReadonlySet<ProviderFailure> = new Set(["rate-limited", "overloaded", "unreachable", "cut"]);

/** Tries again only while nothing of the answer has gone on, a bounded number of times, with growing waits. */
export function retryProvider(provider: Provider, options: RetryOptions): Provider {
  const { name, model, local } = provider;
  return {
    name,
    model,
    local,
    async *stream(request, signal): AsyncGenerator<ModelEvent, void, undefined> {
      const attempts = new Attempts();
      for (let attempt = 0; ; attempt++) {
        let begun = false;
        try {
          for await (const event of provider.stream(request, signal)) {
            begun = true;
            yield attempts.pass(event);
          }
          return;
        } catch (error) {
          const thrown = attempts.fail(error);
          const waitMs = begun ? undefined : waitBefore(thrown, attempt, options);
          if (waitMs === undefined || signal.aborted) throw thrown;
          await wait(waitMs, signal);
          if (signal.aborted) throw stoppedError(name).withSpent(attempts.spent);
        }
      }
    },
  };
}

/** How long to wait before the next attempt; undefined when there is none. */
function waitBefore(thrown: unknown, attempt: number, options: RetryOptions): number | undefined {
  if (!(thrown instanceof ProviderError) || !passing.has(thrown.failure)) return undefined;
  if (attempt >= options.maxRetries) return undefined;
  if (thrown.retryAfterMs !== undefined && thrown.retryAfterMs > limits.modelRetryWaitMs) return undefined;
  const backoffMs = (options.firstWaitMs ?? 500) * 2 ** attempt;
  const jitteredMs = backoffMs * (0.5 + options.random());
  return Math.min(limits.modelRetryWaitMs, Math.max(jitteredMs, thrown.retryAfterMs ?? 0));
}
