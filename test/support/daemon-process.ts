import { spawn } from "node:child_process";

/** What `--json` prints in one line when the daemon is up. */
export interface StartLine {
  readonly url: string;
  readonly login: string;
  readonly model: unknown;
  readonly token?: string;
}

export interface RunningDaemon {
  readonly line: StartLine;
  /** Asks it to stop as Ctrl-C does and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

interface StartOptions {
  /** The whole environment: a developer's keys and settings stay out of the test. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly timeoutMs: number;
}

/** Starts a program that becomes the daemon and waits for its one line; it must print nothing before it. */
export function startDaemonProcess(
  command: string,
  args: readonly string[],
  options: StartOptions,
): Promise<RunningDaemon> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((settle) => child.on("close", settle));
    const stop = (): Promise<number | null> => {
      child.kill("SIGINT");
      return ended;
    };
    let stdout = "";
    let stderr = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`${command} ${args.join(" ")}: ${why}\n${stdout}\n${stderr}`));
    };
    const timer = setTimeout(() => fail(`no line within ${options.timeoutMs} ms`), options.timeoutMs);
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (!stdout.includes("\n")) return;
      clearTimeout(timer);
      try {
        resolve({ line: JSON.parse(stdout.slice(0, stdout.indexOf("\n"))), stop });
      } catch (error) {
        fail(`its first line is not JSON (${String(error)})`);
      }
    });
    child.on("error", (error) => fail(error.message));
    child.on("close", (code) => fail(`ended with ${code} before it was up`));
  });
}
