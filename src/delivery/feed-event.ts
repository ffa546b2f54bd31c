import type { BusEvent } from "../events.ts";
import type { TurnEvent } from "./desk.ts";

/** What a stream of a turn tells of an event of the house; undefined for what is not for its reader. */
export function toFeedEvent(event: BusEvent): TurnEvent | undefined {
  if (event.name === "checkpoint:crossed") {
    const { checkpoint, outcome, reasons = [] } = event.data;
    return { type: "verdict", checkpoint, outcome, reasons };
  }
  if (event.name === "context:filled" && event.data.did === "warn") {
    const { percent } = event.data;
    const text = `This conversation takes ${percent} % of what the model can read at once; at 95 % it stops.`;
    return { type: "notice", text };
  }
  return undefined;
}
