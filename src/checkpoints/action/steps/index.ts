import type { ActionLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import { quote } from "../../quote.ts";
import type { ActionCall, ActionContext } from "../call.ts";

const header: LayerHeader = {
  name: "action/steps",
  kind: "wall",
  protectsAgainst: "A turn that calls tools without end or runs in a circle.",
  fails: "closed",
  configuredBy: ["agents.*.maxSteps"],
  spec: ["003/safeguard-steps", "003/safeguard-default-on", "003/safeguard-tunable"],
};

/** The third call of a circle is refused. */
const timesInCircle = 3;

export interface StepsDeps {
  readonly maxStepsOf: (agent: string) => number;
}

export function createStepsLayer(deps: StepsDeps): ActionLayer {
  return {
    header,
    judge(call: ActionCall, context: ActionContext): Verdict<ActionCall> {
      const most = Math.min(deps.maxStepsOf(context.agent), context.capability.maxSteps);
      const steps = context.callsSoFar.length;
      // Written so that a limit that is no number refuses.
      if (!(steps <= most)) {
        return refuse("refused", {
          code: "steps/limit",
          text: `This message has already caused ${steps - 1} tool calls; ${most} are allowed.`,
          hint: "Stop calling tools and answer with what you have. The limit is agents.*.maxSteps.",
        });
      }
      if (runsInCircle(context.callsSoFar)) {
        return refuse("refused", {
          code: "steps/loop",
          text: `This is the same call to ${quote(call.tool)} for the third time, with nothing new in between.`,
          hint: "Its result will not change: use the result you have, try something else, or answer.",
        });
      }
      return pass(call);
    },
  };
}

/**
 * True when the last call is the third of its kind and nothing but repeats lies between it and the second.
 * Reading a file again after another change to it is no circle; two calls taking turns are one.
 */
function runsInCircle(calls: ActionContext["callsSoFar"]): boolean {
  const last = calls.at(-1);
  if (last === undefined) return false;
  const lastKey = keyOf(last);
  const seen = new Map<string, number>();
  let previous = -1;
  let newest = -1;
  for (const [at, one] of calls.slice(0, -1).entries()) {
    const key = keyOf(one);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times === 1) newest = at;
    if (key === lastKey) previous = at;
  }
  return (seen.get(lastKey) ?? 0) >= timesInCircle - 1 && newest <= previous;
}

function keyOf(call: ActionContext["callsSoFar"][number]): string {
  return `${call.tool}\n${call.argsHash}`;
}
