import type { Agent, AgentBook } from "../agent/agent.ts";
import type { History } from "../agent/context.ts";
import { collectTexts, collectValues, noHistory, readHistory } from "../agent/context.ts";
import { keepTexts } from "../agent/keep-step.ts";
import type { ToolKit } from "../agent/tool-kit.ts";
import { plannedTools } from "../agent/turn-knowledge.ts";
import { Transcript } from "../agent/transcript.ts";
import { TurnJournal } from "../agent/turn-journal.ts";
import type { LoopEnd, TurnLoopDependencies } from "../agent/turn-loop.ts";
import { TurnLoop } from "../agent/turn-loop.ts";
import { addHolds } from "../approvals/add-holds.ts";
import { describeHold } from "../approvals/hold.ts";
import type { FinishedCall } from "../checkpoints/action/answer-instead.ts";
import { issueCapability } from "../capability.ts";
import type { ErrorCode } from "../errors.ts";
import { AppError, toAppError } from "../errors.ts";
import type { OutboundContext } from "../layer.ts";
import { limits } from "../limits.ts";
import type { Label } from "../provenance/label.ts";
import { newId } from "../platform/random.ts";
import { ProviderError } from "../providers/provider.ts";
import type { HoldRow, InboxRow, JournalStep, OutboxRow } from "../store/store.ts";
import type { Turn } from "../turn.ts";
import { TurnStopped } from "../turn.ts";
import { closeTurn, isOpenState } from "./close-turn.ts";
import type { HoldNotice, TurnEvent } from "./desk.ts";
import { toNotice } from "./hold-notice.ts";
import { filteredReply, modelUnavailable } from "./replacement-texts.ts";
import type { TurnFeed } from "./turn-feed.ts";

export interface TurnRunnerDependencies extends TurnLoopDependencies {
  readonly agents: AgentBook;
  readonly toolKit: ToolKit;
  readonly onError: (error: AppError, turnId: string) => void;
}

interface Ended {
  readonly reply: OutboxRow;
  /** Calls that waited for a person and no longer do. */
  readonly withdrawn: readonly HoldRow[];
}

export type RunEnd =
  | ({ readonly do: "answered" } & Ended)
  | ({ readonly do: "failed"; readonly code: ErrorCode } & Ended)
  | { readonly do: "held"; readonly holds: readonly HoldNotice[] }
  /** Somebody else ended it (a stop button, another decision), or the process is going down. */
  | { readonly do: "stopped" };

/** What is known of a turn that is scheduled: `first` of its conversation and `new` ones have nothing to read. */
export type Beginning = "first" | "new" | "resumed";

interface Before {
  /** False when the turn got its reply in the meantime. */
  readonly isOpen: boolean;
  readonly steps: readonly JournalStep[];
  readonly holds: readonly HoldRow[];
  readonly history: History;
}

const nothingBefore: Before = { isOpen: true, steps: [], holds: [], history: noHistory };

/** How a turn ends: with the model's words, or with ours about what went wrong. */
interface Ending {
  readonly text: string;
  readonly label: Label;
  readonly failure?: ErrorCode;
}

/** Runs one turn from wherever its journal stands to its reply, a hold, or a stop. */
export class TurnRunner {
  readonly #deps: TurnRunnerDependencies;
  /** What the context of a running turn holds, for the layers that compare what leaves with it. */
  readonly #texts = new WeakMap<Turn, OutboundContext["texts"]>();

  constructor(deps: TurnRunnerDependencies) {
    this.#deps = deps;
  }

  makeTurn(message: InboxRow, traceId: string, signal: AbortSignal): Turn {
    const agent = this.#deps.agents.get(message.agent);
    const { principal, conversation, person, turnId, agent: agentId } = message;
    const plan = plannedTools(message.rehearsal);
    return {
      id: turnId,
      message,
      signal,
      ...(plan === undefined ? {} : { plan }),
      timeZone: message.timeZone ?? agent?.timeZone ?? "UTC",
      origin: { traceId, agent: agentId, person, conversation, turnId },
      capability: issueCapability({
        principal,
        agent: agentId,
        conversation,
        tools: agent?.toolNames ?? [],
        powers: agent?.powers ?? [],
        readers: [principal.id],
        maxSteps: agent?.maxSteps ?? 0,
      }),
    };
  }

