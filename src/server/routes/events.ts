import type { Caller } from "../../checkpoints/gateway/request.ts";
import { limits } from "../../limits.ts";
import type { EventFeed } from "../event-feed.ts";
import type { StreamEvent } from "../event-stream.ts";
import { streamResponse } from "../event-stream.ts";
import type { Handler } from "../exchange.ts";
import { callerOf } from "../exchange.ts";

export const followEvents: Handler = (exchange, deps) => {
  const signal = exchange.signal(deps.stopping);
  return streamResponse(feedEvents(deps.feed, callerOf(exchange), signal), exchange.outgoing, signal);
};

/** The live feed with a bounded backlog: a reader that falls behind is told and cut off, nobody waits for it. */
function feedEvents(feed: EventFeed, caller: Caller, signal: AbortSignal): AsyncIterable<StreamEvent> {
  const backlog: StreamEvent[] = [{ event: "ready", data: "{}" }];
  let wake = Promise.withResolvers<void>();
  let ended = false;
  const end = (reason: string) => {
    backlog.push({ event: "closing", data: JSON.stringify({ reason }) });
    ended = true;
    remove();
    wake.resolve();
  };
  const remove = feed.add({
    caller,
    onEvent: (event, data) => {
      if (ended) return;
      if (backlog.length >= limits.eventBacklog) return end("The reader is too slow; connect again.");
      backlog.push({ event, data });
      wake.resolve();
    },
    onEnd: ({ reason }) => end(reason),
  });
  // Also when the client leaves while nothing happens: the source is then waiting and cannot be asked to return.
  signal.addEventListener("abort", () => remove(), { once: true });

  async function* drain(): AsyncGenerator<StreamEvent> {
    for (;;) {
      for (let next = backlog.shift(); next !== undefined; next = backlog.shift()) yield next;
      if (ended) return;
      wake = Promise.withResolvers<void>();
      await wake.promise;
    }
  }
  return drain();
}
