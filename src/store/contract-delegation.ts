import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import type { ContactRow, DelegationRow, LetterRow } from "./delegation-rows.ts";
import { sampleConversation, sampleLabel, sampleMessage, sampleReply } from "./sample-rows.ts";
import type { JournalStep, Store } from "./store.ts";

const started: JournalStep = { kind: "call-started", callId: "call_1", tool: "write" };

function sampleDelegation(given: Partial<DelegationRow> = {}): DelegationRow {
  return {
    id: "sub_1",
    turnId: "trn_of_msg_1",
    parent: null,
    callId: "call_1",
    agent: "main",
    capability: { tools: ["read"], maxSteps: 3, folder: null },
    createdAt: 2_000,
    ...given,
  };
}

function sampleLetter(given: Partial<LetterRow> = {}): Omit<LetterRow, "afterMessage"> {
  return {
    id: "let_1",
    conversation: "cnv_1",
    turnId: "trn_9",
    callId: "call_1",
    fromConversation: "cnv_9",
    fromAgent: "main",
    fromPerson: "api:tok_9",
    text: "hello",
    admitted: "framed hello",
    label: { ...sampleLabel, trust: "learned" },
    at: 3_000,
    ...given,
  };
}

function sampleContact(given: Partial<ContactRow> = {}): ContactRow {
  return {
    id: "con_1",
    principal: "owner",
    name: "Bob",
    addresses: ["bob@firm.example", "+4915112345678"],
    createdAt: 1_000,
    createdBy: "agent:main",
    confirmedAt: null,
    confirmedBy: null,
    ...given,
  };
}

async function startTurn(store: Store, id = "msg_1"): Promise<void> {
  await store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation());
    await unit.inbox.accept(sampleMessage({ id, turnId: `trn_of_${id}` }));
  });
}

export function checkDelegations(withStore: WithStore): void {
  it("keeps delegations of a turn in order, each with a journal of its own without gaps", () =>
    withStore(async ({ store, reopen }) => {
      await startTurn(store);
      const rows = [sampleDelegation(), sampleDelegation({ id: "sub_0", parent: "sub_1", callId: "call_2" })];
      for (const row of rows) await store.write((unit) => unit.delegations.add(row));
      await store.write(async (unit) => {
        await unit.delegations.append("sub_1", 0, started, 3_000);
        await unit.delegations.append("sub_0", 0, started, 3_000);
        await unit.delegations.append("sub_1", 1, started, 3_000);
      });
      await expect(
        store.write((unit) => unit.delegations.append("sub_1", 1, started, 3_000)),
      ).rejects.toMatchObject({ code: "conflict" });
      const again = await reopen();
      const read = await again.read(async (unit) => ({
        all: await unit.delegations.byTurn("trn_of_msg_1"),
        one: await unit.delegations.get("sub_0"),
        none: await unit.delegations.get("sub_7"),
        steps: await unit.delegations.steps("sub_1"),
        turn: await unit.journal.steps("trn_of_msg_1"),
      }));
      expect(read).toEqual({ all: rows, one: rows[1], none: undefined, steps: [started, started], turn: [] });
    }));

  it("begins a delegation once, and only for a turn and a parent that exist", () =>
    withStore(async ({ store }) => {
      await startTurn(store);
      await store.write((unit) => unit.delegations.add(sampleDelegation()));
      for (const row of [
        sampleDelegation(),
        sampleDelegation({ id: "sub_2", turnId: "trn_none" }),
        sampleDelegation({ id: "sub_3", parent: "sub_none" }),
      ])
        await expect(store.write((unit) => unit.delegations.add(row))).rejects.toMatchObject({
          code: "conflict",
        });
    }));

  it("removes delegations and their journals with the conversation they worked for", () =>
    withStore(async ({ store }) => {
      await startTurn(store);
      await store.write(async (unit) => {
        await unit.delegations.add(sampleDelegation());
        await unit.delegations.append("sub_1", 0, started, 3_000);
        await unit.inbox.setState("trn_of_msg_1", "answered");
        await unit.outbox.add(sampleReply());
      });
      expect(await store.write((unit) => unit.conversations.remove("cnv_1"))).toBe("removed");
      const left = await store.read(async (unit) => [
        await unit.delegations.get("sub_1"),
        await unit.delegations.steps("sub_1"),
      ]);
      expect(left).toEqual([undefined, []]);
    }));
}

export function checkLetters(withStore: WithStore): void {
  it("keeps letters behind the message that was the newest when they came, once per call", () =>
    withStore(async ({ store, reopen }) => {
      await store.write((unit) => unit.conversations.ensure(sampleConversation()));
      const added = [await store.write((unit) => unit.letters.add(sampleLetter()))];
      await startTurn(store);
      await startTurn(store, "msg_2");
      const second = sampleLetter({ id: "let_2", callId: "call_2", at: 1 });
      added.push(
        await store.write((unit) => unit.letters.add(second)),
        await store.write((unit) => unit.letters.add(sampleLetter({ id: "let_3", text: "again" }))),
      );
      expect(added).toEqual([true, true, false]);
      const again = await reopen();
      const all = await again.read((unit) => unit.letters.byConversation("cnv_1", 10));
      expect(all).toEqual([
        { ...sampleLetter(), afterMessage: null },
        { ...second, afterMessage: "msg_2" },
      ]);
      expect(await again.read((unit) => unit.letters.byConversation("cnv_1", 1))).toEqual(all.slice(1));
      expect(await again.read((unit) => unit.letters.byConversation("cnv_2", 10))).toEqual([]);
    }));

  it("removes letters with the conversation that they were left in", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.conversations.ensure(sampleConversation()));
      await store.write((unit) => unit.letters.add(sampleLetter()));
      await store.write((unit) => unit.conversations.remove("cnv_1"));
      expect(await store.read((unit) => unit.letters.byConversation("cnv_1", 10))).toEqual([]);
      await expect(store.write((unit) => unit.letters.add(sampleLetter()))).rejects.toMatchObject({
        code: "conflict",
      });
    }));
}

export function checkContacts(withStore: WithStore): void {
  it("keeps contacts in order, and confirms each once", () =>
    withStore(async ({ store, reopen }) => {
      const rows = [sampleContact(), sampleContact({ id: "con_0", name: "Ann", principal: "api:tok_1/ann" })];
      for (const row of rows) await store.write((unit) => unit.contacts.add(row));
      const confirmed = await store.write((unit) => unit.contacts.confirm("con_0", "owner", 5_000));
      const late = await store.write((unit) => unit.contacts.confirm("con_0", "somebody", 6_000));
      const unknown = await store.write((unit) => unit.contacts.confirm("con_7", "owner", 6_000));
      expect([confirmed, late, unknown]).toEqual([true, false, false]);
      const again = await reopen();
      expect(await again.read((unit) => unit.contacts.list())).toEqual([
        rows[0],
        { ...rows[1], confirmedAt: 5_000, confirmedBy: "owner" },
      ]);
      expect(await again.write((unit) => unit.contacts.remove("con_1"))).toBe(true);
      expect(await again.write((unit) => unit.contacts.remove("con_1"))).toBe(false);
      expect(await again.read((unit) => unit.contacts.list())).toHaveLength(1);
    }));
}
