import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleConversation, sampleLabel, sampleMessage, sampleReply } from "./sample-rows.ts";
import type { InboxRow, JournalStep, Store } from "./store.ts";

/** Accepts messages in this order into `cnv_1`. */
async function acceptAll(store: Store, rows: readonly InboxRow[]): Promise<void> {
  await store.write(async (unit) => {
    await unit.conversations.ensure(sampleConversation());
    for (const row of rows) await unit.inbox.accept(row);
  });
}

const numbered = (count: number): readonly InboxRow[] =>
  Array.from({ length: count }, (_, index) =>
    sampleMessage({ id: `msg_${index}`, acceptedAt: 1_000 - index }),
  );

const fullRow = sampleMessage({
  admitted: [{ kind: "file", name: "a.txt", mediaType: "text/plain", text: "\0", label: sampleLabel }],
  rehearsal: [{ say: "hello" }, { calls: [{ call: "read", args: { path: "a", deep: [null, true] } }] }],
  idempotency: { caller: "tok_1", key: "k-1", bodyHash: "00ff" },
  timeZone: null,
});

export function checkInbox(withStore: WithStore): void {
  it("returns a message as it was accepted, by id, by turn and by idempotency key", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [fullRow]);
      await store.read(async (unit) => {
        expect(await unit.inbox.get("msg_1")).toEqual(fullRow);
        expect(await unit.inbox.byTurn(fullRow.turnId)).toEqual(fullRow);
        expect(await unit.inbox.byIdempotencyKey("tok_1", "k-1")).toEqual(fullRow);
        expect(await unit.inbox.get("msg_2")).toBeUndefined();
        expect(await unit.inbox.byTurn("msg_1")).toBeUndefined();
        expect(await unit.inbox.byIdempotencyKey("tok_2", "k-1")).toBeUndefined();
      });
    }));

  it("returns the first message for a repeated idempotency key of the same caller, also at the same time", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, []);
      const again = (caller: string, id: string) =>
        store.write((unit) =>
          unit.inbox.accept(sampleMessage({ id, idempotency: { caller, key: "k", bodyHash: id } })),
        );
      const [first, second, other] = await Promise.all([
        again("tok_1", "msg_1"),
        again("tok_1", "msg_2"),
        again("tok_2", "msg_3"),
      ]);
      expect(first).toMatchObject({ existed: false, row: { id: "msg_1" } });
      expect(second).toMatchObject({
        existed: true,
        row: { id: "msg_1", idempotency: { bodyHash: "msg_1" } },
      });
      expect(other).toMatchObject({ existed: false, row: { id: "msg_3" } });
      expect(await store.read((unit) => unit.inbox.open())).toHaveLength(2);
    }));

  it("refuses a message id or a turn id that exists, and a conversation that does not", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      const wrong = [
        sampleMessage({ turnId: "trn_other" }),
        sampleMessage({ id: "msg_2", turnId: sampleMessage().turnId }),
        sampleMessage({ id: "msg_3", conversation: "cnv_nowhere" }),
      ];
      for (const row of wrong) {
        const refused = store.write((unit) => unit.inbox.accept(row));
        await expect(refused).rejects.toMatchObject({ code: "conflict" });
      }
    }));

  it("moves an open turn on and never a final one", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      const turn = sampleMessage().turnId;
      const move = (state: InboxRow["state"]) => store.write((unit) => unit.inbox.setState(turn, state));
      expect(await move("held")).toBe(true);
      expect(await move("accepted")).toBe(true);
      expect(await move("answered")).toBe(true);
      for (const state of ["accepted", "held", "failed", "cancelled", "answered"] as const) {
        expect(await move(state)).toBe(false);
      }
      expect((await store.read((unit) => unit.inbox.byTurn(turn)))?.state).toBe("answered");
      expect(await store.write((unit) => unit.inbox.setState("trn_unknown", "failed"))).toBe(false);
    }));
}

export function checkInboxOrder(withStore: WithStore): void {
  it("lists open turns in the order they were accepted, whatever the clock said", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, numbered(6));
      await store.write(async (unit) => {
        await unit.inbox.setState("trn_of_msg_1", "answered");
        await unit.inbox.setState("trn_of_msg_2", "held");
        await unit.inbox.setState("trn_of_msg_4", "cancelled");
      });
      const open = await store.read((unit) => unit.inbox.open());
      expect(open.map((row) => row.id)).toEqual(["msg_0", "msg_2", "msg_3", "msg_5"]);
    }));

  it("gives the newest messages before another one, oldest first, whatever the clock said", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, numbered(8));
      const ids = async (before: string | null, limit: number, conversation = "cnv_1") => {
        const rows = await store.read((unit) => unit.inbox.history(conversation, before, limit));
        return rows.map((row) => row.id);
      };
      expect(await ids(null, 3)).toEqual(["msg_5", "msg_6", "msg_7"]);
      expect(await ids("msg_5", 3)).toEqual(["msg_2", "msg_3", "msg_4"]);
      expect(await ids("msg_1", 3)).toEqual(["msg_0"]);
      expect(await ids("msg_0", 3)).toEqual([]);
      expect(await ids(null, 0)).toEqual([]);
      expect(await ids(null, 100)).toHaveLength(8);
      expect(await ids("msg_unknown", 3)).toEqual([]);
      expect(await ids(null, 3, "cnv_2")).toEqual([]);
      await expect(ids(null, -1)).rejects.toThrow("row limit");
    }));
}

