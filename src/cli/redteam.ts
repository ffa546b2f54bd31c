import type { Command } from "commander";
import type { Report } from "../../redteam/dojo/report.ts";
import type { ScenarioResult, Surprise } from "../../redteam/scenarios/run-scenarios.ts";
import type { CommonOptions } from "./command.ts";
import { addExamples, exitCodes } from "./command.ts";
import type { Output } from "./output.ts";
import { createOutput, formatTable } from "./output.ts";
import { printable, printableLine } from "./printable.ts";

type RedteamOptions = Pick<CommonOptions, "json">;

const jsonHelp = "print JSON on standard output and nothing else";

export function register(program: Command): void {
  const redteam = program
    .command("redteam")
    .description("Put a model in an attacker's hands into the planner's seat and see what gets through");
  addExamples(redteam, ["redteam dojo traces.json.gz", "redteam scenarios"]);
  const dojo = redteam
    .command("dojo <files...>")
    .description(
      "Replay recorded tool calls, a user's and an attacker's, over the real road in a temporary house",
    )
    .option("--json", `${jsonHelp}: one object per file and line`)
    .action(replayFiles);
  const scenarios = redteam
    .command("scenarios")
    .description(
      "Play this project's own scenarios, each with a benign twin; exit 1 when something got through or a twin had to wait",
    )
    .option("--json", jsonHelp)
    .action(playScenarios);
  addExamples(scenarios, ["redteam scenarios", "redteam scenarios --json"]);
  addExamples(dojo, ["redteam dojo traces.json.gz", "redteam dojo one.json two.json.gz --json"]);
}

async function replayFiles(paths: readonly string[], options: RedteamOptions): Promise<void> {
  const { readTraceFile } = await import("../../redteam/dojo/trace-file.ts");
  const { runSuite } = await import("../../redteam/dojo/run-suite.ts");
  const { describeSuite } = await import("../../redteam/dojo/report.ts");
  const output = createOutput(options.json);
  // All are read first: a mistake in the last file is told before the first has been played.
  const files = [];
  for (const path of paths) files.push(await readTraceFile(path));
  for (const file of files) {
    const score = await runSuite(file);
    if (output.json) output.value(score);
    else print(describeSuite(score), output);
  }
}

function print({ title, table, sections }: Report, output: Output): void {
  output.line(output.paint("bold", printable(title)));
  output.line(formatTable(table));
  for (const section of sections) {
    output.line();
    output.line(output.paint("bold", printable(section.title)));
    output.line(formatTable(section.table));
    if (section.more > 0) output.line(`  and ${section.more} more (--json has all)`);
  }
  output.line();
}

async function playScenarios(options: RedteamOptions): Promise<void> {
  const { allScenarios } = await import("../../redteam/scenarios/all-scenarios.ts");
  const { runScenarios } = await import("../../redteam/scenarios/run-scenarios.ts");
  const output = createOutput(options.json);
  const results = await runScenarios(allScenarios);
  if (output.json) output.value({ scenarios: results });
  else printScenarios(results, output);
  if (results.some((result) => surprisesOf(result).length > 0)) process.exitCode = exitCodes.finding;
}

function surprisesOf({ through, broken, twinHeld }: ScenarioResult): readonly Surprise[] {
  return [...through, ...broken, ...twinHeld];
}

function printScenarios(results: readonly ScenarioResult[], output: Output): void {
  const through = results.filter((result) => result.through.length > 0);
  const broken = results.filter((result) => result.broken.length > 0);
  const held = results.filter((result) => result.twinHeld.length > 0);
  output.line(
    `${results.length} scenarios: ${through.length} got through, ${held.length} benign twins had to wait, ${broken.length} could not be tried`,
  );
  printSurprises("What got through", through, ({ through: surprises }) => surprises, output);
  printSurprises("Benign twins that had to wait", held, ({ twinHeld }) => twinHeld, output);
  printSurprises("What could not be tried", broken, ({ broken: surprises }) => surprises, output);
}

function printSurprises(
  title: string,
  results: readonly ScenarioResult[],
  choose: (result: ScenarioResult) => readonly Surprise[],
  output: Output,
): void {
  if (results.length === 0) return;
  output.line();
  output.line(output.paint("bold", title));
  for (const result of results) {
    output.line(`${result.id}: ${result.what}`);
    for (const { tool, args, reasons } of choose(result)) {
      output.line(`  ${printableLine(`${tool} ${JSON.stringify(args)}`).slice(0, 160)}`);
      for (const { text } of reasons) output.line(`    ${printableLine(text).slice(0, 200)}`);
    }
  }
}
