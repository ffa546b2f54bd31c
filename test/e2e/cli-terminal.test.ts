import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
import type { Actions, CliOptions } from "../support/run-cli.ts";
import { hasPty, launcher, runAtTerminal, runCli } from "../support/run-cli.ts";

let home: string;
beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(() => removeFolder(home));

type Step = readonly [seen: string | RegExp, then: (act: Actions) => void];

/** Each step waits for its words in what came since the step before. */
function inTurn(...steps: readonly Step[]): NonNullable<CliOptions["onOutput"]> {
  let at = 0;
  let from = 0;
  return (output, act) => {
    const step = steps[at];
    const seen = stripVTControlCharacters(output);
    if (step === undefined || seen.slice(from).search(step[0]) === -1) return;
    at += 1;
    from = seen.length;
    step[1](act);
  };
}

const type =
  (text: string) =>
  (act: Actions): void =>
    act.type(text);

const atTerminal = (args: readonly string[], ...steps: readonly Step[]) =>
  runAtTerminal(args, { home, onOutput: inTurn(...steps) });

describe.skipIf(!hasPty)("at a terminal", () => {
  test("asks for a secret without showing what is typed", async () => {
    const value = "typed-and-never-shown";
    const folder = `${home}/secrets`;
    const { code, stdout } = await atTerminal(
      ["secrets", "set", "TYPED", "--data", folder],
      [/Value of TYPED/, type(`${value}\r`)],
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("TYPED is kept") });
    expect(stdout).not.toContain(value);
  });

  test("does not let a secret be typed in sight when the question could not be seen", async () => {
    const folder = `${home}/in-sight`;
    const quiet = `exec ${launcher} secrets set SEEN --data ${folder} 2>${home}/errors`;
    const { code } = await runAtTerminal([], { home, shell: quiet });
    expect(code).toBe(2);
    expect(readFileSync(`${home}/errors`, "utf8")).toContain("would be shown while it is typed");
  });

  test("keeps nothing when the question is left with Ctrl-C", async () => {
    const folder = `${home}/left`;
    const left = await atTerminal(
      ["secrets", "set", "LEFT", "--data", folder],
      [/Value of LEFT/, type("half\u0003")],
    );
    expect(left.code).toBe(1);
    expect((await runCli(["secrets", "list", "--json", "--data", folder], { home })).json()).toEqual({
      secrets: [],
    });
  });

  test("walks through init and writes what was answered", async () => {
    const folder = `${home}/wizard`;
    const { code } = await atTerminal(
      ["init", "--data", folder],
      [/Name of the agent/, type("\r")],
      [/What is it for/, type("Watches the garden\r")],
      [/Which model answers/, type("\u001b[B\r")],
      [/Port of the console/, type("\r")],
    );
    expect(code).toBe(0);
    const text = readFileSync(`${folder}/castellan.yaml`, "utf8");
    expect(text).toMatch(/instructions: Watches the garden/);
    expect(text).toMatch(/default: rehearsal/);
    expect(text).toMatch(/profile: coding/);
  });

  test("paints on a terminal, and not where NO_COLOR asks for none", async () => {
    const args = ["config", "explain", "gateway.port"];
    expect((await runAtTerminal(args, { home })).stdout).toContain("\u001b[1m");
    const environment = { NO_COLOR: "1" };
    expect((await runAtTerminal(args, { home, environment })).stdout).not.toContain("\u001b[1m");
  });
});

describe.skipIf(!hasPty)("a conversation at a terminal", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon({ folder: `${home}/talking` });
  });
  afterAll(() => daemon.kill());
  const chat = (...steps: readonly Step[]) => atTerminal(["chat", "--data", `${home}/talking`], ...steps);

  test("keeps to one conversation, joins lines that end with a backslash, and ends with Ctrl-D", async () => {
    const { code, stdout } = await chat(
      [/> $/m, type("/echo first answer\r")],
      [/first answer\r\n[\s\S]*> /, type("/echo upper\\\r")],
      [/\. /, type("lower\r")],
      [/upper\r\nlower\r\n/, type("\u0004")],
    );
    expect(code).toBe(0);
    const conversation = /--conversation (\S+)/.exec(stdout)?.[1] ?? "";
    const shown = await runCli(["conversations", "show", conversation, "--data", `${home}/talking`], {
      home,
    });
    expect(shown.stdout).toMatch(/first answer[\s\S]*upper\nlower/);
  });

  test("goes on after a message that was refused, and leaves at the second Ctrl-C", async () => {
    const { code, stdout } = await chat(
      [/> $/m, type(`${"x".repeat(1_000)}\r`)],
      [/> $/m, type("\u0003")],
      [/Ctrl-C again leaves/, type("\u0003")],
    );
    expect(code).toBe(0);
    expect(stdout).toContain("repe");
  });
});

describe.skipIf(!hasPty)("a long turn at a terminal", () => {
  let daemon: TestDaemon;
  const script = [{ stream: ["Thinking about it for a while "] }, { sleep: 30_000 }, { say: "never" }];
  beforeAll(async () => {
    daemon = await startDaemon({
      folder: `${home}/slow`,
      config: JSON.stringify({ providers: { default: "rehearsal" }, rehearsal: { script } }),
    });
  });
  afterAll(() => daemon.kill());

  test("is stopped by Ctrl-C, and the conversation goes on", async () => {
    const { code, stdout, durationMs } = await atTerminal(
      ["chat", "--data", `${home}/slow`],
      [/> $/m, type("go\r")],
      [/Thinking/, type("\u0003")],
      [/\(cancelled\)[\s\S]*> /, type("\u0004")],
    );
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("stopping the turn") });
    expect(durationMs).toBeLessThan(15_000);
  });

  test("is stopped by Ctrl-C in a one-shot chat too, with exit code 1", async () => {
    const { code, stdout } = await atTerminal(
      ["chat", "go", "--data", `${home}/slow`],
      [/Thinking/, type("\u0003")],
    );
    expect(code).toBe(1);
    expect(stdout).toContain("stopping the turn");
  });
});
