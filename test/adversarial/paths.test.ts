import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  linkSync,
  lstatSync,
  mkdirSync,
  rmdirSync,
  unlinkSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { FolderMeans } from "../../src/platform/descriptor.ts";
import { judgePath } from "../../src/checkpoints/action/paths/index.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { by, neverAborted, useTemporaryHouse } from "../support/temporary-workspace.ts";

const house = useTemporaryHouse();
const secret = "the-planted-secret";

beforeEach(() => {
  mkdirSync(`${house.base}/outside/deep`, { recursive: true });
  for (const path of ["secret", "deep/secret"]) writeFileSync(`${house.base}/outside/${path}`, secret);
});

/** Everything outside, as one text: any change there shows. */
function outsideNow(): string {
  const files = readdirSync(`${house.base}/outside`, { recursive: true, encoding: "utf8" }).toSorted();
  const contents = files.map((path) =>
    path.endsWith("secret") ? readFileSync(`${house.base}/outside/${path}`, "utf8") : "",
  );
  return JSON.stringify([files, contents]);
}

/** Every operation that takes a path, aimed at one. */
async function aimEverything(workspace: Workspace, path: string): Promise<string> {
  const outcomes = [
    await workspace.read({ path }),
    await workspace.write({ path, text: "written" }, by()),
    await workspace.edit({ path, find: secret, replace: "edited" }, by()),
    await workspace.move({ from: path, to: "stolen" }, by()),
    await workspace.move({ from: "bait", to: path }, by()),
    await workspace.list({ path, recursive: true }, neverAborted),
    await workspace.search({ text: "planted", path }, neverAborted),
  ];
  for (const outcome of outcomes) expect(outcome.ok, `${path}: ${JSON.stringify(outcome)}`).toBe(false);
  return JSON.stringify(outcomes);
}

const climbs = [
  "../../etc/passwd",
  "../outside/secret",
  "a/../../outside/secret",
  "..%2foutside%2fsecret",
  "%2e%2e/outside/secret",
  "%252e%252e%252foutside%252fsecret",
  "..%c0%afoutside%c0%afsecret",
  "..\\outside\\secret",
  "\uff0e\uff0e/outside/secret",
  "&#46;&#46;/outside/secret",
  "%u002e%u002e/outside/secret",
  "/etc/passwd",
  "file:///etc/passwd",
  "~/.ssh/id_ed25519",
  "/proc/self/environ",
  "../outside/secret\0.txt",
  "../outside/secret%00.txt",
  ".../outside/secret",
  "..;/outside/secret",
];

describe("paths that climb", () => {
  it.each(climbs)("refuses %j in every operation and at the action checkpoint", async (path) => {
    const workspace = await house.open();
    writeFileSync(`${house.base}/workspace/bait`, "bait");
    const before = outsideNow();
    expect(await aimEverything(workspace, path)).not.toContain(secret);
    const deleted = await workspace.delete({ path, recursive: true }, by());
    expect(deleted.ok).toBe(false);
    expect(outsideNow()).toBe(before);
    expect(judgePath(path).do).toBe("refuse");
  });

  it("does not climb even when only the walk stands in the way", async () => {
    const workspace = await house.open();
    mkdirSync(`${house.base}/workspace/..outside`);
    writeFileSync(`${house.base}/workspace/..outside/fine`, "fine");
    const read = await workspace.read({ path: "..outside/fine" });
    expect(read.ok && read.value.text).toBe("fine");
  });
});

const means: readonly FolderMeans[] = process.platform === "linux" ? ["descriptor", "checked"] : ["checked"];

