import type { TurnKnowledge } from "../checkpoints/action/call.ts";
import { exposureOf } from "../provenance/exposure/exposure.ts";
import { ContextIndex } from "../provenance/grounding/context-index.ts";
import type { Label } from "../provenance/label.ts";
import { planCode } from "../provenance/objections.ts";
import type { ContextValue } from "../provenance/question.ts";
import type { RehearsalStep } from "../providers/provider.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Turn } from "../turn.ts";
import type { Transcript } from "./transcript.ts";

export interface KnowledgeParts {
  readonly turn: Turn;
  readonly tools: ToolRegistry;
  /** What the turn began with: instructions, what was said before, and the message. */
  readonly values: readonly ContextValue[];
  readonly transcript: Transcript;
  /** Names of the tools that the model was offered. */
  readonly offered: readonly string[];
}

/** What a turn knows, for the layer that asks where a call comes from. Nothing is read before a call is judged. */
export class KnowledgeBook {
  readonly #parts: KnowledgeParts;
  #index: ContextIndex | undefined;
  #read = 0;

  constructor(parts: KnowledgeParts) {
    this.#parts = parts;
  }

  /** `endorsed` are the codes of everything a person said yes to in this turn. */
  now(label: Label, endorsed: ReadonlySet<string>): TurnKnowledge {
    const { tools, offered } = this.#parts;
    const declarations = offered.map((name) => tools.get(name)?.declaration);
    return {
      index: () => this.#readNew(),
      plan: this.#plan(endorsed),
      exposure: exposureOf([label], declarations),
    };
  }

  #readNew(): ContextIndex {
    const { turn, tools, values, transcript } = this.#parts;
    if (this.#index === undefined) {
      this.#index = new ContextIndex({
        principal: turn.capability.principal.id,
        declarationOf: (tool) => tools.get(tool)?.declaration,
      });
      for (const value of values) this.#index.add(value);
    }
    for (const result of transcript.results.slice(this.#read)) this.#index.add(result);
    this.#read = transcript.results.length;
    return this.#index;
  }

  #plan(endorsed: ReadonlySet<string>): TurnKnowledge["plan"] {
    const { turn, values, transcript } = this.#parts;
    const { plan } = turn;
    if (plan !== undefined) return { tools: plan, complete: true, confirmed: endorsed.has(planCode(plan)) };
    // What a model calls first, before it has read anything from outside, is all that is known of its plan.
    if (turn.within !== undefined || values.some(({ label }) => label.trust === "external")) return undefined;
    const tools = transcript.firstTools;
    return { tools, complete: false, confirmed: endorsed.has(planCode(tools)) };
  }
}

/** A script's first plan: what a rehearsed turn means to do. */
export function plannedTools(script: readonly RehearsalStep[] | null): readonly string[] | undefined {
  const step = script?.find((one) => "plan" in one);
  return step === undefined ? undefined : step.plan;
}
