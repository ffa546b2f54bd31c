import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll } from "vitest";

/** A real process whose lines are collected; neither it nor what it started outlives the test file. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
  readonly ended: Promise<number | null>;
  /** Resolves with the first line, past or to come, that starts with this; undefined when the child ends before. */
  line(start: string): Promise<string | undefined>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

const living = new Set<ChildProcess>();

// A test that times out cannot clean up after itself.
afterAll(() => {
  for (const child of living) killGroup(child);
});

/** Ends the child with everything it started: each child leads a process group of its own. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || !living.has(child)) return;
  process.kill(-child.pid, "SIGKILL");
}

export function runChild(command: string, args: readonly string[]): Child {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], detached: true });
  living.add(child);
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const wake of waiting) wake();
  });
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => {
      living.delete(child);
      reject(error);
    });
    child.once("close", (code) => {
      over = true;
      living.delete(child);
      for (const wake of waiting) wake();
      resolve(code);
    });
  });
  const line = async (start: string): Promise<string | undefined> => {
    for (;;) {
      const found = lines.find((one) => one.startsWith(start));
      if (found !== undefined || over) return found;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  const kill = async (): Promise<void> => {
    killGroup(child);
    await ended;
  };
  return { process: child, lines, errors, ended, line, kill };
}

export function runScript(script: string, args: readonly string[]): Child {
  return runChild(process.execPath, [join(import.meta.dirname, script), ...args]);
}

export async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "castellan-fault-"));
  try {
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
