import { expect, it } from "vitest";
import type { BusEvent } from "../events.ts";
import { toFeedEvent } from "./feed-event.ts";

const at = { at: 0, origin: { traceId: "t", turnId: "turn_1" } };

it("tells a stream of verdicts and of a context that fills up, and of nothing else", () => {
  const crossed: BusEvent = {
    ...at,
    name: "checkpoint:crossed",
    data: { checkpoint: "action", outcome: "refuse", subject: "c", layers: [], durationMs: 1 },
  };
  expect(toFeedEvent(crossed)).toEqual({
    type: "verdict",
    checkpoint: "action",
    outcome: "refuse",
    reasons: [],
  });
  const filled = { tokens: 81, window: 100, percent: 81 };
  expect(toFeedEvent({ ...at, name: "context:filled", data: { ...filled, did: "warn" } })).toMatchObject({
    type: "notice",
    text: expect.stringContaining("81 %"),
  });
  // The turn's own failure says that it stopped.
  expect(toFeedEvent({ ...at, name: "context:filled", data: { ...filled, did: "stop" } })).toBeUndefined();
  const limit = { limit: "x", spent: 0, most: 0, needed: 0, resetsAt: null };
  expect(toFeedEvent({ ...at, name: "budget:exceeded", data: limit })).toBeUndefined();
});
