import type { JsonObject } from "../json.ts";

export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly parameters: JsonObject;
}

export interface ModelCall {
  readonly id: string;
  readonly tool: string;
  readonly args: JsonObject;
  /** Rehearsal only: what the model plays that this call asks. Never part of a tool's arguments. */
  readonly script?: readonly RehearsalStep[];
}

export type ModelMessage =
  | { readonly role: "user"; readonly text: string }
  | { readonly role: "assistant"; readonly text: string; readonly calls: readonly ModelCall[] }
  | {
      readonly role: "tool";
      readonly callId: string;
      readonly tool: string;
      readonly text: string;
      readonly isError: boolean;
    };

/** `system` and `tools` are byte-stable for an agent, so that providers can cache them; what changes comes after. */
export interface ModelRequest {
  readonly system: string;
  readonly tools: readonly ToolSpec[];
  readonly messages: readonly ModelMessage[];
  /** Changing context (time, person): after the last cache breakpoint. */
  readonly tail: string;
  readonly maxOutputTokens: number;
  /** Set only by an authorised API call; understood only by the rehearsal. */
  readonly rehearsal?: RehearsalState;
}

/** `script` is for the model that the call itself asks: a sub-agent's, or the one that extracts. */
export interface RehearsalCall {
  readonly call: string;
  readonly args: JsonObject;
  readonly script?: readonly RehearsalStep[];
}

export type RehearsalStep =
  | RehearsalCall
  | { readonly calls: readonly RehearsalCall[] }
  /** The tools that this turn means to use; it says nothing and asks for nothing. */
  | { readonly plan: readonly string[] }
  | { readonly say: string }
  | { readonly stream: readonly string[] }
  | { readonly sleep: number }
  | { readonly fail: string };

/** The script of one turn and how many of its steps earlier model responses have used up. */
export interface RehearsalState {
  readonly script: readonly RehearsalStep[];
  readonly position: number;
  readonly lastResult: string;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedInputTokens: number;
  /** In US dollars; 0 for local providers. */
  readonly cost: number;
}

export type StopReason = "done" | "calls" | "length" | "filtered";

export type ModelEvent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "call"; readonly call: ModelCall }
  | {
      readonly type: "end";
      readonly stop: StopReason;
      readonly usage: Usage;
      /** The provider and model that really answered (after a fallback). */
      readonly provider: string;
      readonly model: string;
      /** Rehearsal only: steps of the script that are used up after this response. */
      readonly rehearsalPosition?: number;
    };

export type ProviderFailure =
  | "unauthorized"
  | "rate-limited"
  | "overloaded"
  | "timeout"
  | "cut"
  | "malformed"
  | "unreachable"
  | "rejected"
  /** Not asked: it failed so often that it is left alone for a while. */
  | "paused";

/** Why a model call ended without an answer. `message` is safe to show: it names no key and no prompt. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly failure: ProviderFailure;
  readonly provider: string;
  readonly retryAfterMs: number | undefined;
  /** What the attempt cost as far as is known; undefined where its maker cannot say. */
  readonly spent: Usage | undefined;

  constructor(
    failure: ProviderFailure,
    provider: string,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown; spent?: Usage } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.failure = failure;
    this.provider = provider;
    this.retryAfterMs = options.retryAfterMs;
    this.spent = options.spent;
  }

  withSpent(spent: Usage): ProviderError {
    const { retryAfterMs, cause } = this;
    return new ProviderError(this.failure, this.provider, this.message, {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(cause === undefined ? {} : { cause }),
      spent,
    });
  }
}

/** Implementers: throw only ProviderError; stop within a second of an abort; yield exactly one `end`, last. */
export interface Provider {
  readonly name: string;
  readonly model: string;
  /** True when nothing it is sent leaves this machine. */
  readonly local: boolean;
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
