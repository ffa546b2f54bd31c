import type { Command } from "commander";
import type { BudgetView, CountView, ModelHealthView, PeriodView } from "../server/wire-budget.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput, formatTable } from "./output.ts";
import { findPlace } from "./place.ts";

interface BudgetOptions extends CommonOptions {
  readonly conversation?: string;
}

export function register(program: Command): void {
  const command = program
    .command("budget")
    .description("Show what models have used of each budget, what is left, and which models are well")
    .option("--conversation <id>", "what this conversation has used as well")
    .action(showBudget);
  addExamples(addCommonOptions(command), ["budget", "budget --conversation conv_0123", "budget --json"]);
}

async function showBudget(options: BudgetOptions): Promise<void> {
  const output = createOutput(options.json);
  await withClient(findPlace(options), "store", async (client) => {
    const { conversation } = options;
    const query = conversation === undefined ? "" : `?conversation=${encodeURIComponent(conversation)}`;
    const found = await client.call<BudgetView>("GET", `/api/budget${query}`);
    if (output.json) return output.value(found);
    output.line(
      formatTable([
        ["WHO", "WITHIN", "TOKENS", "LEFT", "MONEY", "LEFT"],
        ...found.scopes.flatMap(({ agent, periods }) =>
          periods.map((period) => [
            agent ?? "all agents",
            withinWords[period.period],
            ...describePeriod(period),
          ]),
        ),
      ]),
    );
    for (const model of found.models) output.line(describeModel(model));
  });
}

const withinWords: { readonly [P in PeriodView["period"]]: string } = {
  execution: "one message",
  conversation: "this conversation",
  hour: "60 minutes",
  day: "24 hours",
};

function describePeriod({ tokens, usd }: PeriodView): readonly string[] {
  return [
    ...describeCount(tokens, (count) => count.toLocaleString("en")),
    ...describeCount(usd, formatDollars),
  ];
}

function describeCount(
  { spent, most, left }: CountView,
  format: (count: number) => string,
): readonly string[] {
  if (most === null || left === null) return [format(spent), "no limit"];
  return [`${format(spent)} of ${format(most)}`, format(left)];
}

function formatDollars(dollars: number): string {
  return `$${dollars.toFixed(dollars !== 0 && dollars < 1 ? 4 : 2)}`;
}

function describeModel({ provider, model, state, failures, slowCalls, waitMs }: ModelHealthView): string {
  const name = `${provider}/${model}`;
  if (state === "closed")
    return failures === 0 ? `${name}: well` : `${name}: failed ${failures} times in a row`;
  const why = failures > 0 ? `failed ${failures} times in a row` : `was slow ${slowCalls} times in a row`;
  return `${name}: ${why}; left alone for ${Math.ceil(waitMs / 1_000)} s more`;
}
