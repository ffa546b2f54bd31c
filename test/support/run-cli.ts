import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cleanEnvironment, root } from "./daemon.ts";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  /** Standard output as its one line of JSON. */
  json(): ReturnType<typeof JSON.parse>;
}

export interface CliOptions {
  readonly home: string;
  readonly input?: string | Buffer;
  readonly environment?: { readonly [name: string]: string };
  /** At a terminal: what its shell runs instead of the command itself. */
  readonly shell?: string;
  /** Called with everything printed so far (both outputs); may write to standard input or send signals. */
  readonly onOutput?: (seen: string, act: Actions) => void;
}

export interface Actions {
  type(text: string): void;
  signal(name: NodeJS.Signals): void;
}

const longestRunMs = 15_000;

export const launcher = `${root}bin/castellan`;

/** Runs the real launcher as a user would, without a terminal. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  return run(launcher, args, options);
}

export const hasPty = existsSync("/usr/bin/script");

/** Runs it at a terminal of its own; what a person sees comes as standard output. */
export function runAtTerminal(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const words = [launcher, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  const line = options.shell ?? `exec ${words.join(" ")}`;
  return run("/usr/bin/script", ["-qec", `stty cols 100 rows 40; ${line}`, "/dev/null"], options);
}

/** A command that ends before it has read its input tells so by its exit code. */
function whenNobodyReads(): void {}

function run(command: string, args: readonly string[], options: CliOptions): Promise<CliResult> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.home,
      env: cleanEnvironment(options.home, { TERM: "xterm-256color", ...options.environment }),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    const act: Actions = {
      type: (text) => void child.stdin.write(text),
      signal: (name) => void child.kill(name),
    };
    // A question nobody answers must not outlive its test.
    const timer = setTimeout(() => child.kill("SIGKILL"), longestRunMs);
    const seen = () => options.onOutput?.(stdout + stderr, act);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      seen();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      seen();
    });
    child.stdin.on("error", whenNobodyReads);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({
        code,
        stdout,
        stderr,
        durationMs: performance.now() - startedAt,
        json: () => JSON.parse(stdout),
      });
    });
    if (options.onOutput === undefined || options.input !== undefined) child.stdin.end(options.input);
  });
}
