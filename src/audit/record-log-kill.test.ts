import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/castellan-audit-`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the record log of a process that ends badly", () => {
  it("loses nothing that was committed when it is killed at any instant", async () => {
    for (let round = 0; round < 4; round += 1) {
      const committed = await killWriter(folder, 60 + round * 17, "sqlite");
      const { outcome, lastSeq } = await verifyChild(folder, "sqlite");
      expect(["intact", "interrupted"]).toContain(outcome);
      expect(lastSeq).toBeGreaterThanOrEqual(committed);
    }
  });

  it("stops when the disk takes no more, says so, and goes on after a restart with room", async () => {
    const output = await runLimited(folder);
    expect(output).toContain("failed EFBIG");
    expect(output).toContain("event records:failed");
    expect(output).toContain("rejected records-unavailable");
    expect((await verifyChild(folder, "memory")).outcome).toBe("interrupted");
    await killWriter(folder, 75, "memory");
    const after = await verifyChild(folder, "memory");
    expect(["intact", "interrupted"]).toContain(after.outcome);
    expect(after.interruptions).toBe(1);
  });
});

const child = new URL("../../test/support/record-writer.ts", import.meta.url).pathname;

async function runChild(
  command: readonly string[],
  onLine: (line: string, kill: () => void) => void,
): Promise<string> {
  const [program = "", ...args] = command;
  const started = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    onLine(output, () => started.kill("SIGKILL"));
  });
  await new Promise((settle) => started.once("close", settle));
  return output;
}

/** Returns the highest number that the killed process said was committed. */
async function killWriter(folder: string, afterMs: number, kind: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const output = await runChild([process.execPath, child, folder, "write", kind], (text, kill) => {
    if (text.includes("ready")) timer ??= setTimeout(kill, afterMs);
  });
  clearTimeout(timer);
  return Math.max(0, ...[...output.matchAll(/committed (\d+)\n/g)].map((hit) => Number(hit[1])));
}

async function runLimited(folder: string): Promise<string> {
  const script = `trap '' XFSZ; ulimit -f 20; exec "$0" "$1" "$2" write`;
  return runChild(["bash", "-c", script, process.execPath, child, folder], () => undefined);
}

async function verifyChild(
  folder: string,
  kind: string,
): Promise<{ outcome: string; lastSeq: number; interruptions: number }> {
  const output = await runChild([process.execPath, child, folder, "verify", kind], () => undefined);
  return JSON.parse(output) as { outcome: string; lastSeq: number; interruptions: number };
}
