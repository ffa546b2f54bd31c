import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const tool = (name: string) => `${root}node_modules/.bin/${name}`;

/** What `npm run check` finds, `npm test` finds too: whoever runs one of them has run the other. */
describe("the house's own checks", () => {
  it.each([
    ["the program's types", "tsc", []],
    ["the console's types", "tsc", ["-p", "web"]],
    ["the strict rules", "oxlint", []],
    ["the format", "oxfmt", ["--check", "."]],
  ])("find nothing in %s", { timeout: 120_000 }, (_, name, args) => {
    const run = spawnSync(tool(name), args, { cwd: root, encoding: "utf8" });
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
  });
});
