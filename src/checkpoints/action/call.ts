import type { Capability } from "../../capability.ts";
import type { JsonObject } from "../../json.ts";
import type { CrossingContext } from "../../layer.ts";
import type { Exposure } from "../../provenance/exposure/exposure.ts";
import type { Plan } from "../../provenance/grants/grants.ts";
import type { ContextIndex } from "../../provenance/grounding/context-index.ts";
import type { Label } from "../../provenance/label.ts";
import type { ToolDeclaration } from "../../tools/tool.ts";

/** A tool call the model asked for, before it is allowed to happen. */
export interface ActionCall {
  readonly id: string;
  readonly tool: string;
  /** Undefined when no such tool exists: layers then judge it as destroy, egress, external. */
  readonly declaration: ToolDeclaration | undefined;
  readonly args: JsonObject;
  /** The join of everything the model had read when it wrote the arguments. */
  readonly label: Label;
}

export interface ActionContext extends CrossingContext {
  readonly capability: Capability;
  readonly turnId: string;
  readonly conversation: string;
  /** Calls of this turn so far, this one included, for counting steps and loops. */
  readonly callsSoFar: readonly { readonly tool: string; readonly argsHash: string }[];
  /** Reason codes a person has endorsed for exactly this call (tool and canonical arguments). */
  readonly endorsed: ReadonlySet<string>;
  /** What the turn has said and read; without it nothing is known to have been asked for. */
  readonly knowledge?: TurnKnowledge | undefined;
}

/** What provenance is asked over: who said what, what was read, and what the turn meant to do before that. */
export interface TurnKnowledge {
  /** Built when it is asked for first, and kept up to date from then on. */
  readonly index: () => ContextIndex;
  readonly plan: Omit<Plan, "mode"> | undefined;
  readonly exposure: Exposure;
}
