import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/daemon.ts";

function runBench(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "bench/main.ts"), ...args], { cwd: root, encoding: "utf8" });
}

describe("the benchmark", () => {
  // How fast a shared machine is at this moment is no matter for a test: both endings of a run are fine.
  it("measures one thing by name and prints it as JSON, with its bounds", { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = runBench("--only", "payload", "--quick", "--json");
    expect(stderr).toBe("");
    const { figures, missed } = JSON.parse(stdout);
    expect(status).toBe(missed.length === 0 ? 0 : 1);
    expect(figures).toMatchObject([{ bench: "payload", unit: "KB", bound: { most: 6 } }]);
    expect(figures[0].value).toBeGreaterThan(0.5);
  });

  it("names what it can measure when asked for something else", () => {
    const { status, stderr } = runBench("--only", "speed");
    expect(status).toBe(2);
    expect(stderr).toContain("start");
  });
});
