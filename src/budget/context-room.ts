import { AppError } from "../errors.ts";
import type { ModelRequest } from "../providers/provider.ts";

const warnAt = 0.8;
const stopAt = 0.95;
/** Shorter answers are of no use to anybody. */
const leastOutputTokens = 256;

export interface ContextRoom {
  readonly tokens: number;
  readonly window: number;
  readonly percent: number;
  readonly does: "fits" | "warn" | "stop";
}

/** How much of what a model can read at once a request takes. */
export function measureContext(tokens: number, window: number): ContextRoom {
  const share = tokens / window;
  const does = !(share < stopAt) ? "stop" : share < warnAt ? "fits" : "warn";
  return { tokens, window, percent: Math.floor(share * 100), does };
}

/** The request with an answer that still fits behind it and, where it gets tight, a word to the model. */
export function fitRequest(
  request: ModelRequest,
  { tokens, window, percent, does }: ContextRoom,
): ModelRequest {
  const room = Math.max(leastOutputTokens, window - tokens);
  const maxOutputTokens = Math.min(request.maxOutputTokens, room);
  if (does === "fits" && maxOutputTokens === request.maxOutputTokens) return request;
  if (does === "fits") return { ...request, maxOutputTokens };
  const note = `Context: ${percent} % of what you can read at once is in use; at 95 % this stops. Call few more tools, keep results short, and come to an end.`;
  return { ...request, maxOutputTokens, tail: `${note}\n${request.tail}` };
}

export function contextFull({ tokens, window, percent }: ContextRoom): AppError {
  const message = `Stopped before the model was asked: this conversation takes ${percent} % of what the model can read at once (about ${tokens.toLocaleString("en")} of ${window.toLocaleString("en")} tokens); at 95 % it stops.`;
  return new AppError("context-full", message, {
    hint: "Begin a new conversation, ask for less at a time, or use a model with a larger window. If the model's window is larger than that, set providers.entries.<id>.capabilities.contextTokens.",
  });
}
