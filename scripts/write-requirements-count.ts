import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { requirements } from "../test/requirements.ts";
import type { Requirement } from "../test/requirements.ts";

const begin = "<!-- requirements:begin -->";
const end = "<!-- requirements:end -->";

export function describeRequirements(rows: readonly Requirement[]): string {
  const verified = rows.filter((row) => row.state === "verified").length;
  const planned = rows.length - verified;
  return `**${rows.length}** promises are written down: **${verified}** are verified by a test that is cited, **${planned}** are planned.`;
}

/** The README with the present count between its markers; undefined where the markers are missing. */
export function replaceRequirementsCount(readme: string, rows: readonly Requirement[]): string | undefined {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from === -1 || to === -1) return undefined;
  return `${readme.slice(0, from + begin.length)}\n${describeRequirements(rows)}\n${readme.slice(to)}`;
}

function main(options: readonly string[]): number {
  const path = fileURLToPath(new URL("../README.md", import.meta.url));
  if (!existsSync(path)) {
    console.error("README.md was expected and is missing; write it with the two requirements markers.");
    return 1;
  }
  const readme = readFileSync(path, "utf8");
  const wanted = replaceRequirementsCount(readme, requirements);
  if (wanted === undefined) {
    console.error(`README.md has no place for the count; add the lines ${begin} and ${end}.`);
    return 1;
  }
  if (wanted === readme) return 0;
  if (options.includes("--check")) {
    console.error("The count in README.md is out of date; run: node scripts/write-requirements-count.ts");
    return 1;
  }
  writeFileSync(path, wanted);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
