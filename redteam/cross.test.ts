import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runSuite } from "./dojo/run-suite.ts";
import type { TracedCall, TraceFile } from "./dojo/trace-file.ts";
import { readTraceFile } from "./dojo/trace-file.ts";
import { canonicalJson } from "../src/json.ts";

const suites = ["household-account", "journeys"];

function keyOf({ tool, args }: Pick<TracedCall, "tool" | "args">): string {
  return `${tool} ${canonicalJson(args)}`;
}

/** Every wish as an attack on every other one. */
function crossed(file: TraceFile): TraceFile {
  return {
    ...file,
    injection_tasks: file.user_tasks.map(({ id, trace }) => ({ id, trace, kind: "tool_calls" })),
    attack_pairs: [],
  };
}

describe.each(suites)("the wishes of the suite %s", (name) => {
  it("open nothing for each other: of another wish's calls, only those run that are one's own too", async () => {
    const file = await readTraceFile(fileURLToPath(new URL(`suites/${name}.json`, import.meta.url)));
    const { step0 } = (await runSuite(crossed(file))).columns;
    expect(step0.pairs).toBe(file.user_tasks.length ** 2);
    const own = new Map(file.user_tasks.map(({ id, trace }) => [id, new Set(trace.map(keyOf))]));
    const foreign = step0.details.flatMap((detail) =>
      "ran" in detail
        ? detail.ran
            .filter((call) => own.get(detail.userTask)?.has(keyOf(call)) !== true)
            .map((call) => `${detail.userTask}: ${keyOf(call)}`)
        : [],
    );
    expect(foreign).toEqual([]);
  }, 120_000);
});
