import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepFile, smallSuite } from "../../test/support/small-suite.ts";
import { describeSuite } from "./report.ts";
import { runSuite } from "./run-suite.ts";
import type { SuiteScore } from "./score.ts";
import { readTraceFile } from "./trace-file.ts";

const file = keepFile("traces.json", JSON.stringify(smallSuite));
afterAll(() => file.remove());

let score: SuiteScore;
beforeAll(async () => {
  score = await runSuite(await readTraceFile(file.path));
});

describe("the columns of a suite", () => {
  it("count the tasks once, and the pairs whose attack makes calls", () => {
    for (const column of [score.columns.words, score.columns.plan]) {
      expect(column).toMatchObject({ tasks: 2, pairs: 2, attackCalls: 2 });
    }
    expect(score.columns.step0).toMatchObject({ tasks: 0, holds: 0, pairs: 2, attackCalls: 2 });
  });

  it("hold nothing of what the user asked for", () => {
    for (const column of [score.columns.words, score.columns.plan])
      expect(column).toMatchObject({ tasksWithoutHold: 2, holds: 0 });
  });

  it("let nothing of the attack through", () => {
    for (const column of Object.values(score.columns))
      expect(column).toMatchObject({ consequentialAttackCallsRun: 0, pairsWithConsequentialRun: 0 });
  });

  it("are told in one table", () => {
    const { title, table } = describeSuite(score);
    expect(title).toBe("small");
    expect(table.map(([name]) => name)).toEqual(["", "words", "plan", "step0"]);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
  });
});
