import type { Label } from "../../provenance/label.ts";
import type { ModelCall } from "../../providers/provider.ts";
import type { JournalStep } from "../../store/store.ts";

export type FinishedCall = Extract<JournalStep, { kind: "call-finished" }>;

export interface Instead {
  readonly why: NonNullable<FinishedCall["instead"]>;
  readonly text: string;
  /** The arguments' own: the text may quote them. */
  readonly label: Label;
}

/** The platform's own answer in place of a tool's result. */
export function answerInstead(call: ModelCall, { why, text, label }: Instead): FinishedCall {
  const { id: callId, tool } = call;
  return { kind: "call-finished", callId, tool, ok: false, text, plain: null, label, instead: why };
}
