import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

const repository = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Called with the standard output so far; what it answers is sent as a signal, once. */
  readonly signalWhen?: (stdout: string) => NodeJS.Signals | undefined;
}

/** Runs a program with its standard input closed, to its end. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    let isSignalled = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      const signal = isSignalled ? undefined : options.signalWhen?.(stdout);
      if (signal) isSignalled = child.kill(signal);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

export function makeTempFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(`${tmpdir()}/castellan-test-`);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The real scripts and launcher around a program of a few lines, without any package to fetch. */
export function makeSmallClone(folder: string): void {
  for (const part of ["scripts", "bin"])
    cpSync(`${repository}/${part}`, `${folder}/${part}`, { recursive: true });
  const about = {
    name: "small",
    version: "1.0.0",
    type: "module",
    workspaces: ["part"],
    scripts: { start: "exec node scripts/start.mjs" },
  };
  const part = { name: "part", version: "1.0.0" };
  const packages = {
    "": { name: "small", version: "1.0.0", workspaces: ["part"] },
    "node_modules/part": { resolved: "part", link: true },
    part: { version: "1.0.0" },
  };
  const lock = { name: "small", version: "1.0.0", lockfileVersion: 3, requires: true, packages };
  mkdirSync(`${folder}/part`);
  writeFileSync(`${folder}/part/package.json`, JSON.stringify(part));
  writeFileSync(`${folder}/package.json`, JSON.stringify(about));
  writeFileSync(`${folder}/package-lock.json`, JSON.stringify(lock));
  mkdirSync(`${folder}/src/cli`, { recursive: true });
  writeFileSync(`${folder}/src/cli/main.ts`, programSource);
}

const programSource = `
const args: string[] = process.argv.slice(2);
const exit = args.find((arg) => arg.startsWith("--exit="));
if (args.includes("--wait")) {
  const timer = setInterval(() => {}, 1000);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => clearInterval(timer));
}
// The line invites a signal, so the handlers stand before it.
console.log(JSON.stringify({ args, pid: process.pid, major: Number(process.versions.node.split(".")[0]) }));
if (exit) process.exit(Number(exit.slice(7)));
`;

/** A folder for PATH with links to the named programs and the given shell scripts, and nothing else. */
export function makePathFolder(
  folder: string,
  links: Record<string, string>,
  scripts: Record<string, string>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, target] of Object.entries(links)) symlinkSync(target, `${folder}/${name}`);
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(`${folder}/${name}`, `#!/bin/sh\n${text}\n`);
    chmodSync(`${folder}/${name}`, 0o755);
  }
}
