import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanEnvironment, removeFolder, root, temporaryFolder } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";

describe("the start screen without a terminal", () => {
  let home: string;
  let screen = "";
  let stop: () => Promise<number | null>;

  beforeAll(async () => {
    home = await temporaryFolder();
    const args = ["start", "--port", "0", "--data", join(home, "data")];
    const child = spawn(join(root, "bin/castellan"), args, {
      env: cleanEnvironment(home),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.stdout.on("data", (chunk: Buffer) => (screen += chunk.toString()));
    stop = () => {
      child.kill("SIGTERM");
      return ended;
    };
    await poll(async () => (screen.includes("Ctrl-C stops") ? true : undefined));
  });
  afterAll(async () => {
    expect(await stop()).toBe(0);
    await removeFolder(home);
  });

  it("says where it listens, which model answers and why, and what is protected and what is not", () => {
    expect(screen).toMatch(/Console +http:\/\/127\.0\.0\.1:\d+\/#login=\S+/);
    expect(screen).toMatch(/Model +rehearsal\//);
    expect(screen).toMatch(/not a language model/);
    expect(screen).toMatch(/^ +on +destructive actions wait for an owner/m);
    expect(screen).toMatch(/^ +off +/m);
    // A colour would be an escape sequence in somebody's log.
    expect(screen).not.toContain("\u001B[");
  });

  it("keeps the first token out of the output, in a file of the owner's", async () => {
    const path = join(home, "data/first-token");
    const token = readFileSync(path, "utf8").trim();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(screen).toContain(path);
    expect(screen).not.toContain(token);
    const url = /API +(\S+)/.exec(screen)?.[1] ?? "";
    const me = await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(me.status).toBe(200);
  });
});