export function checkOutbox(withStore: WithStore): void {
  it("takes one reply for a message and any number of notices", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      const add = (id: string, kind: "reply" | "notice") =>
        store.write((unit) => unit.outbox.add(sampleReply({ id, kind })));
      await add("out_1", "notice");
      await add("out_2", "reply");
      await add("out_3", "notice");
      await expect(add("out_4", "reply")).rejects.toMatchObject({ code: "conflict" });
      await expect(add("out_1", "notice")).rejects.toMatchObject({ code: "conflict" });
      expect(await store.read((unit) => unit.outbox.reply("msg_1"))).toEqual(sampleReply({ id: "out_2" }));
    }));

  it("has no reply before one was added and none for an unknown message", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      await store.write((unit) => unit.outbox.add(sampleReply({ kind: "notice" })));
      expect(await store.read((unit) => unit.outbox.reply("msg_1"))).toBeUndefined();
      const lost = store.write((unit) => unit.outbox.add(sampleReply({ messageId: "msg_9" })));
      await expect(lost).rejects.toMatchObject({ code: "conflict" });
    }));

  it("finds the rows of many messages, and the newest of a conversation, oldest first", () =>
    withStore(async ({ store }) => {
      const messages = numbered(450);
      await acceptAll(store, messages);
      await store.write(async (unit) => {
        for (const row of messages) {
          await unit.outbox.add(sampleReply({ messageId: row.id, createdAt: 5_000 - row.acceptedAt }));
        }
      });
      const ids = messages.map((row) => row.id);
      await store.read(async (unit) => {
        const found = await unit.outbox.forMessages(ids.toReversed());
        expect(found.map((row) => row.messageId)).toEqual(ids);
        expect(await unit.outbox.forMessages([])).toEqual([]);
        expect(await unit.outbox.forMessages(["msg_unknown"])).toEqual([]);
        const newest = await unit.outbox.byConversation("cnv_1", 2);
        expect(newest.map((row) => row.messageId)).toEqual(["msg_448", "msg_449"]);
        const before = await unit.outbox.historyReplies("cnv_1", "msg_10", 3);
        expect(new Set(before.map((row) => row.messageId))).toEqual(new Set(["msg_7", "msg_8", "msg_9"]));
        expect(await unit.outbox.historyReplies("cnv_1", "msg_0", 3)).toEqual([]);
      });
    }));
}

export function checkJournal(withStore: WithStore): void {
  const model: JournalStep = {
    kind: "model",
    provider: "rehearsal",
    model: "rehearsal",
    text: "",
    calls: [{ id: "call_1", tool: "read", args: { path: "a.txt" } }],
    usage: { inputTokens: 1, outputTokens: 2, cachedInputTokens: 0, cost: 0.25 },
    rehearsalPosition: 1,
  };
  const started: JournalStep = { kind: "call-started", callId: "call_1", tool: "read" };

  it("returns the steps of a turn in order", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      const turn = sampleMessage().turnId;
      await store.write((unit) => unit.journal.append(turn, 0, model, 9_000));
      await store.write((unit) => unit.journal.append(turn, 1, started, 1_000));
      expect(await store.read((unit) => unit.journal.steps(turn))).toEqual([model, started]);
      expect(await store.read((unit) => unit.journal.steps("trn_unknown"))).toEqual([]);
    }));

  it("refuses a number twice, a gap, and a turn that does not exist", () =>
    withStore(async ({ store }) => {
      await acceptAll(store, [sampleMessage()]);
      const append = (turn: string, number: number) =>
        store.write((unit) => unit.journal.append(turn, number, started, 1_000));
      const turn = sampleMessage().turnId;
      await expect(append(turn, 1)).rejects.toMatchObject({ code: "conflict" });
      await append(turn, 0);
      await expect(append(turn, 0)).rejects.toMatchObject({ code: "conflict" });
      await expect(append(turn, 2)).rejects.toMatchObject({ code: "conflict" });
      await expect(append(turn, -1)).rejects.toMatchObject({ code: "conflict" });
      await expect(append("trn_unknown", 0)).rejects.toMatchObject({ code: "conflict" });
      await append(turn, 1);
      expect(await store.read((unit) => unit.journal.steps(turn))).toHaveLength(2);
    }));
}
