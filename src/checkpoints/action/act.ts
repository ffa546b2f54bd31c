import { assertCapability } from "../../capability.ts";
import { AppError } from "../../errors.ts";
import type { EventBus } from "../../events.ts";
import type { Records } from "../../audit/records.ts";
import type { Reason, Verdict } from "../../layer.ts";
import { limits } from "../../limits.ts";
import type { Part } from "../../message.ts";
import { textOf } from "../../message.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Label } from "../../provenance/label.ts";
import { leastTrust } from "../../provenance/label.ts";
import type { ContextValue } from "../../provenance/question.ts";
import { unusableCallTool } from "../../providers/call-arguments.ts";
import type { ModelCall } from "../../providers/provider.ts";
import { redactCredentials } from "../../redaction/credential-scanner.ts";
import type { HoldRow } from "../../store/store.ts";
import type { ToolRegistry } from "../../tools/registry.ts";
import type { CallSurroundings, Tool, ToolOutcome } from "../../tools/tool.ts";
import type { Turn } from "../../turn.ts";
import type { Checkpoints } from "../checkpoints.ts";
import type { FinishedCall } from "./answer-instead.ts";
import { answerInstead } from "./answer-instead.ts";
import type { ActionCall, ActionContext, TurnKnowledge } from "./call.ts";
import { cutAtLine } from "./cut-at-line.ts";
import { runTool } from "./run-tool.ts";

export interface ActRequest {
  readonly turn: Turn;
  readonly call: ModelCall;
  readonly label: Label;
  readonly callsSoFar: ActionContext["callsSoFar"];
  /** Everything the model had read when it made the call. */
  readonly values: readonly ContextValue[];
  /** What the turn has used so far. */
  readonly spent: CallSurroundings["spent"];
  readonly endorsed: ReadonlySet<string>;
  readonly knowledge?: TurnKnowledge | undefined;
  /** Makes the start of a call durable; awaited before anything with an effect runs. */
  readonly recordStart: () => Promise<void>;
}

export type ActResult =
  | { readonly do: "finished"; readonly step: FinishedCall }
  /** Calls that were made inside it wait for a person; it is run again when they were decided. */
  | { readonly do: "waiting"; readonly holds: readonly HoldRow[] }
  | { readonly do: "held"; readonly reasons: readonly Reason[]; readonly call: ActionCall };

export interface ActorDependencies {
  readonly checkpoints: Checkpoints;
  readonly tools: ToolRegistry;
  readonly records: Records;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/**
 * The one choke point: whoever wants a tool to run goes through `act`, with a capability the platform issued.
 * Nothing else in the house calls a tool's `run`.
 */
export class Actor {
  readonly #deps: ActorDependencies;

  constructor(deps: ActorDependencies) {
    this.#deps = deps;
  }

  async act(request: ActRequest): Promise<ActResult> {
    const { turn, call, label } = request;
    assertCapability(turn.capability);
    if (call.tool === unusableCallTool) {
      const problem = call.args["problem"];
      return this.#refuseArguments(
        request,
        typeof problem === "string" ? problem : "The arguments could not be used.",
      );
    }
    const tool = this.#deps.tools.get(call.tool);
    const parsed = tool === undefined ? undefined : this.#deps.tools.parseArgs(tool, call.args);
    if (parsed?.ok === false) return this.#refuseArguments(request, parsed.error);
    const actionCall: ActionCall = {
      id: call.id,
      tool: tool?.declaration.name ?? call.tool,
      declaration: tool?.declaration,
      args: parsed?.value ?? call.args,
      label,
    };
    const verdict = await this.#judge(actionCall, request);
    if (verdict.do === "hold") return { do: "held", reasons: verdict.reasons, call: actionCall };
    if (verdict.do === "refuse") {
      const { text, hint } = verdict.reason;
      return {
        do: "finished",
        step: answerInstead(request.call, {
          why: "refused",
          text: hint === undefined ? text : `${text} ${hint}`,
          label: request.label,
        }),
      };
    }
    if (tool === undefined)
      throw new AppError("internal", "A call to an unknown tool passed the action checkpoint.");
    return this.#perform(tool, verdict.value, request);
  }

