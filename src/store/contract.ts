import { expect, it } from "vitest";
import { checkAlerts, checkArrivals } from "./contract-alerts.ts";
import { checkApprovals } from "./contract-approvals.ts";
import { checkConversations, checkHolds, checkRemoval } from "./contract-conversations.ts";
import { checkInbox, checkInboxOrder, checkJournal, checkOutbox } from "./contract-delivery.ts";
import { checkAccess, checkSecrets, checkSettings, checkVersions } from "./contract-keeping.ts";
import { checkContacts, checkDelegations, checkLetters } from "./contract-delegation.ts";
import { checkPairings, checkSenders } from "./contract-senders.ts";
import { checkSpending } from "./contract-spending.ts";
import { sampleConversation, sampleMessage, sampleReply } from "./sample-rows.ts";
import type { Store, StoreUnit } from "./store.ts";

/** A fresh, empty store; `reopen` closes it and opens the same one again. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly reopen: () => Promise<Store>;
}

/** Runs the test with a fresh store and removes it afterwards, whatever happened. */
export type WithStore = (test: (opened: StoreUnderTest) => Promise<void>) => Promise<void>;

/** What every implementation of the store port has to do. Call it inside a `describe`. */
export function checkStore(withStore: WithStore): void {
  checkUnits(withStore);
  checkCompany(withStore);
  checkLife(withStore);
  checkInbox(withStore);
  checkInboxOrder(withStore);
  checkArrivals(withStore);
  checkOutbox(withStore);
  checkJournal(withStore);
  checkConversations(withStore);
  checkRemoval(withStore);
  checkHolds(withStore);
  checkApprovals(withStore);
  checkAccess(withStore);
  checkSenders(withStore);
  checkPairings(withStore);
  checkSecrets(withStore);
  checkVersions(withStore);
  checkSettings(withStore);
  checkAlerts(withStore);
  checkDelegations(withStore);
  checkLetters(withStore);
  checkContacts(withStore);
  checkSpending(withStore);
}

function checkUnits(withStore: WithStore): void {
  it("returns what the work of a unit returns", () =>
    withStore(async ({ store }) => {
      expect(await store.write(async () => 7)).toBe(7);
      expect(await store.read(async () => "seven")).toBe("seven");
    }));

  it("stores nothing of a unit whose work throws", () =>
    withStore(async ({ store }) => {
      const failing = store.write(async (unit) => {
        await unit.settings.put("first", 1);
        await unit.settings.put("second", 2);
        throw new Error("the work failed");
      });
      await expect(failing).rejects.toThrow("the work failed");
      expect(await store.read((unit) => unit.settings.get("first"))).toBeUndefined();
    }));

  it("stores nothing of a unit that swallows a failed statement", () =>
    withStore(async ({ store }) => {
      const swallowing = store.write(async (unit) => {
        await unit.settings.put("before", 1);
        await unit.inbox.accept(sampleMessage({ conversation: "cnv_nowhere" })).catch(() => "swallowed");
        return "fine";
      });
      await expect(swallowing).rejects.toMatchObject({ code: "conflict" });
      expect(await store.read((unit) => unit.settings.get("before"))).toBeUndefined();
    }));

  it("refuses a unit that is used after it has ended", () =>
    withStore(async ({ store }) => {
      const kept: StoreUnit[] = [];
      await store.write(async (unit) => void kept.push(unit));
      await expect(kept[0]?.settings.put("late", 1)).rejects.toMatchObject({ code: "internal" });
      expect(await store.read((unit) => unit.settings.get("late"))).toBeUndefined();
    }));

  it("refuses to change anything in a read", () =>
    withStore(async ({ store }) => {
      const sneaky = store.read((unit) => unit.settings.put("sneaky", 1));
      await expect(sneaky).rejects.toMatchObject({ code: "internal" });
      expect(await store.read((unit) => unit.settings.get("sneaky"))).toBeUndefined();
    }));

  it("lets a unit read what it has just written", () =>
    withStore(async ({ store }) => {
      const seen = await store.write(async (unit) => {
        await unit.settings.put("own", [1, { two: null }]);
        return unit.settings.get("own");
      });
      expect(seen).toEqual([1, { two: null }]);
    }));
}

