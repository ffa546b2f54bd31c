import type { ToolPolicy } from "../checkpoints/action/tool-policy/config.ts";
import {
  allowedTools,
  type RegisteredTool,
  unknownEntries,
} from "../checkpoints/action/tool-policy/allowed-tools.ts";
import type { ChosenProvider } from "../providers/choose.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Agent, AgentBook } from "./agent.ts";
import type { AgentConfig } from "./config.ts";
import { lockdownOf, securityLevelOf } from "./security-level.ts";
import { buildSystemPrompt } from "./system-prompt.ts";

export interface AgentBookParts {
  readonly agents: Readonly<Record<string, AgentConfig>>;
  readonly tools: ToolRegistry;
  readonly compactPrompt: boolean;
  readonly choose: (agent: Pick<AgentConfig, "model" | "breaker">) => Promise<ChosenProvider>;
}

export interface ConfiguredAgents extends AgentBook {
  /** How each agent's model was chosen, for the start screen and `doctor`. */
  readonly choices: ReadonlyMap<string, ChosenProvider>;
  /** Entries of tool lists that mean nothing here: a misspelt name denies nothing. */
  readonly warnings: readonly string[];
  policyOf(agent: string): ToolPolicy;
  maxStepsOf(agent: string): number;
  /** Whether an agent's sensitive actions wait for a person whatever is configured; one that is unknown does. */
  asksForSensitive(agent: string): boolean;
}

/** The agents of the configuration, each with its provider; two that name the same model share it. */
export async function openAgentBook(parts: AgentBookParts): Promise<ConfiguredAgents> {
  const { agents, tools, choose, compactPrompt } = parts;
  const registered = registeredTools(tools);
  const book = new Map<string, Agent>();
  const choices = new Map<string, ChosenProvider>();
  const byModel = new Map<string, ChosenProvider>();
  for (const [id, config] of Object.entries(agents)) {
    const asked = JSON.stringify([config.model, config.breaker]);
    const choice = byModel.get(asked) ?? (await choose(config));
    byModel.set(asked, choice);
    choices.set(id, choice);
    const toolNames = allowedTools(config.tools, registered);
    const level = securityLevelOf(choice.capabilities.capabilityClass);
    book.set(id, {
      id,
      provider: choice.provider,
      price: choice.price,
      contextTokens: choice.capabilities.contextTokens,
      securityLevel: level,
      ...lockdownOf(level),
      system: buildSystemPrompt({
        agentId: id,
        instructions: config.instructions,
        level,
        compact: compactPrompt,
      }),
      toolNames,
      powers: powersOf(toolNames, tools),
      maxSteps: config.maxSteps,
      maxOutputTokens: config.maxOutputTokens,
      timeZone: config.timeZone ?? machineTimeZone(),
    });
  }
  return {
    warnings: Object.entries(agents).flatMap(([id, config]) =>
      unknownEntries(config.tools, registered).map(
        (entry) => `agents.${id}.tools names "${entry}", which is no tool or group here, so it does nothing`,
      ),
    ),
    choices,
    get: (id) => book.get(id),
    ids: () => [...book.keys()],
    policyOf: (id) => agents[id]?.tools ?? { profile: "minimal", allow: [], deny: ["*"] },
    maxStepsOf: (id) => agents[id]?.maxSteps ?? 0,
    asksForSensitive: (id) => book.get(id)?.asksForSensitive ?? true,
  };
}

export function registeredTools(tools: ToolRegistry): readonly RegisteredTool[] {
  return tools
    .all()
    .map(({ declaration: { name, group, aliases } }) => ({ name, group, aliases, origin: "built-in" }));
}

/** An agent has the powers its allowed tools need, and no others. */
function powersOf(toolNames: readonly string[], tools: ToolRegistry): readonly string[] {
  return [...new Set(toolNames.flatMap((name) => tools.get(name)?.declaration.needs ?? []))];
}

function machineTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
