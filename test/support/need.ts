import { spawnSync } from "node:child_process";
import { accessSync, appendFileSync, constants } from "node:fs";

/** A part of the machine that a test needs; use it as `describe.skipIf(need.missing)(...)`. */
export interface Need {
  readonly missing: boolean;
  /** The program to run; empty when it is missing. */
  readonly path: string;
  /** Why it is missing; empty when it is there. */
  readonly reason: string;
}

interface Part {
  readonly programs: readonly string[];
  readonly remedy: string;
  /** Arguments that make the program prove that it works here. */
  readonly proof?: readonly string[];
}

const parts = {
  bubblewrap: {
    programs: ["bwrap"],
    remedy: "apt-get install bubblewrap",
    proof: ["--unshare-all", "--ro-bind", "/", "/", "true"],
  },
  chromium: {
    programs: [
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    remedy: "apt-get install chromium",
  },
  curl: { programs: ["curl"], remedy: "apt-get install curl" },
  git: { programs: ["git"], remedy: "apt-get install git" },
  "mount namespace": {
    programs: ["unshare"],
    remedy: "apt-get install util-linux",
    proof: ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt && which nsenter"],
  },
  "network namespace": {
    programs: ["unshare"],
    remedy: "apt-get install util-linux iproute2",
    proof: ["--map-root-user", "--net", "sh", "-c", "ip link set lo up"],
  },
  python: { programs: ["python3"], remedy: "apt-get install python3" },
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** Finds a part of the machine; a missing one is announced, and `npm test` lists it in its summary. */
export function needs(name: PartName): Need {
  const need = findPart(parts[name]);
  if (need.missing) announceMissing(name, need.reason);
  return need;
}

function findPart(part: Part): Need {
  const path = part.programs.flatMap(listPlaces).find(isExecutable);
  if (path === undefined) return { missing: true, path: "", reason: `not found (${part.remedy})` };
  if (!part.proof) return { missing: false, path, reason: "" };
  const run = spawnSync(path, part.proof, { encoding: "utf8", timeout: 10_000 });
  if (run.status === 0) return { missing: false, path, reason: "" };
  const words = run.stderr?.trim().split("\n")[0] ?? "";
  return { missing: true, path: "", reason: `${path} does not work here: ${words || "it did not end well"}` };
}

function listPlaces(program: string): string[] {
  if (program.startsWith("/")) return [program];
  return (process.env["PATH"] ?? "").split(":").map((folder) => `${folder}/${program}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function announceMissing(part: string, reason: string): void {
  console.log(`skipped: ${part}: ${reason}`);
  const log = process.env["CASTELLAN_TEST_NEEDS"];
  if (log) appendFileSync(log, `${JSON.stringify({ part, reason })}\n`);
}
