/**
 * Every error a person can meet, as reviewed data: HTTP status, exit code, and whether trying again helps.
 * `message` and `hint` are chosen where the error is raised; they never carry a secret or a foreign path.
 */
export const errorTable = {
  unauthorized: { status: 401, exit: 77 },
  forbidden: { status: 403, exit: 77 },
  "not-found": { status: 404, exit: 1 },
  "method-not-allowed": { status: 405, exit: 2 },
  conflict: { status: 409, exit: 1 },
  "too-large": { status: 413, exit: 1 },
  "unsupported-type": { status: 415, exit: 2 },
  unprocessable: { status: 422, exit: 1 },
  "bad-request": { status: 400, exit: 2 },
  "too-many-requests": { status: 429, exit: 1 },
  refused: { status: 403, exit: 1 },
  "budget-exceeded": { status: 429, exit: 1 },
  "context-full": { status: 422, exit: 1 },
  cancelled: { status: 409, exit: 1 },
  "model-unavailable": { status: 502, exit: 69 },
  "records-unavailable": { status: 503, exit: 69 },
  "storage-unavailable": { status: 503, exit: 69 },
  locked: { status: 503, exit: 77 },
  stopping: { status: 503, exit: 69 },
  "daemon-unavailable": { status: 503, exit: 69 },
  "config-invalid": { status: 500, exit: 78 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { status: number; exit: number }>;

export type ErrorCode = keyof typeof errorTable;

export interface ErrorOptions {
  readonly hint?: string;
  readonly cause?: unknown;
  readonly retryAfterMs?: number;
}

/** An operating failure with a code. Expected outcomes are `Result` or `Verdict` values instead. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The one shape of an error on the wire. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint?: string;
    readonly traceId?: string;
  };
}

export function errorBody(error: AppError, traceId?: string): ErrorBody {
  const { code, message, hint } = error;
  return {
    error: {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(traceId === undefined ? {} : { traceId }),
    },
  };
}

/** Whatever was thrown, as an AppError whose text is safe to show; the original stays as the cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError("internal", "Something went wrong inside the daemon.", {
    hint: "The details are in the daemon's log under the trace id.",
    cause: thrown,
  });
}
