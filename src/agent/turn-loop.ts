import type { Actor } from "../checkpoints/action/act.ts";
import type { FinishedCall } from "../checkpoints/action/answer-instead.ts";
import { runsInCircle, timesInCircle } from "../checkpoints/action/steps/circle.ts";
import type { ModelBudget } from "../budget/model-budget.ts";
import type { CanaryBook } from "../canary/canary-book.ts";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { OutboundPassage } from "../checkpoints/outbound/passage.ts";
import type { EventBus } from "../events.ts";
import type { Approvals } from "../approvals/approvals.ts";
import { narrowToHold } from "../approvals/hold.ts";
import type { Clock } from "../platform/clock.ts";
import type { Label } from "../provenance/label.ts";
import { joinAll } from "../provenance/label.ts";
import type { ContextValue } from "../provenance/question.ts";
import type { ModelCall, ModelRequest } from "../providers/provider.ts";
import type { HoldRow, Store } from "../store/store.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Turn } from "../turn.ts";
import type { Agent } from "./agent.ts";
import { callModel } from "./call-model.ts";
import type { TurnContext } from "./context.ts";
import { userMessage } from "./context.ts";
import { keepResponse } from "./keep-step.ts";
import { nameCalls } from "./name-calls.ts";
import { buildTail } from "./system-prompt.ts";
import type { TurnJournal } from "./turn-journal.ts";
import { denied, unknownOutcome } from "./unrun-call.ts";
import { KnowledgeBook } from "./turn-knowledge.ts";

/** Who watches a turn: the feed of a stream, or nobody. */
export interface TurnObserver {
  text(released: string): void;
  toolStarted(call: ModelCall): void;
  toolFinished(step: FinishedCall): void;
}

export interface TurnLoopDependencies {
  readonly checkpoints: Checkpoints;
  readonly actor: Actor;
  readonly tools: ToolRegistry;
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  /** What is planted in each prompt and known again on the way out. */
  readonly canaries: CanaryBook;
  /** Nobody asks a model but through this. */
  readonly budget: ModelBudget;
  readonly approvals: Approvals;
}

export type LoopEnd = { readonly do: "said" } | { readonly do: "parked"; readonly holds: readonly HoldRow[] };

/** A turn's loop: model, calls, results, until the model has nothing more to do or a person has to decide. */
export class TurnLoop {
  readonly #deps: TurnLoopDependencies;
  readonly #turn: Turn;
  readonly #agent: Agent;
  readonly #context: TurnContext;
  readonly #journal: TurnJournal;
  readonly #passage: OutboundPassage;
  readonly #observer: TurnObserver;
  readonly #ownLabel: Label;
  readonly #holds: Map<string, HoldRow>;
  readonly #knowledge: KnowledgeBook;
  readonly #parked: HoldRow[] = [];

