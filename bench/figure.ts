/** One measured number. Where the project promised a bound it stands beside it, and missing it fails the run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: { readonly most: number } | { readonly least: number };
  readonly note?: string;
}

export interface BenchOptions {
  /** Fewer rounds: shows that everything runs, and the figures roughly. */
  readonly quick: boolean;
}

export type Bench = (options: BenchOptions) => Promise<readonly Figure[]>;

export function isMissed({ value, bound }: Figure): boolean {
  if (bound === undefined) return false;
  return "most" in bound ? !(value <= bound.most) : !(value >= bound.least);
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const figure of figures) {
    const { name, value, unit, bound, note } = figure;
    const limit = bound === undefined ? "" : "most" in bound ? `<= ${bound.most}` : `>= ${bound.least}`;
    const mark = bound === undefined ? "  " : isMissed(figure) ? "!!" : "ok";
    const amount = `${formatAmount(value)} ${unit}`;
    const line = `  ${mark} ${name.padEnd(58)} ${amount.padStart(14)}  ${limit.padEnd(9)} ${note ?? ""}`;
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}

function formatAmount(value: number): string {
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toString();
  return value.toPrecision(3);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
