import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Kill } from "../../test/support/mortal-store.ts";
import { MortalProcess } from "../../test/support/mortal-store.ts";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import { playAnswers } from "../../test/support/turn-scene.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never, openTurnHouse, owner, testTool } from "../../test/support/turn-house.ts";

type Planned = { readonly tool: "note" | "erase" | "look"; readonly approve: boolean };
interface Plan {
  readonly steps: readonly (readonly Planned[])[];
  /** Some models count the calls of each answer from zero, some give no ids at all. */
  readonly ids: "unique" | "repeating" | "none";
}

const plan = fc.record<Plan>({
  steps: fc.array(
    fc.array(fc.record({ tool: fc.constantFrom("note", "erase", "look"), approve: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxLength: 3 },
  ),
  ids: fc.constantFrom("unique", "repeating", "none"),
});
const kills = fc.array(fc.record<Kill>({ at: fc.integer({ min: 1, max: 24 }), done: fc.boolean() }), {
  maxLength: 5,
});

const idOf = {
  unique: (key: string) => `call-${key}`,
  repeating: (key: string) => key.slice(2),
  none: () => "",
};

function answersOf({ steps, ids }: Plan) {
  return steps.map((calls, step) => ({
    text: `step ${step}`,
    calls: calls.map(({ tool }, index) => {
      const key = `${step}-${index}`;
      return { id: idOf[ids](key), tool, args: { key } };
    }),
  }));
}

describe("a turn whose process is killed at any steps, over and over", () => {
  let kept: TestStore;
  let runs = 0;
  beforeAll(async () => {
    kept = await openTestStore();
  });
  afterAll(() => kept.remove());

  /** Sends the message until it is answered, as a client with an idempotency key does, and decides what is asked. */
  const drive = async (house: TurnHouse, { steps }: Plan, key: string) => {
    await house.turns.resume();
    const { turnId } = await house.send("go", { idempotency: { caller: "t", key, bodyHash: "h" } });
    for (;;) {
      const outcome = await house.turns.outcome(turnId, never);
      if (outcome.state !== "held") return { turnId, ...outcome };
      for (const { id } of outcome.holds) {
        const hold = await kept.store.read((unit) => unit.holds.get(id));
        const [step = 0, index = 0] = JSON.stringify(hold?.call.args["key"] ?? "")
          .replaceAll('"', "")
          .split("-")
          .map(Number);
        await house.front.decide(id, steps[step]?.[index]?.approve === true ? "approve" : "deny", owner);
      }
    }
  };

  const play = async (planned: Plan, killed: readonly Kill[]) => {
    const effects: string[] = [];
    const key = `${(runs += 1)}`;
    for (let life = 0; ; life += 1) {
      const process = new MortalProcess(kept.store, killed[life]);
      const act = (effect: string) => process.step(async () => void effects.push(effect));
      const tools = [
        testTool("note", "mutate", (arg) => act(`note ${arg}`)),
        testTool("erase", "destroy", (arg) => act(`erase ${arg}`)),
        testTool("look", "read", (arg) => process.step(async () => ({ text: `saw ${arg}` }))),
      ];
      const opening = openTurnHouse({
        store: process.store,
        provider: playAnswers(answersOf(planned)),
        tools,
      });
      const house = await Promise.race([process.died, opening]);
      if (house === undefined) continue;
      const end = await Promise.race([process.died, drive(house, planned, key)]);
      if (end === undefined) continue;
      await house.turns.close();
      const rows = await kept.store.read((unit) => unit.outbox.byConversation(end.reply.conversation, 100));
      return { ...end, effects, replies: rows.filter(({ kind }) => kind === "reply") };
    }
  };

  it("ends with one reply, no effect twice, and the words of an undisturbed run but for what is unknown", async () => {
    await fc.assert(
      fc.asyncProperty(plan, kills, async (planned, killed) => {
        const calm = await play(planned, []);
        const rough = await play(planned, killed);
        expect(rough.state).toBe("answered");
        expect(rough.replies).toHaveLength(1);
        expect(new Set(rough.effects).size).toBe(rough.effects.length);
        for (const effect of rough.effects) expect(calm.effects).toContain(effect);
        const [calmParts, roughParts] = [calm, rough].map(({ reply }) => reply.text.split(/[|]|end: /));
        roughParts?.forEach((part, index) => {
          if (part.startsWith("The daemon stopped while ")) return;
          expect(part).toBe(calmParts?.[index]);
          const done = /^(.*) done$/.exec(part)?.[1];
          if (done !== undefined) expect(rough.effects).toContain(done);
        });
        expect(roughParts).toHaveLength(calmParts?.length ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
