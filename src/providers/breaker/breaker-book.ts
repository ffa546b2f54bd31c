import type { EventBus } from "../../events.ts";
import type { Clock } from "../../platform/clock.ts";
import { newTraceId } from "../../platform/random.ts";
import type { ModelHealthView } from "../../server/wire-budget.ts";
import { ProviderError, type ModelEvent, type Provider, type ProviderFailure } from "../provider.ts";
import { Circuit, type AttemptOutcome, type BreakerState, type Tuning } from "./circuit.ts";
import type { AgentBreakerConfig, BreakerConfig } from "./config.ts";

export interface BreakerBookParts {
  readonly config: BreakerConfig;
  readonly clock: Clock;
  readonly bus: EventBus;
}

interface Watched {
  readonly provider: string;
  readonly model: string;
  readonly circuit: Circuit;
  /** The state last told, by tuning. */
  readonly told: Map<string, { readonly tuning: Tuning; state: BreakerState }>;
}

/** Failures that are the request's fault or the key's: the provider answers, so it is well. */
const answered: ReadonlySet<ProviderFailure> = new Set(["rejected", "unauthorized"]);

/** The circuit breakers of the house: one for each provider and model, shared by all agents. */
export class BreakerBook {
  readonly #parts: BreakerBookParts;
  readonly #watched = new Map<string, Watched>();

  constructor(parts: BreakerBookParts) {
    this.#parts = parts;
  }

  /** The provider behind its breaker: while that is open, a call fails at once and nothing is sent. */
  protect(provider: Provider, own: AgentBreakerConfig = {}): Provider {
    const { failures, slowCalls, openMs } = this.#parts.config;
    const tuning: Tuning = {
      failures: own.failures ?? failures,
      slowCalls: own.slowCalls ?? slowCalls,
      openMs: own.openMs ?? openMs,
    };
    const watched = this.#watch(provider, tuning);
    return {
      name: provider.name,
      model: provider.model,
      local: provider.local,
      stream: (request, signal) =>
        this.#attempt(watched, tuning, provider.stream.bind(provider, request, signal), signal),
    };
  }

  health(): readonly ModelHealthView[] {
    const now = this.#parts.clock.monotonic();
    return [...this.#watched.values()].map(({ provider, model, circuit }) => {
      const state = circuit.stateAt(now, this.#parts.config);
      return {
        provider,
        model,
        state,
        failures: circuit.failures,
        slowCalls: circuit.slowCalls,
        waitMs: state === "closed" ? 0 : Math.ceil(circuit.waitMs(now, this.#parts.config)),
      };
    });
  }

  #watch({ name, model }: Provider, tuning: Tuning): Watched {
    const key = `${name}/${model}`;
    const watched = this.#watched.get(key) ?? {
      provider: name,
      model,
      circuit: new Circuit(),
      told: new Map(),
    };
    this.#watched.set(key, watched);
    const { failures, slowCalls, openMs } = tuning;
    const tuningKey = [failures, slowCalls, openMs].join(" ");
    if (!watched.told.has(tuningKey)) watched.told.set(tuningKey, { tuning, state: "closed" });
    return watched;
  }

  async *#attempt(
    watched: Watched,
    tuning: Tuning,
    ask: () => AsyncIterable<ModelEvent>,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, void, undefined> {
    const { clock } = this.#parts;
    const started = clock.monotonic();
    const admitted = watched.circuit.admit(started, tuning);
    if (admitted === "refused") throw this.#paused(watched, tuning);
    this.#tell(watched);
    let outcome: AttemptOutcome = "unknown";
    let begunAfterMs: number | undefined;
    try {
      for await (const event of ask()) {
        begunAfterMs ??= clock.monotonic() - started;
        yield event;
      }
      outcome = this.#speed(begunAfterMs);
    } catch (thrown) {
      outcome = signal.aborted ? "unknown" : this.#outcomeOf(thrown);
      throw thrown;
    } finally {
      watched.circuit.settle(outcome, clock.monotonic(), admitted === "probe");
      this.#tell(watched);
    }
  }

  #speed(begunAfterMs = 0): AttemptOutcome {
    return begunAfterMs > this.#parts.config.slowMs ? "slow" : "well";
  }

  #outcomeOf(thrown: unknown): AttemptOutcome {
    return thrown instanceof ProviderError && answered.has(thrown.failure) ? "well" : "failed";
  }

  #paused({ provider, model, circuit }: Watched, tuning: Tuning): ProviderError {
    const waitMs = circuit.waitMs(this.#parts.clock.monotonic(), tuning);
    const bad =
      circuit.failures >= tuning.failures
        ? `failed ${circuit.failures} times in a row`
        : `was slow ${circuit.slowCalls} times in a row`;
    const when =
      waitMs > 0 ? `it is asked again in ${Math.ceil(waitMs / 1_000)} s` : "one call is trying it now";
    return new ProviderError("paused", provider, `${provider}/${model} ${bad}; ${when}.`, {
      retryAfterMs: Math.max(1_000, waitMs),
    });
  }

  #tell({ provider, model, circuit, told }: Watched): void {
    const { clock, bus } = this.#parts;
    for (const entry of told.values()) {
      const state = circuit.stateAt(clock.monotonic(), entry.tuning);
      if (state === entry.state) continue;
      entry.state = state;
      const { failures, slowCalls } = circuit;
      const { openMs } = entry.tuning;
      bus.emit(
        "breaker:changed",
        clock.now(),
        { traceId: newTraceId() },
        { provider, model, state, failures, slowCalls, openMs },
      );
    }
  }
}