  /** No layer has to judge what can't run; its record is made all the same. */
  #refuseArguments(request: ActRequest, text: string): ActResult {
    const { turn, call } = request;
    this.#deps.checkpoints.refuseAction(call.id, { code: "action/arguments", text }, turn.origin);
    return {
      do: "finished",
      step: answerInstead(request.call, { why: "refused", text, label: request.label }),
    };
  }

  async #judge(call: ActionCall, request: ActRequest): Promise<Verdict<ActionCall>> {
    const { turn, callsSoFar, endorsed, knowledge } = request;
    const context: ActionContext = {
      now: this.#deps.clock.now(),
      signal: turn.signal,
      traceId: turn.origin.traceId,
      agent: turn.message.agent,
      capability: turn.capability,
      turnId: turn.id,
      conversation: turn.message.conversation,
      callsSoFar,
      endorsed,
      knowledge,
    };
    return this.#deps.checkpoints.crossAction(call, context, turn.origin);
  }

  async #perform(tool: Tool, call: ActionCall, request: ActRequest): Promise<ActResult> {
    const { turn } = request;
    const { declaration } = tool;
    if (declaration.effect !== "read" || declaration.egress) {
      const notBegun = await this.#begin(call, request);
      if (notBegun !== undefined) return { do: "finished", step: notBegun };
    }
    const started = this.#deps.clock.monotonic();
    const inside = surroundingsOf(request);
    const run = await runTool(tool, call, { turn, inside, now: this.#deps.clock.now() });
    const repeats = declaration.effect === "read" || declaration.resumes === true;
    // A stopped read had no effect, and what resumes has a journal: the turn's next run makes it again.
    if (run.do === "unknown" && repeats) turn.signal.throwIfAborted();
    if (run.do === "unknown") {
      this.#deps.bus.emit("tool:unknown-outcome", this.#deps.clock.now(), turn.origin, {
        tool: call.tool,
        callId: call.id,
      });
      const why = declaration.effect === "read" ? "cancelled" : "unknown";
      const step = answerInstead(request.call, { why, text: run.text, label: request.label });
      return { do: "finished", step };
    }
    const { waiting = [] } = run.outcome;
    if (waiting.length > 0) return { do: "waiting", holds: waiting };
    this.#deps.bus.emit("tool:executed", this.#deps.clock.now(), turn.origin, {
      tool: call.tool,
      callId: call.id,
      effect: declaration.effect,
      ok: run.outcome.ok,
      durationMs: Math.round(this.#deps.clock.monotonic() - started),
    });
    return { do: "finished", step: this.#enter(tool, run.outcome, request) };
  }

  /** Makes the start of a call with an effect durable; an answer when it may not begin. */
  async #begin(call: ActionCall, request: ActRequest): Promise<FinishedCall | undefined> {
    const { turn, label } = request;
    const state = this.#deps.records.state();
    if (!state.ok)
      return answerInstead(request.call, {
        why: "refused",
        text: `Nothing was done, because the records cannot be written: ${state.reason}`,
        label,
      });
    turn.signal.throwIfAborted();
    await request.recordStart();
    await this.#deps.records.committed();
    if (!turn.signal.aborted) return undefined;
    return answerInstead(request.call, {
      why: "cancelled",
      text: `${call.tool} was stopped before it began: nothing was done.`,
      label,
    });
  }

  /** A result enters the context as everything does: labelled, through the inbound and the storage checkpoint. */
  #enter(tool: Tool, outcome: ToolOutcome, { turn, call }: ActRequest): FinishedCall {
    const { checkpoints, clock } = this.#deps;
    const declared = tool.declaration.returns.trust;
    const label: Label = {
      trust: outcome.trust === undefined ? declared : leastTrust(declared, outcome.trust),
      source: outcome.source ?? `tool:${tool.declaration.name}`,
      at: clock.now(),
      readers: turn.capability.readers,
    };
    const said = cutAtLine(outcome.text, limits.toolResultCharacters);
    const parts: readonly Part[] = [{ kind: "text", text: said, label }];
    const entered = checkpoints.crossInbound(
      { kind: "result", tool: call.tool, parts },
      call.id,
      turn.origin,
      turn.signal,
    );
    const shown =
      entered.do === "pass"
        ? textOf(entered.value.parts)
        : "The tool answered, but its answer was withheld by the inbound checkpoint.";
    // A person sees the start of it and the journal keeps it: it holds no more credentials than what a model reads.
    const plain = redactCredentials(said, new Set());
    const kept = checkpoints.crossStorage(
      [
        { kind: "journal", text: shown, label },
        { kind: "journal", text: plain, label },
      ],
      call.id,
      turn.origin,
      turn.signal,
    );
    const used = outcome.spent === undefined ? {} : { spent: outcome.spent };
    if (kept.do !== "pass") {
      const why = "The tool answered, but its answer may not be kept.";
      return { ...answerInstead(call, { why: "refused", text: why, label }), ...used };
    }
    const text = kept.value[0]?.text ?? "";
    const program = kept.value[1]?.text ?? "";
    return {
      kind: "call-finished",
      callId: call.id,
      tool: call.tool,
      ok: outcome.ok,
      text,
      plain: program === text ? null : program,
      label,
      ...used,
    };
  }
}

function surroundingsOf({ turn, call, values, callsSoFar, spent }: ActRequest): CallSurroundings {
  const stepsLeft = Math.max(0, turn.capability.maxSteps - callsSoFar.length);
  return { turn, call, values, stepsLeft, spent };
}
