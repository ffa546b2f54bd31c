import type { BreakerBook } from "../providers/breaker/breaker-book.ts";
import type { BudgetView, CountView } from "../server/wire-budget.ts";
import type { Ledger } from "./ledger.ts";
import { countOf, ownerOf, periods, totalOwner, type Limit, type Period, type Unit } from "./limit.ts";

export interface BudgetDeskParts {
  readonly ledger: Ledger;
  readonly breakers: Pick<BreakerBook, "health">;
  readonly agents: readonly string[];
  readonly limitsFor: (agent: string) => readonly Limit[];
}

/** What an owner can see of budgets and of the models' health. */
export class BudgetDesk {
  readonly #parts: BudgetDeskParts;

  constructor(parts: BudgetDeskParts) {
    this.#parts = parts;
  }

  /** With a conversation, what that one has spent is shown too. */
  async view(conversation?: string): Promise<BudgetView> {
    const { agents, limitsFor } = this.#parts;
    const shown = periods.filter(
      (period) =>
        period === "hour" || period === "day" || (period === "conversation" && conversation !== undefined),
    );
    const total = limitsFor("").filter((limit) => limit.owner === totalOwner);
    const owners = [
      { agent: null, owner: totalOwner, limits: total },
      ...agents.map((agent) => ({ agent, owner: ownerOf(agent), limits: limitsFor(agent) })),
    ];
    const scopes: BudgetView["scopes"][number][] = [];
    for (const { agent, owner, limits } of owners) {
      const used = await this.#parts.ledger.used(owner, conversation === undefined ? {} : { conversation });
      const viewOf = (period: Period, unit: Unit): CountView => {
        const limit = limits.find((one) => one.owner === owner && one.period === period && one.unit === unit);
        return viewCount(countOf(used[period], unit), limit?.most ?? null, unit);
      };
      scopes.push({
        agent,
        periods: shown.map((period) => ({
          period,
          tokens: viewOf(period, "tokens"),
          usd: viewOf(period, "usd"),
        })),
      });
    }
    return { scopes, models: this.models() };
  }

  models(): BudgetView["models"] {
    return this.#parts.breakers.health();
  }

  /** Limits of which nothing is left to speak of, for `doctor`. */
  async usedUp(): Promise<readonly string[]> {
    const { scopes } = await this.view();
    return scopes.flatMap(({ agent, periods: shown }) =>
      shown.flatMap((one) =>
        (["tokens", "usd"] as const)
          .filter((unit) => isUsedUp(one[unit]))
          .map(
            (unit) =>
              `${agent === null ? "all agents together" : `agent ${agent}`}: ${unit} per ${one.period}`,
          ),
      ),
    );
  }
}

function viewCount(spent: number, most: number | null, unit: Unit): CountView {
  const scale = unit === "usd" ? 1_000_000 : 1;
  return {
    spent: Math.max(0, spent) / scale,
    most: most === null ? null : most / scale,
    left: most === null ? null : Math.max(0, most - spent) / scale,
  };
}

/** A call needs some room: with a fiftieth left the next one is likely to be refused. */
function isUsedUp({ most, left }: CountView): boolean {
  return most !== null && left !== null && left <= most / 50;
}
