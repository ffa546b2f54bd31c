import { z } from "zod";
import { priceSchema } from "../providers/config.ts";

const noLimit = z.literal("none");

function amounts(what: string, usual: { readonly tokens: number; readonly usd: number }) {
  return z
    .strictObject({
      tokens: z
        .union([z.int().min(1).max(1_000_000_000_000), noLimit])
        .default(usual.tokens)
        .describe(`Most tokens ${what}, read and written. none weakens the budget: nothing is counted out.`),
      usd: z
        .union([z.number().positive().max(1_000_000), noLimit])
        .default(usual.usd)
        .describe(`Most US dollars ${what}. none weakens the budget: nothing is counted out.`),
    })
    .prefault({});
}

const million = 1_000_000;

/** `agents.<id>.budget` */
export const agentBudgetConfig = z
  .strictObject({
    perExecution: amounts("for the work on one message", { tokens: 5 * million, usd: 5 }),
    perConversation: amounts("in one conversation", { tokens: 50 * million, usd: 25 }),
    perHour: amounts("within any 60 minutes", { tokens: 100 * million, usd: 10 }),
    perDay: amounts("within any 24 hours", { tokens: 1_000 * million, usd: 30 }),
  })
  .prefault({});

const totalBudgetConfig = z
  .strictObject({
    perExecution: amounts("for the work on one message, all its agents together", {
      tokens: 10 * million,
      usd: 10,
    }),
    perConversation: amounts("in one conversation, all its agents together", {
      tokens: 100 * million,
      usd: 50,
    }),
    perHour: amounts("of all agents within any 60 minutes", { tokens: 200 * million, usd: 20 }),
    perDay: amounts("of all agents within any 24 hours", { tokens: 2_000 * million, usd: 60 }),
  })
  .prefault({});

const pricedModel = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,255}\*?$/,
    "expected a model, provider/model, or the beginning of one with * at its end",
  );

/** `budget` */
export const budgetConfig = z
  .strictObject({
    total: totalBudgetConfig,
    prices: z
      .record(pricedModel, priceSchema)
      .default({})
      .describe(
        "Prices of models beyond the built-in list, or instead of it: by model, provider/model, or the beginning of either with a * at its end. The longest that fits counts.",
      ),
  })
  .prefault({});

export type AmountsConfig = z.infer<ReturnType<typeof amounts>>;
export type AgentBudgetConfig = z.infer<typeof agentBudgetConfig>;
export type BudgetConfig = z.infer<typeof budgetConfig>;

/** Limits that were switched off. */
export function budgetWeakenings(
  agents: Readonly<Record<string, { readonly budget: AgentBudgetConfig }>>,
  budget: BudgetConfig,
): readonly string[] {
  const all = [
    ...Object.entries(agents).map(([id, agent]) => [`agents.${id}.budget`, agent.budget] as const),
    ["budget.total", budget.total] as const,
  ];
  return all.flatMap(([key, budgets]) =>
    Object.entries(budgets).flatMap(([period, { tokens, usd }]) =>
      [...(tokens === "none" ? ["tokens"] : []), ...(usd === "none" ? ["usd"] : [])].map(
        (unit) => `${key}.${period}.${unit}: none lets models be asked without that bound.`,
      ),
    ),
  );
}
