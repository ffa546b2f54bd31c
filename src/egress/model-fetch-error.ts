export type ModelFetchFailure =
  | "connect-timeout"
  | "first-byte-timeout"
  | "idle-timeout"
  | "unreachable"
  | "cut"
  | "too-large"
  | "redirect"
  | "refused-url"
  | "no-key";

/** Why an exchange with a model provider's server failed. Carries no URL, header or body. */
export class ModelFetchError extends Error {
  override readonly name = "ModelFetchError";
  readonly failure: ModelFetchFailure;

  constructor(failure: ModelFetchFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}

const failureByCode: Readonly<Record<string, ModelFetchFailure>> = {
  UND_ERR_CONNECT_TIMEOUT: "connect-timeout",
  ETIMEDOUT: "connect-timeout",
  UND_ERR_HEADERS_TIMEOUT: "first-byte-timeout",
  UND_ERR_BODY_TIMEOUT: "idle-timeout",
};

/** What undici threw, in our words. `before` is what a failure without a known code means at this point. */
export function toModelFetchError(thrown: unknown, before: "unreachable" | "cut"): ModelFetchError {
  let cause: unknown = thrown;
  for (let depth = 0; depth < 8 && cause instanceof Error; depth++) {
    if (cause instanceof ModelFetchError) return cause;
    const code = (cause as { code?: unknown }).code;
    const failure = typeof code === "string" ? failureByCode[code] : undefined;
    if (failure !== undefined) return new ModelFetchError(failure, `network: ${failure}`);
    cause = cause.cause;
  }
  return new ModelFetchError(before, `network: ${before}`);
}
