import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { cleanEnvironment, root } from "../support/daemon.ts";

export interface Refusal {
  readonly code: number | null;
  /** The error that `--json` prints. */
  readonly error: { readonly code: string; readonly message: string; readonly hint?: string };
}

export interface RefusedStart {
  readonly folder: string;
  readonly arguments?: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  readonly prefix?: readonly string[];
}

/** Starts a daemon that has to refuse; one that comes up all the same is stopped and fails the test. */
export function expectRefusal({ folder, prefix = [], ...options }: RefusedStart): Promise<Refusal> {
  const [command, ...before] = [...prefix, process.execPath];
  const entry = ["--disable-warning=ExperimentalWarning", join(root, "src/cli/main.ts")];
  const args = ["start", "--json", "--port", "0", "--data", folder, ...(options.arguments ?? [])];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...entry, ...args], {
      cwd: root,
      env: cleanEnvironment(dirname(folder), options.environment),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('"login"')) child.kill("SIGTERM");
    });
    child.once("error", reject);
    child.once("close", (code) => {
      const line = output.trim();
      if (line.startsWith('{"error"')) resolve({ code, error: JSON.parse(line).error });
      else reject(new Error(`It did not refuse to start (exit ${code}):\n${output}\n${errors}`));
    });
  });
}
