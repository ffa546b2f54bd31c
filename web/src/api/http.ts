import type { WireError } from "../../../src/server/wire.ts";

/** An answer of the daemon that is not what was asked for, or no answer at all (status 0). */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly hint: string | undefined;
  readonly traceId: string | undefined;

  constructor(status: number, body: WireError["error"]) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.hint = body.hint;
    this.traceId = body.traceId;
  }
}

export interface CallOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly signal?: AbortSignal | undefined;
}

const onSessionEnd = new Set<() => void>();

/** Called whenever the daemon no longer knows this browser's session. */
export function watchSessionEnd(listener: () => void): () => void {
  onSessionEnd.add(listener);
  return () => void onSessionEnd.delete(listener);
}

export async function fetchApi(path: string, options: CallOptions = {}): Promise<Response> {
  const { method = "GET", body, headers = {}, signal } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiError(0, {
      code: "daemon-unavailable",
      message: "The daemon does not answer.",
      hint: "Is it running? `castellan start` starts it; what you wrote is kept here.",
    });
  }
  if (response.ok) return response;
  const failure = await readFailure(response);
  if (response.status === 401 && path !== "/api/login") for (const tell of onSessionEnd) tell();
  throw failure;
}

export async function callApi<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await fetchApi(path, options);
  return (await response.json()) as T;
}

async function readFailure(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(hasNoJson);
  if (isWireError(body)) return new ApiError(response.status, body.error);
  return new ApiError(response.status, {
    code: "unexpected",
    message: `The daemon answered with status ${response.status}.`,
    hint: "`castellan logs --level ERROR` may have the cause.",
  });
}

/** Whoever stands between may answer with a page of its own; the status then says what there is to say. */
function hasNoJson(): undefined {
  return undefined;
}

function isWireError(body: unknown): body is WireError {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}

/** What to show of a failure: words and what to do next. */
export function describeFailure(error: unknown): {
  readonly text: string;
  readonly hint: string | undefined;
} {
  if (error instanceof ApiError) return { text: error.message, hint: error.hint };
  return { text: error instanceof Error ? error.message : "Something failed.", hint: undefined };
}

/** 128 random bits; `crypto.randomUUID` is missing where the console is served without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
