import type { EventBus } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { AlertRow } from "../store/alerts.ts";

/** A way to reach the owner. Implementers return at once and never throw: what is kept does not depend on them. */
export interface OwnerNotice {
  tell(alert: AlertRow): void;
}

/** The console: it follows the live events, and shows an alert the moment it is there. */
export class ConsoleNotice implements OwnerNotice {
  readonly #bus: EventBus;
  readonly #clock: Clock;

  constructor(bus: EventBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  tell({ id, what, agent, person, conversation, score, threats }: AlertRow): void {
    const origin = { traceId: newTraceId(), agent, person, conversation };
    this.#bus.emit("alert:raised", this.#clock.now(), origin, { id, what, score, threats });
  }
}
