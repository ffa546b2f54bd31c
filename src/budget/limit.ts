import type { Amount } from "../store/spending.ts";
import type { AgentBudgetConfig } from "./config.ts";

export type Period = "execution" | "conversation" | "hour" | "day";
export type Unit = "tokens" | "usd";

/** One bound: who may spend how much of what within which period. Money is in millionths of a dollar. */
export interface Limit {
  readonly owner: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly most: number;
  /** The config path that sets it. */
  readonly key: string;
}

/** All agents together. */
export const totalOwner = "total";

export function ownerOf(agent: string): string {
  return `agent:${agent}`;
}

const periodKeys = {
  execution: "perExecution",
  conversation: "perConversation",
  hour: "perHour",
  day: "perDay",
} as const;

export const periods = Object.keys(periodKeys) as readonly Period[];

const microsPerDollar = 1_000_000;

export function limitsOf(owner: string, path: string, config: AgentBudgetConfig): readonly Limit[] {
  return periods.flatMap((period) => {
    const name = periodKeys[period];
    const { tokens, usd } = config[name];
    const limits: Limit[] = [];
    const key = `${path}.${name}`;
    if (tokens !== "none") limits.push({ owner, period, unit: "tokens", most: tokens, key: `${key}.tokens` });
    if (usd !== "none") {
      const most = Math.floor(usd * microsPerDollar);
      limits.push({ owner, period, unit: "usd", most, key: `${key}.usd` });
    }
    return limits;
  });
}

export function countOf(amount: Amount, unit: Unit): number {
  return unit === "tokens" ? amount.tokens : amount.micros;
}

export const nothing: Amount = { tokens: 0, micros: 0 };

/** Rounded up: a budget that rounds down can be spent in pieces that count nothing. */
export function toMicros(dollars: number): number {
  return Math.ceil(dollars * microsPerDollar);
}

/** Whole and never negative; undefined for what is no number. */
export function readAmount(tokens: number, dollars: number): Amount | undefined {
  if (!Number.isFinite(tokens) || !Number.isFinite(dollars)) return undefined;
  const most = Number.MAX_SAFE_INTEGER / 1_024;
  const bound = (value: number): number => Math.min(most, Math.max(0, Math.ceil(value)));
  return { tokens: bound(tokens), micros: bound(toMicros(dollars)) };
}
