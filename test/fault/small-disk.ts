import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "./child.ts";

const namespace = ["--map-root-user", "--mount", "--propagation", "private"];

/** A file system of a few megabytes in a mount namespace of its own, which ends with its holder. */
export interface SmallDisk {
  /** Runs a program where the disk is mounted. */
  readonly prefix: readonly string[];
  /** The disk's folder as seen from there. */
  readonly path: string;
  /** The same folder as seen from here. */
  readonly outside: string;
  fill(): void;
  /** Takes what `fill` wrote away again. */
  free(): void;
  makeReadOnly(): void;
  release(): Promise<void>;
}

export async function mountSmallDisk(path: string, kilobytes: number): Promise<SmallDisk> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const script = `mount -t tmpfs -o size=${kilobytes}k,mode=0700 tmpfs "$0" && echo mounted && exec cat`;
  const holder = runChild("unshare", [...namespace, "sh", "-c", script, path]);
  if ((await holder.line("mounted")) === undefined)
    throw new Error(`No disk was mounted: ${holder.errors.join(" ")}`);
  const { pid } = holder.process;
  const prefix = ["nsenter", "--target", `${pid}`, "--user", "--mount", "--preserve-credentials", "--"];
  const outside = `/proc/${pid}/root${path}`;
  const filler = join(outside, "filler");
  return {
    prefix,
    path,
    outside,
    fill: () => fillUp(filler),
    free: () => rmSync(filler),
    makeReadOnly: () => {
      const [command, ...args] = [...prefix, "mount", "-o", "remount,ro", path];
      const run = spawnSync(command, args, { encoding: "utf8" });
      if (run.status !== 0) throw new Error(run.stderr);
    },
    release: () => (existsSync(outside) ? holder.kill() : holder.ended.then(() => undefined)),
  };
}

/** To the last byte: large pieces first, then small ones. */
function fillUp(file: string): void {
  for (const size of [65_536, 4_096, 512, 1]) {
    try {
      while (true) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}
