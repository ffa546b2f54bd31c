import type { ServerResponse } from "node:http";
import { securityHeaders } from "./respond.ts";

export interface StreamEvent {
  readonly event: string;
  readonly id?: string;
  /** JSON text: it never holds a line break. */
  readonly data: string;
}

const heartbeatMs = 15_000;
const stalledAfterMs = 60_000;

/**
 * Server-sent events, pulled one at a time: what the client does not read is not taken from the source.
 * A client that reads nothing for a minute is cut off; a source that ends closes the stream.
 */
export function streamResponse(
  source: AsyncIterable<StreamEvent>,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Response {
  const iterator = source[Symbol.asyncIterator]();
  let pending: Promise<IteratorResult<StreamEvent>> | undefined;
  let lastReadAt = performance.now();
  const watch = setInterval(() => {
    if (performance.now() - lastReadAt > stalledAfterMs) outgoing.destroy();
  }, heartbeatMs);
  watch.unref();
  const finish = () => {
    clearInterval(watch);
    void iterator.return?.();
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      lastReadAt = performance.now();
      pending ??= iterator.next();
      const wait = beat(heartbeatMs, signal);
      const next = await Promise.race([pending, wait.ended]).finally(wait.cancel);
      lastReadAt = performance.now();
      if (next === "beat") return controller.enqueue(encode(": still here\n\n"));
      if (next === "stopped") {
        finish();
        controller.enqueue(encode(formatEvent(endEvent(signal.reason))));
        return controller.close();
      }
      pending = undefined;
      if (next.done !== true) return controller.enqueue(encode(formatEvent(next.value)));
      finish();
      return controller.close();
    },
    cancel: finish,
  });
  return new Response(body, {
    headers: {
      ...securityHeaders,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}

interface Beat {
  readonly ended: Promise<"beat" | "stopped">;
  readonly cancel: () => void;
}

/** Ends with the next heartbeat or with the stream's signal, unless it is cancelled first. */
function beat(ms: number, signal: AbortSignal): Beat {
  const { promise, resolve } = Promise.withResolvers<"beat" | "stopped">();
  const onAbort = () => resolve("stopped");
  const timer = setTimeout(() => resolve("beat"), ms);
  timer.unref();
  if (signal.aborted) onAbort();
  else signal.addEventListener("abort", onAbort, { once: true });
  return {
    ended: promise,
    cancel: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    },
  };
}

function endEvent(reason: unknown): StreamEvent {
  const text = reason instanceof Error ? reason.message : "The stream ended.";
  return { event: "closing", data: JSON.stringify({ reason: text }) };
}

function formatEvent({ event, id, data }: StreamEvent): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;
}

function encode(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}
