import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makePathFolder, makeSmallClone, makeTempFolder, runProgram } from "../support/small-clone.ts";

let temp: ReturnType<typeof makeTempFolder>;
let clone: string;

beforeEach(() => {
  temp = makeTempFolder();
  clone = `${temp.path}/clone`;
  mkdirSync(clone);
  makeSmallClone(clone);
});
afterEach(() => temp.remove());

const start = (args: string[], options: Parameters<typeof runProgram>[2] = {}) =>
  runProgram(process.execPath, [`${clone}/scripts/start.mjs`, "--no-system", ...args], options);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("npm start", () => {
  test("installs once, passes arguments and exit code, and does nothing the second time", async () => {
    const first = await start(["--port", "0", "--exit=7"]);
    expect(first.code).toBe(7);
    expect(first.stderr).toContain("npm ci");
    expect(JSON.parse(first.stdout)).toMatchObject({ args: ["start", "--port", "0", "--exit=7"] });
    const second = await start(["--exit=0"]);
    expect(second).toMatchObject({ code: 0 });
    expect(second.stderr).not.toContain("npm ci");
  });

  test("writes nothing to standard output but what the program writes", async () => {
    const { stdout } = await start(["--json", "--exit=0"]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ major: Number(process.versions.node.split(".")[0]) });
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "ends cleanly on %s to npm and leaves no process",
    async (signal) => {
      await start(["--exit=0"]);
      const ending = await runProgram("npm", ["start", "--silent", "--", "--no-system", "--wait"], {
        cwd: clone,
        signalWhen: (stdout) => (stdout.includes("\n") ? signal : undefined),
      });
      expect(ending.code).toBe(0);
      expect(isAlive(JSON.parse(ending.stdout).pid)).toBe(false);
    },
  );

  test("installs again after an install that did not finish", async () => {
    await start(["--exit=0"]);
    rmSync(`${clone}/node_modules/.package-lock.json`, { force: true });
    const { code, stderr } = await start(["--exit=0"]);
    expect(code).toBe(0);
    expect(stderr).toContain("the last install did not finish");
  });

  test("takes over the lock of an install that died", async () => {
    mkdirSync(`${clone}/.castellan`);
    writeFileSync(`${clone}/.castellan/install.lock`, "999999999");
    expect(await start(["--exit=0"])).toMatchObject({ code: 0 });
    expect(existsSync(`${clone}/.castellan/install.lock`)).toBe(false);
  });

  test("says what failed and what to run by hand when npm cannot install", async () => {
    const about = JSON.parse(readFileSync(`${clone}/package.json`, "utf8"));
    about.dependencies = { "not-in-the-lock": "file:./absent" };
    writeFileSync(`${clone}/package.json`, JSON.stringify(about));
    const { code, stdout, stderr } = await start([]);
    expect(code).toBe(69);
    expect(stdout).toBe("");
    expect(stderr).toContain(`cd ${clone} && npm ci --ignore-scripts`);
  });
});

const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!isRootOnLinux)("system packages for root without a terminal", () => {
  const startWithApt = async (aptScript: string, args: string[] = []) => {
    const path = `${temp.path}/path`;
    rmSync(path, { recursive: true, force: true });
    makePathFolder(
      path,
      { node: process.execPath, sh: "/bin/sh", touch: "/usr/bin/touch", ln: "/usr/bin/ln" },
      { "apt-get": aptScript },
    );
    const env = { PATH: path, CI: "", APT_LOG: `${temp.path}/apt.log`, APT_PATH: path };
    return runProgram(process.execPath, [`${clone}/scripts/start.mjs`, "--exit=0", ...args], { env });
  };
  const aptLog = () =>
    existsSync(`${temp.path}/apt.log`) ? readFileSync(`${temp.path}/apt.log`, "utf8") : "";
  beforeEach(async () => {
    await start(["--exit=0"]);
  });

  test("installs bubblewrap with apt and says so", async () => {
    const { code, stderr } = await startWithApt('echo "$*" >> "$APT_LOG"; ln -s /bin/true "$APT_PATH/bwrap"');
    expect(code).toBe(0);
    expect(stderr).toContain("running as root, so installing it");
    expect(aptLog()).toContain("install -y --no-install-recommends bubblewrap");
  });

  test("goes on when apt fails, names the command, and does not try again at the next start", async () => {
    const failing = 'echo "$*" >> "$APT_LOG"; echo "no network" >&2; exit 100';
    const first = await startWithApt(failing);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("no network");
    expect(first.stderr).toContain("To get it: apt-get install -y --no-install-recommends bubblewrap");
    expect(aptLog()).toContain(" update\n");
    const calls = aptLog();
    expect(await startWithApt(failing)).toMatchObject({ code: 0 });
    expect(aptLog()).toBe(calls);
  });

  test("leaves apt alone with --no-system", async () => {
    const { code, stderr } = await startWithApt('echo "$*" >> "$APT_LOG"', ["--no-system"]);
    expect(code).toBe(0);
    expect(stderr).toContain("as --no-system asks");
    expect(aptLog()).toBe("");
  });
});

describe("bin/castellan", () => {
  test("runs through links, with its arguments as they are", async () => {
    await start(["--exit=0"]);
    mkdirSync(`${temp.path}/links`);
    symlinkSync("../clone/bin/castellan", `${temp.path}/links/castellan`);
    symlinkSync(`${temp.path}/links/castellan`, `${temp.path}/outer`);
    const { code, stdout } = await runProgram(`${temp.path}/outer`, ["chat", "two words", "", "--exit=3"]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).args).toEqual(["chat", "two words", "", "--exit=3"]);
  });

  test("says npm start where nothing is installed", async () => {
    const { code, stderr } = await runProgram(`${clone}/bin/castellan`, ["version"]);
    expect(code).toBe(69);
    expect(stderr).toContain(`cd ${clone} && npm start`);
  });

  test.each([
    ["v20.1.0", "v20.1.0".slice(1)],
    ["nonsense", "nonsense"],
  ])("refuses a node that answers %s and says what to do", async (answer, shown) => {
    mkdirSync(`${clone}/node_modules`);
    makePathFolder(`${temp.path}/path`, { uname: "/usr/bin/uname" }, { node: `echo ${answer}` });
    const env = { PATH: `${temp.path}/path`, CASTELLAN_NODE: "" };
    const { code, stderr } = await runProgram(`${clone}/bin/castellan`, ["version"], { env });
    expect(code).toBe(69);
    expect(stderr).toContain(`"node" on PATH is ${shown}`);
    expect(stderr).toContain("CASTELLAN_NODE");
  });

  test("refuses a CASTELLAN_NODE that is no program", async () => {
    mkdirSync(`${clone}/node_modules`);
    const { code, stderr } = await runProgram(`${clone}/bin/castellan`, [], {
      env: { CASTELLAN_NODE: "/absent/node" },
    });
    expect(code).toBe(69);
    expect(stderr).toContain("CASTELLAN_NODE is /absent/node");
  });
});
