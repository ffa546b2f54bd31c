import { describe, expect, it } from "vitest";
import { plantTree } from "../architecture/plant-tree.ts";
import { SourceTree } from "../architecture/source-tree.ts";
import { findEntrances } from "./find-entrances.ts";

/**
 * Every place that runs a tool, brings a call to the checkpoint or makes authority, and why it may. A new one fails
 * here until somebody has asked what crosses it.
 */
const known: readonly (readonly [path: string, what: string, why: string])[] = [
  ["src/checkpoints/action/run-tool.ts", "tool.run", "the only place that runs a tool"],
  ["src/checkpoints/action/act.ts", "runTool()", "behind the verdict of every action layer"],
  ["src/agent/turn-loop.ts", "approvals.act", "an agent's calls, a sub-agent's among them"],
  ["src/approvals/approvals.ts", "actor.act", "with what a person said about this very call"],
  ["src/approvals/approvals.ts", "actor.act", "with what a person said earlier"],
  ["src/house/open-turns.ts", "new Actor()", "one per house"],
  ["src/delivery/turn-runner.ts", "issueCapability()", "the root of a turn, from what was configured"],
  ["src/approvals/hold.ts", "narrowCapability()", "what was allowed when a call was parked, and is still"],
  ["src/agent/delegate/delegation-desk.ts", "narrowCapability()", "a sub-agent's, when it begins"],
  ["src/agent/delegate/delegation-desk.ts", "narrowCapability()", "a sub-agent's, when it goes on"],
  ["src/house/open-tools.ts", "createBuiltInTools()", "the tools of a house"],
  ["src/house/open-tools.ts", "createToolRegistry()", "the tools of a house"],

  // Other things that are called run: none of them is a tool.
  ["src/agent/delegate/delegation-desk.ts", "loop.run", "a sub-agent's turn loop"],
  ["src/delivery/turn-runner.ts", "loop.run", "a turn loop"],
  ["src/delivery/turn-desk.ts", "this.#runner.run", "a turn"],
  ["src/house/late-desks.ts", "this.#connected().delegates.run", "a desk behind a tool, called by that tool"],
  [
    "src/house/late-desks.ts",
    "this.#connected().extraction.run",
    "a desk behind a tool, called by that tool",
  ],
  ["src/tools/delegate/index.ts", "delegates.run", "the desk behind the tool"],
  ["src/tools/extract/index.ts", "extraction.run", "the desk behind the tool"],
  ["src/store/sqlite/connection.ts", "statement.run", "a statement of the database"],
];

describe("the ways to a tool", () => {
  it("are exactly the ones on the list, in everything that ships", () => {
    const found = findEntrances(new SourceTree(process.cwd())).map(({ path, what }) => `${path}: ${what}`);
    expect(found.toSorted()).toEqual(known.map(([path, what]) => `${path}: ${what}`).toSorted());
  });

  it("lead to a tool through one place", () => {
    const running = known.filter(([, what]) => what === "tool.run" || what === "runTool()");
    expect(running.map(([path]) => path)).toEqual([
      "src/checkpoints/action/run-tool.ts",
      "src/checkpoints/action/act.ts",
    ]);
  });

  it.each([
    ["a tool that is run directly", "await tool.run(args, context);"],
    ["a tool that is run by a name in brackets", 'await tool["run"](args, context);'],
    ["a tool whose run is taken out", "const { run } = registry.get(name);"],
    ["a tool whose run is taken out under another name", "const { run: go } = tool;"],
    ["a tool whose run is bound", "const go = tool.run.bind(tool);"],
    ["a tool whose run is looked up", 'Reflect.get(tool, "run")(args, context);'],
    ["a call that is brought from somewhere else", "await this.actor.act(request);"],
    ["a second choke point", "const actor = new Actor(parts);"],
    ["authority from nowhere", "const capability = issueCapability(grant);"],
    ["a maker under another name", 'import { issueCapability as make } from "../capability.ts";'],
    ["a registry beside the house's", "const tools = createToolRegistry(list);"],
  ])("are noticed when there is a new one: %s", (_, line) => {
    const text = line.startsWith("import") ? `${line}\n` : `export async function job() {\n  ${line}\n}\n`;
    using planted = plantTree({ "src/scheduler/jobs.ts": text });
    const found = findEntrances(new SourceTree(planted.root));
    expect(found).toHaveLength(1);
    expect(found[0]?.path).toBe("src/scheduler/jobs.ts");
  });

  it("are not seen in types, tests and words", () => {
    using planted = plantTree({
      "src/a.ts": 'export interface Tool { run(args: object): Promise<"run">; act: 1 }\n// tool.run(args)\n',
      "src/a.test.ts": "await tool.run(args);\n",
    });
    expect(findEntrances(new SourceTree(planted.root))).toEqual([]);
  });
});
