import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleConversation } from "./sample-rows.ts";

const amount = (tokens: number, micros = tokens * 10) => ({ tokens, micros });

const owners = ["agent:main", "total"] as const;
const entry = (slot: number, tokens: number, turnId = "turn_1", conversation = "cnv_1") => ({
  owners,
  slot,
  turnId,
  conversation,
  amount: amount(tokens),
});
const question = { owners, turnId: "turn_1", conversation: "cnv_1", late: 0, early: 0 };

export function checkSpending(withStore: WithStore): void {
  it("adds up what is spent by time for each owner, and sums it from any slot on", () =>
    withStore(async ({ store }) => {
      await store.write(async ({ spending }) => {
        expect(await spending.newestSlot()).toBeUndefined();
        for (const slot of [7, 9, 9, 12]) await spending.add(entry(slot, 100));
        await spending.add(entry(9, -30));
        await spending.add({ ...entry(9, 5), owners: ["agent:other", "total"] });
      });
      await store.read(async ({ spending }) => {
        expect(await spending.slotsFrom("total", 8)).toEqual([
          { slot: 9, ...amount(175) },
          { slot: 12, ...amount(100) },
        ]);
        const [main, total] = await spending.spent({ ...question, late: 10, early: 7 });
        expect(main).toMatchObject({ late: amount(100), early: amount(370) });
        expect(total).toMatchObject({ late: amount(100), early: amount(375) });
        const [nobody, again] = await spending.spent({ ...question, owners: ["nobody", "nobody"] });
        expect(nobody).toMatchObject({ late: amount(0), early: amount(0) });
        expect(again).toEqual(nobody);
        expect(await spending.newestSlot()).toBe(12);
      });
    }));

  it("adds up what turns and conversations spend, by owner", () =>
    withStore(async ({ store }) => {
      await store.write(async ({ spending }) => {
        await spending.add(entry(1, 3));
        await spending.add(entry(2, 4));
        await spending.add(entry(2, 9, "turn_2"));
        await spending.add({ ...entry(2, 1, "cnv_1", "turn_1"), owners: ["agent:other", "total"] });
      });
      await store.read(async ({ spending }) => {
        const [main, total] = await spending.spent(question);
        expect(main).toMatchObject({ execution: amount(7), conversation: amount(16) });
        expect(total).toMatchObject({ execution: amount(7), conversation: amount(16) });
        const [other] = await spending.spent({ ...question, owners: ["agent:other", "total"] });
        expect(other).toMatchObject({ execution: amount(0), conversation: amount(0) });
      });
    }));

  it("forgets old slots and turns, and a conversation's spending with the conversation", () =>
    withStore(async ({ store }) => {
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation());
        for (const slot of [1, 2, 3]) await unit.spending.add(entry(slot, 1, `t${slot}`));
        await unit.spending.forget({ slot: 3, execution: 2 });
      });
      const spent = (turnId: string) =>
        store.read(async ({ spending }) => (await spending.spent({ ...question, turnId }))[1]);
      expect(await store.read(({ spending }) => spending.slotsFrom("total", 0))).toEqual([
        { slot: 3, ...amount(1) },
      ]);
      expect(await spent("t1")).toMatchObject({ execution: amount(0), conversation: amount(3) });
      expect(await spent("t2")).toMatchObject({ execution: amount(1), conversation: amount(3) });
      await store.write((unit) => unit.conversations.remove("cnv_1"));
      expect(await spent("t2")).toMatchObject({ conversation: amount(0) });
    }));
}
