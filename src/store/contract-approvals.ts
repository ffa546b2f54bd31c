import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleConversation, sampleHold, sampleKind, sampleMessage } from "./sample-rows.ts";
import type { Store } from "./store.ts";

async function fill(store: Store): Promise<void> {
  await store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation());
    await unit.conversations.ensure(sampleConversation({ id: "cnv_2" }));
    for (const id of ["msg_1", "msg_2", "msg_3"])
      await unit.inbox.accept(sampleMessage({ id, ...(id === "msg_3" ? { heardBy: "house" } : {}) }));
  });
}

export function checkApprovals(withStore: WithStore): void {
  checkQuestions(withStore);
  checkKinds(withStore);
}

function checkQuestions(withStore: WithStore): void {
  it("finds what waits and asks for the same, oldest first, and nothing that was decided", () =>
    withStore(async ({ store }) => {
      await fill(store);
      const holds = [
        sampleHold({ id: "hld_1" }),
        sampleHold({ id: "hld_2", turnId: "trn_of_msg_2", times: 3 }),
        sampleHold({ id: "hld_3", requestHash: "other" }),
        sampleHold({ id: "hld_4" }),
      ];
      await store.write(async (unit) => {
        for (const hold of holds) await unit.holds.add(hold);
        await unit.holds.decide("hld_4", "denied", "owner", 2_000);
      });
      const like = await store.read((unit) => unit.holds.pendingLike("bb66"));
      expect(like).toEqual(holds.slice(0, 2));
    }));

  it("notes the turn that asks again once, and never for what still waits", () =>
    withStore(async ({ store }) => {
      await fill(store);
      await store.write((unit) => unit.holds.add(sampleHold()));
      const again = (turn: string) => store.write((unit) => unit.holds.setAgain("hld_1", turn));
      expect(await again("trn_1")).toBe(false);
      await store.write((unit) => unit.holds.decide("hld_1", "expired", "time", 6_000));
      expect(await Promise.all([again("trn_1"), again("trn_2")])).toEqual([true, false]);
      expect(await store.read((unit) => unit.holds.get("hld_1"))).toMatchObject({ againTurn: "trn_1" });
    }));

  it("keeps a message that the house answered apart from the others", () =>
    withStore(async ({ store }) => {
      await fill(store);
      const rows = await store.read((unit) => unit.inbox.history("cnv_1", null, 10));
      expect(rows.map((row) => row.heardBy)).toEqual([undefined, undefined, "house"]);
    }));
}

function checkKinds(withStore: WithStore): void {
  it("lists the kinds that count, newest first, of one conversation or of all", () =>
    withStore(async ({ store }) => {
      await fill(store);
      const kinds = [
        sampleKind({ id: "kind_1" }),
        sampleKind({ id: "kind_2", conversation: "cnv_2" }),
        sampleKind({ id: "kind_3", until: 2_000 }),
      ];
      await store.write(async (unit) => {
        for (const kind of kinds) await unit.kinds.add(kind);
      });
      const live = async (at: number, conversation: string | null) =>
        (await store.read((unit) => unit.kinds.live(at, conversation, 10))).map(({ id }) => id);
      expect(await live(1_999, null)).toEqual(["kind_3", "kind_2", "kind_1"]);
      expect(await live(2_000, "cnv_1")).toEqual(["kind_1"]);
      expect(await live(9_000, null)).toEqual([]);
      expect(await store.read((unit) => unit.kinds.get("kind_1"))).toEqual(kinds[0]);
    }));

  it("counts the uses of a kind, revokes it once, and loses it with its conversation", () =>
    withStore(async ({ store }) => {
      await fill(store);
      await store.write(async (unit) => {
        for (const id of ["kind_1", "kind_2"])
          await unit.kinds.add(sampleKind({ id, conversation: "cnv_2" }));
        await unit.kinds.countUse("kind_1");
        await unit.kinds.countUse("kind_1");
      });
      expect(await store.read((unit) => unit.kinds.get("kind_1"))).toMatchObject({ uses: 2 });
      const revoke = (at: number) => store.write((unit) => unit.kinds.revoke("kind_1", "owner", at));
      expect(await revoke(9_000)).toBe(false);
      expect(await Promise.all([revoke(2_000), revoke(2_000)])).toEqual([true, false]);
      expect(await store.write((unit) => unit.kinds.revokeAll("lock", 3_000))).toBe(1);
      expect(await store.read((unit) => unit.kinds.get("kind_2"))).toMatchObject({
        revokedAt: 3_000,
        revokedBy: "lock",
      });
      expect(await store.write((unit) => unit.conversations.remove("cnv_2"))).toBe("removed");
      expect(await store.read((unit) => unit.kinds.get("kind_1"))).toBeUndefined();
    }));
}
