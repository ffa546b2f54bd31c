import { spawn, type ChildProcess } from "node:child_process";
import { userInfo } from "node:os";
import { err, ok, type Result } from "../result.ts";

export interface HelperLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HelperError {
  readonly kind: "not-started" | "timed-out" | "too-large" | "failed";
  /** Never carries the helper's output. */
  readonly message: string;
}

/**
 * Runs a helper that the operator configured (never one that a model named) and returns its standard output.
 * It gets no shell, no input and a fixed small environment; its whole process group is ended at a limit.
 */
export async function runHelper(
  argv: readonly string[],
  { timeoutMs, maxBytes }: HelperLimits,
): Promise<Result<Buffer, HelperError>> {
  const [program, ...rest] = argv;
  if (program === undefined || program === "" || argv.some((part) => part.includes("\0"))) {
    return err({ kind: "not-started", message: "The helper's command is empty or contains a null byte." });
  }
  const child = spawn(program, rest, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: userInfo().homedir, LANG: "C.UTF-8" },
    cwd: "/",
    detached: true,
  });
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let stopped: HelperError | undefined;
    const stop = (error: HelperError): void => {
      stopped ??= error;
      killGroup(child);
    };
    const timer = setTimeout(() => {
      stop({ kind: "timed-out", message: `The helper ${program} took longer than ${timeoutMs} ms.` });
    }, timeoutMs);
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
      else stop({ kind: "too-large", message: `The helper ${program} wrote more than ${maxBytes} bytes.` });
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      const code = "code" in error ? String(error.code) : "unknown";
      settle(err({ kind: "not-started", message: `The helper ${program} could not be started (${code}).` }));
    });
    child.once("close", (status, signal) => {
      clearTimeout(timer);
      killGroup(child);
      if (stopped !== undefined) settle(err(stopped));
      else if (status === 0) settle(ok(Buffer.concat(chunks)));
      else
        settle(
          err({
            kind: "failed",
            message: `The helper ${program} ended with ${signal ?? `exit code ${status}`}.`,
          }),
        );
    });
  });
}

/** Also ends what the helper left behind; a group that is gone already needs nothing. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}
