import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
import type { CliOptions } from "../support/run-cli.ts";
import { runCli } from "../support/run-cli.ts";

let home: string;
let daemon: TestDaemon;
beforeAll(async () => {
  home = await temporaryFolder();
  daemon = await startDaemon({ folder: `${home}/data` });
});
afterAll(async () => {
  await daemon.kill();
  await removeFolder(home);
});

const cli = (args: readonly string[], options: Partial<CliOptions> = {}) =>
  runCli([...args, "--data", `${home}/data`], { home, ...options });

describe("castellan chat", () => {
  test("prints the reply and nothing else, with exit code 0", async () => {
    expect(await cli(["chat", "/echo", "hello", "out", "there"])).toMatchObject({
      code: 0,
      stdout: "hello out there\n",
      stderr: "",
    });
  });

  test("prints one JSON line with the reply, and goes on with a conversation", async () => {
    const first = (await cli(["chat", "--json", "/echo one"])).json();
    expect(first).toMatchObject({ state: "answered", reply: { text: "one" } });
    const next = (await cli(["chat", "--json", "--conversation", first.conversation, "/echo two"])).json();
    expect(next.conversation).toBe(first.conversation);
    const shown = await cli(["conversations", "show", first.conversation]);
    expect(shown.stdout).toMatch(/one[\s\S]*two/);
    expect((await cli(["conversations", "delete", first.conversation])).code).toBe(0);
    expect((await cli(["conversations", "show", first.conversation])).code).toBe(1);
  });

  test("sends standard input when the text is -", async () => {
    expect((await cli(["chat", "-"], { input: "/echo from a pipe" })).stdout).toBe("from a pipe\n");
  });

  test("never lets a reply move the terminal", async () => {
    const { stdout } = await cli(["chat", "/echo \u001b[2Jclear \u202eright\u0007"]);
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test.each([
    ["an unknown agent", ["chat", "--agent", "nobody", "hello"]],
    ["an unknown conversation", ["chat", "--conversation", "conv_absent", "hello"]],
    ["a message that a layer refuses", ["chat", "x".repeat(12_000)]],
  ])("exits 1 for %s and says why", async (_, args) => {
    const { code, stdout, stderr } = await cli(args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^castellan: .+\n {2}.+/);
  });
});

describe("with a daemon", () => {
  test("makes a login link that the daemon redeems once", async () => {
    const { url } = (await cli(["login", "--json"])).json();
    expect(url.startsWith(`${daemon.url}/#login=`)).toBe(true);
    const redeem = () =>
      daemon.request("/api/login", { method: "POST", token: null, body: { token: url.split("=")[1] } });
    expect((await redeem()).status).toBe(200);
    expect((await redeem()).status).toBe(401);
  });

  test("makes tokens that work at once and are void at once", async () => {
    const made = (await cli(["token", "create", "--json", "--scope", "read"])).json();
    const read = () => daemon.request("/api/conversations", { token: made.token });
    expect((await read()).status).toBe(200);
    await cli(["token", "revoke", made.id]);
    expect((await read()).status).toBe(401);
  });

  test("keeps a secret that the running daemon then keeps out of replies", async () => {
    const value = "a-value-that-nobody-should-see";
    expect((await cli(["secrets", "set", "PRIVATE_THING"], { input: value })).code).toBe(0);
    const { stdout } = await cli(["chat", `/echo it is ${value}`]);
    expect(stdout).toBe("it is [REDACTED:PRIVATE_THING]\n");
  });

  test("shows records, follows new ones, and ends at Ctrl-C", async () => {
    const followed = await cli(["logs", "-n", "1", "--follow", "--event", "token-changed"], {
      onOutput: ((state) => (seen: string, act) => {
        if (seen.includes("token-changed") && !state.typed) {
          state.typed = true;
          void cli(["token", "create", "--name", "followed"]);
        } else if ((seen.match(/token-changed/g)?.length ?? 0) >= 2) act.signal("SIGINT");
      })({ typed: false }),
    });
    expect(followed.code).toBe(0);
    const lines = followed.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    const form = /^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\]\[INFO\] token-changed (\{.*\})$/;
    for (const line of lines)
      expect(JSON.parse(form.exec(line)?.[1] ?? "null")).toMatchObject({ change: expect.any(String) });
    const warned = await cli(["logs", "--level", "BLOCK", "--json", "-n", "1000"]);
    const levels = warned.stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).level);
    expect(levels.every((level) => level === "BLOCK" || level === "ERROR")).toBe(true);
  });

  test("answers doctor and audit verify through the daemon", async () => {
    expect((await cli(["doctor", "--json"])).json()).toMatchObject({ daemon: true, ok: true });
    expect((await cli(["audit", "verify"])).stdout).toContain("intact");
  });

  test("prints what a reader that leaves early leaves unread without an error", async () => {
    const { stderr } = await runCli([], { home }).then(() =>
      cli(["logs", "-n", "1000"], { onOutput: (_, act) => act.signal("SIGPIPE") }),
    );
    expect(stderr).not.toContain("EPIPE");
  });
});

test("locks at once: the running daemon takes nothing until it is unlocked, and old tokens stay void", async () => {
  expect((await cli(["lock"])).stdout).toContain("Locked");
  expect((await cli(["chat", "hello"])).code).toBe(77);
  expect((await daemon.chat("hello")).status).toBe(401);
  expect((await cli(["unlock"])).code).toBe(0);
  expect((await cli(["chat", "/echo back"])).stdout).toBe("back\n");
  expect((await daemon.chat("hello")).status).toBe(401);
});

test("stops the daemon, and waits until it has let go of the folder", async () => {
  expect(await cli(["stop"])).toMatchObject({ code: 0, stdout: "The daemon has stopped.\n" });
  expect((await cli(["stop"])).code).toBe(69);
});
