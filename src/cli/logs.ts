import type { Command } from "commander";
import { AppError } from "../errors.ts";
import type { RecordLevel } from "../audit/record-line.ts";
import { recordLevels } from "../audit/record-line.ts";
import type { CommonOptions } from "./command.ts";
import { addCommonOptions, addExamples } from "./command.ts";
import { createOutput } from "./output.ts";
import { findPlace } from "./place.ts";

interface LogOptions extends CommonOptions {
  readonly lines: string;
  readonly follow?: boolean;
  readonly level?: string;
  readonly event?: string;
}

const mostLines = 100_000;

export function register(program: Command): void {
  const command = program
    .command("logs")
    .description("Show the records as [time][LEVEL] event {json}, oldest first; needs no daemon")
    .option("-n, --lines <count>", "the newest so many", "20")
    .option("-f, --follow", "go on with what is recorded later, until Ctrl-C")
    .option("--level <level>", `this level and the ones above it: ${recordLevels.join(", ")}`)
    .option("--event <name>", "only this event, for example auth-failed or tool:executed")
    .action(showLogs);
  addExamples(addCommonOptions(command), [
    "logs -n 50",
    "logs --level WARN --follow",
    "logs --event tool:executed --json | jq .data.tool",
  ]);
}

async function showLogs(options: LogOptions): Promise<void> {
  const output = createOutput(options.json);
  const { readRecords } = await import("../audit/read-records.ts");
  const { formatRecord } = await import("../audit/format-record.ts");
  const level = options.level === undefined ? undefined : readLevel(options.level);
  const folder = `${findPlace(options).folder}/logs`;
  const wanted = {
    folder,
    last: readCount(options.lines),
    ...(level === undefined ? {} : { level }),
    ...(options.event === undefined ? {} : { event: options.event }),
    ...(options.follow === true ? { follow: untilInterrupted() } : {}),
  };
  let shown = 0;
  try {
    for await (const record of readRecords(wanted)) {
      if (output.json) output.value(record);
      else output.line(formatRecord(record));
      shown += 1;
    }
  } catch (thrown) {
    throw explain(thrown);
  }
  if (shown === 0 && options.follow !== true) output.note("No record fits.");
}

/** The files are enough for reading: neither daemon nor store nor key has to be there. */
function explain(thrown: unknown): unknown {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new AppError("not-found", "There are no records in this data folder yet.", {
      hint: "They begin with the first `castellan start`; name another folder with --data.",
      cause: thrown,
    });
  if (code === "EACCES" || code === "EPERM")
    return new AppError("forbidden", "The records belong to another user.", {
      hint: "Run the command as the user of the daemon.",
      cause: thrown,
    });
  return thrown;
}

function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  process.once("SIGTERM", () => controller.abort());
  return controller.signal;
}

function readCount(text: string): number {
  const count = Number(text);
  if (/^\d{1,6}$/.test(text) && count >= 1 && count <= mostLines) return count;
  throw new AppError("bad-request", `-n has to be a whole number from 1 to ${mostLines}.`);
}

function readLevel(text: string): RecordLevel {
  const level = recordLevels.find((known) => known === text.toUpperCase());
  if (level !== undefined) return level;
  throw new AppError("bad-request", `There is no level "${text.slice(0, 40)}".`, {
    hint: `Known levels: ${recordLevels.join(", ")}.`,
  });
}
