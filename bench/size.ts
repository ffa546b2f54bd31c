import { execFileSync } from "node:child_process";
import {
  lstatSync,
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
import type { Bench } from "./figure.ts";
import { root } from "./program.ts";

const megabyte = 1_024 * 1_024;

/** What installing the package for production puts on the disk. */
export const benchSize: Bench = async () => {
  const temp = mkdtempSync(join(tmpdir(), "castellan-bench-"));
  try {
    const app = join(temp, "app");
    runNpm(["pack", "--pack-destination", temp], root);
    const tarball = join(temp, readdirSync(temp).find((name) => name.endsWith(".tgz")) ?? "");
    mkdirSync(app);
    writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true }));
    const flags = ["--omit=dev", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    runNpm(["install", tarball, ...flags], app);
    const about = JSON.parse(readFileSync(join(app, "node_modules/castellan/package.json"), "utf8")) as {
      dependencies?: object;
    };
    const direct = Object.keys(about.dependencies ?? {}).length;
    return [
      { name: "tarball", value: statSync(tarball).size / megabyte, unit: "MB" },
      {
        name: "production installation",
        value: measureFolder(join(app, "node_modules")) / megabyte,
        unit: "MB",
        bound: { most: 60 },
      },
      { name: "direct dependencies", value: direct, unit: "", bound: { most: 16 } },
    ];
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
};

function runNpm(args: readonly string[], cwd: string): void {
  execFileSync("npm", [...args, "--loglevel=error"], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function measureFolder(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => lstatSync(join(folder, name)).blocks * 512)
    .reduce((sum, size) => sum + size, 0);
}
