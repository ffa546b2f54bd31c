import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { plantTree } from "../architecture/plant-tree.ts";

export interface LintReport {
  readonly diagnostics: readonly {
    readonly code?: string;
    readonly filename: string;
    readonly message: string;
  }[];
}

const root = join(import.meta.dirname, "../..");
const plugin = "./lint/security-plugin.ts";

/** Runs one of the project's own lint configurations over a planted folder. */
export function lintPlanted(config: string, files: Readonly<Record<string, string>>): LintReport {
  const settings = readFileSync(join(root, config), "utf8").replace(plugin, join(root, plugin));
  const tsconfig = readFileSync(join(root, "tsconfig.json"), "utf8");
  using planted = plantTree({ ...files, [config]: settings, "tsconfig.json": tsconfig });
  symlinkSync(join(root, "node_modules"), join(planted.root, "node_modules"));
  const options = [join(root, "node_modules/oxlint/bin/oxlint"), "-c", config, "-f", "json"];
  const run = spawnSync(process.execPath, options, { cwd: planted.root, encoding: "utf8" });
  const start = run.stdout.indexOf("{");
  if (start === -1) throw new Error(`oxlint gave no report: ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout.slice(start)) as LintReport;
}
