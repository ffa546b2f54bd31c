import { describe, expect, it } from "vitest";
import type { NumberedTurnEvent } from "./desk.ts";
import { TurnFeed, TurnFeeds } from "./turn-feed.ts";

const never = new AbortController().signal;

async function collect(feed: TurnFeed, after = -1): Promise<NumberedTurnEvent[]> {
  const events: NumberedTurnEvent[] = [];
  for await (const entry of feed.follow(after, never)) events.push(entry);
  return events;
}

const done = { type: "done", state: "answered", text: "hello", messageId: "out_1" } as const;

describe("turn feed", () => {
  it("gives a late reader everything and a live one each event as it comes", async () => {
    const feed = new TurnFeed(100);
    feed.emitText("he");
    const live = collect(feed);
    await new Promise((resolve) => setImmediate(resolve));
    feed.emitText("llo");
    feed.emit(done);
    const late = await collect(feed);
    expect(await live).toEqual(late);
    expect(late.map(({ event }) => event.type)).toEqual(["delta", "delta", "done"]);
  });

  it("goes on after the number a reader has seen", async () => {
    const feed = new TurnFeed(100);
    feed.emitText("he");
    feed.emitText("llo");
    feed.emit(done);
    expect((await collect(feed, 100)).map(({ number }) => number)).toEqual([101, 102]);
  });

  it("never sends released text twice when a turn runs again from its journal", async () => {
    const feed = new TurnFeed(0);
    feed.emitText("first ");
    feed.restart();
    feed.emitText("fir");
    feed.emitText("st second");
    feed.emit(done);
    const deltas = (await collect(feed)).flatMap(({ event }) => (event.type === "delta" ? [event] : []));
    expect(deltas).toEqual([
      { type: "delta", offset: 0, text: "first " },
      { type: "delta", offset: 6, text: "second" },
    ]);
  });

  it("ends a reader that goes away", async () => {
    const controller = new AbortController();
    const reading = (async () => {
      for await (const _ of new TurnFeed(0).follow(-1, controller.signal)) expect.unreachable();
    })();
    controller.abort();
    await reading;
  });
});

describe("turn feeds", () => {
  it("forgets the oldest ended turns and never a running one", () => {
    const feeds = new TurnFeeds(1, 3);
    feeds.open("running");
    for (let index = 0; index < 10; index += 1) feeds.open(`ended-${index}`).emit(done);
    expect(feeds.get("running")).toBeDefined();
    expect(feeds.get("ended-0")).toBeUndefined();
    expect(feeds.get("ended-9")).toBeDefined();
  });
});
