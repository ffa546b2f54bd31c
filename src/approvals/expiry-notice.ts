import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import { newId } from "../platform/random.ts";
import type { HoldRow, InboxRow, OutboxRow } from "../store/store.ts";

/** Tells the conversation that nobody decided, and how it is asked once more. No word of the call is in it. */
export function expiryNotice(
  checkpoints: Checkpoints,
  { id, turnId, conversation, agent, person, expiresAt, label }: HoldRow,
  { id: messageId, channel }: InboxRow,
): OutboxRow {
  const words = `Nobody decided in time, so a call that waited was not done. Say /again ${id} to ask once more.`;
  const origin = { traceId: turnId, turnId, conversation, agent, person };
  const text = checkpoints.crossOutbound(words, { subject: id, origin, signal: neverAborted });
  return {
    id: newId("out", expiresAt),
    turnId,
    messageId,
    conversation,
    channel,
    kind: "notice",
    text: text ?? "Nobody decided in time, so a call that waited was not done.",
    label: { trust: "system", source: "castellan", at: expiresAt, readers: label.readers },
    createdAt: expiresAt,
    delivery: "stored",
  };
}

const neverAborted = new AbortController().signal;
