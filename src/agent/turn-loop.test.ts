import { describe, expect, it } from "vitest";
import type { ScriptedAnswer } from "../../test/support/scripted-provider.ts";
import { resultsOf, scriptProvider, stepOf } from "../../test/support/scripted-provider.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never, owner } from "../../test/support/turn-house.ts";
import { TurnScene } from "../../test/support/turn-scene.ts";
import type { ModelCall } from "../providers/provider.ts";

const scene = new TurnScene();

describe("the loop of a turn, under a model that chooses the ids of its calls", () => {
  const call = (id: string, tool: string, key = ""): ModelCall => ({ id, tool, args: { key } });
  const open = (answers: readonly ScriptedAnswer[]) =>
    scene.open(answers, {
      provider: scriptProvider(
        (request) => answers[stepOf(request)] ?? { text: resultsOf(request).join("|") },
      ),
    });
  const approveAll = async (house: TurnHouse, turnId: string) => {
    let decisions = 0;
    for (;;) {
      const outcome = await house.turns.outcome(turnId, never);
      if (outcome.state !== "held") return { reply: outcome.reply.text, decisions };
      for (const { id } of outcome.holds) {
        decisions += 1;
        expect((await house.front.decide(id, "approve", owner)).do).toBe("decided");
      }
    }
  };

  it("does every call of an id that comes again in a later step", async () => {
    const house = await open([
      { calls: [call("call_0", "note", "a")] },
      { calls: [call("call_0", "note", "b")] },
      { calls: [call("", "note", "c")] },
      { calls: [call("", "note", "d")] },
    ]);
    const { turnId } = await house.send("go");
    expect((await approveAll(house, turnId)).reply).toBe("note a done|note b done|note c done|note d done");
    expect(scene.effects).toEqual(["note a", "note b", "note c", "note d"]);
  });

  it("asks again for a call that comes again under the id of an approved one", async () => {
    const again = { calls: [call("call_0", "erase", "x")] };
    const house = await open([again, { calls: [call("other", "note", "y")] }, again]);
    const { turnId } = await house.send("go");
    expect(await approveAll(house, turnId)).toMatchObject({ decisions: 2 });
    expect(scene.effects).toEqual(["erase x", "note y", "erase x"]);
  });

  it("counts calls of one id as many calls, so that the limit on steps holds", async () => {
    const answers = Array.from({ length: 6 }, (_, step) => ({
      calls: Array.from({ length: 16 }, (_, index) => call(`${index}`, "note", `${step}-${index}`)),
    }));
    const house = await open(answers);
    const { turnId } = await house.send("go");
    await approveAll(house, turnId);
    expect(scene.effects).toHaveLength(25);
  });

  it("keeps ids short and plain, whatever the model sends", async () => {
    const house = await open([
      { calls: [call("x".repeat(100_000), "note", "a"), call("\u001b[2J", "note", "b")] },
      { calls: [call("fine-id_1", "note", "c")] },
    ]);
    const { turnId } = await house.send("go");
    await approveAll(house, turnId);
    const steps = await scene.kept.store.read((unit) => unit.journal.steps(turnId));
    const ids = steps.flatMap((step) => (step.kind === "model" ? step.calls.map(({ id }) => id) : []));
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
    expect(ids[2]).toBe("fine-id_1");
  });

  it("ends a turn whose model calls a tool by a name without bounds", async () => {
    const house = await open([{ calls: [call("a", "x".repeat(1_000))] }]);
    const { turnId } = await house.send("go");
    expect(await house.turns.outcome(turnId, never)).toMatchObject({ state: "failed" });
  });
});
