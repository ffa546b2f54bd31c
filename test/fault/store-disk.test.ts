import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Child } from "./child.ts";
import { inFolder, runChild } from "./child.ts";
import { confirmedIds, openLeftBehind, readWholeMessages } from "./whole-messages.ts";

const writer = join(import.meta.dirname, "store-writer.ts");

/** A mount namespace of its own: what is mounted in it nobody else sees, and it ends with the process. */
const namespace = ["--map-root-user", "--mount", "--propagation", "private", "--kill-child"];
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", [...namespace, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;

/** `$0` = folder on a small disk of its own, `$1` = node, `$2` = the writer, `$3` = where to copy what is left. */
function onSmallDisk(folder: string, kilobytes: number, script: string): Child {
  const disk = join(folder, "disk");
  const kept = join(folder, "kept");
  mkdirSync(disk);
  mkdirSync(kept);
  const mounted = `mount -t tmpfs -o size=${kilobytes}k,mode=0700 tmpfs "$0" && ${script}`;
  return runChild("unshare", [...namespace, "sh", "-c", mounted, disk, process.execPath, writer, kept]);
}

function readErrors(child: Child): readonly { readonly code: string; readonly message: string }[] {
  return child.lines.filter((line) => line.startsWith("error ")).map((line) => JSON.parse(line.slice(6)));
}

async function expectConfirmedKept(folder: string, child: Child): Promise<void> {
  const store = await openLeftBehind(folder);
  const stored = await readWholeMessages(store);
  await store.close();
  expect(confirmedIds(child.lines).filter((id) => !stored.has(id))).toEqual([]);
}

describe.skipIf(!canMount)(
  "a data folder on a disk of its own (needs a mount namespace)",
  { concurrent: true },
  () => {
    it("that fills up costs an error that says so, and nothing that was confirmed", () =>
      inFolder(async (folder) => {
        const script = '"$1" "$2" "$0" process w 0; cp "$0"/castellan.db* "$3"';
        const child = onSmallDisk(folder, 1_024, script);
        expect(await child.ended, child.errors.join("\n")).toBe(0);
        expect(confirmedIds(child.lines).length).toBeGreaterThan(5);
        expect(readErrors(child)).toMatchObject([
          { code: "storage-unavailable", message: expect.stringContaining("full") },
        ]);
        await expectConfirmedKept(join(folder, "kept"), child);
      }));

    it("that is full at the first start refuses to start, saying so", () =>
      inFolder(async (folder) => {
        const script = 'head -c 900000 /dev/zero > "$0/filler"; "$1" "$2" "$0" process w 1; true';
        const child = onSmallDisk(folder, 900, script);
        await child.ended;
        expect(readErrors(child)).toMatchObject([
          { code: "storage-unavailable", message: expect.stringContaining("full") },
        ]);
      }));

    it("goes on after space was made, with everything that was confirmed", () =>
      inFolder(async (folder) => {
        const script =
          'head -c 400000 /dev/zero > "$0/filler"; "$1" "$2" "$0" process w 0; rm "$0/filler";' +
          '"$1" "$2" "$0" process v 5; cp "$0"/castellan.db* "$3"';
        const child = onSmallDisk(folder, 1_400, script);
        expect(await child.ended, child.errors.join("\n")).toBe(0);
        expect(readErrors(child)).toHaveLength(1);
        expect(confirmedIds(child.lines)).toEqual(expect.arrayContaining(["msg_w_0", "msg_v_4"]));
        await expectConfirmedKept(join(folder, "kept"), child);
      }));

    it("that is mounted read-only refuses to start and changes nothing", () =>
      inFolder(async (folder) => {
        const script =
          '"$1" "$2" "$0" process w 5; mount -o remount,ro "$0"; "$1" "$2" "$0" process v 5; cp "$0"/castellan.db* "$3"';
        const child = onSmallDisk(folder, 4_096, script);
        expect(await child.ended, child.errors.join("\n")).toBe(0);
        expect(confirmedIds(child.lines)).toHaveLength(5);
        expect(readErrors(child)).toMatchObject([
          { code: "storage-unavailable", message: expect.stringContaining("cannot be written") },
        ]);
        await expectConfirmedKept(join(folder, "kept"), child);
      }));

    it("that is mounted read-only and empty refuses to start", () =>
      inFolder(async (folder) => {
        const script = 'mount -o remount,ro "$0"; "$1" "$2" "$0" process w 5; true';
        const child = onSmallDisk(folder, 4_096, script);
        await child.ended;
        expect(readErrors(child)).toMatchObject([
          { code: "storage-unavailable", message: expect.stringContaining("cannot be written") },
        ]);
      }));
  },
);

describe.skipIf(process.platform === "win32")("a limit of file sizes", () => {
  it("costs an error and nothing that was confirmed", () =>
    inFolder(async (folder) => {
      const script = 'ulimit -f 1200; exec "$1" "$2" "$0" process w 0';
      const child = runChild("sh", ["-c", script, folder, process.execPath, writer]);
      expect(await child.ended, child.errors.join("\n")).toBe(3);
      expect(confirmedIds(child.lines).length).toBeGreaterThan(5);
      expect(readErrors(child)).toMatchObject([{ code: "storage-unavailable" }]);
      expect(existsSync(join(folder, "castellan.db"))).toBe(true);
      await expectConfirmedKept(folder, child);
    }));
});