  constructor(deps: TurnLoopDependencies, parts: TurnParts) {
    this.#deps = deps;
    this.#turn = parts.turn;
    this.#agent = parts.agent;
    this.#context = parts.context;
    this.#journal = parts.journal;
    this.#passage = parts.passage;
    this.#observer = parts.observer;
    this.#holds = new Map(parts.holds.map((hold) => [hold.id, hold]));
    this.#knowledge = new KnowledgeBook({
      turn: parts.turn,
      tools: deps.tools,
      values: parts.context.values,
      transcript: parts.journal.transcript,
      offered: parts.context.tools.map(({ name }) => name),
    });
    this.#ownLabel = {
      trust: "system",
      source: `agent:${parts.agent.id}`,
      at: parts.turn.message.acceptedAt,
      readers: parts.turn.capability.readers,
    };
  }

  async run(): Promise<LoopEnd> {
    const { transcript } = this.#journal;
    transcript.texts.forEach((text, index) => this.#release(text, index));
    while (true) {
      if (transcript.pending.length > 0) {
        await this.#answerCalls();
        if (transcript.pending.length > 0) return { do: "parked", holds: this.#parked };
      }
      this.#turn.signal.throwIfAborted();
      const why = this.#whyGiveUp();
      if (why !== undefined) return this.#giveUp(why);
      const calls = await this.#askModel();
      if (calls === 0) return { do: "said" };
    }
  }

  /** The join of everything the model has read so far: what its words and arguments carry. */
  label(): Label {
    return joinAll([...this.#context.labels, ...this.#journal.transcript.labels], this.#ownLabel);
  }

  /** Everything the model has read so far, each with its label and where it is from. */
  values(): readonly ContextValue[] {
    return [...this.#context.values, ...this.#journal.transcript.results];
  }

  #whyGiveUp(): string | undefined {
    const { maxSteps } = this.#agent;
    const { modelSteps, callsMade } = this.#journal.transcript;
    if (modelSteps > maxSteps) return `this message led to more than ${maxSteps} steps`;
    if (!runsInCircle(callsMade, timesInCircle + 1)) return undefined;
    return "the same call came again with nothing new, although it had already been refused for that";
  }

  /** Says why it ends, so that no loop goes on for ever and none ends without a word. */
  #giveUp(why: string): LoopEnd {
    this.#release(`(Stopped: ${why}.)`, this.#journal.transcript.texts.length);
    return { do: "said" };
  }

  #release(text: string, index: number): void {
    if (text === "") return;
    const separator =
      index > 0 && this.#journal.transcript.texts.slice(0, index).some((earlier) => earlier !== "")
        ? "\n\n"
        : "";
    this.#observer.text(this.#passage.push(separator + text));
  }

  async #askModel(): Promise<number> {
    const { transcript } = this.#journal;
    const index = transcript.texts.length;
    let first = true;
    const asking = { turn: this.#turn, agent: this.#agent };
    const response = await this.#deps.budget.ask(asking, this.#request(), (request) =>
      callModel(this.#agent.provider, request, this.#turn, {
        bus: this.#deps.bus,
        clock: this.#deps.clock,
        onText: (chunk) => {
          if (first) this.#release(chunk, index);
          else this.#observer.text(this.#passage.push(chunk));
          if (chunk !== "") first = false;
        },
      }),
    );
    const { text, end } = response;
    const leaks = this.#deps.canaries.finderFor(this.#turn.message.conversation);
    const named = this.#nameCalls(response.calls, leaks);
    // Ids and names of tools are told as they are, so they may carry nothing out.
    const calls = named.map((call) => (leaks(call.tool) ? { ...call, tool: "unnamed" } : call));
    const kept = keepResponse(this.#deps.checkpoints, this.#turn, { text, calls }, this.label());
    this.#journal.add({
      kind: "model",
      provider: end.provider,
      model: end.model,
      text: kept.text,
      calls: kept.calls,
      usage: end.usage,
      rehearsalPosition: end.rehearsalPosition ?? 0,
    });
    if (kept.calls.length > 0) await this.#journal.flush();
    return kept.calls.length;
  }

  /** Ids are names within one turn, so a sub-agent's are always ours: its caller's model chooses its own. */
  #nameCalls(calls: readonly ModelCall[], leaks: (id: string) => boolean): readonly ModelCall[] {
    const { id: turnId, within } = this.#turn;
    const isTaken = (id: string): boolean => this.#journal.transcript.hasCall(id) || leaks(id);
    if (within === undefined) return nameCalls(calls, turnId, isTaken);
    const nameless = calls.map((call) => ({ ...call, id: "" }));
    return nameCalls(nameless, within.delegation, isTaken);
  }

  #request(): ModelRequest {
    const { message } = this.#turn;
    const { transcript } = this.#journal;
    const request: ModelRequest = {
      system: this.#context.system,
      tools: this.#context.tools,
      messages: [...this.#context.before, userMessage(message), ...transcript.messages],
      tail: buildTail(
        message.acceptedAt,
        this.#turn.timeZone,
        this.#deps.canaries.plant(message.conversation),
      ),
      maxOutputTokens: this.#agent.maxOutputTokens,
    };
    if (message.rehearsal === null) return request;
    const { rehearsalPosition: position, lastResult } = transcript;
    return { ...request, rehearsal: { script: message.rehearsal, position, lastResult } };
  }

  /** Answers the calls of the last response in order. After one that waits for a person, only reads go on. */
  async #answerCalls(): Promise<void> {
    const { transcript } = this.#journal;
    let waiting = false;
    for (const call of transcript.pending) {
      this.#turn.signal.throwIfAborted();
      const { effect = "destroy", resumes = false } = this.#deps.tools.get(call.tool)?.declaration ?? {};
      if (waiting && effect !== "read") continue;
      waiting = !(await this.#answerCall(call, effect === "read" || resumes)) || waiting;
    }
  }

  /** True when the call has its result, false when it waits for a person. What repeats may be begun again. */
  async #answerCall(call: ModelCall, repeats: boolean): Promise<boolean> {
    const { transcript } = this.#journal;
    const held = transcript.held.get(call.id);
    const hold = held === undefined ? undefined : this.#holds.get(held);
    if (hold?.state === "pending") {
      this.#parked.push(hold);
      return false;
    }
    if (hold !== undefined && hold.state !== "approved") {
      await this.#finish(denied(call, hold, this.label()));
      return true;
    }
    if (transcript.started.has(call.id) && !repeats) {
      this.#deps.bus.emit("tool:unknown-outcome", this.#deps.clock.now(), this.#turn.origin, {
        tool: call.tool,
        callId: call.id,
      });
      await this.#finish(unknownOutcome(call, this.label()));
      return true;
    }
    return this.#act(call, hold);
  }

  async #act(call: ModelCall, hold: HoldRow | undefined): Promise<boolean> {
    const turn =
      hold === undefined
        ? this.#turn
        : { ...this.#turn, capability: narrowToHold(this.#turn.capability, hold.capability) };
    this.#observer.toolStarted(call);
    const { transcript } = this.#journal;
    const label = this.label();
    const request = {
      turn,
      call,
      label,
      callsSoFar: transcript.callsUpTo(call.id),
      values: this.values(),
      knowledge: this.#knowledge.now(label, this.#approvedReasons()),
      spent: transcript.spent,
      recordStart: async () => {
        if (transcript.started.has(call.id)) return;
        this.#journal.add({ kind: "call-started", callId: call.id, tool: call.tool });
        await this.#journal.flush();
      },
    };
    const { actor, approvals } = this.#deps;
    const result = await approvals.act(actor, request, hold);
    if (result.do === "finished") {
      await this.#finish(result.step);
      return true;
    }
    if (result.do === "waiting") {
      this.#parked.push(...result.holds);
      return false;
    }
    const row = approvals.park(request, result, transcript.pending);
    this.#journal.add({ kind: "call-held", callId: call.id, holdId: row.id });
    this.#parked.push(row);
    return false;
  }

  /** Codes of everything a person said yes to in this turn; only a plan's counts beyond its own call. */
  #approvedReasons(): ReadonlySet<string> {
    const approved = [...this.#holds.values()].filter(({ state }) => state === "approved");
    return new Set(approved.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  }

  async #finish(step: FinishedCall): Promise<void> {
    this.#journal.add(step);
    this.#observer.toolFinished(step);
    await this.#journal.flush();
  }
}

export interface TurnParts {
  readonly turn: Turn;
  readonly agent: Agent;
  readonly context: TurnContext;
  readonly journal: TurnJournal;
  readonly passage: OutboundPassage;
  readonly observer: TurnObserver;
  /** The turn's holds as they stand now. */
  readonly holds: readonly HoldRow[];
}
