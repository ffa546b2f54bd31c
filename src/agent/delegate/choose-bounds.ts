import type { NarrowRequest } from "../../capability.ts";
import { wholeWorkspace } from "../../capability.ts";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { DelegateRequest } from "../../tools/delegate/index.ts";
import type { ToolRegistry } from "../../tools/registry.ts";
import type { CallSurroundings } from "../../tools/tool.ts";
import { judgePathName } from "../../workspace/path-name.ts";
import type { Agent, AgentBook } from "../agent.ts";

export interface ChooseDependencies {
  readonly agents: AgentBook;
  readonly tools: ToolRegistry;
  readonly offDevice: "deny" | "allow";
}

/** The power without which no task can be given on. */
const givingOn = "agents:write";

/** Where sub-agents work when nothing else is said. */
const sharedFolder = "shared";

/** Who does the task: another agent of this installation, or the caller's own kind. */
export function chooseAgent(
  { agents, offDevice }: ChooseDependencies,
  request: Pick<DelegateRequest, "agent">,
  { turn }: Pick<CallSurroundings, "turn">,
): Result<Agent, string> {
  const caller = agents.get(turn.message.agent);
  const wanted = agents.get(request.agent ?? turn.message.agent);
  if (wanted === undefined)
    return err(`There is no such agent. Configured agents: ${agents.ids().join(", ")}.`);
  if (caller?.provider.local === true && !wanted.provider.local && offDevice !== "allow")
    return err(
      `The agent ${wanted.id} is answered by a model that is not on this machine, and providers.offDevice is deny.`,
    );
  if (turn.message.rehearsal !== null && wanted.provider.name !== "rehearsal")
    return err(`A rehearsal cannot give a task to ${wanted.id}, which another model answers.`);
  return ok(wanted);
}

export interface BoundsParts {
  readonly agent: Agent;
  readonly inside: CallSurroundings;
  /** False where this is the last agent that may stand in the row. */
  readonly mayGiveOn: boolean;
}

/** What the caller asks for the sub-agent; whatever it is, it is cut down to what the caller has. */
export function chooseBounds(
  { tools }: Pick<ChooseDependencies, "tools">,
  request: DelegateRequest,
  { agent, inside, mayGiveOn }: BoundsParts,
): Result<NarrowRequest, string> {
  const unknown = request.tools?.find((name) => tools.get(name) === undefined);
  if (unknown !== undefined)
    return err("One of the tools does not exist. Name only tools that are listed for you.");
  const asked = request.tools?.map((name) => tools.get(name)?.declaration.name);
  const names = agent.toolNames.filter(
    (name) =>
      (asked?.includes(name) ?? true) &&
      (mayGiveOn || tools.get(name)?.declaration.needs.includes(givingOn) !== true),
  );
  const own = inside.turn.capability.folder;
  const folder = judgePathName(
    request.folder ?? (own === wholeWorkspace || own === null ? sharedFolder : own),
  );
  if (!folder.ok) return err(`folder: ${folder.error.text} ${folder.error.hint}`);
  const { tokens, usd } = inside.turn.capability.budget;
  return ok({
    tools: names,
    powers: agent.powers,
    maxSteps: Math.min(inside.stepsLeft, request.maxSteps ?? Infinity),
    folder: folder.value,
    // What the caller has used of its own bound is not there to give away.
    budget: {
      tokens: least(tokens === null ? null : tokens - inside.spent.tokens, request.maxTokens ?? null),
      usd: least(usd === null ? null : usd - inside.spent.usd, request.maxUsd ?? null),
    },
  });
}

function least(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return Math.max(0, right === null ? left : Math.min(left, right));
}
