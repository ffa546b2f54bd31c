import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleAlert, sampleConversation, sampleMessage } from "./sample-rows.ts";
import type { Store } from "./store.ts";

const suspicion = {
  score: 0.9,
  level: "high",
  findings: [{ id: "injection/a", family: "persona", start: 0, end: 3 }],
} as const;

async function putAlerts(store: Store, count: number): Promise<void> {
  await store.write(async (unit) => {
    for (let number = 0; number < count; number += 1)
      await unit.alerts.put(sampleAlert({ id: `alr_${number}` }));
  });
}

const idsOf = (store: Store, which: "unseen" | "all", limit = 100) =>
  store.read(async (unit) => (await unit.alerts.list(which, limit)).map(({ id }) => id));

export function checkAlerts(withStore: WithStore): void {
  it("keeps an alert, counts it up in its place, and lists the newest first", () =>
    withStore(async ({ store }) => {
      await putAlerts(store, 3);
      const counted = sampleAlert({ id: "alr_1", count: 2, lastAt: 9_000, subject: "msg_2", score: 0.95 });
      await store.write((unit) => unit.alerts.put(counted));
      expect(await store.read((unit) => unit.alerts.get("alr_1"))).toEqual(counted);
      expect(await store.read((unit) => unit.alerts.get("alr_9"))).toBeUndefined();
      expect(await idsOf(store, "all")).toEqual(["alr_2", "alr_1", "alr_0"]);
      expect(await idsOf(store, "all", 1)).toEqual(["alr_2"]);
      const about = await store.read((unit) => unit.alerts.about("msg_1"));
      expect(about.map(({ id }) => id)).toEqual(["alr_0", "alr_2"]);
    }));

  it("marks alerts as seen and one as a false alarm, each once", () =>
    withStore(async ({ store }) => {
      await putAlerts(store, 4);
      expect(await store.write((unit) => unit.alerts.markSeen(["alr_0", "alr_x"], 5))).toBe(1);
      expect(await store.write((unit) => unit.alerts.markFalseAlarm("alr_1", 6))).toBe(true);
      expect(await store.write((unit) => unit.alerts.markFalseAlarm("alr_1", 7))).toBe(false);
      expect(await idsOf(store, "unseen")).toEqual(["alr_3", "alr_2"]);
      expect(await store.read((unit) => unit.alerts.countUnseen())).toBe(2);
      expect(await store.read((unit) => unit.alerts.get("alr_1"))).toMatchObject({
        seenAt: 6,
        falseAlarmAt: 6,
      });
      expect(await store.write((unit) => unit.alerts.markSeen(null, 8))).toBe(2);
      expect(await store.read((unit) => unit.alerts.countUnseen())).toBe(0);
    }));

  it("keeps the newest alerts and lets the oldest go", () =>
    withStore(async ({ store }) => {
      await putAlerts(store, 5);
      await store.write((unit) => unit.alerts.keepNewest(5));
      expect(await idsOf(store, "all")).toHaveLength(5);
      await store.write((unit) => unit.alerts.keepNewest(2));
      expect(await idsOf(store, "all")).toEqual(["alr_4", "alr_3"]);
    }));

  it("keeps refused messages, the newest of them, and deletes them with their conversation", () =>
    withStore(async ({ store }) => {
      const refusal = (number: number) => ({
        messageId: `msg_${number}`,
        conversation: "cnv_1",
        text: "words",
        suspicion,
        at: 1_000,
      });
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation());
        for (const number of [1, 2, 3]) await unit.refusals.add(refusal(number));
        await unit.refusals.keepNewest(2);
      });
      const get = (id: string) => store.read((unit) => unit.refusals.get(id));
      expect(await get("msg_1")).toBeUndefined();
      expect(await get("msg_3")).toEqual(refusal(3));
      const marked = { ...suspicion, falseAlarmAt: 7 };
      await store.write((unit) => unit.refusals.setSuspicion("msg_3", marked));
      expect(await get("msg_3")).toEqual({ ...refusal(3), suspicion: marked });
      expect(await store.write((unit) => unit.conversations.remove("cnv_1"))).toBe("removed");
      expect(await get("msg_3")).toBeUndefined();
    }));
}

export function checkArrivals(withStore: WithStore): void {
  it("says who sent messages lately, and gives the newest of all conversations, oldest first", () =>
    withStore(async ({ store }) => {
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation());
        await unit.conversations.ensure(sampleConversation({ id: "cnv_2", person: "api:b" }));
        for (const [id, acceptedAt, conversation] of [
          ["msg_1", 100, "cnv_1"],
          ["msg_2", 200, "cnv_2"],
          ["msg_3", 300, "cnv_1"],
        ] as const) {
          await unit.inbox.accept(
            sampleMessage({ id, acceptedAt, conversation, person: `of ${conversation}`, suspicion }),
          );
        }
      });
      const arrivals = (after: number, until: number, limit: number) =>
        store.read((unit) => unit.inbox.arrivals(after, until, limit));
      expect(await arrivals(100, 1_000, 10)).toEqual([
        { person: "of cnv_2", at: 200 },
        { person: "of cnv_1", at: 300 },
      ]);
      expect(await arrivals(0, 200, 1)).toEqual([{ person: "of cnv_2", at: 200 }]);
      await store.write((unit) => unit.inbox.setSuspicion("msg_3", { ...suspicion, falseAlarmAt: 7 }));
      const recent = await store.read((unit) => unit.inbox.recent(2));
      expect(recent.map(({ id, suspicion: kept }) => [id, kept])).toEqual([
        ["msg_2", suspicion],
        ["msg_3", { ...suspicion, falseAlarmAt: 7 }],
      ]);
    }));
}
