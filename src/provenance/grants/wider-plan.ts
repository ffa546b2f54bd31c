import type { ContextIndex } from "../grounding/context-index.ts";
import type { AskedCall } from "./asked-for.ts";
import { askedFor } from "./asked-for.ts";
import type { Grants } from "./grants.ts";

/**
 * With `confirm`, the tools of a plan that is wider than the words, asked about as a whole by the first call that
 * only the plan stands for. Empty where the words suffice or a person said yes.
 */
export function widerPlan(call: AskedCall, index: ContextIndex, grants: Grants): readonly string[] {
  const { plan } = grants;
  if (plan === undefined || plan.mode !== "confirm" || plan.confirmed) return [];
  if (!plan.tools.includes(call.tool) || askedFor(call, index, grants).by !== "nothing") return [];
  return [...new Set(plan.tools)].sort();
}
