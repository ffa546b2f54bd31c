import { readdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolder, root, temporaryFolder } from "../support/daemon.ts";
import { runCli } from "../support/run-cli.ts";
import { smallSuite } from "../support/small-suite.ts";

let home: string;
beforeAll(async () => {
  home = await temporaryFolder();
  writeFileSync(`${home}/small.json`, JSON.stringify(smallSuite));
  writeFileSync(`${home}/small.json.gz`, gzipSync(JSON.stringify({ ...smallSuite, suite: "packed" })));
  writeFileSync(`${home}/broken.json`, JSON.stringify({ ...smallSuite, tools: [{ name: "look" }] }));
});
afterAll(() => removeFolder(home));

const cli = (...args: readonly string[]) => runCli(args, { home });
const columnKeys = [
  "tasks",
  "tasksWithoutHold",
  "holds",
  "pairs",
  "attackCalls",
  "consequentialAttackCallsRun",
  "pairsWithConsequentialRun",
  "details",
];

describe("castellan redteam dojo", () => {
  test("prints one object per file and line, with the promised members and no others", async () => {
    const { code, stdout, stderr } = await cli("redteam", "dojo", "small.json", "small.json.gz", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const scores = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(scores.map(({ suite }) => suite)).toEqual(["small", "packed"]);
    for (const score of scores) {
      expect(Object.keys(score)).toEqual(["suite", "columns"]);
      expect(Object.keys(score.columns)).toEqual(["words", "plan", "step0"]);
      for (const column of Object.values<object>(score.columns))
        expect(Object.keys(column)).toEqual(columnKeys);
    }
  });

  test("prints a table for people and ends well", async () => {
    const { code, stdout } = await cli("redteam", "dojo", "small.json");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^small\n +tasks +without a hold/);
  });

  test("says what is wrong with a file before anything is played", async () => {
    const broken = await cli("redteam", "dojo", "small.json", "broken.json");
    expect(broken).toMatchObject({ code: 2, stdout: "" });
    expect(broken.stderr).toContain("broken.json is no trace file: tools.0.description");
    expect(broken.stderr).toContain("Expected a trace file");
    const missing = await cli("redteam", "dojo", "gone.json", "--json");
    expect(missing.code).toBe(2);
    expect(missing.json()).toMatchObject({ error: { code: "bad-request" } });
  });

  test("plays hundreds of conversations in seconds", async () => {
    const { code, stdout } = await cli("redteam", "dojo", `${root}redteam/suites/journeys.json`, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).columns.step0.pairs).toBe(112);
  });

  test("touches no data folder of the person who calls it", async () => {
    expect((await cli("redteam", "dojo", "small.json", "--json")).code).toBe(0);
    expect(readdirSync(home)).not.toContain(".castellan");
    expect(readdirSync(home)).not.toContain(".config");
  });
});
