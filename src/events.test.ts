import { expect, it } from "vitest";
import type { BusEvent } from "./events.ts";
import { EventBus } from "./events.ts";

const origin = { traceId: "t" };

it("tells every listener of each event, in order, until it stops listening", () => {
  const bus = new EventBus(() => undefined);
  const heard: string[] = [];
  bus.subscribe((event) => heard.push(`one ${event.name}`));
  const stop = bus.subscribe((event) => heard.push(`two ${event.name}`));
  bus.emit("records:failed", 1, origin, { reason: "disk" });
  stop();
  bus.emit("daemon:stopped", 2, origin, { reason: "asked" });
  expect(heard).toEqual(["one records:failed", "two records:failed", "one daemon:stopped"]);
});

it("reports a listener that throws and goes on with the others", () => {
  const reported: [unknown, string][] = [];
  const bus = new EventBus((error, event) => reported.push([error, event.name]));
  const heard: BusEvent[] = [];
  const broken = new Error("broken");
  bus.subscribe(() => {
    throw broken;
  });
  bus.subscribe((event) => heard.push(event));
  bus.emit("records:failed", 1, origin, { reason: "disk" });
  expect(reported).toEqual([[broken, "records:failed"]]);
  expect(heard).toHaveLength(1);
});

it("takes no event that is not in the table and none with other data: the compiler checks these lines", () => {
  const bus = new EventBus(() => undefined);
  // @ts-expect-error -- there is no event of this name
  bus.emit("records:lost", 1, origin, { reason: "disk" });
  // @ts-expect-error -- the event carries a reason
  bus.emit("records:failed", 1, origin, {});
  // @ts-expect-error -- there is no such outcome
  bus.emit("secret:accessed", 1, origin, { name: "a", outcome: "maybe", by: "b" });
  bus.subscribe((event) => {
    // @ts-expect-error -- what an event carries is known only after its name
    expect(event.data.reason).toBeUndefined();
  });
});
