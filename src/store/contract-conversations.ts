import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleConversation, sampleHold, sampleMessage, sampleReply, sampleVersion } from "./sample-rows.ts";
import type { HoldOutcome, Store } from "./store.ts";

/** A conversation with a message, a reply, a journal and a hold; `suffix` keeps two of them apart. */
async function fillConversation(store: Store, suffix: string): Promise<void> {
  const conversation = `cnv_${suffix}`;
  const message = sampleMessage({ id: `msg_${suffix}`, conversation });
  const turnId = message.turnId;
  await store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation({ id: conversation }));
    await unit.inbox.accept(message);
    await unit.journal.append(turnId, 0, { kind: "call-started", callId: "call_1", tool: "now" }, 1_000);
    await unit.holds.add(sampleHold({ id: `hld_${suffix}`, turnId, conversation }));
    await unit.outbox.add(sampleReply({ messageId: message.id, turnId, conversation }));
    await unit.versions.add(sampleVersion({ id: `ver_${suffix}`, turnId }));
  });
}

export function checkConversations(withStore: WithStore): void {
  it("makes a conversation once and only moves its last use afterwards", () =>
    withStore(async ({ store }) => {
      const first = sampleConversation({ createdAt: 1_000, updatedAt: 1_000 });
      await store.write((unit) => unit.conversations.ensure(first));
      await store.write((unit) =>
        unit.conversations.ensure({
          ...first,
          person: "api:thief",
          agent: "x",
          createdAt: 7,
          updatedAt: 2_000,
        }),
      );
      const found = await store.read((unit) => unit.conversations.get(first.id));
      expect(found).toEqual({ ...first, updatedAt: 2_000 });
      expect(await store.read((unit) => unit.conversations.get("cnv_unknown"))).toBeUndefined();
    }));

  it("lists the last used first, by person and by agent, whatever the clock said", () =>
    withStore(async ({ store }) => {
      const use = (id: string, person: string, agent: string, updatedAt: number) =>
        store.write((unit) =>
          unit.conversations.ensure(sampleConversation({ id, person, agent, updatedAt })),
        );
      await use("cnv_1", "ann", "main", 9_000);
      await use("cnv_2", "bob", "main", 8_000);
      await use("cnv_3", "ann", "other", 7_000);
      await use("cnv_1", "ann", "main", 1_000);
      const list = async (wanted: { person?: string; agent?: string; limit?: number }) => {
        const rows = await store.read((unit) => unit.conversations.list({ limit: 10, ...wanted }));
        return rows.map((row) => row.id);
      };
      expect(await list({})).toEqual(["cnv_1", "cnv_3", "cnv_2"]);
      expect(await list({ person: "ann" })).toEqual(["cnv_1", "cnv_3"]);
      expect(await list({ agent: "main" })).toEqual(["cnv_1", "cnv_2"]);
      expect(await list({ person: "ann", agent: "other" })).toEqual(["cnv_3"]);
      expect(await list({ limit: 1 })).toEqual(["cnv_1"]);
      expect(await list({ person: "nobody" })).toEqual([]);
    }));
}

