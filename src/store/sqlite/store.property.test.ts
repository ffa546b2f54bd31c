import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { systemClock } from "../../platform/clock.ts";
import { sampleConversation, sampleMessage, sampleReply } from "../sample-rows.ts";
import type { Store, StoreUnit, TurnState } from "../store.ts";
import { openStore } from "./open-store.ts";

/** The same rules in memory: what the store is compared with. */
interface Model {
  readonly conversations: Set<string>;
  readonly messages: Map<
    string,
    { conversation: string; key: string | null; state: TurnState; steps: number }
  >;
  readonly replies: Map<string, string>;
  readonly settings: Map<string, string>;
}

type Step =
  | { readonly do: "ensure"; readonly conversation: string }
  | { readonly do: "accept"; readonly id: string; readonly conversation: string; readonly key: string | null }
  | { readonly do: "state"; readonly id: string; readonly state: TurnState }
  | { readonly do: "journal"; readonly id: string; readonly number: number }
  | { readonly do: "reply"; readonly id: string; readonly text: string }
  | { readonly do: "remove"; readonly conversation: string }
  | { readonly do: "put"; readonly key: string; readonly value: string };

interface Unit {
  readonly steps: readonly Step[];
  readonly throws: boolean;
}

const conversation = fc.constantFrom("cnv_1", "cnv_2");
const id = fc.constantFrom("msg_1", "msg_2", "msg_3", "msg_4", "msg_5");
const state = fc.constantFrom<TurnState>("accepted", "held", "answered", "failed", "cancelled");
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const key = fc.option(fc.constantFrom("k1", "k2"), { nil: null });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("ensure" as const), conversation }),
  fc.record({ do: fc.constant("accept" as const), id, conversation, key }),
  fc.record({ do: fc.constant("state" as const), id, state }),
  fc.record({ do: fc.constant("journal" as const), id, number: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant("reply" as const), id, text }),
  fc.record({ do: fc.constant("remove" as const), conversation }),
  fc.record({ do: fc.constant("put" as const), key: fc.constantFrom("a", "b"), value: text }),
);

const unit: fc.Arbitrary<Unit> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  throws: fc.nat({ max: 5 }).map((drawn) => drawn === 5),
});

const open = (at: TurnState): boolean => at === "accepted" || at === "held";

/** Returns false where the store has to refuse. */
function applyToModel(model: Model, one: Step): boolean {
  const message = "id" in one ? model.messages.get(one.id) : undefined;
  switch (one.do) {
    case "ensure":
      model.conversations.add(one.conversation);
      return true;
    case "accept":
      return acceptInModel(model, one);
    case "state":
      if (message !== undefined && open(message.state)) message.state = one.state;
      return true;
    case "journal":
      if (message === undefined || message.steps !== one.number) return false;
      message.steps += 1;
      return true;
    case "reply":
      if (message === undefined || model.replies.has(one.id)) return false;
      model.replies.set(one.id, one.text);
      return true;
    case "remove":
      return removeFromModel(model, one.conversation);
    case "put":
      model.settings.set(one.key, one.value);
      return true;
  }
}

function acceptInModel(model: Model, one: Extract<Step, { do: "accept" }>): boolean {
  const { id: messageId, conversation: of, key: under } = one;
  const known = under !== null && [...model.messages.values()].some((other) => other.key === under);
  if (known) return true;
  if (model.messages.has(messageId) || !model.conversations.has(of)) return false;
  model.messages.set(messageId, { conversation: of, key: under, state: "accepted", steps: 0 });
  return true;
}

function removeFromModel(model: Model, removed: string): boolean {
  const inside = [...model.messages].filter(([, message]) => message.conversation === removed);
  if (inside.some(([, message]) => open(message.state))) return true;
  for (const [messageId] of inside) {
    model.messages.delete(messageId);
    model.replies.delete(messageId);
  }
  model.conversations.delete(removed);
  return true;
}

async function applyToStore(target: StoreUnit, one: Step): Promise<void> {
  switch (one.do) {
    case "ensure":
      return target.conversations.ensure(sampleConversation({ id: one.conversation }));
    case "accept": {
      const idempotency = one.key === null ? null : { caller: "tok_1", key: one.key, bodyHash: "00" };
      await target.inbox.accept(sampleMessage({ id: one.id, conversation: one.conversation, idempotency }));
      return;
    }
    case "state":
      await target.inbox.setState(`trn_of_${one.id}`, one.state);
      return;
    case "journal":
      return target.journal.append(
        `trn_of_${one.id}`,
        one.number,
        { kind: "call-started", callId: "call_1", tool: "now" },
        1_000,
      );
    case "reply":
      return target.outbox.add(sampleReply({ messageId: one.id, text: one.text }));
    case "remove":
      await target.conversations.remove(one.conversation);
      return;
    case "put":
      return target.settings.put(one.key, one.value);
  }
}

function runOnModel(model: Model, one: Unit): { readonly model: Model; readonly stored: boolean } {
  const next = structuredClone(model);
  const stored = one.steps.every((each) => applyToModel(next, each)) && !one.throws;
  return stored ? { model: next, stored } : { model, stored };
}

function runOnStore(store: Store, one: Unit): Promise<void> {
  return store.write(async (target) => {
    for (const each of one.steps) await applyToStore(target, each);
    if (one.throws) throw new Error("the work failed");
  });
}

async function readAll(store: Store): Promise<Model> {
  return store.read(async (target) => {
    const found: Model = {
      conversations: new Set(),
      messages: new Map(),
      replies: new Map(),
      settings: new Map(),
    };
    for (const one of await target.conversations.list({ limit: 10 })) found.conversations.add(one.id);
    for (const messageId of ["msg_1", "msg_2", "msg_3", "msg_4", "msg_5"]) {
      const row = await target.inbox.get(messageId);
      if (row === undefined) continue;
      const steps = (await target.journal.steps(row.turnId)).length;
      const under = row.idempotency?.key ?? null;
      found.messages.set(messageId, { conversation: row.conversation, key: under, state: row.state, steps });
      const reply = await target.outbox.reply(messageId);
      if (reply !== undefined) found.replies.set(messageId, reply.text);
    }
    for (const name of ["a", "b"]) {
      const value = await target.settings.get(name);
      if (value !== undefined) found.settings.set(name, value as string);
    }
    return found;
  });
}

it(
  "does with any units, failing ones among them, what the same rules do in memory",
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(unit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (batches) => {
          const folder = mkdtempSync(join(tmpdir(), "castellan-property-"));
          const store = await openStore({ folder, durability: "process", clock: systemClock });
          try {
            let model: Model = {
              conversations: new Set(),
              messages: new Map(),
              replies: new Map(),
              settings: new Map(),
            };
            for (const batch of batches) {
              const outcomes = await Promise.allSettled(batch.map((one) => runOnStore(store, one)));
              for (const [index, one] of batch.entries()) {
                const expected = runOnModel(model, one);
                model = expected.model;
                expect(outcomes[index]?.status).toBe(expected.stored ? "fulfilled" : "rejected");
              }
              expect(await readAll(store)).toEqual(model);
            }
          } finally {
            await store.close();
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns: 80 },
    ),
);
