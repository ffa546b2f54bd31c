import { hashCall } from "../approvals/hold.ts";
import { mapTexts } from "../json.ts";
import type { ContextText } from "../layer.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelCall, ModelMessage } from "../providers/provider.ts";
import type { JournalStep } from "../store/store.ts";

/** What a turn has come to, derived from its journal alone: a running turn and a resumed one read the same. */
export class Transcript {
  readonly messages: ModelMessage[] = [];
  /** Text of each model response, in order. */
  readonly texts: string[] = [];
  /** Labels of everything the model read in this turn. */
  readonly labels: Label[] = [];
  /** What was written into calls and what the tools answered, in order. */
  readonly exchanged: ContextText[] = [];
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

  static replay(steps: readonly JournalStep[]): Transcript {
    const transcript = new Transcript();
    for (const step of steps) transcript.add(step);
    return transcript;
  }

  /** Calls of the last model response that have no result yet, in the order the model asked for them. */
  get pending(): readonly ModelCall[] {
    return this.#pending;
  }

  /** Calls of this turn up to and including the named one: what steps and loops are counted on. */
  callsUpTo(callId: string): readonly { readonly tool: string; readonly argsHash: string }[] {
    const index = this.#callsMade.findIndex((call) => call.id === callId);
    return index < 0 ? this.#callsMade : this.#callsMade.slice(0, index + 1);
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
        for (const { id, tool, args } of step.calls) {
          this.#callsMade.push({ id, tool, argsHash: hashCall(tool, args) });
          mapTexts(args, (text) => {
            this.exchanged.push({ text, trust: "learned", by: "model" });
            return text;
          });
        }
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
        this.#pending = this.#pending.filter((call) => call.id !== step.callId);
        return;
    }
  }
}