export function checkRemoval(withStore: WithStore): void {
  it("removes a conversation with everything in it and nothing else", () =>
    withStore(async ({ store }) => {
      await fillConversation(store, "a");
      await fillConversation(store, "b");
      await store.write((unit) => unit.inbox.setState("trn_of_msg_a", "answered"));
      expect(await store.write((unit) => unit.conversations.remove("cnv_a"))).toBe("removed");
      await store.read(async (unit) => {
        expect(await unit.conversations.get("cnv_a")).toBeUndefined();
        expect(await unit.inbox.get("msg_a")).toBeUndefined();
        expect(await unit.journal.steps("trn_of_msg_a")).toEqual([]);
        expect(await unit.outbox.forMessages(["msg_a"])).toEqual([]);
        expect(await unit.outbox.byConversation("cnv_a", 10)).toEqual([]);
        expect(await unit.holds.byTurn("trn_of_msg_a")).toEqual([]);
        expect(await unit.versions.byTurn("trn_of_msg_a")).toHaveLength(1);
        expect(await unit.inbox.get("msg_b")).toBeDefined();
        expect(await unit.journal.steps("trn_of_msg_b")).toHaveLength(1);
        expect(await unit.outbox.forMessages(["msg_b"])).toHaveLength(1);
        expect(await unit.holds.byTurn("trn_of_msg_b")).toHaveLength(1);
      });
      expect(await store.write((unit) => unit.conversations.remove("cnv_a"))).toBe("unknown");
    }));

  it("refuses to remove a conversation while one of its turns is open", () =>
    withStore(async ({ store }) => {
      await fillConversation(store, "a");
      const remove = () => store.write((unit) => unit.conversations.remove("cnv_a"));
      expect(await remove()).toBe("open-turn");
      await store.write((unit) => unit.inbox.setState("trn_of_msg_a", "held"));
      expect(await remove()).toBe("open-turn");
      expect(await store.read((unit) => unit.inbox.get("msg_a"))).toBeDefined();
      await store.write((unit) => unit.inbox.setState("trn_of_msg_a", "failed"));
      expect(await remove()).toBe("removed");
    }));
}

export function checkHolds(withStore: WithStore): void {
  const decide = (store: Store, id: string, outcome: HoldOutcome, at: number) =>
    store.write((unit) => unit.holds.decide(id, outcome, "ann", at));

  it("returns a hold as it was parked, by id and by turn", () =>
    withStore(async ({ store }) => {
      await fillConversation(store, "a");
      const parked = sampleHold({ id: "hld_a", turnId: "trn_of_msg_a", conversation: "cnv_a" });
      expect(await store.read((unit) => unit.holds.get("hld_a"))).toEqual(parked);
      expect(await store.read((unit) => unit.holds.byTurn("trn_of_msg_a"))).toEqual([parked]);
      expect(await store.read((unit) => unit.holds.get("hld_unknown"))).toBeUndefined();
    }));

  it("decides a hold once, whoever else tries at the same time", () =>
    withStore(async ({ store }) => {
      await fillConversation(store, "a");
      const outcomes = await Promise.all([
        decide(store, "hld_a", "approved", 2_000),
        decide(store, "hld_a", "denied", 2_000),
        decide(store, "hld_unknown", "denied", 2_000),
      ]);
      expect(outcomes).toEqual([true, false, false]);
      const decided = { state: "approved", decidedAt: 2_000, decidedBy: "ann" };
      expect(await store.read((unit) => unit.holds.get("hld_a"))).toMatchObject(decided);
    }));

  it("takes no approval at or after the deadline, only that it expired or was cancelled", () =>
    withStore(async ({ store }) => {
      await fillConversation(store, "a");
      await fillConversation(store, "b");
      expect(await decide(store, "hld_a", "approved", 5_000)).toBe(false);
      expect(await decide(store, "hld_a", "denied", 5_001)).toBe(false);
      expect(await decide(store, "hld_a", "expired", 5_001)).toBe(true);
      expect(await decide(store, "hld_a", "approved", 4_999)).toBe(false);
      expect(await decide(store, "hld_b", "cancelled", 1_500)).toBe(true);
    }));

  it("lists pending holds oldest first and all of them newest first", () =>
    withStore(async ({ store }) => {
      for (const suffix of ["a", "b", "c"]) await fillConversation(store, suffix);
      await decide(store, "hld_b", "denied", 2_000);
      const list = async (state: "pending" | "all", limit: number) => {
        const rows = await store.read((unit) => unit.holds.list(state, limit));
        return rows.map((row) => row.id);
      };
      expect(await list("pending", 10)).toEqual(["hld_a", "hld_c"]);
      expect(await list("pending", 1)).toEqual(["hld_a"]);
      expect(await list("all", 10)).toEqual(["hld_c", "hld_b", "hld_a"]);
      expect(await list("all", 2)).toEqual(["hld_c", "hld_b"]);
    }));
}
