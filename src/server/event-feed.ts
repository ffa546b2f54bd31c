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
    const json = new Map<boolean, string>();
    for (const listener of this.#listeners) {
      if (!mayHear(listener.caller, event)) continue;
      const isAdmin = holdsScope(listener.caller, "admin");
      const known = json.get(isAdmin);
      const text =
        known ?? JSON.stringify(this.#redact(isAdmin ? describeEvent(event) : withoutFindings(event)));
      json.set(isAdmin, text);
      listener.onEvent(event.name, text);
    }
  }
}

/** About a person, for the owner: whoever attacks would learn from it what gives an attack away. */
function isForOwners(event: BusEvent): boolean {
  return event.name === "alert:raised" || (event.name === "security:warn" && "layer" in event.data.detail);
}

/** `admin` hears everything; others only what their own person set off. */
export function mayHear(caller: Caller, event: BusEvent): boolean {
  if (holdsScope(caller, "admin")) return true;
  return ownsPerson(caller, event.origin.person) && !isForOwners(event);
}

/** The event as others than admins may see it: what each layer did, not what it recognised. */
function withoutFindings(event: BusEvent): JsonObject {
  if (event.name !== "checkpoint:crossed") return describeEvent(event);
  const layers = event.data.layers.map(({ findings: _, ...said }) => said);
  return describeEvent({ ...event, data: { ...event.data, layers } });
}

function describeEvent(event: BusEvent): JsonObject {
  return {
    name: event.name,
    at: event.at,
    origin: { ...event.origin },
    data: event.data as unknown as Json,
  };
}
