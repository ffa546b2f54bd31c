import { describe, expect, it } from "vitest";
import { call, delegate, DelegateScene } from "../../../test/support/delegate-scene.ts";
import type { Kill } from "../../../test/support/mortal-store.ts";
import { MortalProcess } from "../../../test/support/mortal-store.ts";
import type { TurnHouse } from "../../../test/support/turn-house.ts";
import { never, owner, testTool } from "../../../test/support/turn-house.ts";

const scene = new DelegateScene();

const script = [
  call("note", { key: "mine" }),
  delegate([
    call("note", { key: "first" }),
    delegate([call("erase", { key: "deep" }), { say: "deep: $LAST" }]),
    call("note", { key: "second" }),
    { say: "$LAST" },
  ]),
  { say: "<$LAST>" },
];

/** Sends the message until it is answered, as a client with an idempotency key does, and approves what is asked. */
async function drive(house: TurnHouse, key: string) {
  await house.turns.resume();
  const sent = { rehearsal: script, idempotency: { caller: "t", key, bodyHash: "h" } };
  const { turnId } = await house.send("go", sent);
  for (;;) {
    const outcome = await house.turns.outcome(turnId, never);
    if (outcome.state !== "held") return { turnId, reply: outcome.reply.text };
    for (const { id } of outcome.holds) await house.front.decide(id, "approve", owner);
  }
}

/** Lives one life after the other until the message is answered; each ends at the step it is given. */
async function live(kills: readonly Kill[], key: string) {
  const effects: string[] = [];
  for (let life = 0; ; life += 1) {
    const process = new MortalProcess(scene.kept.store, kills[life]);
    const act = (effect: string) => process.step(async () => void effects.push(effect));
    const foreign = [
      testTool("note", "mutate", (arg) => act(`note ${arg}`)),
      testTool("erase", "destroy", (arg) => act(`erase ${arg}`)),
    ];
    const house = await Promise.race([process.died, scene.build(process.store, { foreign })]);
    const end = house === undefined ? undefined : await Promise.race([process.died, drive(house, key)]);
    if (house === undefined || end === undefined) continue;
    await house.turns.close();
    const delegations = await scene.kept.store.read((unit) => unit.delegations.byTurn(end.turnId));
    return { ...end, effects, delegations: delegations.length, lives: life + 1 };
  }
}

describe("a turn with sub-agents whose process is killed", () => {
  it(
    "goes on where it was at any step: no effect twice, no task begun twice, one answer",
    { timeout: 120_000 },
    async () => {
      const calm = await live([], "calm");
      expect(calm).toMatchObject({ reply: "<note second done>", delegations: 2, lives: 1 });
      expect(calm.effects).toEqual(["note mine", "note first", "erase deep", "note second"]);
      for (let at = 1; ; at += 1) {
        let survived = false;
        for (const done of [false, true]) {
          const rough = await live([{ at, done }], `${at}-${done}`);
          survived ||= rough.lives === 1;
          expect(new Set(rough.effects).size).toBe(rough.effects.length);
          for (const effect of rough.effects) expect(calm.effects).toContain(effect);
          expect(rough.delegations).toBe(2);
          if (rough.reply !== calm.reply) expect(rough.reply).toContain("it may or may not have happened");
          else expect(rough.effects).toContain("note second");
        }
        if (survived) break;
        expect(at).toBeLessThan(200);
      }
    },
  );

  it("survives several kills in a row", { timeout: 60_000 }, async () => {
    for (let first = 5; first < 60; first += 9) {
      const kills = [first, 7, 11, 5].map((at, index) => ({ at, done: index % 2 === 0 }));
      const rough = await live(kills, `many-${first}`);
      expect(new Set(rough.effects).size).toBe(rough.effects.length);
      expect(rough.delegations).toBeLessThanOrEqual(2);
    }
  });
});
