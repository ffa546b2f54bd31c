import { existsSync } from "node:fs";
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

describe("without a daemon", () => {
  test("makes, lists and revokes tokens, and shows a token once", async () => {
    const made = (
      await cli(["token", "create", "--name", "ci", "--scope", "chat,read", "--expires", "30d", "--json"])
    ).json();
    expect(made).toMatchObject({ name: "ci", scopes: ["chat", "read"], principal: { role: "member" } });
    expect(made.expiresAt - made.createdAt).toBe(30 * 86_400_000);
    const plain = await cli(["token", "create", "--scope", "approve"]);
    expect(plain.stdout).toMatch(/^cst_[a-z0-9]+\n$/);
    const listed = await cli(["token", "list"]);
    expect(listed.stdout).toContain(made.id);
    expect(listed.stdout).not.toContain(made.token);
    expect((await cli(["token", "revoke", made.id])).code).toBe(0);
    const { tokens } = (await cli(["token", "list", "--json"])).json();
    expect(tokens.find((row: { id: string }) => row.id === made.id).revokedAt).toEqual(expect.any(Number));
    expect((await cli(["token", "revoke", "tok_absent"])).code).toBe(1);
  });

  test("lists holds and conversations, locks and unlocks, and finds the records intact", async () => {
    expect((await cli(["holds", "--json"])).json()).toEqual({ holds: [] });
    expect((await cli(["conversations", "list", "--json"])).json()).toEqual({ conversations: [] });
    expect((await cli(["holds", "approve", "hold_absent"])).code).toBe(1);
    expect((await cli(["lock", "--json"])).json()).toMatchObject({ locked: true });
    const doctor = await cli(["doctor"]);
    expect(doctor).toMatchObject({ code: 1, stdout: expect.stringContaining("castellan unlock") });
    expect((await cli(["unlock"])).code).toBe(0);
    expect((await cli(["audit", "verify", "--json"])).json()).toMatchObject({
      outcome: "intact",
      unchecked: [],
    });
  });

  test("says how to start a daemon where one is needed, with exit code 69", async () => {
    for (const args of [["chat", "hello"], ["login"], ["stop"]]) {
      const { code, stderr } = await cli(args);
      expect({ args, code }).toEqual({ args, code: 69 });
      expect(stderr).toContain("castellan start");
    }
    expect(existsSync(folder)).toBe(false);
  });

  test("lets commands at the same time wait for each other", async () => {
    await cli(["token", "list"]);
    const results = await Promise.all(
      ["A_ONE", "A_TWO", "A_THREE"].map((name) =>
        cli(["secrets", "set", name], { input: `value-of-${name}` }),
      ),
    );
    expect(results.map((result) => result.stderr + result.code)).toEqual(["0", "0", "0"]);
  });
});
