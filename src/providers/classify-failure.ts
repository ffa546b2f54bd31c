import type { Clock } from "../platform/clock.ts";
import { ModelFetchError, type ModelFetchFailure } from "../egress/model-fetch-error.ts";
import { ProviderError, type ProviderFailure } from "./provider.ts";

export interface FailureContext {
  readonly provider: string;
  readonly model: string;
  readonly clock: Clock;
}

/** What is known about a failure, gathered from whatever shape it was thrown in. */
interface Evidence {
  status: number | undefined;
  /** The provider's own word for it, only if it is a plain identifier. */
  word: string | undefined;
  network: ModelFetchFailure | undefined;
  headers: Readonly<Record<string, unknown>> | undefined;
  names: string[];
  endedEarly: boolean;
}

/**
 * Whatever the provider packages or the network threw, as a ProviderError. Its text is built from a table: the
 * original may quote the prompt, the key or the URL and is dropped, all but the name of its class.
 */
export function toProviderError(thrown: unknown, context: FailureContext): ProviderError {
  if (thrown instanceof ProviderError) return thrown;
  const evidence = gather(thrown);
  const failure = classify(evidence);
  const word = evidence.word === undefined ? "" : `, "${evidence.word}"`;
  const detail = evidence.status === undefined ? word.slice(2) : `${evidence.status}${word}`;
  const suffix = detail === "" ? "" : ` (${detail})`;
  const retryAfterMs = readRetryAfter(evidence.headers, context.clock);
  return new ProviderError(failure, context.provider, describe(failure, evidence, context) + suffix, {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(evidence.names.length === 0 ? {} : { cause: evidence.names.join(" < ") }),
  });
}

export function stoppedError(provider: string): ProviderError {
  return new ProviderError("cut", provider, `The call to ${provider} was stopped.`);
}

export function totalTimeoutError(provider: string, totalMs: number): ProviderError {
  return new ProviderError(
    "timeout",
    provider,
    `${provider} did not finish its answer within ${totalMs} ms.`,
  );
}

const identifier = /^[a-zA-Z]{2,24}([_. ][a-zA-Z]{1,24}){0,4}$/;

function gather(thrown: unknown): Evidence {
  const evidence: Evidence = {
    status: undefined,
    word: undefined,
    network: undefined,
    headers: undefined,
    names: [],
    endedEarly: false,
  };
  let link: unknown = thrown;
  for (let depth = 0; depth < 8 && typeof link === "object" && link !== null; depth++) {
    const { name, statusCode, status, code, type, data, responseHeaders, responseBody, cause } =
      link as Record<string, unknown>;
    // Google says 400 where others say 401.
    if (typeof responseBody === "string" && responseBody.includes("API_KEY_INVALID")) evidence.status ??= 401;
    if (link instanceof Error) evidence.names.push(typeof name === "string" ? name.slice(0, 64) : "Error");
    evidence.endedEarly ||= isEarlyEnd(link);
    if (link instanceof ModelFetchError) evidence.network = link.failure;
    evidence.status ??= firstStatus(statusCode, code, status);
    evidence.word ??= firstWord(type, code, data);
    evidence.headers ??= responseHeaders as Record<string, unknown> | undefined;
    link = cause;
  }
  evidence.status ??= statusByWord(evidence.word);
  return evidence;
}

/** The packages have no class of its own for an answer that stops before it says why. */
function isEarlyEnd(link: object): boolean {
  if (!(link instanceof Error)) return false;
  if (link.name === "AI_EmptyResponseBodyError") return true;
  return link.name === "AI_InvalidResponseDataError" && link.message.includes("ended without");
}

function firstStatus(...candidates: unknown[]): number | undefined {
  return candidates.find(
    (value): value is number =>
      typeof value === "number" && Number.isInteger(value) && value >= 300 && value < 600,
  );
}

function firstWord(type: unknown, code: unknown, data: unknown): string | undefined {
  const inner = (data as { error?: { type?: unknown; status?: unknown; code?: unknown } } | undefined)?.error;
  const words = [code, type, inner?.code, inner?.type, inner?.status];
  return words.find((word): word is string => typeof word === "string" && identifier.test(word));
}

const statusOfWord: Readonly<Record<string, number>> = {
  overloaded_error: 529,
  api_error: 500,
  rate_limit_error: 429,
  rate_limit_exceeded: 429,
  RESOURCE_EXHAUSTED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  server_error: 500,
  authentication_error: 401,
  permission_error: 403,
  invalid_request_error: 400,
  not_found_error: 404,
};

function statusByWord(word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(statusOfWord, word) ? statusOfWord[word] : undefined;
}

const failureOfNetwork: Readonly<Record<ModelFetchFailure, ProviderFailure>> = {
  "connect-timeout": "timeout",
  "first-byte-timeout": "timeout",
  "idle-timeout": "timeout",
  unreachable: "unreachable",
  cut: "cut",
  "too-large": "malformed",
  redirect: "rejected",
  "refused-url": "rejected",
  "no-key": "unauthorized",
};

function classify({ network, status, endedEarly }: Evidence): ProviderFailure {
  if (network !== undefined) return failureOfNetwork[network];
  if (status === undefined) return endedEarly ? "cut" : "malformed";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 429) return "rate-limited";
  if (status === 408) return "timeout";
  if (status >= 500) return "overloaded";
  return "rejected";
}

const networkText: Readonly<Record<ModelFetchFailure, string>> = {
  "connect-timeout": "could not be connected to in time",
  "first-byte-timeout": "accepted the request and did not begin to answer in time",
  "idle-timeout": "stopped sending in the middle of its answer",
  unreachable: "cannot be reached; check the network, its address and its certificate",
  cut: "broke off the connection in the middle of its answer",
  "too-large": "sent more than is taken from one answer",
  redirect: "answered with a redirect, and redirects are not followed; set baseUrl to the final address",
  "refused-url": "was asked by a URL outside its own baseUrl, which is not dialled",
  "no-key": "has no key any more; set it again with castellan secrets set",
};

const failureText: Readonly<Record<ProviderFailure, string>> = {
  unauthorized: "refused the key; check that it is right, active and allowed to use this model",
  "rate-limited": "has too many requests for now",
  overloaded: "is overloaded or has an error of its own",
  timeout: "took too long",
  cut: "broke off its answer",
  malformed: "answered in a form that could not be understood",
  unreachable: "cannot be reached",
  rejected: "rejected the request",
  paused: "is not asked for now",
};

function describe(failure: ProviderFailure, evidence: Evidence, context: FailureContext): string {
  if (evidence.network !== undefined) return `${context.provider} ${networkText[evidence.network]}.`;
  if (evidence.status === 404) return `${context.provider} does not know the model ${context.model}.`;
  return `${context.provider} ${failureText[failure]}.`;
}

const dayMs = 86_400_000;

function readRetryAfter(
  headers: Readonly<Record<string, unknown>> | undefined,
  clock: Clock,
): number | undefined {
  const given = headers?.["retry-after-ms"];
  const ms = typeof given === "string" || typeof given === "number" ? Number(given) : Number.NaN;
  if (ms >= 0) return Math.min(ms, dayMs);
  const value = headers?.["retry-after"];
  if (typeof value !== "string" || value === "") return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - clock.now() : seconds * 1_000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), dayMs);
}
