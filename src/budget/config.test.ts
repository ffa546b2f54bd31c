import { describe, expect, it } from "vitest";
import { configSchema } from "../config/schema.ts";
import { budgetWeakenings } from "./config.ts";
import { limitsFor } from "./limits-for.ts";

const periods = ["perExecution", "perConversation", "perHour", "perDay"];
const limits = (config: object) =>
  Object.fromEntries(limitsFor(configSchema.parse(config), "main").map(({ key, most }) => [key, most]));

describe("the limits of budgets", () => {
  it("bounds every agent and all together by default, in tokens and in money", () => {
    const found = limits({});
    for (const path of ["agents.main.budget", "budget.total"])
      for (const period of periods)
        for (const unit of ["tokens", "usd"]) expect(found[`${path}.${period}.${unit}`]).toBeGreaterThan(0);
    expect(budgetWeakenings(configSchema.parse({}).agents, configSchema.parse({}).budget)).toEqual([]);
  });

  it.each(periods)("takes other limits, and none only when it is said: %s", (period) => {
    const config = configSchema.parse({
      agents: { main: { budget: { [period]: { tokens: 7, usd: "none" } } } },
      budget: { total: { [period]: { tokens: "none", usd: 0.25 } } },
    });
    const found = limits(config);
    expect(found[`agents.main.budget.${period}.tokens`]).toBe(7);
    expect(found[`agents.main.budget.${period}.usd`]).toBeUndefined();
    expect(found[`budget.total.${period}.tokens`]).toBeUndefined();
    expect(found[`budget.total.${period}.usd`]).toBe(250_000);
    expect(budgetWeakenings(config.agents, config.budget)).toEqual([
      `agents.main.budget.${period}.usd: none lets models be asked without that bound.`,
      `budget.total.${period}.tokens: none lets models be asked without that bound.`,
    ]);
  });

  it.each([
    { agents: { main: { budget: { perHour: { tokens: 0 } } } } },
    { agents: { main: { budget: { perHour: { usd: -1 } } } } },
    { agents: { main: { budget: { perHour: { usd: null } } } } },
    { agents: { main: { budget: { perWeek: { usd: 1 } } } } },
    { budget: { prices: { "a*b": { inputPerMillionDollars: 1, outputPerMillionDollars: 1 } } } },
    { budget: { prices: { "*": { inputPerMillionDollars: 1, outputPerMillionDollars: 1 } } } },
    { budget: { prices: { model: { inputPerMillionDollars: 1 } } } },
  ])("refuses %j", (config) => {
    expect(configSchema.safeParse(config).success).toBe(false);
  });

  it("gives an agent that nobody configured the limits of all together", () => {
    const found = limitsFor(configSchema.parse({}), "constructor");
    expect(found.length).toBe(8);
    expect(found.every(({ owner }) => owner === "total")).toBe(true);
  });
});
