import { beforeAll, expect, test } from "vitest";
import { lintPlanted } from "./lint/lint-planted.ts";
import type { LintReport } from "./lint/lint-planted.ts";

const plants = [
  ["no-floating-promises", "async function run() {}\nrun();"],
  ["no-misused-promises", "[1].forEach(async () => {});"],
  [
    "switch-exhaustiveness-check",
    'export function run(a: "b" | "c") { switch (a) { case "b": return 1; } return 2; }',
  ],
  ["no-explicit-any", "export const a: any = 1;"],
  ["no-unsafe-member-access", 'export const a = JSON.parse("{}").b as string;'],
  ["no-non-null-assertion", "export const a = [1][0]!;"],
  ["consistent-type-imports", 'import { Server } from "node:http"; export const a: Server | null = null;'],
  ["no-default-export", "export default 1;"],
  ["max-params", "export const run = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];"],
  ["eqeqeq", "export const same = (a: number, b: number) => a == b;"],
  ["no-console", 'console.log("a");'],
  ["no-implied-eval", 'const text = "1"; setTimeout(text, 1);'],
  ["only-throw-error", 'export function run() { throw "a"; }'],
] as const;

let report: LintReport = { diagnostics: [] };
beforeAll(() => {
  const files = Object.fromEntries(plants.map(([rule, text]) => [`src/${rule}.ts`, `${text}\n`]));
  report = lintPlanted(".oxlintrc.json", { ...files, "src/sound.ts": "export const a = 1;\n" });
});

test.for(plants)("the strict rules report %s", ([rule]) => {
  const found = report.diagnostics.filter(({ filename }) => filename.endsWith(`src/${rule}.ts`));
  expect(found.map(({ code }) => code).join()).toContain(`(${rule})`);
});

test("the strict rules leave a sound file alone", () => {
  expect(report.diagnostics.filter(({ filename }) => filename.endsWith("sound.ts"))).toEqual([]);
});
