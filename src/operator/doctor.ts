import type { ModelHealthView } from "../server/wire-budget.ts";
import type { Protection } from "./protections.ts";

export interface DoctorCheck {
  readonly id: string;
  /** `attention` asks for something to be done; `note` is worth knowing. */
  readonly state: "ok" | "note" | "attention";
  readonly text: string;
  readonly fix?: string;
}

export interface DoctorReport {
  readonly ok: boolean;
  readonly version: string;
  readonly model: string;
  readonly checks: readonly DoctorCheck[];
}

export interface DoctorFacts {
  readonly version: string;
  readonly model: string;
  readonly protections: readonly Protection[];
  readonly warnings: readonly string[];
  readonly recordsState: { readonly ok: true } | { readonly ok: false; readonly reason: string };
  readonly locked: boolean;
  readonly unseenAlerts: number;
  /** Budgets with next to nothing left. */
  readonly usedUp: readonly string[];
  readonly models: readonly ModelHealthView[];
}

/** Ids whose absence is a fact to know and not a fault of this installation. */
const notesOnly = new Set(["sandbox", "device"]);

export function diagnose(facts: DoctorFacts): DoctorReport {
  const { version, model, protections, warnings, recordsState, locked, unseenAlerts } = facts;
  const checks: DoctorCheck[] = [
    ...protections.map(({ id, on, text, fix }): DoctorCheck => ({
      id,
      state: on ? "ok" : notesOnly.has(id) ? "note" : "attention",
      text,
      ...(fix === undefined ? {} : { fix }),
    })),
    ...warnings.map((text, index): DoctorCheck => ({ id: `start-${index + 1}`, state: "attention", text })),
  ];
  if (!recordsState.ok) {
    checks.push({
      id: "records-state",
      state: "attention",
      text: `records cannot be written: ${recordsState.reason}`,
      fix: "free the disk or repair the folder, then restart",
    });
  }
  if (unseenAlerts > 0) {
    checks.push({
      id: "alerts",
      state: "attention",
      text: unseenAlerts === 1 ? "1 alert waits to be seen" : `${unseenAlerts} alerts wait to be seen`,
      fix: "castellan alerts",
    });
  }
  checks.push(...describeBudgets(facts.usedUp), ...describeModels(facts.models));
  if (locked)
    checks.push({ id: "lock", state: "attention", text: "the panic lock is on", fix: "castellan unlock" });
  return { ok: checks.every((check) => check.state !== "attention"), version, model, checks };
}

function describeBudgets(usedUp: readonly string[]): readonly DoctorCheck[] {
  return usedUp.map((text, index) => ({
    id: `budget-${index + 1}`,
    state: "attention",
    text: `a budget is used up (${text})`,
    fix: "castellan budget",
  }));
}

function describeModels(models: readonly ModelHealthView[]): readonly DoctorCheck[] {
  return models
    .filter(({ state }) => state !== "closed")
    .map(({ provider, model, failures, slowCalls, waitMs }) => ({
      id: `model-${provider}`,
      state: "attention",
      text: `${provider}/${model} is left alone after ${failures > 0 ? `${failures} failures` : `${slowCalls} slow answers`} in a row, for ${Math.ceil(waitMs / 1_000)} s more`,
      fix: "look at the provider's status; castellan logs --event model-failed",
    }));
}
