import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { openLog, type Log, type LogOptions } from "./log.ts";

const value = "a-stored-secret-value";
const known = { entries: () => [{ name: "stored", value }], generation: () => 1 };
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/castellan-log-`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (): string => readFileSync(`${folder}/daemon.log`, "utf8");

async function logged(say: (log: Log) => void, options: Partial<LogOptions> = {}): Promise<string> {
  const log = openLog({ level: "info", known, redaction: true, target: { folder }, ...options });
  say(log);
  await log.close();
  return text();
}

describe("the daemon's log", () => {
  it("writes JSON lines with time, level and message into a private file, in order", async () => {
    const lines = await logged((log) => {
      log.info({ port: 80 }, "first");
      log.warn({}, "second");
      log.debug({}, "too detailed");
    });
    const entries = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(entries).toEqual([
      { level: "info", time: expect.stringMatching(/^\d{4}-.*Z$/), port: 80, msg: "first" },
      { level: "warn", time: expect.any(String), msg: "second" },
    ]);
    expect(statSync(`${folder}/daemon.log`).mode & 0o777).toBe(0o600);
  });

  it("hides secrets in messages, members, headers and errors at any depth", async () => {
    const cause = new Error(`connect postgres://app:${"fake" + "Pass1"}@db.example/x failed`);
    const lines = await logged((log) => {
      log.info(
        {
          apiKey: "k",
          deep: [{ headers: { Authorization: "Basic Zm9vOmJhcg==" } }],
        },
        `the value ${value}`,
      );
      log.error(
        {
          err: new AppError("internal", `with ${value}`, { cause }),
          text: `ghp_${"Fake0".repeat(8)}`,
        },
        "failed",
      );
    });
    for (const secret of [value, "Zm9vOmJhcg", "fakePass1", "ghp_Fake0"]) expect(lines).not.toContain(secret);
    expect(lines).toContain("[REDACTED:stored]");
    expect(lines).toContain('"apiKey":"[REDACTED]"');
    expect(lines).toContain("postgres://app:[REDACTED:connection-string]@db.example/x");
  });

  it("hides every canonical secret member, also three levels deep and more", async () => {
    const canonical =
      "apiKey token password secret authorization botToken privateKey cookie webhookSecret".split(" ");
    const members = Object.fromEntries(canonical.map((name) => [name, `plain ${name}`]));
    const lines = await logged((log) =>
      log.info(
        { ...members, one: { ...members, two: { ...members, three: { ...members, four: [members] } } } },
        "x",
      ),
    );
    expect(lines).not.toContain("plain ");
    expect(lines.split('"[REDACTED]"')).toHaveLength(canonical.length * 5 + 1);
  });

  it("still hides known values when the redaction of patterns is switched off", async () => {
    const lines = await logged(
      (log) => log.info({ password: "shown" }, `${value} ghp_${"Fake0".repeat(8)}`),
      { redaction: false },
    );
    expect(lines).toContain("[REDACTED:stored] ghp_Fake0");
    expect(lines).toContain('"password":"shown"');
  });

  it("survives what cannot be written down", async () => {
    const loop: Record<string, unknown> = { number: 1n };
    loop["self"] = loop;
    const lines = await logged((log) =>
      log.info({ loop, nothing: undefined, call: () => 1, symbol: Symbol("x") }, "odd"),
    );
    expect(JSON.parse(lines)).toMatchObject({ msg: "odd" });
  });

  it("moves full files aside and keeps five", async () => {
    await logged(
      (log) => {
        for (let number = 0; number < 60; number += 1) log.info({ number }, "a line of some length");
      },
      { target: { folder, maxFileBytes: 400 } },
    );
    const names = ["daemon.log", ...[1, 2, 3, 4, 5].map((number) => `daemon.log.${number}`)];
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(text()).toContain('"number":59');
  });

  it("does not write through a link", () => {
    symlinkSync("/dev/null", `${folder}/daemon.log`);
    expect(() => openLog({ level: "info", known, redaction: true, target: { folder } })).toThrow("ELOOP");
  });

  it("writes to standard error, and loads its library only when something is said", async () => {
    const script = `
      import { openLog } from "${new URL("./log.ts", import.meta.url).pathname}";
      const known = { entries: () => [], generation: () => 0 };
      const log = openLog({ level: process.argv[1], known, redaction: true, target: "stderr" });
      log.info({ token: "t-o-k-e-n" }, "hello");
      await log.close();
      console.log(process.memoryUsage().heapUsed);`;
    const run = (level: string) =>
      promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, level]);
    const { stderr } = await run("info");
    expect(JSON.parse(stderr)).toMatchObject({ level: "info", msg: "hello", token: "[REDACTED]" });
    expect((await run("silent")).stderr).toBe("");
  });
});
