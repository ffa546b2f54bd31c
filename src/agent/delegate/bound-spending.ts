import type { SpendingBound } from "../../capability.ts";
import { estimateRequestTokens } from "../../providers/estimate-tokens.ts";
import type { Price } from "../../providers/price.ts";
import { costOf } from "../../providers/price.ts";
import type { ModelRequest, Provider } from "../../providers/provider.ts";
import { ProviderError } from "../../providers/provider.ts";
import type { Spent } from "../../tools/tool.ts";

export interface SpendingParts {
  readonly budget: SpendingBound;
  readonly price: Price;
  /** What was used of the budget so far. */
  readonly spent: () => Omit<Spent, "made">;
}

/** A provider that is asked only while its whole request fits what is left, and answers no longer than that. */
export function boundSpending(provider: Provider, parts: SpendingParts): Provider {
  if (parts.budget.tokens === null && parts.budget.usd === null) return provider;
  return {
    name: provider.name,
    model: provider.model,
    local: provider.local,
    stream: (request, signal) => provider.stream(fitRequest(provider, request, parts), signal),
  };
}

function fitRequest(
  provider: Provider,
  request: ModelRequest,
  { budget, price, spent }: SpendingParts,
): ModelRequest {
  const input = estimateRequestTokens(request);
  const used = spent();
  const byTokens = budget.tokens === null ? Infinity : budget.tokens - used.tokens - input;
  const byMoney = budget.usd === null ? Infinity : outputFor(budget.usd - used.usd, input, price);
  const output = Math.floor(Math.min(request.maxOutputTokens, byTokens, byMoney));
  if (output >= 1) return { ...request, maxOutputTokens: output };
  const bounds = [
    ...(budget.tokens === null ? [] : [`${used.tokens} of ${budget.tokens} tokens`]),
    ...(budget.usd === null ? [] : [`${used.usd.toFixed(4)} of ${budget.usd} dollars`]),
  ].join(", ");
  throw new ProviderError(
    "rejected",
    provider.name,
    `The budget of this task is used up (${bounds}; asking on would need ${input} tokens more).`,
  );
}

/** How many tokens of an answer an amount pays for, once the request is paid. */
function outputFor(usd: number, input: number, price: Price): number {
  const left = usd - costOf({ input, cacheRead: 0, cacheWrite: 0, output: 0 }, price);
  if (left < 0) return 0;
  return price.output === 0 ? Infinity : (left * 1_000_000) / price.output;
}
