import { expect, it } from "vitest";
import { diagnose } from "./doctor.ts";

const facts = {
  version: "1",
  model: "m",
  protections: [],
  warnings: [],
  recordsState: { ok: true },
  locked: false,
  unseenAlerts: 0,
  usedUp: [],
  models: [],
} as const;
const model = { provider: "p", model: "m", failures: 0, slowCalls: 0, waitMs: 0 };

it("finds nothing where budgets have room and models are well", () => {
  expect(diagnose({ ...facts, models: [{ ...model, state: "closed" }] })).toMatchObject({
    ok: true,
    checks: [],
  });
});

it("names each budget that is used up and each model that is left alone", () => {
  const { ok, checks } = diagnose({
    ...facts,
    usedUp: ["agent main: usd per day"],
    models: [
      { ...model, state: "open", failures: 5, waitMs: 12_400 },
      { ...model, provider: "q", state: "halfOpen", slowCalls: 6 },
    ],
  });
  expect(ok).toBe(false);
  expect(checks.map(({ text }) => text)).toEqual([
    "a budget is used up (agent main: usd per day)",
    "p/m is left alone after 5 failures in a row, for 13 s more",
    "q/m is left alone after 6 slow answers in a row, for 0 s more",
  ]);
});
