import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test("the project is licensed under Apache-2.0, in its licence file and in its package", () => {
  const licence = read("LICENSE");
  expect(licence).toMatch(/Apache License\s+Version 2\.0, January 2004/);
  expect(licence).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
  expect(JSON.parse(read("package.json"))).toMatchObject({ license: "Apache-2.0" });
});

test.skipIf(!existsSync(join(root, ".git")))("git leaves logs, data and .env files alone", () => {
  for (const path of ["logs/audit.log", "logs/any", "data/castellan.db", ".env", ".env.production", "a.log"])
    expect(execFileSync("git", ["check-ignore", path], { cwd: root, encoding: "utf8" })).toBe(`${path}\n`);
});

test("the security bans have a command of their own, which the check of every change runs", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  expect(scripts["lint:security"]).toBe("oxlint -c .oxlintrc.security.json");
  expect(scripts["lint"]).toContain("npm run lint:security");
  const check = /const scriptNames = (\[[^\]]*\])/.exec(read("scripts/check.mjs"))?.[1] ?? "[]";
  expect(JSON.parse(check)).toEqual(expect.arrayContaining(["lint"]));
});

test("the guide to secrets says what losing the master key means, and what brings it back", () => {
  const guide = read("docs/guides/secrets.md");
  expect(guide).toContain("Without the master key the stored secrets cannot be read by anybody.");
  expect(guide).toMatch(/Keep the master key \*\*elsewhere\*\*/);
  for (const command of ["set", "list", "generate", "import", "rotate"])
    expect(guide, command).toContain(`castellan secrets ${command}`);
});
