import type { Command } from "commander";
import { AppError, toAppError } from "../errors.ts";
import type { Verification } from "../audit/chain-check.ts";
import type { Client } from "./client.ts";
import { connect } from "./client.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples, exitCodes } from "./command.ts";
import { createOutput } from "./output.ts";
import type { Place } from "./place.ts";
import { findPlace } from "./place.ts";
import { printableLine } from "./printable.ts";
import type { FileFindings } from "./record-files-check.ts";
import { checkRecordFiles } from "./record-files-check.ts";

const slowMs = 600_000;

/** What was found, and what nobody could look at. */
interface Finding extends Partial<Omit<Verification, "outcome">> {
  readonly outcome: Verification["outcome"] | "unchecked";
  readonly message: string;
  readonly unchecked: readonly string[];
}

export function register(program: Command): void {
  const audit = program.command("audit").description("Check the records");
  addExamples(audit, ["audit verify"]);
  const command = audit
    .command("verify")
    .description(
      "Check that no record was changed, cut, moved or lost; exit 0 when intact, else 1 with the place",
    )
    .action(verifyRecords);
  addExamples(addCommonOptions(command), ["audit verify", "audit verify --json"]);
}

async function verifyRecords(options: CommonOptions): Promise<void> {
  const output = createOutput(options.json);
  const finding = await verify(findPlace(options));
  if (output.json) output.value(finding);
  else {
    const paint = finding.outcome === "intact" ? "green" : "red";
    output.line(`${output.paint(paint, finding.outcome)}: ${printableLine(finding.message)}`);
    for (const what of finding.unchecked) output.line(`not checked: ${printableLine(what)}`);
  }
  if (finding.outcome !== "intact") process.exitCode = exitCodes.finding;
}

/** The files are looked at before the house opens, because opening it notes and repairs an unfinished line. */
async function verify(place: Place): Promise<Finding> {
  const before = await checkRecordFiles(`${place.folder}/logs`);
  let client: Client;
  try {
    client = await connect(place, "store");
  } catch (thrown) {
    return withoutKey(before, toAppError(thrown));
  }
  try {
    const found = await client.call<Verification>("POST", "/api/records/verify", { timeoutMs: slowMs });
    if (found.outcome === "intact" && before?.outcome === "interrupted" && client.via === "house")
      return { ...before, outcome: "interrupted", unchecked: [] };
    return { ...found, unchecked: [] };
  } finally {
    await client.close();
  }
}

function withoutKey(findings: FileFindings | undefined, cause: AppError): Finding {
  if (findings === undefined)
    throw new AppError("not-found", "There are no records in this data folder.", {
      hint: "They begin with the first `castellan start`; name another folder with --data.",
      cause,
    });
  const unchecked = [
    "that every record carries the right MAC: the key is in the store",
    "that the end was not cut off: the store knows where it is",
    `why the store stays closed: ${cause.message}`,
  ];
  if (findings.outcome !== "linked") return { ...findings, outcome: findings.outcome, unchecked };
  return { ...findings, outcome: "unchecked", unchecked };
}
