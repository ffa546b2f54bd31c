/** What the API tells of budgets and of the models' health. Money is in US dollars; null means no limit. */
export interface CountView {
  readonly spent: number;
  readonly most: number | null;
  readonly left: number | null;
}

export interface PeriodView {
  readonly period: "execution" | "conversation" | "hour" | "day";
  readonly tokens: CountView;
  readonly usd: CountView;
}

export interface ModelHealthView {
  readonly provider: string;
  readonly model: string;
  readonly state: "closed" | "open" | "halfOpen";
  readonly failures: number;
  readonly slowCalls: number;
  readonly waitMs: number;
}

/** `GET /api/budget`; `agent` is null for all agents together. */
export interface BudgetView {
  readonly scopes: readonly { readonly agent: string | null; readonly periods: readonly PeriodView[] }[];
  readonly models: readonly ModelHealthView[];
}