  async run(turn: Turn, feed: TurnFeed, beginning: Beginning): Promise<RunEnd> {
    const started = this.#deps.clock.monotonic();
    let end: RunEnd;
    try {
      end = await this.#go(turn, feed, beginning);
    } catch (error) {
      if (turn.signal.aborted && turn.signal.reason instanceof TurnStopped) return { do: "stopped" };
      end = await this.#fail(turn, feed, error);
    }
    if (end.do !== "stopped") {
      const durationMs = Math.round(this.#deps.clock.monotonic() - started);
      this.#deps.bus.emit("turn:answered", this.#deps.clock.now(), turn.origin, {
        outcome: end.do,
        durationMs,
      });
    }
    return end;
  }

  async #go(turn: Turn, feed: TurnFeed, beginning: Beginning): Promise<RunEnd> {
    const { store, checkpoints } = this.#deps;
    const agent = this.#requireAgent(turn);
    const before = beginning === "first" ? nothingBefore : await this.#readBefore(turn, beginning, agent);
    if (!before.isOpen) return { do: "stopped" };
    const { steps, holds, history } = before;
    const journal = new TurnJournal(turn.id, Transcript.replay(steps), store, this.#deps.clock);
    this.#texts.set(turn, () => collectTexts(agent.system, history, turn.message, journal.transcript));
    this.#deps.canaries.raise(turn.message.conversation, history.canariesOut);
    const passage = checkpoints.openOutbound(turn.id, turn.origin, turn.signal, this.#texts.get(turn));
    let released = "";
    feed.restart();
    const show = (text: string): void => {
      released += text;
      feed.emitText(text);
    };
    const parts = (turn.message.admitted ?? turn.message.received).map((part) => part.label);
    const loop = new TurnLoop(this.#deps, {
      turn,
      agent,
      journal,
      passage,
      holds,
      context: {
        system: agent.system,
        tools: this.#deps.toolKit.load(agent, turn),
        before: history.messages,
        labels: [...history.labels, ...parts],
        values: collectValues(agent.system, history, turn.message),
      },
      observer: {
        text: show,
        toolStarted: (call) =>
          feed.emit({ type: "tool", phase: "started", callId: call.id, tool: call.tool }),
        toolFinished: (step) => feed.emit(this.#describeStep(turn, step)),
      },
    });
    const end = await loop.run();
    if (end.do === "parked") return this.#park(turn, feed, journal, end);
    const last = passage.end();
    show(last.rest);
    if (last.verdict.do === "pass") {
      return this.#finish(turn, feed, { text: released, label: loop.label() }, journal);
    }
    feed.emit({ type: "retracted", reason: "The reply did not pass the outbound checkpoint." });
    return this.#finish(turn, feed, { text: filteredReply, label: loop.label() }, journal);
  }

  #readBefore(turn: Turn, beginning: Beginning, { contextTokens }: Agent): Promise<Before> {
    const isNew = beginning === "new";
    return this.#deps.store.read(async (unit) => ({
      isOpen: isNew || isOpenState((await unit.inbox.byTurn(turn.id))?.state),
      steps: isNew ? [] : await unit.journal.steps(turn.id),
      holds: isNew ? [] : await unit.holds.byTurn(turn.id),
      history: await readHistory(unit, turn.message, contextTokens),
    }));
  }

  #requireAgent(turn: Turn): Agent {
    const agent = this.#deps.agents.get(turn.message.agent);
    // A script is played by the rehearsal or not at all: its message says nothing to another model.
    if (agent !== undefined && turn.message.rehearsal !== null && agent.provider.name !== "rehearsal")
      throw new AppError(
        "unprocessable",
        "The message brought a rehearsal script, and another model answers now.",
      );
    if (agent !== undefined) return agent;
    throw new AppError("not-found", `The agent "${turn.message.agent}" is not configured any more.`, {
      hint: `Configured agents: ${this.#deps.agents.ids().join(", ")}.`,
    });
  }

  async #park(
    turn: Turn,
    feed: TurnFeed,
    journal: TurnJournal,
    { holds }: Extract<LoopEnd, { do: "parked" }>,
  ): Promise<RunEnd> {
    const { store, bus, clock } = this.#deps;
    const fresh = await store.write(async (unit) => {
      await journal.saveInto(unit);
      if (!(await unit.inbox.setState(turn.id, "held"))) return undefined;
      return addHolds(unit, turn.id, holds, (hold) => this.#notice(turn, hold));
    });
    if (fresh === undefined) return { do: "stopped" };
    for (const { hold, times } of fresh) {
      const { id: holdId, call, reasons, expiresAt } = hold;
      const asked = { holdId, tool: call.tool, reasons, expiresAt, times };
      bus.emit("approval:requested", clock.now(), turn.origin, asked);
    }
    const notices = holds.map(toNotice);
    feed.emit({ type: "held", holds: notices });
    return { do: "held", holds: notices };
  }

  #notice(turn: Turn, hold: HoldRow): OutboxRow {
    const text = `Waiting for a person: ${describeHold(hold)} Decide with \`castellan approvals approve ${hold.id}\` (or \`deny\`), or say /approve ${hold.id} here.`;
    return this.#outboxRow(turn, "notice", this.#release(turn, text, hold.id), hold.label);
  }

  /** What is said beside the reply leaves as the reply does. */
  #release(turn: Turn, text: string, subject: string): string {
    const { origin, signal } = turn;
    const leaving = { subject, origin, signal, texts: this.#texts.get(turn) };
    return this.#deps.checkpoints.crossOutbound(text, leaving) ?? filteredReply;
  }

  #describeStep(turn: Turn, { callId, tool, ok, plain, text, label }: FinishedCall): TurnEvent {
    const start = (plain ?? text).slice(0, limits.toolSummaryCharacters).toWellFormed();
    const summary = this.#release(turn, start, callId);
    const { trust } = label;
    const said = label.source.slice(0, limits.toolSummaryCharacters).toWellFormed();
    // A source that the tool made up itself is text of the tool like any other.
    const source = said === `tool:${tool}` ? said : this.#release(turn, said, callId);
    return { type: "tool", phase: "finished", callId, tool, ok, summary, trust, source };
  }

  #outboxRow({ id: turnId, message }: Turn, kind: OutboxRow["kind"], text: string, label: Label): OutboxRow {
    const { conversation, channel, id: messageId } = message;
    const createdAt = this.#deps.clock.now();
    return {
      id: newId("out", createdAt),
      turnId,
      messageId,
      conversation,
      channel,
      kind,
      text,
      label,
      createdAt,
      delivery: "stored",
    };
  }

  async #fail(turn: Turn, feed: TurnFeed, error: unknown): Promise<RunEnd> {
    const failure = error instanceof ProviderError ? modelUnavailable(error) : toAppError(error);
    this.#deps.onError(failure, turn.id);
    const told = failure.hint === undefined ? failure.message : `${failure.message} ${failure.hint}`;
    const text = this.#release(turn, told, turn.id);
    feed.emit({ type: "retracted", reason: "The turn did not finish." });
    const label: Label = {
      trust: "system",
      source: "castellan",
      at: this.#deps.clock.now(),
      readers: turn.capability.readers,
    };
    return this.#finish(turn, feed, { text, label, failure: failure.code });
  }

  async #finish(turn: Turn, feed: TurnFeed, ending: Ending, journal?: TurnJournal): Promise<RunEnd> {
    const { store } = this.#deps;
    const { failure } = ending;
    const state = failure === undefined ? "answered" : "failed";
    const text = this.#keepReply(turn, ending);
    const row = this.#outboxRow(turn, "reply", text, ending.label);
    const withdrawn = await store.write(async (unit) => {
      await journal?.saveInto(unit);
      return closeTurn(unit, state, row);
    });
    if (withdrawn === undefined) return { do: "stopped" };
    feed.emit({ type: "done", state, text, messageId: row.id });
    const ended: Ended = { reply: row, withdrawn };
    return failure === undefined ? { do: "answered", ...ended } : { do: "failed", code: failure, ...ended };
  }

  /** A reply that may not be kept is replaced by words of our own: the message still gets its one answer. */
  #keepReply(turn: Turn, { text, label }: Ending): string {
    try {
      return keepTexts(this.#deps.checkpoints, turn, [{ kind: "reply", text, label }])[0] ?? "";
    } catch (error) {
      this.#deps.onError(toAppError(error), turn.id);
      return filteredReply;
    }
  }
}