describe.each(means)("links and special files, by the means %s", (kind) => {
  const plants: readonly (readonly [string, string, () => void])[] = [
    [
      "a link to a file outside",
      "link",
      () => symlinkSync(`${house.base}/outside/secret`, `${house.base}/workspace/link`),
    ],
    [
      "a relative link that climbs",
      "link",
      () => symlinkSync("../outside/secret", `${house.base}/workspace/link`),
    ],
    [
      "a link to a folder outside",
      "folder/secret",
      () => symlinkSync(`${house.base}/outside`, `${house.base}/workspace/folder`),
    ],
    [
      "a link to a folder outside, with a slash at the end",
      "folder/",
      () => symlinkSync(`${house.base}/outside`, `${house.base}/workspace/folder`),
    ],
    [
      "a deeper way through a linked folder",
      "folder/deep/secret",
      () => symlinkSync(`${house.base}/outside`, `${house.base}/workspace/folder`),
    ],
    [
      "a dangling link",
      "dangling",
      () => symlinkSync(`${house.base}/outside/new`, `${house.base}/workspace/dangling`),
    ],
    ["a hard link", "hard", () => linkSync(`${house.base}/outside/secret`, `${house.base}/workspace/hard`)],
    [
      "a chain of links",
      "one",
      () => {
        symlinkSync("two", `${house.base}/workspace/one`);
        symlinkSync(`${house.base}/outside/secret`, `${house.base}/workspace/two`);
      },
    ],
    ["a link to itself", "loop", () => symlinkSync("loop", `${house.base}/workspace/loop`)],
    ["a pipe that nobody writes to", "pipe", () => execFileSync("mkfifo", [`${house.base}/workspace/pipe`])],
  ];

  it.each(plants)("reads and writes nothing through %s", async (_, path, plant) => {
    const workspace = await house.open({ means: kind });
    writeFileSync(`${house.base}/workspace/bait`, "bait");
    plant();
    const before = outsideNow();
    expect(await aimEverything(workspace, path)).not.toContain(secret);
    expect(outsideNow()).toBe(before);
    await workspace.delete({ path, recursive: true }, by());
    expect(outsideNow()).toBe(before);
    const everything = await workspace.search({ text: "planted", path: "." }, neverAborted);
    expect(JSON.stringify(everything)).not.toContain(secret);
  });
});

const raceMs = 2_000;

interface Tally {
  tries: number;
  served: number;
  refused: number;
}

/** Reads, lists, searches, writes and deletes below the swapped name until the time is up. */
async function hammer(workspace: Workspace, tally: Tally): Promise<void> {
  const end = performance.now() + raceMs;
  while (performance.now() < end) {
    const name = `swapped/${tally.tries}`;
    const outcomes = [
      await workspace.read({ path: "swapped/secret" }),
      await workspace.read({ path: "swapped/deep/secret" }),
      await workspace.list({ path: "swapped", recursive: true }, neverAborted),
      await workspace.search({ text: "planted", path: "swapped" }, neverAborted),
      await workspace.write({ path: name, text: "written" }, by()),
      await workspace.write({ path: "swapped/secret", text: "inside" }, by()),
      await workspace.delete({ path: name }, by()),
      await workspace.write({ path: `swapped/made/${tally.tries % 7}`, text: "x" }, by()),
    ];
    for (const outcome of outcomes) {
      tally.tries += 1;
      tally.served += outcome.ok ? 1 : 0;
      tally.refused += outcome.ok ? 0 : 1;
      expect(JSON.stringify(outcome)).not.toContain(secret);
    }
  }
}

/** What the means without `openat` cannot exclude, as its file says: names without content. */
function dropEmptyNames(): void {
  for (const name of readdirSync(`${house.base}/outside`, {
    recursive: true,
    encoding: "utf8",
  }).toReversed()) {
    const path = `${house.base}/outside/${name}`;
    const facts = lstatSync(path);
    if (facts.isDirectory() && name !== "deep") rmdirSync(path);
    else if (facts.isFile() && facts.size === 0) unlinkSync(path);
  }
}

describe("a folder that is swapped for a link while it is used", () => {
  it.each(means)("never leads to the outside, by the means %s", async (kind) => {
    const workspace = await house.open({ means: kind });
    mkdirSync(`${house.base}/workspace/swapped/deep`, { recursive: true });
    for (const path of ["secret", "deep/secret"])
      writeFileSync(`${house.base}/workspace/swapped/${path}`, "inside");
    const before = outsideNow();
    const script = new URL("../support/swap-folder.mjs", import.meta.url).pathname;
    const swapper = spawn(process.execPath, [
      script,
      `${house.base}/workspace`,
      `${house.base}/outside`,
      String(raceMs + 5_000),
    ]);
    let swaps = 0;
    swapper.stdout.on(
      "data",
      (lines: Buffer) => (swaps = Number(lines.toString().trim().split("\n").at(-1))),
    );
    const tally: Tally = { tries: 0, served: 0, refused: 0 };
    try {
      await once(swapper.stdout, "data");
      await hammer(workspace, tally);
    } finally {
      swapper.kill("SIGKILL");
      await once(swapper, "exit");
    }
    if (kind === "checked") dropEmptyNames();
    expect(outsideNow()).toBe(before);
    expect(swaps).toBeGreaterThan(1_000);
    expect(tally.tries).toBeGreaterThan(1_000);
    expect(tally.served).toBeGreaterThan(0);
    expect(tally.refused).toBeGreaterThan(0);
  });
});
