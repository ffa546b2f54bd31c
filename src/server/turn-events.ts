import type { Desk, TurnEvent } from "../delivery/desk.ts";
import { AppError } from "../errors.ts";
import type { StreamEvent } from "./event-stream.ts";

export interface TurnStream {
  readonly turnId: string;
  /** Number of the last event the client has; -1 for none. */
  readonly after: number;
  /** Told first, when the stream belongs to a message that was just handed in. */
  readonly accepted?: { readonly messageId: string; readonly conversation: string };
}

/** A turn as server-sent events, each named by turn and number so that a reader can go on where it stopped. */
export async function* turnEvents(
  desk: Desk,
  { turnId, after, accepted }: TurnStream,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent> {
  if (accepted !== undefined && after < 0)
    yield {
      event: "accepted",
      id: `${turnId}/-1`,
      data: JSON.stringify({
        turn: turnId,
        conversation: accepted.conversation,
        message: accepted.messageId,
      }),
    };
  for await (const { number, event } of desk.follow(turnId, after, signal))
    yield { event: event.type, id: `${turnId}/${number}`, data: dataOf(event) };
}

function dataOf(event: TurnEvent): string {
  const { type: _, ...data } = event;
  return JSON.stringify(data);
}

/** The number in `<turn>/<number>`; an id of another turn is a mistake the client should hear of. */
export function readLastEventId(header: string | undefined, turnId: string): number | undefined {
  if (header === undefined || header === "") return undefined;
  const match = /^([A-Za-z0-9_-]{1,100})\/(-1|\d{1,16})$/.exec(header);
  if (match === null || match[1] !== turnId)
    throw new AppError("bad-request", "Last-Event-ID does not name an event of this turn.", {
      hint: "Send the id of the last event you received from this turn, or leave the header out.",
    });
  return Number(match[2]);
}
