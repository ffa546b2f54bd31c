import { ModelFetchError } from "../egress/model-fetch-error.ts";
import { createModelFetch } from "../egress/model-fetch.ts";
import type { Clock } from "../platform/clock.ts";
import type { SecretManager } from "../secrets/secret-manager.ts";
import { adaptModel } from "./adapt-model.ts";
import type { BreakerBook } from "./breaker/breaker-book.ts";
import type { AgentBreakerConfig } from "./breaker/config.ts";
import type { Provider } from "./provider.ts";
import type { ResolvedEntry } from "./resolve-entry.ts";
import { retryProvider } from "./retry.ts";

export interface BuildOptions {
  readonly secrets: SecretManager;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Leaves a failing model alone; without it every call is sent. */
  readonly breakers?: BreakerBook;
  /** `agents.<id>.breaker` of the agent that asks. */
  readonly breaker?: AgentBreakerConfig;
  /** Told the host of every request that leaves for a model. */
  readonly observeHost?: (host: string) => void;
}

/** A provider that is ready to be asked. Nothing is loaded or dialled before the first request. */
export function buildProvider(entry: ResolvedEntry, options: BuildOptions): Provider {
  const { name, model, local, price, kind, baseUrl, settings } = entry;
  const { connectMs, firstByteMs, idleMs, totalMs } = settings.timeouts;
  const keyName = entry.keyNames.find((candidate) => options.secrets.has(candidate));
  const { fetch } = createModelFetch({
    baseUrl,
    connectMs,
    firstByteMs,
    idleMs,
    ...(keyName === undefined ? {} : { secretHeaders: () => readKey(keyName, entry, options.secrets) }),
    ...(options.observeHost === undefined ? {} : { observeHost: options.observeHost }),
  });
  const load = () => kind.load({ name, baseUrl: baseUrl.replace(/\/+$/, ""), model, fetch });
  const { clock, random } = options;
  const adapted = adaptModel({ name, model, local, price, style: kind.style, totalMs, clock, load });
  const protectedOne = options.breakers?.protect(adapted, options.breaker) ?? adapted;
  return retryProvider(protectedOne, { maxRetries: settings.maxRetries, random });
}

/** The key is read for each request, so a rotated one is used at once and none is kept here. */
function readKey(
  keyName: string,
  { kind }: ResolvedEntry,
  secrets: SecretManager,
): Readonly<Record<string, string>> {
  const key = secrets.get(keyName);
  if (key === undefined) throw new ModelFetchError("no-key", "network: no-key");
  return kind.keyHeaders(key);
}
