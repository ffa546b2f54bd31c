import { describe, expect, it } from "vitest";
import { TurnFeeds } from "../delivery/turn-feed.ts";
import { systemClock } from "../platform/clock.ts";
import { readLastEventId } from "./turn-events.ts";

describe("the id of the last event a client has", () => {
  it("is understood for every number that a feed gives", async () => {
    const feed = new TurnFeeds(systemClock.now()).open("turn_1");
    feed.emit({ type: "done", state: "answered", text: "", messageId: "m" });
    for await (const { number } of feed.follow(-1, new AbortController().signal))
      expect(readLastEventId(`turn_1/${number}`, "turn_1")).toBe(number);
    expect(readLastEventId("turn_1/-1", "turn_1")).toBe(-1);
    expect(readLastEventId(undefined, "turn_1")).toBeUndefined();
  });

  it.each(["turn_2/1", "turn_1", "turn_1/1e3", "turn_1/-2", `turn_1/${"9".repeat(17)}`])(
    "refuses %s",
    (id) => {
      expect(() => readLastEventId(id, "turn_1")).toThrow(/Last-Event-ID/);
    },
  );
});
