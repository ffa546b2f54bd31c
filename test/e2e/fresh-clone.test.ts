import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startDaemonProcess } from "../support/daemon-process.ts";
import { needs } from "../support/need.ts";
import { makeTempFolder, runProgram } from "../support/small-clone.ts";

const repository = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
const git = needs("git");
const firstStartTimeoutMs = 240_000;

/** What a clone of the working tree would hold, with the changes that are not committed yet. */
function listSources(): string[] {
  const listed = spawnSync(git.path, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: repository,
  });
  return listed.stdout
    .toString()
    .split("\0")
    .filter((file) => file && existsSync(`${repository}/${file}`));
}

const isReady =
  !git.missing && existsSync(`${repository}/.git`) && existsSync(`${repository}/src/cli/main.ts`);

describe.skipIf(!isReady)("a fresh clone", () => {
  test(
    "installs, builds and starts with one command, and at once the second time",
    { timeout: firstStartTimeoutMs },
    async () => {
      const temp = makeTempFolder();
      try {
        const cwd = `${temp.path}/clone`;
        for (const file of listSources())
          cpSync(`${repository}/${file}`, `${cwd}/${file}`, { recursive: true });
        // npm keeps its settings and its cache under the real home.
        const own = { CASTELLAN_HOME: `${temp.path}/home`, XDG_CONFIG_HOME: `${temp.path}/config` };
        const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], ...own };
        const args = ["start", "--silent", "--", "--no-system", "--port", "0", "--json"];
        for (const timeoutMs of [firstStartTimeoutMs, 10_000]) {
          const daemon = await startDaemonProcess("npm", args, { env, cwd, timeoutMs });
          expect((await fetch(new URL("/health", daemon.line.url))).status).toBe(200);
          expect(await daemon.stop()).toBe(0);
        }
        expect(existsSync(`${cwd}/web/dist/index.html`)).toBe(true);
        const { code, stdout } = await runProgram(`${cwd}/bin/castellan`, ["version"]);
        expect(code).toBe(0);
        expect(stdout).not.toBe("");
      } finally {
        temp.remove();
      }
    },
  );
});
