import type { Caller } from "../checkpoints/gateway/request.ts";
import { holdsScope } from "../checkpoints/gateway/request.ts";
import { AppError } from "../errors.ts";
import type { BusEvent, EventBus } from "../events.ts";
import type { Json, JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { ownsPerson } from "./person.ts";

export type FeedEnd = { readonly reason: string };

export interface FeedListener {
  readonly caller: Caller;
  /** Called with the event as JSON text, made once for all listeners. */
  readonly onEvent: (name: string, json: string) => void;
  readonly onEnd: (end: FeedEnd) => void;
}

/** The live bus for those outside: each hears only what its scopes allow, redacted. */
export class EventFeed {
  readonly #listeners = new Set<FeedListener>();
  readonly #redact: (value: Json) => Json;
  readonly #unsubscribe: () => void;

  constructor(bus: EventBus, redact: (value: Json) => Json) {
    this.#redact = redact;
    this.#unsubscribe = bus.subscribe((event) => this.#tell(event));
  }

  add(listener: FeedListener): () => void {
    if (this.#listeners.size >= limits.eventSubscribers)
      throw new AppError(
        "too-many-requests",
        `At most ${limits.eventSubscribers} clients can follow the events at once.`,
        { hint: "Close another console or client, then try again.", retryAfterMs: 10_000 },
      );
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get size(): number {
    return this.#listeners.size;
  }

  close(reason: string): void {
    this.#unsubscribe();
    for (const listener of this.#listeners) listener.onEnd({ reason });
    this.#listeners.clear();
  }

  #tell(event: BusEvent): void {
    let json: string | undefined;
    for (const listener of this.#listeners) {
      if (!mayHear(listener.caller, event)) continue;
      json ??= JSON.stringify(this.#redact(describeEvent(event)));
      listener.onEvent(event.name, json);
    }
  }
}

/** `admin` hears everything; others only what their own person set off. */
export function mayHear(caller: Caller, event: BusEvent): boolean {
  return holdsScope(caller, "admin") || ownsPerson(caller, event.origin.person);
}

function describeEvent(event: BusEvent): JsonObject {
  return {
    name: event.name,
    at: event.at,
    origin: { ...event.origin },
    data: event.data as unknown as Json,
  };
}