function checkCompany(withStore: WithStore): void {
  it("keeps the units around a failing one that arrived together with it", () =>
    withStore(async ({ store }) => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) =>
          store.write(async (unit) => {
            await unit.settings.put(`key-${index}`, index);
            if (index % 7 === 3) throw new Error(`unit ${index} failed`);
          }),
        ),
      );
      for (const [index, outcome] of outcomes.entries()) {
        const failed = index % 7 === 3;
        expect(outcome.status).toBe(failed ? "rejected" : "fulfilled");
        const stored = await store.read((unit) => unit.settings.get(`key-${index}`));
        expect(stored).toBe(failed ? undefined : index);
      }
    }));

  it("shows a read every write that was resolved before it, and nothing unfinished", () =>
    withStore(async ({ store }) => {
      const writing = async (): Promise<void> => {
        for (let count = 1; count <= 100; count++) {
          await store.write(async (unit) => {
            await unit.settings.put("left", count);
            await unit.settings.put("right", count);
          });
          expect(await store.read((unit) => unit.settings.get("left"))).toBe(count);
        }
      };
      const reading = async (): Promise<void> => {
        for (let count = 0; count < 300; count++) {
          const [left, right] = await store.read(async (unit) => [
            await unit.settings.get("left"),
            await unit.settings.get("right"),
          ]);
          expect(left).toBe(right);
          if (count % 20 === 0) await new Promise(setImmediate);
        }
      };
      await Promise.all([writing(), reading(), reading()]);
    }));

  it("gives a counter that many increase at once every increase", () =>
    withStore(async ({ store }) => {
      await Promise.all(
        Array.from({ length: 200 }, () =>
          store.write(async (unit) => {
            const count = (await unit.settings.get("count")) ?? 0;
            await unit.settings.put("count", Number(count) + 1);
          }),
        ),
      );
      expect(await store.read((unit) => unit.settings.get("count"))).toBe(200);
    }));

  it("does not let a unit wait for the store from outside itself", { timeout: 15_000 }, () =>
    withStore(async ({ store }) => {
      const stuck = store.write((unit) =>
        unit.settings.put("outer", 1).then(() => store.write((inner) => inner.settings.put("inner", 1))),
      );
      const company = store.write((unit) => unit.settings.put("company", 1));
      await expect(stuck).rejects.toMatchObject({ code: "internal" });
      await company;
      expect(await store.read((unit) => unit.settings.get("outer"))).toBeUndefined();
      expect(await store.read((unit) => unit.settings.get("company"))).toBe(1);
    }),
  );
}

function checkLife(withStore: WithStore): void {
  it("keeps its random id for life", () =>
    withStore(async ({ store, reopen }) => {
      const again = await reopen();
      expect(again.id).toBe(store.id);
      await withStore(async (other) => expect(other.store.id).not.toBe(store.id));
    }));

  it("stores what waits before it closes, and refuses what comes later", () =>
    withStore(async ({ store, reopen }) => {
      const waiting = Array.from({ length: 20 }, (_, index) =>
        store.write((unit) => unit.settings.put(`key-${index}`, index)),
      );
      const closing = store.close();
      await expect(store.write(async () => 1)).rejects.toMatchObject({ code: "stopping" });
      await expect(store.read(async () => 1)).rejects.toMatchObject({ code: "stopping" });
      await Promise.all([...waiting, closing, store.close()]);
      const again = await reopen();
      expect(await again.read((unit) => unit.settings.get("key-19"))).toBe(19);
    }));

  it("has everything again after it was opened anew", () =>
    withStore(async ({ store, reopen }) => {
      await store.write(async (unit) => {
        await unit.conversations.ensure(sampleConversation());
        await unit.inbox.accept(sampleMessage());
        await unit.outbox.add(sampleReply({ text: "zażółć \u{1f600} \r\n\t'; drop table messages; --" }));
      });
      const again = await reopen();
      expect(await again.read((unit) => unit.inbox.get("msg_1"))).toEqual(sampleMessage());
      const reply = await again.read((unit) => unit.outbox.reply("msg_1"));
      expect(reply?.text).toBe("zażółć \u{1f600} \r\n\t'; drop table messages; --");
    }));
}
