import assert from "node:assert/strict";
import type { AgentBook } from "../agent/agent.ts";
import { keepStrings, keepTexts } from "../agent/keep-step.ts";
import type { AppError } from "../errors.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { EventOrigin } from "../events.ts";
import type { Json } from "../json.ts";
import { limits } from "../limits.ts";
import type { IncomingMessage, Part, Principal } from "../message.ts";
import { newId, newRandomId } from "../platform/random.ts";
import type { Label } from "../provenance/label.ts";
import type { RehearsalStep } from "../providers/provider.ts";
import type { IdempotencyKey, InboxRow } from "../store/store.ts";
import type { Admission, DecisionResult, Desk, NumberedTurnEvent, Submission, TurnOutcome } from "./desk.ts";
import { keepRefusal, keepSpans, suspicionOf } from "./keep-suspicion.ts";
import { textsOf, withTexts } from "./part-texts.ts";
import type { TurnDesk } from "./turn-desk.ts";
import type { TurnRunnerDependencies } from "./turn-runner.ts";

export interface FrontDeskDependencies extends Pick<
  TurnRunnerDependencies,
  "checkpoints" | "store" | "bus" | "clock"
> {
  readonly agents: AgentBook;
  readonly turns: TurnDesk;
  /** Why nothing is accepted at the moment (locked, stopping), if so. */
  readonly closed: () => AppError | undefined;
}

interface KeptParts {
  readonly do: "kept";
  readonly received: readonly Part[];
  /** Null when the checkpoint changed nothing. */
  readonly admitted: readonly Part[] | null;
  readonly suspicion: Suspicion | null;
}

type Refusal = Extract<Admission, { do: "refused" }>;

/** A refusal at the checkpoint; with suspicion where it was for an attack. */
interface Judgement {
  readonly refusal: Refusal;
  readonly suspicion: Suspicion | undefined;
}

/** Takes messages in: nothing is acknowledged before it is judged and kept. */
export class FrontDesk implements Desk {
  readonly #deps: FrontDeskDependencies;

  constructor(deps: FrontDeskDependencies) {
    this.#deps = deps;
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

  async decide(holdId: string, decision: "approve" | "deny", by: Principal): Promise<DecisionResult> {
    const closed = this.#deps.closed();
    if (closed?.code === "locked" && decision === "approve")
      return refused(closed.code, "desk/closed", closed.message, closed.hint);
    return this.#deps.turns.decide(holdId, decision, by);
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

  async #admit(submission: Submission, conversation: string): Promise<Admission> {
    if (this.#deps.turns.waitingIn(conversation) >= limits.turnsWaitingPerConversation) {
      return refused(
        "too-many-requests",
        "desk/queue",
        "Too many messages of this conversation are waiting.",
        "Wait for an answer, then send again.",
      );
    }
    const now = this.#deps.clock.now();
    const { agent, channel, person, room, principal, timeZone, traceId } = submission;
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
    return this.#accept(submission, origin, {
      ...sender,
      id: messageId,
      turnId,
      received: judged.received,
      admitted: judged.admitted,
      suspicion: judged.suspicion,
      state: "accepted",
      acceptedAt: now,
      timeZone: timeZone ?? null,
      rehearsal: this.#keepScript(submission, { id: messageId, origin, signal: neverAborted }),
      idempotency: submission.idempotency ?? null,
    });
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
      const kept = this.#keepParts(parts, value.parts, { id: messageId, origin, signal });
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

  async #accept(submission: Submission, origin: EventOrigin, row: InboxRow): Promise<Admission> {
    const { store, bus, turns, closed } = this.#deps;
    const { idempotency, traceId, conversation: named } = submission;
    const isFirst = named === undefined;
    const { id, turnId, conversation, agent, channel, person, acceptedAt } = row;
    const accepted = await store.write(async (unit) => {
      const { caller, key } = idempotency ?? {};
      const earlier =
        caller === undefined || key === undefined
          ? undefined
          : await unit.inbox.byIdempotencyKey(caller, key);
      if (earlier !== undefined) return { row: earlier, existed: true };
      await unit.conversations.ensure({
        id: conversation,
        agent,
        channel,
        person,
        createdAt: acceptedAt,
        updatedAt: acceptedAt,
      });
      return unit.inbox.accept(row);
    });
    if (accepted.existed && idempotency !== undefined) return earlierAdmission(accepted.row, idempotency);
    bus.emit("message:accepted", acceptedAt, origin, { messageId: id, channel });
    turns.schedule(row, traceId, isFirst ? "first" : "new");
    // The lock may have fallen while the message was on its way to the disk.
    const refusal = closed();
    if (refusal?.code === "locked") await turns.cancel(turnId, refusal.message, "locked");
    return { do: "accepted", messageId: id, turnId, conversation, existed: false };
  }

  /** A script is stored beside its message, so its texts cross the storage checkpoint as the message's do. */
  #keepScript(
    { rehearsal }: Submission,
    turn: Parameters<typeof keepTexts>[1],
  ): readonly RehearsalStep[] | null {
    if (rehearsal === undefined) return null;
    const label: Label = {
      trust: "user",
      source: "rehearsal",
      at: this.#deps.clock.now(),
      readers: "everyone",
    };
    const kept = keepStrings(this.#deps.checkpoints, turn, rehearsal as unknown as Json, label);
    return kept as unknown as readonly RehearsalStep[];
  }

  /** Both forms as the storage checkpoint lets them be kept; `admitted` is null when it would say the same again. */
  #keepParts(
    received: readonly Part[],
    admitted: readonly Part[],
    turn: Parameters<typeof keepTexts>[1],
  ): Omit<KeptParts, "suspicion"> {
    const changed = admitted !== received && admitted.some((part, index) => part !== received[index]);
    const all = changed ? [...received, ...admitted] : received;
    const writes = all.flatMap((part) =>
      textsOf(part).map((text) => ({ kind: "message", text, label: part.label }) as const),
    );
    const texts = keepTexts(this.#deps.checkpoints, turn, writes).values();
    const kept = all.map((part) =>
      withTexts(
        part,
        textsOf(part).map(() => texts.next().value ?? ""),
      ),
    );
    return {
      do: "kept",
      received: kept.slice(0, received.length),
      admitted: changed ? kept.slice(received.length) : null,
    };
  }
}

/** Admission takes microseconds and is never interrupted. */
const neverAborted = new AbortController().signal;

function earlierAdmission(row: InboxRow, { bodyHash }: IdempotencyKey): Admission {
  if (row.idempotency?.bodyHash !== bodyHash) {
    return refused(
      "conflict",
      "desk/idempotency",
      "This Idempotency-Key was used for another message.",
      "Use a new key for a new message.",
    );
  }
  return {
    do: "accepted",
    messageId: row.id,
    turnId: row.turnId,
    conversation: row.conversation,
    existed: true,
  };
}

function refused(code: Refusal["code"], reasonCode: string, text: string, hint?: string): Refusal {
  return { do: "refused", code, reason: { code: reasonCode, text, ...(hint === undefined ? {} : { hint }) } };
}
