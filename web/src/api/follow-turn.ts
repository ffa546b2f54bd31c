import type { ChatRequest, TurnStreamEvents } from "../../../src/server/wire.ts";
import { ApiError, fetchApi, newKey } from "./http.ts";
import type { ServerEvent } from "./sse.ts";
import { readEvents } from "./sse.ts";
import { retryDelayMs, wait } from "./wait.ts";

/** A union over the names, so that checking `type` also tells the type of `data`. */
export type TurnStreamEvent = {
  [Name in keyof TurnStreamEvents]: { readonly type: Name; readonly data: TurnStreamEvents[Name] };
}[keyof TurnStreamEvents];

export interface TurnSink {
  readonly onEvent: (event: TurnStreamEvent) => void;
  readonly onConnection: (state: "live" | "lost") => void;
}

const eventTypes: ReadonlySet<string> = new Set<keyof TurnStreamEvents>([
  "accepted",
  "delta",
  "tool",
  "verdict",
  "notice",
  "held",
  "retracted",
  "done",
  "closing",
]);

export function readTurnEvent({ event, data }: ServerEvent): TurnStreamEvent | undefined {
  if (!eventTypes.has(event)) return undefined;
  return { type: event, data: JSON.parse(data) as unknown } as TurnStreamEvent;
}

interface Progress {
  turn: string | undefined;
  lastId: string;
  ended: boolean;
  failures: number;
}

/** Hands a message in and follows its turn to the end. A lost connection is taken up again where it broke. */
export function sendMessage(request: ChatRequest, sink: TurnSink, signal: AbortSignal): Promise<void> {
  // Under its key the message is accepted once, however often the browser has to hand it in.
  const headers = { "idempotency-key": newKey() };
  const progress: Progress = { turn: undefined, lastId: "", ended: false, failures: 0 };
  return follow(progress, sink, signal, () =>
    fetchApi("/api/chat/stream", { method: "POST", body: request, headers, signal }),
  );
}

/** Follows a turn that was handed in before, from its beginning. */
export function followTurn(turn: string, sink: TurnSink, signal: AbortSignal): Promise<void> {
  const progress: Progress = { turn, lastId: "", ended: false, failures: 0 };
  return follow(progress, sink, signal, () => resume(progress, signal));
}

async function follow(
  progress: Progress,
  sink: TurnSink,
  signal: AbortSignal,
  begin: () => Promise<Response>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = progress.turn === undefined ? await begin() : await resume(progress, signal);
      sink.onConnection("live");
      await readStream(response, progress, sink);
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error, progress)) throw error;
    }
    if (progress.ended) return;
    progress.failures += 1;
    sink.onConnection("lost");
    await wait(retryDelayMs(progress.failures), signal);
  }
}

function resume({ turn, lastId }: Progress, signal: AbortSignal): Promise<Response> {
  const headers = lastId === "" ? {} : { "last-event-id": lastId };
  return fetchApi(`/api/turns/${encodeURIComponent(turn ?? "")}/events`, { headers, signal });
}

async function readStream(response: Response, progress: Progress, sink: TurnSink): Promise<void> {
  if (response.body === null) return;
  for await (const raw of readEvents(response.body)) {
    const event = readTurnEvent(raw);
    if (event === undefined) continue;
    progress.failures = 0;
    progress.lastId = raw.id;
    if (event.type === "accepted") progress.turn = event.data.turn;
    if (event.type === "done") progress.ended = true;
    sink.onEvent(event);
    if (progress.ended) return;
  }
}

/** A refusal stays a refusal; only a connection that broke or a daemon that restarts is worth another try. */
function isFinal(error: unknown, progress: Progress): boolean {
  if (!(error instanceof ApiError)) return error instanceof SyntaxError || error instanceof RangeError;
  if (error.status === 400 && progress.lastId !== "") {
    progress.lastId = "";
    return false;
  }
  const passing = error.status === 0 || error.status === 502 || error.status === 503;
  return !passing || (progress.turn === undefined && progress.failures >= 3);
}
