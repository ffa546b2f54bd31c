import type { Capability } from "./capability.ts";
import type { EventOrigin } from "./events.ts";
import type { InboxRow } from "./store/store.ts";

/** A message being answered, as the running process holds it. Everything durable is in the inbox row and the journal. */
export interface Turn {
  readonly id: string;
  readonly message: InboxRow;
  readonly capability: Capability;
  readonly origin: EventOrigin;
  /** The person's own, else the agent's. */
  readonly timeZone: string;
  /** Aborted by a stop button, a panic lock or a shutdown; the reason says which. */
  readonly signal: AbortSignal;
  /** Tools that it means to use, fixed before anything was read; absent where nobody said. */
  readonly plan?: readonly string[];
  /** Set while a sub-agent works: the turn is still that of the message it works for. */
  readonly within?: Within;
}

/** Which task of a turn a sub-agent works on, and how many agents gave it on. */
export interface Within {
  readonly delegation: string;
  readonly depth: number;
}

export type StopReason = "cancelled" | "locked" | "stopping";

/** The reason handed to `AbortController.abort`, so that whoever is interrupted knows what to do. */
export class TurnStopped extends Error {
  override readonly name = "TurnStopped";
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The turn was stopped: ${reason}.`);
    this.reason = reason;
  }
}
