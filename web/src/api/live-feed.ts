import type { BusEventView } from "../../../src/server/wire.ts";
import { ApiError, fetchApi } from "./http.ts";
import { readEvents } from "./sse.ts";
import { retryDelayMs, wait } from "./wait.ts";

export type FeedState = "connecting" | "live" | "lost" | "off";

/** The daemon's live events for the whole console: one connection, as many listeners as there are views. */
export class LiveFeed {
  readonly #listeners = new Set<(event: BusEventView) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #ready = new Set<() => void>();
  #state: FeedState = "connecting";

  get state(): FeedState {
    return this.#state;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  subscribe(listener: (event: BusEventView) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Called each time the feed is up, also after a gap: what happened meanwhile has to be read anew. */
  onReady(listener: () => void): () => void {
    this.#ready.add(listener);
    if (this.#state === "live") listener();
    return () => void this.#ready.delete(listener);
  }

  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const response = await fetchApi("/api/events", { signal });
        failures = 0;
        await this.#read(response);
      } catch (error) {
        if (signal.aborted) return;
        const refused = error instanceof ApiError && (error.status === 401 || error.status === 403);
        if (refused) return this.#become("off");
      }
      failures += 1;
      this.#become("lost");
      await wait(retryDelayMs(failures), signal);
    }
  }

  async #read(response: Response): Promise<void> {
    if (response.body === null) return;
    for await (const { event, data } of readEvents(response.body)) {
      if (event === "ready") {
        this.#become("live");
        for (const listener of this.#ready) listener();
      } else if (event === "closing") return;
      else {
        const parsed = JSON.parse(data) as BusEventView;
        for (const listener of this.#listeners) listener(parsed);
      }
    }
  }

  #become(state: FeedState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
