import assert from "node:assert/strict";
import type { AgentBook } from "../agent/agent.ts";
import type { Approvals } from "../approvals/approvals.ts";
import type { Asker, Repetition } from "../approvals/ask-again.ts";
import { readRepetition } from "../approvals/ask-again.ts";
import type { CommandReply } from "../approvals/command-desk.ts";
import { CommandDesk } from "../approvals/command-desk.ts";
import type { Decider } from "../approvals/hold-desk.ts";
import type { HoldViews } from "../approvals/hold-views.ts";
import type { KindDesk } from "../approvals/kind-desk.ts";
import type { KindWish } from "../approvals/kind.ts";
import type { AppError } from "../errors.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { EventOrigin } from "../events.ts";
import { limits } from "../limits.ts";
import type { IncomingMessage, Principal } from "../message.ts";
import { newId, newRandomId } from "../platform/random.ts";
import type { IdempotencyKey, InboxRow } from "../store/store.ts";
import type { Refusal } from "./admissions.ts";
import { earlierAdmission, refused } from "./admissions.ts";
import type { Admission, DecisionResult, Desk, NumberedTurnEvent, Submission, TurnOutcome } from "./desk.ts";
import type { BothForms } from "./keep-parts.ts";
import { keepParts, keepScript } from "./keep-parts.ts";
import { keepAnswered, keepMessage } from "./keep-message.ts";
import { keepRefusal, keepSpans, suspicionOf } from "./keep-suspicion.ts";
import type { TurnDesk } from "./turn-desk.ts";
import type { TurnRunnerDependencies } from "./turn-runner.ts";

export interface FrontDeskDependencies extends Pick<
  TurnRunnerDependencies,
  "checkpoints" | "store" | "bus" | "clock"
> {
  readonly agents: AgentBook;
  readonly turns: TurnDesk;
  readonly approvals: Approvals;
  readonly holdViews: HoldViews;
  readonly kinds: KindDesk;
  /** Why nothing is accepted at the moment (locked, stopping), if so. */
  readonly closed: () => AppError | undefined;
}

interface KeptParts extends BothForms {
  readonly suspicion: Suspicion | null;
}

/** A refusal at the checkpoint; with suspicion where it was for an attack. */
interface Judgement {
  readonly refusal: Refusal;
  readonly suspicion: Suspicion | undefined;
}

/** Takes messages in: nothing is acknowledged before it is judged and kept. */
export class FrontDesk implements Desk {
  readonly #deps: FrontDeskDependencies;
  readonly #commands: CommandDesk;

  constructor(deps: FrontDeskDependencies) {
    this.#deps = deps;
    this.#commands = new CommandDesk({ ...deps, desk: this });
  }

  async submit(submission: Submission): Promise<Admission> {
    const closed = this.#deps.closed();
    if (closed !== undefined) return refused(closed.code, "desk/closed", closed.message, closed.hint);
    const earlier = await this.#findEarlier(submission.idempotency);
    if (earlier !== undefined) return earlier;
    const conversation = await this.#chooseConversation(submission);
    if (typeof conversation !== "string") return conversation;
    const rehearsalRefusal = this.#refuseRehearsal(submission);
    if (rehearsalRefusal !== undefined) return rehearsalRefusal;
    return this.#admit(submission, conversation);
  }

  outcome(turnId: string, signal: AbortSignal): Promise<TurnOutcome> {
    return this.#deps.turns.outcome(turnId, signal);
  }

  follow(turnId: string, after: number, signal: AbortSignal): AsyncIterable<NumberedTurnEvent> {
    return this.#deps.turns.follow(turnId, after, signal);
  }

  cancel(turnId: string, by: Principal): Promise<"cancelled" | "already-final" | "unknown"> {
    return this.#deps.turns.cancel(turnId, `Stopped by ${by.id}.`);
  }

  async decide(
    holdId: string,
    decision: "approve" | "deny",
    by: Principal,
    wish?: KindWish,
  ): Promise<DecisionResult> {
    const closed = this.#deps.closed();
    if (closed?.code === "locked" && decision === "approve")
      return refused(closed.code, "desk/closed", closed.message, closed.hint);
    return this.#deps.turns.holds.decide(holdId, decision, by, wish);
  }

