import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanEnvironment } from "../support/daemon.ts";
import { startDaemonProcess } from "../support/daemon-process.ts";
import { makeTempFolder, runProgram } from "../support/small-clone.ts";

const repository = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
const megabyte = 1024 * 1024;
const installTimeoutMs = 240_000;

function measureFolder(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => lstatSync(`${folder}/${name}`).blocks * 512)
    .reduce((sum, size) => sum + size, 0);
}

describe("the packed tarball", () => {
  const temp = makeTempFolder();
  const env = cleanEnvironment(temp.path, { CASTELLAN_HOME: `${temp.path}/home` });
  const launcher = `${temp.path}/app/node_modules/.bin/castellan`;
  const installed = `${temp.path}/app/node_modules/castellan`;

  beforeAll(async () => {
    const packed = await runProgram("npm", ["pack", "--pack-destination", temp.path], { cwd: repository });
    expect(packed.code, packed.stderr).toBe(0);
    const tarball = readdirSync(temp.path).find((name) => name.endsWith(".tgz"));
    mkdirSync(`${temp.path}/app`);
    writeFileSync(`${temp.path}/app/package.json`, JSON.stringify({ name: "app", private: true }));
    const args = [
      "install",
      `../${tarball}`,
      "--omit=dev",
      "--prefer-offline",
      "--ignore-scripts",
      "--loglevel=error",
    ];
    const install = await runProgram("npm", args, { cwd: `${temp.path}/app` });
    expect(install.code, install.stderr).toBe(0);
  }, installTimeoutMs);
  afterAll(() => temp.remove());

  test("holds plain JavaScript and the console, no sources, tests or maps", () => {
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(
      files.filter((file) => /\.(ts|tsx|map)$|\.(test|bench)\.|^(src|test|web|scripts|runtime)\b/.test(file)),
    ).toEqual([]);
    expect(files).toContain("dist/cli/main.js");
    expect(files).toContain("dist/console/index.html");
    expect(files).toContain("LICENSE");
  });

  test("stays within 60 MB and 16 direct dependencies, without a Node of its own", () => {
    const about = JSON.parse(readFileSync(`${installed}/package.json`, "utf8"));
    expect(Object.keys(about.dependencies ?? {}).length).toBeLessThanOrEqual(16);
    expect(measureFolder(`${temp.path}/app/node_modules`)).toBeLessThanOrEqual(60 * megabyte);
    expect(readdirSync(`${temp.path}/app/node_modules`).filter((name) => name.startsWith("node-"))).toEqual(
      [],
    );
  });

  test("answers its version", async () => {
    const { version } = JSON.parse(readFileSync(`${repository}/package.json`, "utf8"));
    const { code, stdout, stderr } = await runProgram(launcher, ["version"]);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(version);
  });

  test("starts the daemon, which answers on /health, serves the console and stops cleanly", async () => {
    const args = ["start", "--port", "0", "--json"];
    const daemon = await startDaemonProcess(launcher, args, { env, cwd: temp.path, timeoutMs: 15_000 });
    try {
      expect((await fetch(new URL("/health", daemon.line.url))).status).toBe(200);
      const page = await fetch(new URL("/", daemon.line.url));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<script");
    } finally {
      expect(await daemon.stop()).toBe(0);
    }
  });
});
