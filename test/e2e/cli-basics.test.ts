import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "../support/daemon.ts";
import type { CliOptions } from "../support/run-cli.ts";
import { launcher, runCli } from "../support/run-cli.ts";

let home: string;
beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(() => removeFolder(home));

const cli = (args: readonly string[], options: Partial<CliOptions> = {}) =>
  runCli(args, { home, ...options });

function makeFolder(name: string, config?: string): string {
  const folder = `${home}/${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (config !== undefined) writeFileSync(`${folder}/castellan.yaml`, config, { mode: 0o600 });
  return folder;
}

describe("the command line itself", () => {
  test("prints its version, as text and as JSON", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    const plain = await cli(["version"]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
    expect(plain.stdout).toContain(`castellan ${version}`);
    expect((await cli(["version", "--json"])).json()).toMatchObject({ version });
  });

  test("starts a simple command in at most two and a half times a bare node", async () => {
    const best = (run: () => unknown) =>
      Math.min(
        ...Array.from({ length: 6 }, () => {
          const at = performance.now();
          run();
          return performance.now() - at;
        }),
      );
    const bare = best(() => execFileSync(process.execPath, ["-e", "0"]));
    const version = best(() =>
      execFileSync(launcher, ["version"], { env: { PATH: process.env["PATH"], HOME: home } }),
    );
    expect(version / bare).toBeLessThan(2.5);
  });

  test("lists every command in its help and shows examples in each command's own", async () => {
    const overview = await cli(["--help"]);
    expect(overview.code).toBe(0);
    const names = [...overview.stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1] ?? "");
    for (const name of ["init", "start", "chat", "secrets", "token", "audit", "logs", "inspect", "lock"])
      expect(names).toContain(name);
    const helps = await Promise.all(names.map((name) => cli([name, "--help"])));
    for (const [index, help] of helps.entries()) {
      expect({ name: names[index], code: help.code }).toEqual({ name: names[index], code: 0 });
      expect(help.stdout).toMatch(/Examples:\n {2}(\$ )?castellan/);
    }
  });

  test.each([
    [["nonsense"]],
    [["token", "nonsense"]],
    [["token", "revoke"]],
    [["version", "--nonsense"]],
    [["logs", "-n", "none"]],
    [["logs", "--level", "LOUD"]],
    [["token", "create", "--expires", "soon"]],
    [["token", "create", "--scope", "everything"]],
    [["inspect", "dreams", "x"]],
    [["init"]],
    [["chat"]],
    [["--data", "", "doctor"]],
  ])("answers %j with a usage or configuration code and says what was wrong", async (args) => {
    const { code, stdout, stderr } = await cli(args);
    expect([2, 78]).toContain(code);
    expect(stdout).toBe("");
    expect(stderr).not.toBe("");
    expect(stderr).not.toContain(" at ");
  });

  test("prints one JSON line also for what is wrong, when JSON was asked for", async () => {
    const usage = await cli(["token", "--json", "nonsense"]);
    expect(usage.code).toBe(2);
    expect(usage.json()).toMatchObject({ error: { code: "bad-request" } });
    const absent = await cli(["chat", "--json", "hello", "--data", `${home}/absent`]);
    expect(absent.code).toBe(69);
    expect(absent.json()).toMatchObject({ error: { code: "daemon-unavailable" } });
  });

  test("takes the data folder before the command, after it and from CASTELLAN_HOME", async () => {
    const folder = makeFolder("where", "gateway: { port: 1234 }\n");
    const expected = { valid: true, set: { "gateway.port": "castellan.yaml" } };
    expect((await cli(["--data", folder, "config", "validate", "--json"])).json()).toMatchObject(expected);
    expect((await cli(["config", "validate", "--json", `--data=${folder}`])).json()).toMatchObject(expected);
    const environment = { CASTELLAN_HOME: folder };
    expect((await cli(["config", "validate", "--json"], { environment })).json()).toMatchObject(expected);
  });

  test("uses no colours where there is no terminal", async () => {
    expect((await cli(["config", "explain", "gateway.port"])).stdout).not.toContain("\u001b");
  });
});

describe("castellan config", () => {
  test("says that a configuration is valid, without a daemon and without changing anything", async () => {
    const folder = makeFolder("valid", "agents: { main: { instructions: Be kind. } }\n");
    const { code, stdout } = await cli(["config", "validate", "--data", folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Valid: 1 value") });
    expect(existsSync(`${folder}/lock.db`)).toBe(false);
  });

  test.each([
    ["an unknown key, with the nearest one", "gatewy: { port: 1 }\n", "gateway"],
    ["a wrong value, with its key", "gateway: { port: many }\n", "gateway.port"],
    ["a file that is no YAML", "gateway: [\n", "castellan.yaml"],
  ])("refuses %s, with exit code 78", async (_, text, named) => {
    const folder = makeFolder(`invalid-${named.length}-${text.length}`, text);
    const { code, stderr } = await cli(["config", "validate", "--data", folder]);
    expect(code).toBe(78);
    expect(stderr).toContain(named);
  });

  test("explains a key, one below a chosen name, and a whole section", async () => {
    const port = (await cli(["config", "explain", "gateway.port", "--json"])).json();
    expect(port).toMatchObject({ key: "gateway.port", default: 7_613, variable: "CASTELLAN_PORT" });
    expect((await cli(["config", "explain", "agents.main.model"])).stdout).toContain("provider/model");
    expect((await cli(["config", "explain", "gateway"])).stdout).toContain("gateway.port");
  });

  test("names the nearest key for one that does not exist", async () => {
    const { code, stderr } = await cli(["config", "explain", "gatway.port"]);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean "gateway.port"?');
  });

  test("prints a JSON Schema", async () => {
    const { stdout } = await cli(["config", "schema"]);
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", properties: { gateway: {} } });
  });
});

describe("castellan init", () => {
  test("writes a valid 0600 file into a new 0700 folder, with the profile coding", async () => {
    const folder = `${home}/fresh`;
    const args = ["init", "--yes", "--agent", "helper", "--instructions", "Be: kind", "--port", "8123"];
    const made = await cli([...args, "--model", "rehearsal", "--data", folder]);
    expect(made).toMatchObject({ code: 0 });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(`${folder}/castellan.yaml`).mode & 0o777).toBe(0o600);
    const { set } = (await cli(["config", "validate", "--json", "--data", folder])).json();
    expect(Object.keys(set).sort()).toEqual([
      "agents.helper.instructions",
      "agents.helper.tools.profile",
      "gateway.port",
      "providers.default",
    ]);
    expect(readFileSync(`${folder}/castellan.yaml`, "utf8")).toContain("profile: coding");
  });

  test("never overwrites without --force", async () => {
    const folder = makeFolder("taken", "gateway: { port: 1 }\n");
    const refused = await cli(["init", "--yes", "--data", folder]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(`${folder}/castellan.yaml`, "utf8")).toBe("gateway: { port: 1 }\n");
    expect((await cli(["init", "--yes", "--force", "--data", folder])).code).toBe(0);
    expect(readFileSync(`${folder}/castellan.yaml`, "utf8")).toContain("coding");
  });

  test("writes nothing when an answer is not valid, and names the key that a model needs", async () => {
    const folder = `${home}/wrong`;
    expect((await cli(["init", "--yes", "--agent", "Not Valid", "--data", folder])).code).toBe(78);
    expect(existsSync(`${folder}/castellan.yaml`)).toBe(false);
    const made = await cli(["init", "--yes", "--model", "anthropic", "--data", folder]);
    expect(made.stderr).toContain("castellan secrets set ANTHROPIC_API_KEY");
  });
});
