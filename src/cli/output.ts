import { styleText } from "node:util";
import type { AppError } from "../errors.ts";
import { errorBody } from "../errors.ts";
import { printable, printableJson, printableLine } from "./printable.ts";

/** What commands print: results to standard output, everything else to standard error, colours only on a terminal. */
export interface Output {
  readonly json: boolean;
  line(text?: string): void;
  note(text: string): void;
  /** One JSON value, as one line. */
  value(value: unknown): void;
  paint(style: Parameters<typeof styleText>[0], text: string): string;
}

export function createOutput(json = false): Output {
  return {
    json,
    line: (text = "") => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${printable(text)}\n`),
    value: (value) => void process.stdout.write(`${printableJson(value)}\n`),
    // Node itself looks at the terminal, NO_COLOR and FORCE_COLOR here.
    paint: (style, text) => (json ? text : styleText(style, text, { stream: process.stdout })),
  };
}

export function printError(error: AppError, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(errorBody(error))}\n`);
  else
    process.stderr.write(
      printable(`castellan: ${error.message}\n${error.hint === undefined ? "" : `  ${error.hint}\n`}`),
    );
}

/** `castellan logs | head` closes our standard output early: that is the reader's right and no error. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
}

/** A table with aligned columns; cells are plain text without control characters. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(printableLine));
  const widths = clean.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  return clean
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function formatTime(at: number | null | undefined): string {
  return at === null || at === undefined ? "-" : new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
