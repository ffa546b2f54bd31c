import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { socketPathFor } from "../../src/platform/socket-file.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";
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

describe("what stands in the way", () => {
  test("takes the place of a socket file that a killed daemon left", async () => {
    mkdirSync(folder, { mode: 0o700 });
    const code = `require("node:net").createServer().listen(${JSON.stringify(`${folder}/daemon.sock`)}, () => process.kill(process.pid, "SIGKILL"))`;
    await new Promise((resolve) => spawn(process.execPath, ["-e", code]).on("close", resolve));
    expect(existsSync(`${folder}/daemon.sock`)).toBe(true);
    expect((await cli(["token", "list", "--json"])).code).toBe(0);
  });

  test("says that a daemon is stuck when it does not answer", async () => {
    mkdirSync(folder, { mode: 0o700 });
    const server = createServer(() => undefined).listen(`${folder}/daemon.sock`);
    try {
      const { code, stderr } = await cli(["holds"]);
      expect(code).toBe(69);
      expect(stderr).toContain("does not answer");
    } finally {
      server.close();
    }
  }, 15_000);

  test.skipIf(process.getuid?.() !== 0)("refuses a socket of another user", async () => {
    mkdirSync(folder, { mode: 0o700 });
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(`${folder}/daemon.sock`, resolve));
    chownSync(`${folder}/daemon.sock`, 65_534, 65_534);
    try {
      const { code, stderr } = await cli(["holds"]);
      expect(code).toBe(77);
      expect(stderr).toContain("belongs to user 65534");
    } finally {
      server.close();
    }
  });

  test("trusts no socket in a folder that others may write to", async () => {
    folder = `${folder}-${"long".repeat(30)}`;
    mkdirSync(folder, { mode: 0o700 });
    const socketPath = socketPathFor(realpathSync(folder), tmpdir());
    const place = dirname(socketPath);
    mkdirSync(place, { mode: 0o777 });
    chmodSync(place, 0o777);
    const server = createHttpServer((_, response) => response.end("{}"));
    await new Promise<void>((resolve) => server.listen(socketPath, resolve));
    try {
      const { code, stderr } = await cli(["holds"]);
      expect({ code, stderr }).toMatchObject({ stderr: expect.stringContaining("open to others") });
      expect(code).not.toBe(0);
    } finally {
      server.close();
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("lets of two that write a first configuration only one do it", async () => {
    const names = ["one", "two", "three", "four"];
    const ends = await Promise.all(names.map((name) => cli(["init", "--yes", "--agent", name])));
    expect(ends.filter(({ code }) => code === 0)).toHaveLength(1);
    const winner = names[ends.findIndex(({ code }) => code === 0)];
    expect(readFileSync(`${folder}/castellan.yaml`, "utf8")).toContain(`${winner}:`);
  });

  test("names the process that has the folder", async () => {
    await cli(["token", "list"]);
    const holder = spawn(process.execPath, [
      "--disable-warning=ExperimentalWarning",
      "-e",
      `const d = new (require("node:sqlite").DatabaseSync)(${JSON.stringify(`${folder}/lock.db`)});
       d.exec("begin exclusive"); console.log("held"); setInterval(() => d, 1000);`,
    ]);
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    try {
      const { code, stderr } = await cli(["token", "list"]);
      expect(code).toBe(1);
      expect(stderr).toContain("using this data folder");
    } finally {
      holder.kill("SIGKILL");
    }
  });
});

describe("records whose store cannot be opened", () => {
  beforeEach(async () => {
    await cli(["token", "create", "--name", "one"]);
    await cli(["token", "create", "--name", "two"]);
    const database = ["castellan.db", "store.db"].find((name) => existsSync(`${folder}/${name}`));
    expect(database).toBeDefined();
    for (const ending of ["-wal", "-shm"])
      if (existsSync(`${folder}/${database}${ending}`)) writeFileSync(`${folder}/${database}${ending}`, "");
    writeFileSync(`${folder}/${database}`, "this is no database".repeat(1_000), { mode: 0o600 });
  });

  test("are still shown", async () => {
    const { code, stdout } = await cli(["logs", "-n", "1000", "--event", "token-changed"]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stdout).toMatch(/^\[\d{4}-[^\]]+Z\]\[INFO\] token-changed \{.*\}$/m);
  });

  test("are checked as far as it goes, and what was not checked is said", async () => {
    const { code, stdout } = await cli(["audit", "verify"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/unchecked: All \d+ records are linked and in order/);
    expect(stdout).toContain("not checked: that every record carries the right MAC");
  });

  test("show an accident even without the key", async () => {
    const path = `${folder}/logs/audit.log`;
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, lines.toSpliced(1, 1).join("\n"));
    const found = (await cli(["audit", "verify", "--json"])).json();
    expect(found).toMatchObject({ outcome: "gap", place: { file: "audit.log", line: 2 } });
  });
});

describe("castellan audit verify", () => {
  let path: string;
  beforeEach(async () => {
    await cli(["token", "create", "--name", "one"]);
    path = `${folder}/logs/audit.log`;
  });

  test("prints which record was changed", async () => {
    const lines = readFileSync(path, "utf8").split("\n");
    lines[1] = lines[1]?.replace(/"at":"\d{4}/, '"at":"1999') ?? "";
    writeFileSync(path, lines.join("\n"));
    const { code, stdout } = await cli(["audit", "verify"]);
    expect(code).toBe(1);
    expect(stdout).toContain("tampered: Record 2 (audit.log line 2)");
  });

  test("tells an unfinished last line apart, once: the next start notes and repairs it", async () => {
    appendFileSync(path, '{"seq":9999,"at":"20');
    expect((await cli(["audit", "verify", "--json"])).json()).toMatchObject({ outcome: "interrupted" });
    expect(await cli(["audit", "verify"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("intact"),
    });
  });

  test("notices a tail that was cut off at a line border", async () => {
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    writeFileSync(path, `${lines.slice(0, -2).join("\n")}\n`);
    expect((await cli(["audit", "verify", "--json"])).json()).toMatchObject({
      outcome: expect.stringMatching(/truncated|tampered|gap/),
    });
  });
});

test("picks a turn up again when the daemon is killed in the middle and comes back", async () => {
  const script = [{ stream: ["Wait. "] }, { sleep: 1_500 }, { say: "Here it is." }];
  const config = JSON.stringify({ providers: { default: "rehearsal" }, rehearsal: { script } });
  const first = await startDaemon({ folder, config });
  const asked = cli(["chat", "hello"]);
  await expect
    .poll(async () => (await first.request("/api/conversations")).body.conversations.length)
    .toBeGreaterThan(0);
  await first.kill();
  const second = startDaemon({ folder, token: first.token });
  try {
    const { code, stdout, stderr } = await asked;
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("trying again") });
    expect(stdout).toContain("Here it is.");
    const { conversations } = (await second.then((daemon) => daemon.request("/api/conversations"))).body;
    expect(conversations).toHaveLength(1);
  } finally {
    await second.then((daemon) => daemon.kill());
  }
});
