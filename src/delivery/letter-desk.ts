import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { EventBus, EventOrigin } from "../events.ts";
import { limits } from "../limits.ts";
import type { Part } from "../message.ts";
import { textOf } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newId } from "../platform/random.ts";
import type { Label, Readers } from "../provenance/label.ts";
import { leastTrust } from "../provenance/label.ts";
import type { Contact } from "../provenance/question.ts";
import type { ConversationRow, Store, StoreUnit } from "../store/store.ts";
import { answered, failed } from "../tools/define-tool.ts";
import type { Letters, MessageRequest } from "../tools/message/index.ts";
import type { CallSurroundings, ToolContext, ToolOutcome } from "../tools/tool.ts";

export interface LetterDeskDependencies {
  readonly store: Store;
  readonly checkpoints: Checkpoints;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly contactsOf: (principal: string) => readonly Contact[];
}

interface Recipient {
  readonly conversation: ConversationRow;
  /** Who speaks there. */
  readonly principal: string | undefined;
}

/** Leaves texts of agents in other conversations. Nobody is set to work by one: it is read with the next message. */
export class LetterDesk implements Letters {
  readonly #deps: LetterDeskDependencies;

  constructor(deps: LetterDeskDependencies) {
    this.#deps = deps;
  }

  async leave(
    { to, text }: MessageRequest,
    inside: CallSurroundings,
    context: ToolContext,
  ): Promise<ToolOutcome> {
    const { store, checkpoints, clock, bus } = this.#deps;
    const { turn } = inside;
    const { capability, callId, label, signal } = context;
    const contacts = this.#deps.contactsOf(capability.principal.id);
    const recipient = await store.read((unit) => findRecipient(unit, to, contacts));
    if (recipient === undefined)
      return failed("There is no such conversation, and no confirmed contact with one.", label);
    const { conversation, principal } = recipient;
    if (conversation.id === capability.conversation)
      return failed("That is this conversation: say it in your answer.", label);
    const leaving = checkpoints.crossOutbound(text, { subject: callId, origin: turn.origin, signal });
    if (leaving === undefined || leaving.trim() === "")
      return failed("The text was withheld, because it contained something that must not leave.", label);
    const now = clock.now();
    const id = newId("let", now);
    const left: Label = {
      trust: leastTrust(label.trust, "learned"),
      source: `agent:${turn.message.agent} in another conversation`,
      at: now,
      readers: addReader(label.readers, principal),
    };
    const kept = this.#admit({
      id,
      text: leaving,
      label: left,
      conversation,
      traceId: turn.origin.traceId,
      signal,
    });
    if (kept === undefined) return failed("The text was not taken in by the other conversation.", label);
    const isNew = await store.write((unit) =>
      unit.letters.add({
        id,
        conversation: conversation.id,
        turnId: turn.id,
        callId,
        fromConversation: capability.conversation,
        fromAgent: turn.message.agent,
        fromPerson: turn.message.person,
        ...kept,
        label: left,
        at: now,
      }),
    );
    if (isNew) {
      const characters = kept.text.length;
      bus.emit("letter:left", now, turn.origin, { id, to: conversation.id, callId, characters });
    }
    return answered("It was left there, and is read with the next message.", label);
  }

  /** Both forms as they are kept: what left, and what a model of that conversation reads. */
  #admit({ id, text, label, conversation, traceId, signal }: Arriving): Kept | undefined {
    const { checkpoints } = this.#deps;
    const origin: EventOrigin = {
      traceId,
      agent: conversation.agent,
      person: conversation.person,
      conversation: conversation.id,
    };
    const parts: readonly Part[] = [{ kind: "text", text, label }];
    const entered = checkpoints.crossInbound({ kind: "result", tool: "message", parts }, id, origin, signal);
    if (entered.do !== "pass") return undefined;
    const writes = [text, textOf(entered.value.parts)].map(
      (one) => ({ kind: "message", text: one, label }) as const,
    );
    const kept = checkpoints.crossStorage(writes, id, origin, signal);
    if (kept.do !== "pass") return undefined;
    return { text: kept.value[0]?.text ?? "", admitted: kept.value[1]?.text ?? "" };
  }
}

interface Kept {
  readonly text: string;
  readonly admitted: string;
}

interface Arriving {
  readonly id: string;
  readonly text: string;
  readonly label: Label;
  readonly conversation: ConversationRow;
  readonly traceId: string;
  readonly signal: AbortSignal;
}

/** A conversation by its id, or the one that a confirmed contact spoke in last. */
async function findRecipient(
  unit: StoreUnit,
  to: string,
  contacts: readonly Contact[],
): Promise<Recipient | undefined> {
  const named = contacts.find(({ name }) => name.toLowerCase() === to.trim().toLowerCase());
  const addresses = named?.addresses ?? [to.trim()];
  for (const address of addresses) {
    const conversation = await unit.conversations.get(address);
    if (conversation !== undefined) return withPrincipal(unit, conversation);
  }
  if (named === undefined) return undefined;
  const known = await unit.conversations.list({ limit: limits.conversationsSearched });
  const conversation = known.find(({ person }) => addresses.some((address) => isPerson(person, address)));
  return conversation === undefined ? undefined : withPrincipal(unit, conversation);
}

async function withPrincipal(unit: StoreUnit, conversation: ConversationRow): Promise<Recipient> {
  const [newest] = await unit.inbox.history(conversation.id, null, 1);
  return { conversation, principal: newest?.principal.id };
}

/** Channels on which a person's name is a telephone number. */
const phoneChannels = ["whatsapp", "signal"];

/** `whatsapp:4915112345678` is reached as itself, and under its number. */
function isPerson(person: string, address: string): boolean {
  if (person === address) return true;
  return (
    address.startsWith("+") && phoneChannels.some((channel) => person === `${channel}:${address.slice(1)}`)
  );
}

function addReader(readers: Readers, principal: string | undefined): Readers {
  if (readers === "everyone" || principal === undefined || readers.includes(principal)) return readers;
  return [...readers, principal];
}
