import { allowsTool, isCapability } from "../../../capability.ts";
import type { ActionLayer, LayerHeader, Reason, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import { quote } from "../../quote.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import type { RegisteredTool } from "./allowed-tools.ts";
import { allowedTools, resolveTool } from "./allowed-tools.ts";
import type { ToolPolicy } from "./config.ts";
import { nearNames } from "./near-names.ts";

const header: LayerHeader = {
  name: "action/tool-policy",
  kind: "wall",
  protectsAgainst: "An agent that uses a tool it was not given.",
  fails: "closed",
  configuredBy: ["agents.*.tools.profile", "agents.*.tools.allow", "agents.*.tools.deny"],
  spec: [
    "001/tool-policy-full",
    "001/tool-policy-per-agent",
    "001/exec-tool-name",
    "002/tool-profiles",
    "002/tool-groups",
    "002/tool-allow-deny",
    "002/tool-minimal",
    "002/exec-policy-remove",
    "004/new-tools-restricted",
    "design-9/profile-full-default",
    "design-9/profile-outside-tools",
    "design-9/tool-text-names",
  ],
};

export interface ToolPolicyDeps {
  readonly policyOf: (agent: string) => ToolPolicy;
  /** Every tool that exists at this moment. */
  readonly tools: () => readonly RegisteredTool[];
}

export function createToolPolicyLayer(deps: ToolPolicyDeps): ActionLayer {
  return {
    header,
    judge(call: ActionCall, context: ActionContext): Verdict<ActionCall> {
      if (!isCapability(context.capability)) {
        return refuse("refused", {
          code: "tool-policy/capability",
          text: "The call came without a capability issued by the platform.",
        });
      }
      const tools = deps.tools();
      const tool = resolveTool(call.tool, tools);
      const mine = allowedTools(deps.policyOf(context.agent), tools).filter((name) =>
        allowsTool(context.capability, name),
      );
      if (tool === undefined || call.declaration === undefined || call.declaration.name !== tool.name) {
        return refuse("refused", explainUnknown(call.tool, mine));
      }
      if (!mine.includes(tool.name)) return refuse("refused", explainDenied(tool.name, context));
      // Later layers, records and approvals know a tool by one name only.
      return pass(tool.name === call.tool ? call : { ...call, tool: tool.name });
    },
  };
}

function explainUnknown(name: string, mine: readonly string[]): Reason {
  const near = nearNames(name, mine);
  return {
    code: "tool-policy/unknown",
    text: `There is no tool named ${quote(name)}.`,
    hint: near.length > 0 ? `Did you mean ${near.join(", ")}?` : "Use only the tools that are listed.",
  };
}

function explainDenied(name: string, context: ActionContext): Reason {
  const byCapability = !allowsTool(context.capability, name);
  return {
    code: byCapability ? "tool-policy/not-granted" : "tool-policy/denied",
    text: byCapability
      ? `This turn was not given the tool ${quote(name)}.`
      : `The agent ${quote(context.agent)} may not use the tool ${quote(name)}.`,
    hint: byCapability
      ? "Do the task with the tools that are listed, or say that it cannot be done."
      : `An owner can allow it in agents.${context.agent}.tools (profile, allow, deny).`,
  };
}
