import { hashCall } from "../approvals/binding.ts";
import { mapTexts } from "../json.ts";
import type { ContextText } from "../layer.ts";
import type { Label } from "../provenance/label.ts";
import type { ContextValue } from "../provenance/question.ts";
import type { ModelCall, ModelMessage } from "../providers/provider.ts";
import type { JournalStep } from "../store/store.ts";
import type { Spent } from "../tools/tool.ts";

/** What a turn has come to, derived from its journal alone: a running turn and a resumed one read the same. */
export class Transcript {
  readonly messages: ModelMessage[] = [];
  /** Text of each model response, in order. */
  readonly texts: string[] = [];
  /** Labels of everything the model read in this turn. */
  readonly labels: Label[] = [];
  /** What was written into calls and what the tools answered, in order. */
  readonly exchanged: ContextText[] = [];
  /** What the tools answered, each with the call it answers. */
  readonly results: ContextValue[] = [];
  /** Tools that the first response called. */
  firstTools: readonly string[] = [];
  /** Ids of calls that were begun; one without a result has an unknown outcome. */
  readonly started = new Set<string>();
  /** Hold of each parked call. */
  readonly held = new Map<string, string>();
  rehearsalPosition = 0;
  lastResult = "";
  modelSteps = 0;
  length = 0;
  #pending: ModelCall[] = [];
  readonly #callsMade: { readonly id: string; readonly tool: string; readonly argsHash: string }[] = [];
  /** Calls that sub-agents made: they count as the turn's own. */
  readonly #callsInside: { readonly tool: string; readonly argsHash: string }[] = [];
  #tokens = 0;
  #usd = 0;

  static replay(steps: readonly JournalStep[]): Transcript {
    const transcript = new Transcript();
    for (const step of steps) transcript.add(step);
    return transcript;
  }

  /** Calls of the last model response that have no result yet, in the order the model asked for them. */
  get pending(): readonly ModelCall[] {
    return this.#pending;
  }

  /** All calls of this turn, in the order the model asked for them. */
  get callsMade(): readonly { readonly tool: string; readonly argsHash: string }[] {
    return this.#callsMade;
  }

  /** Calls of this turn up to and including the named one: what steps and loops are counted on. */
  callsUpTo(callId: string): readonly { readonly tool: string; readonly argsHash: string }[] {
    const index = this.#callsMade.findIndex((call) => call.id === callId);
    const made = index < 0 ? this.#callsMade : this.#callsMade.slice(0, index + 1);
    return [...this.#callsInside, ...made];
  }

  /** What the turn has used so far, sub-agents included. */
  get spent(): Omit<Spent, "made"> {
    return {
      calls: this.#callsMade.length + this.#callsInside.length,
      tokens: this.#tokens,
      usd: this.#usd,
      did: this.results.flatMap(({ call }) =>
        call?.ran === true ? [call.tool, ...(call.inside ?? [])] : [],
      ),
    };
  }

  /** True when the last thing that happened is an answer without calls. */
  get isAnswered(): boolean {
    const last = this.messages.at(-1);
    return last?.role === "assistant" && last.calls.length === 0;
  }

  hasCall(callId: string): boolean {
    return this.#callsMade.some((call) => call.id === callId);
  }

  add(step: JournalStep): void {
    this.length += 1;
    switch (step.kind) {
      case "model":
        this.messages.push({ role: "assistant", text: step.text, calls: step.calls });
        this.texts.push(step.text);
        this.#pending = [...step.calls];
        if (this.modelSteps === 0) this.firstTools = step.calls.map(({ tool }) => tool);
        for (const { id, tool, args } of step.calls) {
          this.#callsMade.push({ id, tool, argsHash: hashCall(tool, args) });
          mapTexts(args, (text) => {
            this.exchanged.push({ text, trust: "learned", by: "model" });
            return text;
          });
        }
        this.#tokens += step.usage.inputTokens + step.usage.outputTokens;
        this.#usd += step.usage.cost;
        this.rehearsalPosition = step.rehearsalPosition;
        this.modelSteps += 1;
        return;
      case "call-started":
        this.started.add(step.callId);
        return;
      case "call-held":
        this.held.set(step.callId, step.holdId);
        return;
      case "call-finished":
        this.messages.push({
          role: "tool",
          callId: step.callId,
          tool: step.tool,
          text: step.text,
          isError: !step.ok,
        });
        this.labels.push(step.label);
        this.lastResult = step.plain ?? step.text;
        this.exchanged.push({ text: this.lastResult, trust: step.label.trust, by: "tool" });
        this.#addResult(step);
        this.#pending = this.#pending.filter((call) => call.id !== step.callId);
        return;
    }
  }

  /** An unknown outcome counts as one that happened: whoever asked once gets it at most once. */
  #addResult({
    callId: id,
    tool,
    label,
    instead,
    spent,
  }: Extract<JournalStep, { kind: "call-finished" }>): void {
    const args = this.#pending.find((call) => call.id === id)?.args ?? {};
    const ran = instead === undefined || instead === "unknown";
    const inside = spent?.did === undefined ? {} : { inside: spent.did };
    this.results.push({
      text: this.lastResult,
      label,
      from: "result",
      call: { id, tool, args, ran, ...inside },
    });
    if (spent === undefined) return;
    this.#tokens += spent.tokens;
    this.#usd += spent.usd;
    for (let count = 0; count < spent.calls; count += 1)
      this.#callsInside.push({ tool: "", argsHash: `${id}/${count}` });
    for (const [index, made] of spent.made.entries()) {
      const call = { id: `${id}/${index}`, tool: made, args: {}, ran: true };
      this.results.push({ text: "", label, from: "result", call });
    }
  }
}
