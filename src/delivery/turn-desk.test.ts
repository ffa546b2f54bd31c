import { describe, expect, it } from "vitest";
import { scriptProvider, stepOf } from "../../test/support/scripted-provider.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never, owner } from "../../test/support/turn-house.ts";
import { callOf, manyRounds, TurnScene } from "../../test/support/turn-scene.ts";
import { untilTrue } from "../../test/support/until-true.ts";

const scene = new TurnScene();

describe("a turn that is scheduled again while it is already under way", () => {
  const answers = [{ calls: [callOf("a", "erase")] }, { calls: [callOf("b", "wait")] }];

  /** Two held turns of one conversation; the second is approved while it stands behind the first after a start. */
  const restartAndApprove = async () => {
    const first = await scene.open(answers);
    const { turnId: ahead, conversation } = await first.send("ahead");
    const aheadHold = await scene.holdOf(first, ahead);
    const { turnId } = await first.send("go", { conversation });
    const holdId = await scene.holdOf(first, turnId);
    await first.turns.close();
    await scene.kept.store.write((unit) => unit.holds.decide(aheadHold, "denied", "owner", 1));
    const slow = Promise.withResolvers<void>();
    const provider = scriptProvider(async (request) => {
      if (request.messages.length === 3) await slow.promise;
      if (request.messages.length === 3) return { text: "ahead" };
      return answers[stepOf(request)] ?? { text: "end" };
    });
    const second = await scene.open(answers, { provider });
    await untilTrue(() => provider.requests.length === 1);
    expect(await second.front.decide(holdId, "approve", owner)).toMatchObject({ do: "decided" });
    slow.resolve();
    return { second, provider, turnId };
  };

  it("does what was approved once and asks the model nothing after the reply", async () => {
    scene.gate.resolve();
    const { second, provider, turnId } = await restartAndApprove();
    expect(await second.turns.outcome(turnId, never)).toMatchObject({ state: "answered" });
    await untilTrue(async () => (await scene.kept.store.read((unit) => unit.inbox.open())).length === 0);
    await manyRounds();
    expect(scene.effects).toEqual(["erase k", "wait k"]);
    expect(provider.requests).toHaveLength(3);
  });

  it("is stopped by one cancel, wherever it runs", async () => {
    const { second, provider, turnId } = await restartAndApprove();
    await untilTrue(() => scene.effects.includes("wait k"));
    expect(await second.turns.cancel(turnId, "Stopped.")).toBe("cancelled");
    scene.gate.resolve();
    await manyRounds();
    expect(provider.requests).toHaveLength(2);
  });
});

describe("a turn that ends while a call of it waits for a person", () => {
  it("takes the question back when its agent is no longer configured", async () => {
    const answers = [{ calls: [callOf("a", "erase")] }];
    const agents = { main: {}, helper: {} };
    const first = await scene.open(answers, { agents });
    const { turnId } = await first.send("go", { agent: "helper" });
    const holdId = await scene.holdOf(first, turnId);
    await first.turns.close();
    const second = await scene.open(answers, { agents: { main: {} } });
    expect(await second.turns.outcome(turnId, never)).toMatchObject({ state: "failed" });
    expect((await scene.rowsOf(turnId)).holds).toMatchObject([{ state: "cancelled" }]);
    expect(second.events.filter(({ name }) => name === "approval:resolved")).toHaveLength(1);
    expect(await second.front.decide(holdId, "approve", owner)).toMatchObject({
      do: "refused",
      code: "conflict",
    });
  });

  it("does not do what the configuration of today denies, though it was approved", async () => {
    const answers = [{ calls: [callOf("a", "erase")] }];
    const first = await scene.open(answers);
    const { turnId } = await first.send("go");
    const holdId = await scene.holdOf(first, turnId);
    await first.turns.close();
    const second = await scene.open(answers, { agents: { main: { tools: { deny: ["erase"] } } } });
    await second.front.decide(holdId, "approve", owner);
    expect(await second.turns.outcome(turnId, never)).toMatchObject({
      state: "answered",
      reply: { text: expect.stringContaining("was not given the tool") },
    });
    expect(scene.effects).toEqual([]);
  });
});

describe("a graceful stop", () => {
  it("lets a read that it interrupted be made again at the next start", async () => {
    const answers = [{ calls: [callOf("a", "look")] }];
    const first = await scene.open(answers);
    const { turnId } = await first.send("go");
    await untilTrue(() => scene.effects.length === 1);
    await first.turns.close();
    scene.gate.resolve();
    const second = await scene.open(answers);
    expect(await second.turns.outcome(turnId, never)).toMatchObject({ reply: { text: "end: seen" } });
  });

  it("reports a change that it interrupted, and does not make it again", async () => {
    const answers = [{ calls: [callOf("a", "wait")] }];
    const first = await scene.open(answers);
    const { turnId } = await first.send("go");
    await untilTrue(() => scene.effects.length === 1);
    await first.turns.close();
    const second = await scene.open(answers);
    expect(await second.turns.outcome(turnId, never)).toMatchObject({
      reply: { text: expect.stringContaining("may or may not") },
    });
    expect(scene.effects).toEqual(["wait k"]);
  });
});

describe("the events of a turn", () => {
  const eventsOf = async (house: TurnHouse, turnId: string, after = -1) => {
    const found = [];
    for await (const entry of house.turns.follow(turnId, after, never)) found.push(entry);
    return found;
  };

  it("end with done, also when what was stopped comes back later", async () => {
    const house = await scene.open([{ calls: [callOf("a", "wait")] }]);
    const { turnId } = await house.send("go");
    await untilTrue(() => scene.effects.length === 1);
    await house.turns.cancel(turnId, "Stopped.");
    await house.turns.close();
    const events = await eventsOf(house, turnId);
    const last = events.at(-1);
    expect(last?.event.type).toBe("done");
    expect(await eventsOf(house, turnId, last?.number)).toEqual([]);
  });

  it("reach a reader that goes on after its turn was forgotten, and two at once", async () => {
    const house = await scene.open([]);
    const { turnId } = await house.send("go");
    await house.turns.outcome(turnId, never);
    const seen = (await eventsOf(house, turnId)).at(-1)?.number ?? 0;
    for (let count = 0; count < 600; count += 1) await house.send("more");
    await untilTrue(async () => (await scene.kept.store.read((unit) => unit.inbox.open())).length === 0);
    const [left, right] = await Promise.all([eventsOf(house, turnId, seen), eventsOf(house, turnId, seen)]);
    for (const events of [left, right])
      expect(events.map(({ event }) => event)).toEqual([
        { type: "delta", offset: 0, text: "end: " },
        expect.objectContaining({ type: "done", text: "end: " }),
      ]);
    expect(left.every(({ number }) => number > seen)).toBe(true);
  });
});
