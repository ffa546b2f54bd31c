import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bans } from "./lint/bans.rows.ts";
import type { Ban } from "./lint/bans.rows.ts";
import { lintPlanted } from "./lint/lint-planted.ts";
import type { LintReport } from "./lint/lint-planted.ts";

const root = join(import.meta.dirname, "..");
const config = ".oxlintrc.security.json";

function caughtFile(ban: Ban, at: number): string {
  return `src/caught/${ban.rule}-${at}.ts`;
}

function sparedFile(ban: Ban, at: number): string {
  return `src/spared/${ban.rule}-${at}.ts`;
}

function freeFile(ban: Ban, place: string): string {
  const index = place.lastIndexOf("/") + 1;
  const spawners = ["src/sandbox/spawn.ts", "src/platform/helper-process.ts"];
  const exact = spawners.includes(place) || place.startsWith("src/cli/transport");
  return exact ? place : `${place.slice(0, index)}${ban.rule}/${place.slice(index)}`;
}

describe("the security bans", () => {
  let report: LintReport = { diagnostics: [] };
  beforeAll(() => {
    const files = bans.flatMap((ban) => [
      ...ban.catches.map((text, at) => [caughtFile(ban, at), `${text}\n`]),
      ...ban.spares.map((text, at) => [sparedFile(ban, at), `${text}\n`]),
      ...ban.freeIn.map((place) => [freeFile(ban, place), `${ban.catches[0]}\n`]),
    ]);
    report = lintPlanted(config, Object.fromEntries(files) as Record<string, string>);
  });

  function rulesAt(path: string): string[] {
    return report.diagnostics
      .filter(({ filename }) => filename.endsWith(path))
      .map(({ code, message }) => code ?? message);
  }

  const caught = bans.flatMap((ban) =>
    ban.catches.map((text, at) => ({ rule: ban.rule, text, path: caughtFile(ban, at) })),
  );
  test.for(caught)("$rule reports $text", ({ rule, path }) => {
    expect(rulesAt(path)).toContain(`security(${rule})`);
  });

  const spared = bans.flatMap((ban) =>
    ban.spares.map((text, at) => ({ rule: ban.rule, text, path: sparedFile(ban, at) })),
  );
  test.for(spared)("$rule spares $text", ({ path }) => {
    expect(rulesAt(path)).toEqual([]);
  });

  const free = bans.flatMap((ban) =>
    ban.freeIn.map((place) => ({ rule: ban.rule, place, path: freeFile(ban, place) })),
  );
  test.for(free)("$rule leaves $place alone", ({ rule, path }) => {
    expect(rulesAt(path)).not.toContain(`security(${rule})`);
  });

  test("every ban of the plugin is on, and planted here", () => {
    const text = readFileSync(join(root, config), "utf8");
    const on = [...text.matchAll(/"security\/([a-z-]+)": "error"/g)].map((match) => String(match[1]));
    expect(on.toSorted()).toEqual(bans.map((ban) => ban.rule).toSorted());
    const plugin = readFileSync(join(root, "lint/security-plugin.ts"), "utf8");
    for (const rule of on) expect(plugin).toMatch(new RegExp(`^\\s+"?(${rule})"?[:,]`, "m"));
  });

  test("a message says what to use instead", () => {
    const messages = new Set(report.diagnostics.map(({ message }) => message));
    for (const message of messages) expect(message).toMatch(/; .+\.$/);
  });
});

test("the sources are free of findings, so that the tests fail where the bans do", () => {
  const linter = join(root, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [linter, "-c", config], { cwd: root, encoding: "utf8" });
  expect(run.stdout).toContain("Found 0 warnings and 0 errors.");
  expect(run.status).toBe(0);
});
