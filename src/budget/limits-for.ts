import type { AgentBudgetConfig, BudgetConfig } from "./config.ts";
import { limitsOf, ownerOf, totalOwner, type Limit } from "./limit.ts";

export interface BudgetSettings {
  readonly agents: Readonly<Record<string, { readonly budget: AgentBudgetConfig }>>;
  readonly budget: BudgetConfig;
}

/** Every limit that a call of an agent has to keep: its own and those of all together. */
export function limitsFor({ agents, budget }: BudgetSettings, agent: string): readonly Limit[] {
  const own = Object.hasOwn(agents, agent) ? agents[agent] : undefined;
  return [
    ...(own === undefined ? [] : limitsOf(ownerOf(agent), `agents.${agent}.budget`, own.budget)),
    ...limitsOf(totalOwner, "budget.total", budget.total),
  ];
}
