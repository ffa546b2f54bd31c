import { describe, expect, it } from "vitest";
import { callOf, TurnScene } from "../../test/support/turn-scene.ts";
import { never } from "../../test/support/turn-house.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { PeopleDesk } from "./people-desk.ts";

const scene = new TurnScene();
const by = { id: "cli:owner", role: "owner" } as const;
const ann = "whatsapp:4915100000001";
const asOwner = { channel: "whatsapp", person: ann, principal: { id: "owner", role: "owner" } } as const;

async function pairAnn(house: TurnHouse): Promise<void> {
  const { code } = await house.people.pairing.createCode({ channel: null, role: "owner", by: by.id });
  const origin = { traceId: "trace" };
  const said = { channel: "whatsapp", name: "4915100000001", text: code, barred: undefined, origin };
  expect(await house.people.pairing.hear(said)).toMatchObject({ do: "paired" });
}

const deskOf = (house: TurnHouse): PeopleDesk =>
  new PeopleDesk({ ...house.people, endBarred: () => house.turns.endBarred() });

const lessenings: Readonly<Record<string, (house: TurnHouse) => Promise<TurnHouse>>> = {
  removed: async (house) => {
    await deskOf(house).remove(ann, by);
    return house;
  },
  "made less": async (house) => {
    await deskOf(house).setRole(ann, "member", by);
    return house;
  },
  "removed just before a restart": async (house) => {
    const row = house.people.book.find(ann);
    if (row !== undefined) await house.people.book.remove(row, by.id);
    return scene.open([]);
  },
};

describe("what a person on a channel began", () => {
  for (const [name, lessen] of Object.entries(lessenings)) {
    it(`can't be approved any more once the person is ${name}`, async () => {
      const house = await scene.open([{ calls: [callOf("c1", "erase")] }]);
      await pairAnn(house);
      const { turnId } = await house.send("erase it", asOwner);
      const holdId = await scene.holdOf(house, turnId);
      const later = await lessen(house);
      expect((await later.turns.holds.decide(holdId, "approve", asOwner.principal)).do).toBe("refused");
      const { holds, message } = await scene.rowsOf(turnId);
      expect(holds).toMatchObject([{ state: "cancelled" }]);
      expect(message?.state).toBe("cancelled");
      expect(scene.effects).toEqual([]);
    });
  }

  it("stops while it runs, and nothing else stops with it", async () => {
    const house = await scene.open([{ calls: [callOf("c1", "wait"), callOf("c2", "note")] }]);
    await pairAnn(house);
    const { turnId } = await house.send("wait, then note", asOwner);
    const other = await house.send("of somebody else");
    await expect.poll(() => scene.effects.filter((effect) => effect === "wait k").length).toBe(2);
    await deskOf(house).remove(ann, by);
    expect(await house.turns.outcome(turnId, never)).toMatchObject({ state: "cancelled" });
    scene.gate.resolve();
    expect(await house.turns.outcome(other.turnId, never)).toMatchObject({ state: "answered" });
    expect(scene.effects.filter((effect) => effect === "note k")).toHaveLength(1);
  });

  it("goes on when the person is made more", async () => {
    const house = await scene.open([{ calls: [callOf("c1", "erase")] }]);
    await pairAnn(house);
    await deskOf(house).setRole(ann, "member", by);
    const principal = { id: ann, role: "member" } as const;
    const { turnId } = await house.send("erase it", { ...asOwner, principal });
    const holdId = await scene.holdOf(house, turnId);
    await deskOf(house).setRole(ann, "owner", by);
    expect((await house.turns.holds.decide(holdId, "approve", asOwner.principal)).do).toBe("decided");
    expect(await house.turns.outcome(turnId, never)).toMatchObject({ state: "answered" });
    expect(scene.effects).toEqual(["erase k"]);
  });
});
