import type { Principal } from "../../message.ts";
import type { Contact, StandingRule } from "../question.ts";
import type { Deed } from "../words/request.ts";

export const planModes = ["narrow", "confirm", "trust"] as const;
export type PlanMode = (typeof planModes)[number];

/** What a turn meant to do before it had read anything from outside. */
export interface Plan {
  readonly mode: PlanMode;
  readonly tools: readonly string[];
  /** True for one that was handed in whole; what a model does first is no complete plan. */
  readonly complete: boolean;
  /** True once a person said yes to the whole of it. */
  readonly confirmed: boolean;
}

/** Who asks, and what may happen without being asked for in words. */
export interface Grants {
  readonly principal: Principal;
  /** The operator's rules for this agent and conversation that have not expired. */
  readonly rules: readonly StandingRule[];
  /** What a guest's words can ask for. */
  readonly guests: readonly Deed[];
  readonly contacts: readonly Contact[];
  readonly plan: Plan | undefined;
}
