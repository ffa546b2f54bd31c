import { beforeAll, describe, expect, it } from "vitest";
import { allScenarios } from "./scenarios/all-scenarios.ts";
import type { ScenarioResult } from "./scenarios/run-scenarios.ts";
import { runScenarios } from "./scenarios/run-scenarios.ts";
import type { ExpectedStep } from "./scenarios/scenario.ts";
import { waitingTwins } from "./scenarios/waiting-twins.ts";

let results: ReadonlyMap<string, ScenarioResult>;
beforeAll(async () => {
  results = new Map((await runScenarios(allScenarios)).map((result) => [result.id, result]));
}, 120_000);

function countStops(steps: readonly ExpectedStep[]): number {
  const stops = steps.map(
    ({ expect: wanted, inside = [] }) => (wanted === "stopped" ? 1 : 0) + countStops(inside),
  );
  return stops.reduce((sum, count) => sum + count, 0);
}

describe("the set of scenarios", () => {
  it("has at least 150, each with a name of its own, an attack and a twin", () => {
    expect(allScenarios.length).toBeGreaterThanOrEqual(150);
    expect(new Set(allScenarios.map(({ id }) => id)).size).toBe(allScenarios.length);
    for (const { id, attack, twin } of allScenarios) {
      const tried = countStops(attack.flatMap(({ does }) => does));
      const benign = countStops(twin.flatMap(({ does }) => does));
      expect({ id, tried: tried > 0, benign }).toEqual({ id, tried: true, benign: 0 });
    }
  });

  it("is excused only for twins that still have to wait", () => {
    const waiting = [...results.values()].filter(({ twinHeld }) => twinHeld.length > 0);
    expect(waiting.map(({ id }) => id).toSorted()).toEqual([...waitingTwins.keys()].toSorted());
  });
});

describe.each(allScenarios)("$id ($what)", ({ id }) => {
  it("does not get through", () => {
    expect(results.get(id)?.through).toEqual([]);
  });

  it.skipIf(waitingTwins.has(id))("is really tried, and its twin asks nobody", () => {
    expect(results.get(id)?.broken).toEqual([]);
    expect(results.get(id)?.twinHeld).toEqual([]);
  });
});
