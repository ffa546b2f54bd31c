import { describe, expect, it } from "vitest";
import { never, owner } from "../../test/support/turn-house.ts";
import { callOf, manyRounds, movableClock, TurnScene } from "../../test/support/turn-scene.ts";

const scene = new TurnScene();
const answers = [{ calls: [callOf("a", "erase")] }];

describe("the decision about a held call", () => {
  it.each([false, true])("is taken once, whoever decides at the same time (a stop too: %s)", async (stop) => {
    const house = await scene.open(answers);
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    const decisions = await Promise.all([
      house.front.decide(holdId, "approve", owner),
      house.front.decide(holdId, "approve", owner),
      house.front.decide(holdId, "deny", owner),
      ...(stop ? [house.turns.cancel(turnId, "Stopped.")] : []),
      house.front.decide(holdId, "deny", owner),
    ]);
    const taken = decisions.filter(
      (one) => one === "cancelled" || (typeof one === "object" && one.do === "decided"),
    );
    expect(taken).toHaveLength(1);
    await manyRounds();
    expect(scene.effects).toHaveLength(stop ? 0 : 1);
    expect(house.events.filter(({ name }) => name === "approval:resolved")).toHaveLength(1);
  });

  it("is nobody's but an owner's", async () => {
    const house = await scene.open(answers);
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    for (const role of ["member", "guest"] as const) {
      const decision = await house.front.decide(holdId, "approve", { id: "owner", role });
      expect(decision).toMatchObject({ do: "refused", code: "forbidden" });
    }
    expect((await scene.rowsOf(turnId)).holds).toMatchObject([{ state: "pending" }]);
  });

  it.each(["approve", "deny"] as const)(
    "comes too late to %s after the deadline, and the turn goes on without it",
    async (decision) => {
      const clock = movableClock();
      const house = await scene.open(answers, { clock });
      const { turnId } = await house.send("go");
      const holdId = await scene.holdOf(house, turnId);
      clock.ahead = 61_000;
      expect(await house.front.decide(holdId, decision, owner)).toMatchObject({
        do: "refused",
        reason: { text: "This call was already expired." },
      });
      expect(await house.turns.outcome(turnId, never)).toMatchObject({
        reply: { text: expect.stringContaining("Nobody decided") },
      });
      expect(scene.effects).toEqual([]);
    },
  );

  it("about a call counts for that call of a step alone, in whatever order its questions come", async () => {
    const house = await scene.open([
      { calls: [callOf("a", "erase", "1"), callOf("b", "erase", "2"), callOf("c", "erase", "3")] },
    ]);
    const { turnId } = await house.send("go");
    for (const decision of ["approve", "deny", "approve"] as const)
      await house.front.decide(await scene.holdOf(house, turnId), decision, owner);
    expect(await house.turns.outcome(turnId, never)).toMatchObject({ state: "answered" });
    expect(scene.effects).toEqual(["erase 1", "erase 3"]);
  });
});
