import type { Capability } from "../../capability.ts";
import { allowsTool } from "../../capability.ts";
import type { Label } from "../../provenance/label.ts";
import { leastTrust } from "../../provenance/label.ts";
import type { CallSurroundings } from "../../tools/tool.ts";
import type { Turn } from "../../turn.ts";
import type { Agent } from "../agent.ts";

export interface SubTurnParts {
  readonly inside: CallSurroundings;
  readonly agent: Agent;
  readonly capability: Capability;
  readonly delegation: string;
  readonly depth: number;
  readonly task: string;
  /** The join of everything the caller had read. */
  readonly label: Label;
  readonly signal: AbortSignal;
}

/**
 * A sub-agent's part of a turn: the same message and person, its own words and bounds. The task is what a model wrote,
 * so it is never a person's word; what the person said reaches its calls beside it, as values and not as text.
 */
export function makeSubTurn(parts: SubTurnParts): Turn {
  const { inside, agent, capability, delegation, depth, task, label, signal } = parts;
  const { turn, call } = inside;
  const text = [
    `The agent "${turn.message.agent}" gives you the task below.`,
    describeFolder(capability.folder),
    "Your last answer goes back to that agent, not to a person.",
    "",
    task,
  ].join("\n");
  const script = turn.message.rehearsal === null ? null : [];
  return {
    id: turn.id,
    message: {
      ...turn.message,
      agent: agent.id,
      received: [{ kind: "text", text, label: { ...label, trust: leastTrust(label.trust, "learned") } }],
      admitted: null,
      suspicion: null,
      rehearsal: agent.provider.name === "rehearsal" ? (call.script ?? script) : null,
    },
    capability,
    origin: { ...turn.origin, agent: agent.id, delegation },
    timeZone: turn.timeZone,
    // What takes away from the caller takes away from its sub-agents.
    ...(turn.plan === undefined ? {} : { plan: turn.plan }),
    signal,
    within: { delegation, depth },
  };
}

function describeFolder(folder: string | null): string {
  if (folder === null) return "It comes without files.";
  return folder === "."
    ? "You may use the files of the workspace."
    : `You may use files below ${folder}/ only.`;
}

/** The agent as it works on a task: with the tools, powers and steps it was given. */
export function boundAgent(agent: Agent, capability: Capability): Agent {
  return {
    ...agent,
    toolNames: agent.toolNames.filter((name) => allowsTool(capability, name)),
    powers: capability.powers,
    maxSteps: capability.maxSteps,
  };
}
