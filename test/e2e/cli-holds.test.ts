import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
import type { CliOptions } from "../support/run-cli.ts";
import { hasPty, runAtTerminal, runCli } from "../support/run-cli.ts";

const script = [
  { call: "write", args: { path: "old.txt", content: "old" } },
  { call: "delete", args: { path: "old.txt" } },
  { say: "All done." },
];

let home: string;
let daemon: TestDaemon;
beforeAll(async () => {
  home = await temporaryFolder();
  daemon = await startDaemon({
    folder: `${home}/data`,
    config: JSON.stringify({ providers: { default: "rehearsal" }, rehearsal: { script } }),
  });
});
afterAll(async () => {
  await daemon.kill();
  await removeFolder(home);
});

const data = (args: readonly string[]) => [...args, "--data", `${home}/data`];
const cli = (args: readonly string[], options: Partial<CliOptions> = {}) =>
  runCli(data(args), { home, ...options });

describe("a held call", () => {
  test("ends a one-shot chat with exit code 1 and is approved by its id", async () => {
    const held = await cli(["chat", "--json", "tidy up"]);
    expect(held.code).toBe(1);
    const { state, hold, conversation } = held.json();
    expect(state).toBe("held");
    expect((await cli(["holds"])).stdout).toContain(hold.id);
    const shown = await cli(["holds", "show", hold.id]);
    expect(shown.stdout).toContain('"path": "old.txt"');
    expect((await cli(["holds", "approve", hold.id])).stdout).toContain("approved");
    await expect
      .poll(async () => (await cli(["conversations", "show", conversation])).stdout)
      .toContain("All done.");
    const again = await cli(["holds", "approve", hold.id]);
    expect(again.code).toBe(1);
  });

  test("names the command that decides it, where nobody can be asked", async () => {
    const { code, stderr } = await cli(["chat", "tidy up"]);
    expect(code).toBe(1);
    const id = /castellan approvals approve (\S+?)`/.exec(stderr)?.[1] ?? "";
    expect((await cli(["holds", "deny", id, "--json"])).json()).toMatchObject({ id, state: "denied" });
  });

  test("is listed, shown, explained and decided by `castellan approvals`, and by `holds` as before", async () => {
    const { hold } = (await cli(["chat", "--json", "tidy up"])).json();
    expect((await cli(["approvals"])).stdout).toContain(hold.id);
    const shown = await cli(["approvals", "show", hold.id]);
    expect(shown.stdout.split("\n")[0]).toMatch(/^Why {6}delete \(path "old.txt"\) destroys something/);
    expect((await cli(["holds", "show", hold.id, "--full"])).stdout).toBe(shown.stdout);
    const why = await cli(["why", hold.id]);
    expect(why.stdout).toMatch(/^Why {6}delete/);
    expect((await cli(["why", hold.id, "--json"])).json()).toMatchObject({ id: hold.id, state: "pending" });
    expect((await cli(["why", "hold_0"])).code).toBe(1);
    expect((await cli(["approvals", "deny", hold.id])).stdout).toContain("denied");
  });

  test("is asked about once more after a no, and its kind approved, seen and revoked", async () => {
    const { hold } = (await cli(["chat", "--json", "tidy up"])).json();
    await cli(["approvals", "deny", hold.id]);
    expect((await cli(["approvals", "again", hold.id])).stdout).toContain("asked again");
    expect((await cli(["approvals", "again", hold.id])).code).toBe(1);
    await expect
      .poll(async () => {
        const { holds } = (await cli(["approvals", "--json"])).json();
        return holds.map((one: { id: string }) => one.id);
      })
      .not.toEqual([]);
    const { holds } = (await cli(["approvals", "--json"])).json();
    const [{ id }] = holds;
    expect((await cli(["approvals", "approve", id, "--kind-for", "soon"])).code).toBe(2);
    expect((await cli(["approvals", "approve", id, "--kind-for", "5", "--free", "path"])).stdout).toContain(
      "approved",
    );
    const { kinds } = (await cli(["approvals", "kinds", "--json"])).json();
    expect(kinds).toMatchObject([{ tool: "delete", varying: ["path"], hold: id, fixed: {} }]);
    expect((await cli(["approvals", "revoke", kinds[0].id])).stdout).toContain("revoked");
    expect((await cli(["approvals", "revoke", kinds[0].id])).code).toBe(1);
    expect((await cli(["approvals", "kinds"])).stderr).toContain("No kind of call is approved.");
  });

  test.skipIf(!hasPty)("is asked about at a terminal, and goes on when approved", async () => {
    const { code, stdout } = await runAtTerminal(data(["chat", "tidy up"]), {
      home,
      onOutput: once("Let this call happen?", (act) => act.type("approve\r")),
    });
    expect(stdout).toContain("old.txt");
    expect(stdout).toContain("All done.");
    expect(code).toBe(0);
  });

  test.skipIf(!hasPty)("can be put off at a terminal", async () => {
    const { code, stdout } = await runAtTerminal(data(["chat", "tidy up"]), {
      home,
      onOutput: once("Let this call happen?", (act) => act.type("\r")),
    });
    expect(code).toBe(1);
    expect(stdout).toContain("castellan approvals approve");
    const { holds } = (await cli(["holds", "--json"])).json();
    expect(holds.length).toBeGreaterThan(0);
  });
});

function once(text: string, then: (act: Parameters<NonNullable<CliOptions["onOutput"]>>[1]) => void) {
  let done = false;
  return (seen: string, act: Parameters<NonNullable<CliOptions["onOutput"]>>[1]) => {
    if (done || !seen.includes(text)) return;
    done = true;
    then(act);
  };
}
