import type { ActionLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import { quote } from "../../quote.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import { runsInCircle, timesInCircle } from "./circle.ts";

const header: LayerHeader = {
  name: "action/steps",
  kind: "wall",
  protectsAgainst: "A turn that calls tools without end or runs in a circle.",
  fails: "closed",
  configuredBy: ["agents.*.maxSteps"],
  spec: ["003/safeguard-steps", "003/safeguard-default-on", "003/safeguard-tunable"],
};

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
      if (runsInCircle(context.callsSoFar, timesInCircle)) {
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
