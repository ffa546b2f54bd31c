import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import type { Clock } from "../platform/clock.ts";
import { toCallOptions, type CallStyle } from "./call-options.ts";
import { stoppedError, toProviderError, totalTimeoutError } from "./classify-failure.ts";
import { ResponseCollector, type Answerer } from "./collect-response.ts";
import { ProviderError, type ModelEvent, type ModelRequest, type Provider } from "./provider.ts";

export interface AdaptOptions extends Answerer {
  readonly local: boolean;
  readonly style: CallStyle;
  readonly totalMs: number;
  readonly clock: Clock;
  /** Loads the provider's package; called by the first request. */
  readonly load: () => Promise<LanguageModelV4>;
}

/** A model object of the provider packages as a Provider: one attempt per call, no retries of its own. */
export function adaptModel(options: AdaptOptions): Provider {
  let loaded: Promise<LanguageModelV4> | undefined;
  return {
    name: options.name,
    model: options.model,
    local: options.local,
    stream(request, signal) {
      loaded ??= options.load();
      return streamModel(loaded, options, request, signal);
    },
  };
}

async function* streamModel(
  loaded: Promise<LanguageModelV4>,
  options: AdaptOptions,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  refuseScript(request, options.name);
  const stop = new StopSwitch(options, signal);
  const collector = new ResponseCollector(request, options);
  try {
    const model = await stop.race(loaded);
    const callOptions = toCallOptions(request, options.style, stop.signal);
    const { stream } = await stop.race(model.doStream(callOptions));
    const reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart> = stream.getReader();
    stop.onStop(() => reader.cancel());
    for (;;) {
      const { done, value } = await reader.read();
      if (stop.reason !== undefined) throw stop.reason;
      if (done) break;
      const text = collector.take(value);
      if (text !== undefined) yield { type: "text", text };
    }
    yield* collector.close();
  } catch (thrown) {
    const { name: provider, model, clock } = options;
    const failure = stop.reason ?? toProviderError(thrown, { provider, model, clock });
    throw failure.withSpent(collector.spentWhen(failure.failure));
  } finally {
    stop.end();
  }
}

/** A script is for the rehearsal alone; a real model that is handed one was wired up wrongly. */
function refuseScript(request: ModelRequest, provider: string): void {
  if (request.rehearsal === undefined) return;
  const message = `A rehearsal script came with a request for ${provider}; only the rehearsal plays scripts.`;
  throw new ProviderError("rejected", provider, message);
}

/** Ends one call: by its caller, by its total time, or because it is over. */
class StopSwitch {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort: () => void;
  readonly #stopped: Promise<never>;
  /** Why the call was stopped early; undefined while it runs. */
  reason: ProviderError | undefined;

  constructor({ name, totalMs }: AdaptOptions, caller: AbortSignal) {
    this.#caller = caller;
    const stopped = Promise.withResolvers<never>();
    stopped.promise.catch(heardByTheRace);
    this.#stopped = stopped.promise;
    const stopWith = (reason: ProviderError): void => {
      this.reason ??= reason;
      stopped.reject(this.reason);
      this.#controller.abort();
    };
    this.#onAbort = () => stopWith(stoppedError(name));
    this.#timer = setTimeout(() => stopWith(totalTimeoutError(name, totalMs)), totalMs);
    if (caller.aborted) this.#onAbort();
    else caller.addEventListener("abort", this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends a read that is under way; cheaper than a race for each of the many parts of an answer. */
  onStop(cancel: () => Promise<void>): void {
    this.#controller.signal.addEventListener("abort", () => void cancel().catch(alreadyFailed), {
      once: true,
    });
  }

  race<T>(work: PromiseLike<T>): Promise<T> {
    return Promise.race([this.#stopped, work]);
  }

  /** Frees the timer and the listener, and whatever the call may still hold open. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener("abort", this.#onAbort);
    this.#controller.abort();
  }
}

function heardByTheRace(): void {
  // A stop is told through `reason`; between two races nobody listens to the promise, and that is no failure.
}

function alreadyFailed(): void {
  // The stream has ended by a failure of its own, which the reader has been told.
}
