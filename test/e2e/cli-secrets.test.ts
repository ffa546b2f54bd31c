import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "../support/daemon.ts";
import type { CliOptions } from "../support/run-cli.ts";
import { runCli } from "../support/run-cli.ts";

let home: string;
let folder: string;
beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(() => removeFolder(home));
let count = 0;
beforeEach(() => {
  folder = `${home}/data-${(count += 1)}`;
});

const cli = (args: readonly string[], options: Partial<CliOptions> = {}) =>
  runCli([...args, "--data", folder], { home, ...options });

describe("castellan secrets", () => {
  test("keeps secrets from standard input and shows none of them anywhere", async () => {
    const value = "correct-horse-battery-staple-9";
    const outputs = [
      await cli(["secrets", "set", "DB_PASSWORD"], { input: `${value}\n` }),
      await cli(["secrets", "import"], { input: `# old\nexport A_KEY="${value}-a"\nB_KEY='${value}-b'\n` }),
      await cli(["secrets", "import"], { input: JSON.stringify({ C_KEY: `${value}-c` }) }),
      await cli(["secrets", "generate", "HOOK", "--bytes", "48"]),
      await cli(["secrets", "rotate", "--json"]),
      await cli(["secrets", "list"]),
      await cli(["logs", "-n", "100"]),
    ];
    expect(outputs.map((output) => output.code)).toEqual(outputs.map(() => 0));
    for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toContain(value);
    expect(outputs[4]?.json()).toMatchObject({ rotated: expect.any(Number) });
    const names = (await cli(["secrets", "list", "--json"]))
      .json()
      .secrets.map((row: { name: string }) => row.name);
    expect(names.sort()).toEqual(["A_KEY", "B_KEY", "C_KEY", "DB_PASSWORD", "HOOK"]);
    expect((await cli(["secrets", "delete", "HOOK"])).code).toBe(0);
    expect((await cli(["secrets", "delete", "HOOK"])).code).toBe(1);
    expect(spawnSync("grep", ["-rlaF", value, folder], { encoding: "utf8" }).stdout).toBe("");
  });

  test.each([
    [["secrets", "set", "KEY", "sk-live-123456"]],
    [["secrets", "set", "KEY", "--value=sk-live-123456"]],
    [["secrets", "set", "KEY", "--value", "sk-live-123456"]],
    [["secrets", "set", "KEY=sk-live-123456"]],
    [["secrets", "generate", "KEY", "sk-live-123456"]],
    [["secrets", "import", "sk-live-123456"]],
  ])("refuses %j: a value is never taken from arguments, nor repeated", async (args) => {
    const { code, stdout, stderr } = await cli(args, { input: "" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/never taken from the command line|not from arguments/);
    expect(stdout + stderr).not.toContain("sk-live");
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ["an empty value", ["secrets", "set", "KEY"], "\n"],
    ["a value that is not UTF-8", ["secrets", "set", "KEY"], Buffer.from([0xff, 0xfe])],
    ["a broken line of an import", ["secrets", "import"], "GOOD=1234567890\nbroken hunter2hunter2\n"],
    ["a broken JSON import", ["secrets", "import"], '{"A": hunter2hunter2'],
  ])("refuses %s without repeating it or keeping anything", async (_, args, input) => {
    const { code, stderr } = await cli(args, { input });
    expect(code).toBe(2);
    expect(stderr).not.toContain("hunter2");
    expect(existsSync(folder)).toBe(false);
  });

  test("sets the key that a named model lacks, which keeps the daemon itself from starting", async () => {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(`${folder}/castellan.yaml`, "providers: { default: anthropic }\n", { mode: 0o600 });
    expect((await cli(["start", "--port", "0"])).code).toBe(78);
    const doctor = await cli(["doctor", "--json"]);
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toContain("castellan secrets set ANTHROPIC_API_KEY");
    expect((await cli(["secrets", "set", "ANTHROPIC_API_KEY"], { input: "sk-example-value" })).code).toBe(0);
    expect((await cli(["doctor", "--json"])).json()).toMatchObject({ ok: true, daemon: false });
  });
});
