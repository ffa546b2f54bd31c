import { canaryMark } from "../canary/canary-forms.ts";
import type { ContextText } from "../layer.ts";
import { limits } from "../limits.ts";
import { textOf } from "../message.ts";
import { leastTrust } from "../provenance/label.ts";
import type { Label } from "../provenance/label.ts";
import type { ContextValue } from "../provenance/question.ts";
import { estimateTokens } from "../providers/estimate-tokens.ts";
import type { ModelMessage, ToolSpec } from "../providers/provider.ts";
import type { LetterRow } from "../store/delegation-rows.ts";
import type { InboxRow, OutboxRow, StoreUnit } from "../store/store.ts";
import { splitSystemPrompt } from "./system-prompt.ts";
import type { Transcript } from "./transcript.ts";

/** What earlier turns of the conversation bring into this one. */
export interface History {
  readonly messages: readonly ModelMessage[];
  readonly labels: readonly Label[];
  readonly texts: readonly ContextText[];
  readonly values: readonly ContextValue[];
  /** Replies that a canary was taken out of. */
  readonly canariesOut: number;
}

export const noHistory: History = { messages: [], labels: [], texts: [], values: [], canariesOut: 0 };

/** Earlier turns take no more than this share of what the model can read at once. */
const historyShare = 0.5;

/** The newest earlier messages that fit, oldest first; what does not fit is left out whole, and so is what the house answered. */
export async function readHistory(
  unit: StoreUnit,
  message: InboxRow,
  contextTokens: number,
): Promise<History> {
  const rows = await unit.inbox.history(message.conversation, message.id, limits.historyMessages);
  if (rows.length === 0) return noHistory;
  const letters = await unit.letters.byConversation(message.conversation, limits.lettersInContext);
  const replies = await unit.outbox.historyReplies(message.conversation, message.id, limits.historyMessages);
  const replyOf = new Map(replies.map((row) => [row.messageId, row]));
  const lettersAfter = Map.groupBy(letters, ({ afterMessage }) => afterMessage);
  return chooseHistory(rows, { replyOf, lettersAfter }, contextTokens * historyShare);
}

interface Said {
  readonly replyOf: ReadonlyMap<string, OutboxRow>;
  readonly lettersAfter: ReadonlyMap<string | null, readonly LetterRow[]>;
}

function chooseHistory(
  rows: readonly InboxRow[],
  { replyOf, lettersAfter }: Said,
  mostTokens: number,
): History {
  const chosen: Omit<History, "canariesOut">[] = [];
  let room = limits.historyCharacters;
  let roomTokens = mostTokens;
  for (const row of rows.toReversed()) {
    const letters = lettersAfter.get(row.id) ?? [];
    if (row.heardBy === "house") {
      chosen.push({ messages: letters.map(messageOfLetter), ...readLetters(letters) });
      continue;
    }
    const reply = replyOf.get(row.id);
    const parts = row.admitted ?? row.received;
    const asked = textOf(parts);
    const answered = reply?.text ?? "(this message is still waiting for its answer)";
    room -= letters.reduce((sum, letter) => sum + letter.admitted.length, asked.length + answered.length);
    if (room < 0) break;
    roomTokens -= [asked, answered, ...letters.map((letter) => letter.admitted)].reduce(
      (sum, text) => sum + estimateTokens(text),
      0,
    );
    if (roomTokens < 0) break;
    const read = readLetters(letters);
    chosen.push({
      messages: [
        { role: "user", text: asked },
        { role: "assistant", text: answered, calls: [] },
        ...letters.map(messageOfLetter),
      ],
      labels: [
        ...[...parts, ...(reply === undefined ? [] : [reply])].map(({ label }) => label),
        ...read.labels,
      ],
      texts: [...textsOfMessage(row), ...(reply === undefined ? [] : [textOfReply(reply)]), ...read.texts],
      values: [
        ...valuesOfMessage(row),
        ...(reply === undefined ? [] : [valueOfReply(reply)]),
        ...read.values,
      ],
    });
  }
  chosen.reverse();
  return {
    messages: chosen.flatMap((turn) => turn.messages),
    labels: chosen.flatMap((turn) => turn.labels),
    texts: chosen.flatMap((turn) => turn.texts),
    values: chosen.flatMap((turn) => turn.values),
    canariesOut: [...replyOf.values()].filter(({ text }) => text.includes(canaryMark)).length,
  };
}

/** What letters bring into a context besides their words. */
function readLetters(letters: readonly LetterRow[]): Pick<History, "labels" | "texts" | "values"> {
  return {
    labels: letters.map(({ label }) => label),
    texts: letters.map(({ text, label }) => ({ text, trust: label.trust })),
    values: letters.map(({ text, label }): ContextValue => ({ text, label, from: "attached" })),
  };
}

/** What an agent left in the conversation stands between its messages, and says that no person wrote it. */
function messageOfLetter({ fromAgent, admitted }: LetterRow): ModelMessage {
  const head = `(Left here by the agent "${fromAgent}" from another conversation; no person wrote it.)`;
  return { role: "user", text: `${head}\n${admitted}` };
}

function textsOfMessage(row: InboxRow): readonly ContextText[] {
  return (row.admitted ?? row.received).map(({ text = "", label }) => ({ text, trust: label.trust }));
}

/** A model's words are never a person's, however clean its context was. */
function textOfReply({ text, label }: OutboxRow): ContextText {
  return { text, trust: leastTrust(label.trust, "learned") };
}

/** What a person wrote in one message is read as a whole; files and what came with it stand apart. */
export function valuesOfMessage(row: InboxRow): readonly ContextValue[] {
  const parts = row.admitted ?? row.received;
  const own = parts.filter((part) => part.kind === "text" && part.label.trust === "user");
  const words: readonly ContextValue[] = own.slice(0, 1).map(({ label }) => ({
    text: textOf(own),
    label,
    from: "words",
    principal: row.principal,
  }));
  const attached = parts.flatMap((part): readonly ContextValue[] =>
    own.includes(part) || part.text === undefined
      ? []
      : [{ text: part.text, label: part.label, from: "attached" }],
  );
  return [...words, ...attached];
}

function valueOfReply({ text, label }: OutboxRow): ContextValue {
  return { text, label: { ...label, trust: leastTrust(label.trust, "learned") }, from: "reply" };
}

/** What a turn begins with, for the layer that asks where a call comes from. */
export function collectValues(system: string, history: History, message: InboxRow): readonly ContextValue[] {
  const label: Label = {
    trust: "system",
    source: `agents.${message.agent}.instructions`,
    at: 0,
    readers: "everyone",
  };
  return [
    { text: splitSystemPrompt(system).instructions, label, from: "system" },
    ...history.values,
    ...valuesOfMessage(message).map((value) => ({ ...value, current: true })),
  ];
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
  /** What is there when the turn begins: history and message, and for a sub-agent what its caller had read. */
  readonly values: readonly ContextValue[];
}

export function userMessage(message: InboxRow): ModelMessage {
  return { role: "user", text: textOf(message.admitted ?? message.received) };
}
