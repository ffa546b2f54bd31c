import { limits } from "../limits.ts";
import { textOf } from "../message.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelMessage, ToolSpec } from "../providers/provider.ts";
import type { InboxRow, OutboxRow, StoreUnit } from "../store/store.ts";

/** What earlier turns of the conversation bring into this one. */
export interface History {
  readonly messages: readonly ModelMessage[];
  readonly labels: readonly Label[];
}

/** The newest earlier messages that fit, oldest first; what does not fit is left out whole. */
export async function readHistory(unit: StoreUnit, message: InboxRow): Promise<History> {
  const rows = await unit.inbox.history(message.conversation, message.id, limits.historyMessages);
  if (rows.length === 0) return { messages: [], labels: [] };
  const replies = await unit.outbox.historyReplies(message.conversation, message.id, limits.historyMessages);
  const replyOf = new Map(replies.map((row) => [row.messageId, row]));
  return chooseHistory(rows, replyOf);
}

function chooseHistory(rows: readonly InboxRow[], replyOf: ReadonlyMap<string, OutboxRow>): History {
  const chosen: { messages: ModelMessage[]; labels: Label[] }[] = [];
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
    });
  }
  chosen.reverse();
  return { messages: chosen.flatMap((turn) => turn.messages), labels: chosen.flatMap((turn) => turn.labels) };
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