  async press(token: string, by: Decider, only?: string): Promise<DecisionResult> {
    const closed = this.#deps.closed();
    if (closed?.code === "locked") return refused(closed.code, "desk/closed", closed.message, closed.hint);
    return this.#deps.turns.holds.press(token, by, only);
  }

  async askAgain(holdId: string, by: Asker): Promise<Admission> {
    const { approvals, store, clock } = this.#deps;
    const closed = this.#deps.closed();
    if (closed !== undefined) return refused(closed.code, "desk/closed", closed.message, closed.hint);
    const asking = { by, now: clock.now() };
    const found = await store.read((unit) => readRepetition(unit, approvals, holdId, asking));
    if (!found.ok) return { do: "refused", ...found.error };
    const { message, parts } = found.value;
    const { agent, channel, person, principal, timeZone, rehearsal } = message;
    const sender = { agent, channel, person, principal, conversation: message.conversation, parts };
    const submission: Submission = {
      ...sender,
      timeZone: timeZone ?? undefined,
      idempotency: undefined,
      rehearsal: rehearsal ?? undefined,
      traceId: by.traceId,
    };
    const refusal = this.#refuseRehearsal(submission);
    return refusal ?? this.#admit(submission, message.conversation, found.value);
  }

  async #findEarlier(key: IdempotencyKey | undefined): Promise<Admission | undefined> {
    if (key === undefined) return undefined;
    const row = await this.#deps.store.read((unit) => unit.inbox.byIdempotencyKey(key.caller, key.key));
    return row === undefined ? undefined : earlierAdmission(row, key);
  }

  async #chooseConversation({ agent, channel, person, conversation }: Submission): Promise<string | Refusal> {
    if (this.#deps.agents.get(agent) === undefined) {
      const known = this.#deps.agents.ids().join(", ");
      return refused(
        "not-found",
        "desk/agent",
        `There is no agent "${agent.slice(0, 80)}".`,
        `Configured agents: ${known}.`,
      );
    }
    if (conversation === undefined) return newRandomId("conv");
    const row = await this.#deps.store.read((unit) => unit.conversations.get(conversation));
    if (row !== undefined && row.agent === agent && row.channel === channel && row.person === person)
      return conversation;
    return refused(
      "not-found",
      "desk/conversation",
      "There is no such conversation for you and this agent.",
      "Leave `conversation` out to start a new one.",
    );
  }

  #refuseRehearsal({ agent, rehearsal }: Submission): Refusal | undefined {
    const provider = this.#deps.agents.get(agent)?.provider.name;
    if (rehearsal === undefined || provider === "rehearsal") return undefined;
    return refused(
      "unprocessable",
      "desk/rehearsal",
      `A rehearsal script was sent, but the agent "${agent}" is answered by ${provider}.`,
      "Set the agent's `model` to `rehearsal` to use scripts.",
    );
  }

  async #admit(submission: Submission, conversation: string, again?: Repetition): Promise<Admission> {
    if (this.#deps.turns.waitingIn(conversation) >= limits.turnsWaitingPerConversation) {
      return refused(
        "too-many-requests",
        "desk/queue",
        "Too many messages of this conversation are waiting.",
        "Wait for an answer, then send again.",
      );
    }
    const { clock, checkpoints } = this.#deps;
    const now = clock.now();
    const { agent, channel, person, room, principal, timeZone, rehearsal, traceId } = submission;
    const sender = { agent, channel, person, principal, conversation };
    const [messageId, turnId] = [newId("msg", now), newId("turn", now)];
    const origin: EventOrigin = { traceId, agent, person, conversation, turnId };
    const message = { ...sender, ...(room === undefined ? {} : { room }), parts: submission.parts };
    const judged = this.#judge(submission, message, messageId, origin);
    if ("refusal" in judged) {
      const { refusal, suspicion } = judged;
      if (suspicion !== undefined)
        await keepRefusal(this.#deps, submission.parts, { messageId, suspicion, origin, at: now });
      return refusal;
    }
    const row: InboxRow = {
      ...sender,
      id: messageId,
      turnId,
      received: judged.received,
      admitted: judged.admitted,
      suspicion: judged.suspicion,
      state: "accepted",
      acceptedAt: now,
      timeZone: timeZone ?? null,
      rehearsal: keepScript(checkpoints, rehearsal, { id: messageId, origin, signal: neverAborted }, now),
      idempotency: submission.idempotency ?? null,
    };
    const reply = again === undefined ? await this.#commands.hear(submission) : undefined;
    return reply === undefined
      ? this.#accept(submission, origin, row, again)
      : this.#answer(row, origin, reply);
  }

  /** What the inbound checkpoint says of the message, and both forms of it as they may be kept. */
  #judge(
    { parts, timeZone }: Submission,
    sender: IncomingMessage,
    messageId: string,
    origin: EventOrigin,
  ): KeptParts | Judgement {
    const { checkpoints, bus, clock } = this.#deps;
    const signal = neverAborted;
    const message: IncomingMessage = timeZone === undefined ? sender : { ...sender, timeZone };
    const verdict = checkpoints.crossInbound({ kind: "message", message, parts }, messageId, origin, signal);
    if (verdict.do === "pass") {
      const { value } = verdict;
      const kept = keepParts(
        checkpoints,
        { received: parts, admitted: value.parts },
        { id: messageId, origin, signal },
      );
      const suspicion = value.kind === "message" ? value.suspicion : undefined;
      const isTold = suspicion !== undefined && suspicion.level !== "low";
      return {
        ...kept,
        suspicion: isTold ? keepSpans(suspicion, parts, kept.received) : null,
      };
    }
    assert(verdict.do === "refuse", "The inbound checkpoint never holds.");
    const { code, reason, findings = [] } = verdict;
    const isTooMany = code === "too-many-requests";
    const count = isTooMany ? findings.find((finding) => finding.count !== undefined)?.count : undefined;
    bus.emit("message:refused", clock.now(), origin, {
      checkpoint: "inbound",
      reason,
      ...(count === undefined ? {} : { count }),
    });
    return { refusal: { do: "refused", code, reason }, suspicion: suspicionOf(findings) };
  }

  /** What the house answers itself is over with its acceptance. */
  async #answer(row: InboxRow, origin: EventOrigin, reply: CommandReply): Promise<Admission> {
    const { bus } = this.#deps;
    const { id: messageId, turnId, conversation, channel, acceptedAt, idempotency } = row;
    const kept = await keepAnswered(this.#deps, row, reply, origin);
    if (kept?.existed === true && idempotency !== null) return earlierAdmission(kept.row, idempotency);
    bus.emit("message:accepted", acceptedAt, origin, { messageId, channel });
    return { do: "accepted", messageId, turnId, conversation, existed: false };
  }

  async #accept(
    submission: Submission,
    origin: EventOrigin,
    row: InboxRow,
    again: Repetition | undefined,
  ): Promise<Admission> {
    const { bus, store, turns, closed, approvals } = this.#deps;
    const { idempotency, traceId, conversation: named } = submission;
    const isFirst = named === undefined;
    const { id, turnId, conversation, channel, acceptedAt } = row;
    const accepted = await keepMessage(store, row, {
      before: async (unit) => again === undefined || unit.holds.setAgain(again.hold.id, turnId),
      after: async (unit) => {
        if (again !== undefined) await unit.journal.append(turnId, 0, again.step, acceptedAt);
      },
    });
    if (accepted === undefined) return refused("conflict", "again/again", "It was asked again already.");
    if (accepted.existed && idempotency !== undefined) return earlierAdmission(accepted.row, idempotency);
    if (again?.hold.state === "denied") approvals.cache.forget(again.hold.requestHash);
    bus.emit("message:accepted", acceptedAt, origin, { messageId: id, channel });
    const beginning = again !== undefined ? "resumed" : isFirst ? "first" : "new";
    turns.schedule(row, traceId, beginning);
    // The lock may have fallen while the message was on its way to the disk.
    const refusal = closed();
    if (refusal?.code === "locked") await turns.cancel(turnId, refusal.message, "locked");
    return { do: "accepted", messageId: id, turnId, conversation, existed: false };
  }
}

/** Admission takes microseconds and is never interrupted. */
const neverAborted = new AbortController().signal;
