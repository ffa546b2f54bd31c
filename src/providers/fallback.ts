import { ProviderError, type ModelEvent, type Provider } from "./provider.ts";
import { Attempts } from "./spent.ts";

export type OffDevice = "deny" | "allow";

/** The ones that may be asked, in order: after a local first provider, others only where leaving is allowed. */
export function allowedFallbacks(
  first: Provider,
  others: readonly Provider[],
  offDevice: OffDevice,
): readonly Provider[] {
  if (!first.local || offDevice === "allow") return others;
  return others.filter((provider) => provider.local);
}

/**
 * Asks the next provider when one fails before anything of its answer has gone on. A request that was rejected as
 * such is not handed on: it would fail again, and somewhere else. `end` names the one that answered.
 */
export function fallBack(first: Provider, others: readonly Provider[], offDevice: OffDevice): Provider {
  const chain = [first, ...allowedFallbacks(first, others, offDevice)];
  if (chain.length === 1) return first;
  return {
    name: first.name,
    model: first.model,
    local: chain.every((provider) => provider.local),
    async *stream(request, signal): AsyncGenerator<ModelEvent, void, undefined> {
      const attempts = new Attempts();
      for (const [index, provider] of chain.entries()) {
        let begun = false;
        try {
          for await (const event of provider.stream(request, signal)) {
            begun = true;
            yield attempts.pass(event);
          }
          return;
        } catch (error) {
          const thrown = attempts.fail(error);
          const isLast = index === chain.length - 1;
          if (begun || isLast || signal.aborted || !mayHandOn(thrown)) throw thrown;
        }
      }
    },
  };
}

function mayHandOn(thrown: unknown): boolean {
  return thrown instanceof ProviderError && thrown.failure !== "rejected";
}
