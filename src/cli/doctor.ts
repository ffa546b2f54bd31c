import type { Command } from "commander";
import { toAppError } from "../errors.ts";
import { withClient } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples, exitCodes } from "./command.ts";
import { createOutput } from "./output.ts";
import type { Output } from "./output.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";

interface Check {
  readonly id: string;
  readonly state: "ok" | "note" | "attention";
  readonly text: string;
  readonly fix?: string;
}

interface Report {
  readonly ok: boolean;
  readonly version?: string;
  readonly model?: string;
  readonly daemon: boolean;
  readonly checks: readonly Check[];
}

const slowMs = 60_000;

export function register(program: Command): void {
  const command = program
    .command("doctor")
    .description(
      "Say which protections are on, what is wrong and the command that mends it; exit 1 when something needs attention",
    )
    .action(examine);
  addExamples(addCommonOptions(command), ["doctor", "doctor --json"]);
}

async function examine(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const report = await collect(options);
  if (output.json) output.value(report);
  else printReport(report, output);
  if (!report.ok) process.exitCode = exitCodes.finding;
}

/** What keeps the house from opening is itself the finding; a wrong configuration keeps its own exit code. */
async function collect(options: CommonOptions): Promise<Report> {
  try {
    return await withClient(findPlace(options), "store", async (client) => {
      const found = await client.call<Report>("GET", "/api/doctor", { timeoutMs: slowMs });
      return { ...found, daemon: client.via === "daemon" };
    });
  } catch (thrown) {
    const failure = toAppError(thrown);
    if (failure.code === "config-invalid" || failure.code === "internal") throw failure;
    const check: Check = {
      id: failure.code,
      state: "attention",
      text: failure.message,
      ...(failure.hint === undefined ? {} : { fix: failure.hint }),
    };
    return { ok: false, daemon: false, checks: [check] };
  }
}

function printReport(report: Report, output: Output): void {
  const marks = {
    ok: output.paint("green", "ok  "),
    note: output.paint("yellow", "note"),
    attention: output.paint("red", "!!  "),
  };
  if (report.version !== undefined)
    output.line(printableLine(`castellan ${report.version}; ${report.model ?? ""}`));
  output.line(
    report.daemon ? "The daemon is running." : "No daemon is running: looked at the data folder itself.",
  );
  for (const { state, text, fix } of report.checks) {
    output.line(`${marks[state]}  ${printableLine(text)}`);
    if (fix !== undefined && state !== "ok")
      output.line(`      ${output.paint("dim", `-> ${printableLine(fix)}`)}`);
  }
  const open = report.checks.filter((check) => check.state === "attention").length;
  output.line(report.ok ? "Nothing needs attention." : `${open} thing(s) need attention.`);
}
