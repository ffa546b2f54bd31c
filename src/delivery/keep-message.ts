import { keepTexts } from "../agent/keep-step.ts";
import type { CommandReply } from "../approvals/command-desk.ts";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { EventOrigin } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import { newId } from "../platform/random.ts";
import type { InboxRow, OutboxRow, Store, StoreUnit } from "../store/store.ts";
import { filteredReply } from "./replacement-texts.ts";

export interface KeptMessage {
  readonly row: InboxRow;
  /** True when an Idempotency-Key named a message that was kept before. */
  readonly existed: boolean;
}

/** What is written in the same unit as a message. */
export interface Beside {
  /** Where it says no, nothing is kept. */
  readonly before?: (unit: StoreUnit) => Promise<boolean>;
  readonly after?: (unit: StoreUnit) => Promise<void>;
}

/** Keeps a message with its conversation; undefined where what belongs to it said no. */
export function keepMessage(
  store: Store,
  row: InboxRow,
  beside: Beside = {},
): Promise<KeptMessage | undefined> {
  const { conversation: id, agent, channel, person, acceptedAt: at, idempotency } = row;
  return store.write(async (unit) => {
    const earlier =
      idempotency === null
        ? undefined
        : await unit.inbox.byIdempotencyKey(idempotency.caller, idempotency.key);
    if (earlier !== undefined) return { row: earlier, existed: true };
    if ((await beside.before?.(unit)) === false) return undefined;
    await unit.conversations.ensure({ id, agent, channel, person, createdAt: at, updatedAt: at });
    const kept = await unit.inbox.accept(row);
    await beside.after?.(unit);
    return kept;
  });
}

export interface AnswerDependencies {
  readonly store: Store;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
}

/** Keeps a message that the house answers itself, together with its reply: no turn runs and no model reads it. */
export async function keepAnswered(
  { store, checkpoints, clock }: AnswerDependencies,
  message: InboxRow,
  { text, label }: CommandReply,
  origin: EventOrigin,
): Promise<KeptMessage | undefined> {
  const row: InboxRow = { ...message, state: "answered", heardBy: "house" };
  const { id: messageId, turnId, conversation, channel } = row;
  const turn = { id: turnId, origin, signal: neverAborted };
  const left = checkpoints.crossOutbound(text, { subject: messageId, ...turn });
  const [kept = filteredReply] = keepTexts(checkpoints, turn, [
    { kind: "reply", text: left ?? filteredReply, label },
  ]);
  const createdAt = clock.now();
  const reply: OutboxRow = {
    id: newId("out", createdAt),
    turnId,
    messageId,
    conversation,
    channel,
    kind: "reply",
    text: kept,
    label,
    createdAt,
    delivery: "stored",
  };
  return keepMessage(store, row, { after: (unit) => unit.outbox.add(reply) });
}

const neverAborted = new AbortController().signal;
