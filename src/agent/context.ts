import { canaryMark } from "../canary/canary-forms.ts";
import type { ContextText } from "../layer.ts";
import { limits } from "../limits.ts";
import { textOf } from "../message.ts";
import { leastTrust } from "../provenance/label.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelMessage, ToolSpec } from "../providers/provider.ts";
import type { InboxRow, OutboxRow, StoreUnit } from "../store/store.ts";
import type { Transcript } from "./transcript.ts";

/** What earlier turns of the conversation bring into this one. */
export interface History {
  readonly messages: readonly ModelMessage[];
  readonly labels: readonly Label[];
  readonly texts: readonly ContextText[];
  /** Replies that a canary was taken out of. */
  readonly canariesOut: number;
}

export const noHistory: History = { messages: [], labels: [], texts: [], canariesOut: 0 };

/** The newest earlier messages that fit, oldest first; what does not fit is left out whole. */
export async function readHistory(unit: StoreUnit, message: InboxRow): Promise<History> {
  const rows = await unit.inbox.history(message.conversation, message.id, limits.historyMessages);
  if (rows.length === 0) return noHistory;
  const replies = await unit.outbox.historyReplies(message.conversation, message.id, limits.historyMessages);
  const replyOf = new Map(replies.map((row) => [row.messageId, row]));
  return chooseHistory(rows, replyOf);
}

function chooseHistory(rows: readonly InboxRow[], replyOf: ReadonlyMap<string, OutboxRow>): History {
  const chosen: { messages: ModelMessage[]; labels: Label[]; texts: ContextText[] }[] = [];
  let room = limits.historyCharacters;
  for (const row of rows.toReversed()) {
    const reply = replyOf.get(row.id);
    const parts = row.admitted ?? row.received;
    const asked = textOf(parts);
    const answered = reply?.text ?? "(this message is still waiting for its answer)";
    room -= asked.length + answered.length;
    if (room < 0) break;
    chosen.push({
      messages: [
        { role: "user", text: asked },
        { role: "assistant", text: answered, calls: [] },
      ],
      labels: [...parts.map((part) => part.label), ...(reply === undefined ? [] : [reply.label])],
      texts: [...textsOfMessage(row), ...(reply === undefined ? [] : [textOfReply(reply)])],
    });
  }
  chosen.reverse();
  return {
    messages: chosen.flatMap((turn) => turn.messages),
    labels: chosen.flatMap((turn) => turn.labels),
    texts: chosen.flatMap((turn) => turn.texts),
    canariesOut: [...replyOf.values()].filter(({ text }) => text.includes(canaryMark)).length,
  };
}

function textsOfMessage(row: InboxRow): readonly ContextText[] {
  return (row.admitted ?? row.received).map(({ text = "", label }) => ({ text, trust: label.trust }));
}

/** A model's words are never a person's, however clean its context was. */
function textOfReply({ text, label }: OutboxRow): ContextText {
  return { text, trust: leastTrust(label.trust, "learned") };
}

/** Everything a turn's model has read so far, each with its trust. */
export function collectTexts(
  system: string,
  history: History,
  message: InboxRow,
  transcript: Transcript,
): readonly ContextText[] {
  return [
    { text: system, trust: "system" },
    ...history.texts,
    ...textsOfMessage(message),
    ...transcript.exchanged,
  ];
}

/** Everything of a request that stays the same while one turn runs. */
export interface TurnContext {
  readonly system: string;
  readonly tools: readonly ToolSpec[];
  readonly before: readonly ModelMessage[];
  readonly labels: readonly Label[];
}

export function userMessage(message: InboxRow): ModelMessage {
  return { role: "user", text: textOf(message.admitted ?? message.received) };
}
