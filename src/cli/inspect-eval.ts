import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { createDetector } from "../detect/create-detector.ts";
import { AppError } from "../errors.ts";
import type { Evaluation, GroupFigures, LabelledText, Share } from "../operator/evaluate.ts";
import { evaluate } from "../operator/evaluate.ts";
import type { Output } from "./output.ts";
import { formatTable } from "./output.ts";

const mostBytes = 268_435_456;
const wanted = 'Expected one object per line: {"text": "…", "label": 0 or 1, "source": "…", "kind": "…"}.';

/** Measures the detector on labelled texts; nothing of a text is printed. */
export async function inspectEval(path: string, output: Output, variants: boolean): Promise<void> {
  const texts = readTexts(await readBytes(path));
  const found = evaluate(createDetector(), texts, { variants });
  if (output.json) output.value(found);
  else printEvaluation(found, output);
}

async function readBytes(path: string): Promise<Buffer> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new AppError("bad-request", `There is no file ${path.slice(0, 200)}.`, { hint: wanted });
  if (stats.size > mostBytes) throw new AppError("too-large", `The file holds more than ${mostBytes} bytes.`);
  const bytes = await readFile(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
}

function readTexts(bytes: Buffer): readonly LabelledText[] {
  return bytes
    .toString("utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [readText(line, index + 1)]));
}

function readText(line: string, number: number): LabelledText {
  const broken = (what: string): AppError =>
    new AppError("bad-request", `Line ${number} ${what}.`, { hint: wanted });
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw broken("is not JSON");
    throw thrown;
  }
  if (row === null || typeof row !== "object") throw broken("is no object");
  const { text, label, source, kind, subtle } = row as Readonly<Record<string, unknown>>;
  if (typeof text !== "string") throw broken("has no text");
  if (label !== 0 && label !== 1) throw broken("has no label 0 or 1");
  return {
    text,
    label,
    source: typeof source === "string" ? source : "unnamed",
    kind: typeof kind === "string" ? kind : "unnamed",
    subtle: subtle === true,
  };
}

export function printEvaluation({ totals, sources, kinds, variants }: Evaluation, output: Output): void {
  const head = ["", "of", "medium", "95 %", "high", "95 %"];
  const show = (title: string, figures: readonly GroupFigures[]): void => {
    if (figures.length === 0) return;
    output.line(output.paint("bold", title));
    output.line(formatTable([head, ...figures.map(showRow)]));
    output.line();
  };
  show("All", totals);
  for (const label of [1, 0] as const) {
    const what = label === 1 ? "Recall" : "False alarms";
    const own = (figures: readonly GroupFigures[]): readonly GroupFigures[] =>
      figures.filter((figure) => figure.label === label);
    show(`${what} by kind`, own(kinds));
    show(`${what} by source`, own(sources));
  }
  if (variants.length === 0) return;
  output.line(output.paint("bold", "Attacks caught plain that are caught in disguise"));
  output.line(
    formatTable(variants.map(({ name, caught }) => [name, String(caught.of), ...showShare(caught)])),
  );
}

function showRow({ group, medium, high }: GroupFigures): readonly string[] {
  return [group, String(medium.of), ...showShare(medium), ...showShare(high)];
}

function showShare({ hits, of, low, high }: Share): readonly string[] {
  const percent = (share: number): string => (share * 100).toFixed(1);
  return [of === 0 ? "-" : `${percent(hits / of)} %`, `${percent(low)}–${percent(high)}`];
}
