import { ProviderError, type ModelEvent, type ProviderFailure, type Usage } from "./provider.ts";

export const nothingSpent: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, cost: 0 };

export function addUsage(left: Usage, right: Usage): Usage {
  return {
    inputTokens: left.inputTokens + right.inputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
    cachedInputTokens: left.cachedInputTokens + right.cachedInputTokens,
    cost: left.cost + right.cost,
  };
}

/** Failures by which a provider turns a request away before it works on it: nothing is charged for them. */
const turnedAway: ReadonlySet<ProviderFailure> = new Set([
  "unauthorized",
  "rate-limited",
  "overloaded",
  "unreachable",
  "rejected",
  "paused",
]);

export function isTurnedAway(failure: ProviderFailure): boolean {
  return turnedAway.has(failure);
}

/** What a failed call cost; undefined where nobody can say. */
export function spentBy(error: ProviderError): Usage | undefined {
  return error.spent ?? (isTurnedAway(error.failure) ? nothingSpent : undefined);
}

/** Several attempts at one answer: what the failed ones cost is told with what the last one did. */
export class Attempts {
  #failed = nothingSpent;

  /** What the attempts that failed so far cost together. */
  get spent(): Usage {
    return this.#failed;
  }

  /** The event as it goes on; an end carries the cost of every attempt. */
  pass(event: ModelEvent): ModelEvent {
    if (event.type !== "end" || this.#failed === nothingSpent) return event;
    return { ...event, usage: addUsage(event.usage, this.#failed) };
  }

  /** Notes one failed attempt and gives the error as it stands for all of them. */
  fail(thrown: unknown): unknown {
    if (!(thrown instanceof ProviderError)) return thrown;
    const spent = spentBy(thrown);
    if (spent === undefined) return thrown;
    this.#failed = this.#failed === nothingSpent ? spent : addUsage(this.#failed, spent);
    return thrown.spent === this.#failed ? thrown : thrown.withSpent(this.#failed);
  }
}
