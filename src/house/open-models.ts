import type { ConfiguredAgents } from "../agent/agent-book.ts";
import { openAgentBook } from "../agent/agent-book.ts";
import { isMarked, splitSystemPrompt } from "../agent/system-prompt.ts";
import { BudgetDesk } from "../budget/budget-desk.ts";
import { Ledger } from "../budget/ledger.ts";
import { limitsFor } from "../budget/limits-for.ts";
import { ModelBudget } from "../budget/model-budget.ts";
import { randomFraction } from "../platform/random.ts";
import { BreakerBook } from "../providers/breaker/breaker-book.ts";
import type { ChooseOptions } from "../providers/choose.ts";
import { chooseProvider } from "../providers/choose.ts";
import { createPriceBook } from "../providers/price-book.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { chooseWithoutTurns } from "./choose-model.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";

/** The agents with their models, and what bounds how they are asked. */
export interface Models {
  readonly agents: ConfiguredAgents;
  /** The one way to a model. */
  readonly budget: ModelBudget;
  readonly budgetDesk: BudgetDesk;
  /** Why a named model cannot answer; empty where turns run, because that refuses the start. */
  readonly missingModels: readonly string[];
}

export async function openModels(
  ground: Ground,
  keeping: Keeping,
  { tools, runsTurns }: { readonly tools: ToolRegistry; readonly runsTurns: boolean },
): Promise<Models> {
  const { store, bus, clock, settings } = ground;
  const { config } = settings;
  const { log } = keeping;
  const breakers = new BreakerBook({ config: config.providers.breaker, bus, clock });
  const missingModels: string[] = [];
  const common = chooseOptions(ground, keeping, breakers);
  const agents = await openAgentBook({
    agents: config.agents,
    tools,
    compactPrompt: config.contextEngine.compactPrompt.enabled,
    choose: ({ model: agentModel, breaker }) => {
      const wanted = { ...common, breaker, ...(agentModel === undefined ? {} : { agentModel }) };
      return runsTurns ? chooseProvider(wanted) : chooseWithoutTurns(wanted, missingModels);
    },
  });
  const limitsOfAgent = (agent: string) => limitsFor(config, agent);
  const ledger = await Ledger.open({
    store,
    clock,
    limitsFor: limitsOfAgent,
    onError: (error) => log.error({ err: error }, "what a model call cost could not be settled"),
  });
  return {
    agents,
    budget: new ModelBudget({ ledger, bus, clock }),
    budgetDesk: new BudgetDesk({ ledger, breakers, agents: agents.ids(), limitsFor: limitsOfAgent }),
    missingModels,
  };
}

function chooseOptions(
  { clock, settings: { config } }: Ground,
  { secrets, redactor, log }: Keeping,
  breakers: BreakerBook,
): ChooseOptions {
  return {
    config: config.providers,
    rehearsal: config.rehearsal,
    prices: createPriceBook(config.budget.prices),
    breakers,
    leaving: {
      redact: (text) => redactor.text(text).text,
      coreOf: (system) => splitSystemPrompt(system).platform,
      isMarked,
    },
    secrets: secrets.manager("providers"),
    clock,
    random: randomFraction,
    observeHost: (host) => log.debug({ host }, "asking a model"),
  };
}
