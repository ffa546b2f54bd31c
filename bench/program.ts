import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("..", import.meta.url).pathname.replace(/\/$/, "");
/** The flags that the launcher gives to Node.js: what is measured is what is installed. */
export const nodeFlags: readonly string[] = readLauncherFlags();

function readLauncherFlags(): readonly string[] {
  const launcher = readFileSync(join(root, "bin/castellan"), "utf8");
  const heap = /^ {2}start-24\.\*\) heap="(.*)" ;;$/m.exec(launcher)?.[1];
  const fixed = /^exec "\$node" (.*) \$heap "\$main"/m.exec(launcher)?.[1];
  if (heap === undefined || fixed === undefined)
    throw new Error("bin/castellan has no flags where they were expected.");
  return [...fixed.split(" "), ...heap.split(" ")];
}

const entries = { packed: "dist/cli/main.js", source: "src/cli/main.ts" } as const;
export type ProgramForm = keyof typeof entries;

/** A home folder of its own, so that nothing of the user's settings or keys is part of a measurement. */
export interface Home {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
  remove(): void;
}

export function makeHome(config = ""): Home {
  const path = mkdtempSync(join(tmpdir(), "castellan-bench-"));
  mkdirSync(join(path, "data"), { mode: 0o700 });
  if (config !== "") writeFileSync(join(path, "data/castellan.yaml"), config, { mode: 0o600 });
  return {
    path,
    environment: {
      PATH: process.env["PATH"],
      HOME: path,
      XDG_CONFIG_HOME: join(path, ".config"),
      LANG: "C.UTF-8",
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export interface Program {
  readonly url: string;
  readonly token: string;
  /** From the start of the process to its first answer on `/health`. */
  readonly startMs: number;
  readRssMb(): number;
  stop(): Promise<void>;
}

/** Starts the daemon; a folder that was used before starts as it does every day, a new one makes its keys first. */
export async function startProgram(
  form: ProgramForm,
  home: Home,
  nodeOptions: readonly string[] = [],
): Promise<Program> {
  const startedMs = performance.now();
  const args = [...nodeFlags, ...nodeOptions, join(root, entries[form]), "start", "--json", "--port", "0"];
  const child = spawn(process.execPath, [...args, "--data", join(home.path, "data")], {
    cwd: home.path,
    env: home.environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const { url, token = "" } = JSON.parse(await readLine(child)) as { url: string; token?: string };
  const health = await fetch(`${url}/health`);
  const startMs = performance.now() - startedMs;
  if (health.status !== 200) throw new Error(`/health answered ${health.status}`);
  await health.arrayBuffer();
  return {
    url,
    token,
    startMs,
    readRssMb: () => readRssMb(child.pid),
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

function readLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let errors = "";
    child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf("\n");
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.once("exit", (code) =>
      reject(new Error(`The daemon ended with ${code} before it was up:\n${errors}`)),
    );
  });
}

function readRssMb(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1_024;
}

/** Bundles the program unless a bundle is there that is newer than every source. */
export function ensureBundle(): void {
  if (existsSync(join(root, entries.packed))) {
    const bundledMs = statSync(join(root, entries.packed)).mtimeMs;
    const newer = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .some((name) => statSync(join(root, "src", name)).mtimeMs > bundledMs);
    if (!newer) return;
  }
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/bundle.mjs")], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The program could not be bundled:\n${stderr}`);
}

/** Runs a script of this folder to its end and answers the JSON it printed. */
export function runScript<T>(script: string, args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(JSON.parse(output) as T);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}
