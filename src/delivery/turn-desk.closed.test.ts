import { afterEach, describe, expect, it, vi } from "vitest";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import { never, owner } from "../../test/support/turn-house.ts";
import { callOf, manyRounds, TurnScene } from "../../test/support/turn-scene.ts";
import { untilTrue } from "../../test/support/until-true.ts";
import { AppError } from "../errors.ts";
import type { Store, StoreUnit } from "../store/store.ts";

const scene = new TurnScene();

/** The store, with writes that fail for as long as the test says. */
function failingStore(isFull: () => boolean): Store {
  return {
    id: scene.kept.store.id,
    read: (work) => scene.kept.store.read(work),
    write: <T>(work: (unit: StoreUnit) => Promise<T>) =>
      isFull()
        ? Promise.reject<T>(new AppError("storage-unavailable", "The disk is full."))
        : scene.kept.store.write(work),
    close: () => scene.kept.store.close(),
  };
}

describe("a disk that is full for a while", () => {
  afterEach(() => void vi.useRealTimers());

  it("costs one model call and not one per attempt, and the message gets its one reply", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let full = false;
    const provider = scriptProvider(() => {
      full = scene.effects.length === 0;
      return { text: "answer" };
    });
    const house = await scene.open([], { provider, store: failingStore(() => full) });
    const { turnId } = await house.send("go");
    await untilTrue(() => house.errors.length > 0);
    for (let count = 0; count < 20; count += 1) await vi.advanceTimersByTimeAsync(60_000);
    expect(provider.requests).toHaveLength(1);
    scene.effects.push("room again");
    full = false;
    await vi.advanceTimersByTimeAsync(600_000);
    await untilTrue(async () => (await scene.rowsOf(turnId)).message?.state === "answered");
  });
});

describe("a house that is closed", () => {
  it("notes a decision and runs nothing", async () => {
    const answers = [{ calls: [callOf("a", "erase")] }];
    const first = await scene.open(answers);
    const { turnId } = await first.send("go");
    const holdId = await scene.holdOf(first, turnId);
    await first.turns.close();
    const shut = new AppError("daemon-unavailable", "The daemon is not running.");
    const closed = await scene.open(answers, { closed: () => shut });
    expect(await closed.front.decide(holdId, "approve", owner)).toMatchObject({ do: "decided" });
    await manyRounds();
    expect(scene.effects).toEqual([]);
    await closed.turns.close();
    const third = await scene.open(answers);
    expect(await third.turns.outcome(turnId, never)).toMatchObject({ state: "answered" });
    expect(scene.effects).toEqual(["erase k"]);
  });

  it("approves nothing while it is locked", async () => {
    const door: { lock?: AppError } = {};
    const house = await scene.open([{ calls: [callOf("a", "erase")] }], { closed: () => door.lock });
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    door.lock = new AppError("locked", "Castellan was locked.");
    expect(await house.front.decide(holdId, "approve", owner)).toMatchObject({
      do: "refused",
      code: "locked",
    });
    expect(await house.front.decide(holdId, "deny", owner)).toMatchObject({ do: "decided" });
    expect(scene.effects).toEqual([]);
  });

  it("interrupts everything at once when it is locked, also when nothing can be written", async () => {
    let full = false;
    const house = await scene.open([{ calls: [callOf("a", "wait")] }, { calls: [callOf("b", "note")] }], {
      store: failingStore(() => full),
    });
    await house.send("go");
    await untilTrue(() => scene.effects.length === 1);
    full = true;
    await expect(house.turns.stopAll("Locked.")).rejects.toMatchObject({ code: "storage-unavailable" });
    full = false;
    scene.gate.resolve();
    await manyRounds();
    expect(scene.effects).toEqual(["wait k"]);
  });
});
