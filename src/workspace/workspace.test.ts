import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { describe, expect, it } from "vitest";
import { by, codeOf, neverAborted, take, useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { systemClock } from "../platform/clock.ts";
import type { FolderMeans } from "../platform/descriptor.ts";
import { createWorkspaces } from "./workspaces.ts";

const house = useTemporaryHouse();

const means: readonly FolderMeans[] = process.platform === "linux" ? ["descriptor", "checked"] : ["checked"];

describe.each(means)("a workspace by the means %s", (kind) => {
  it("writes into folders it makes, privately, and reads back what it wrote", async () => {
    const workspace = await house.open({ means: kind });
    const written = take(await workspace.write({ path: "a/b/c.txt", text: "one\ntwo\n" }, by()));
    expect(written).toMatchObject({ path: "a/b/c.txt", created: true, bytes: 8 });
    expect(statSync(`${house.base}/workspace/a/b/c.txt`).mode & 0o777).toBe(0o600);
    expect(statSync(`${house.base}/workspace/a/b`).mode & 0o777).toBe(0o700);
    expect(take(await workspace.read({ path: "a//b/./c.txt" }))).toMatchObject({
      text: "one\ntwo\n",
      totalLines: 2,
      next: undefined,
    });
    expect(readdirSync(`${house.base}/workspace/a/b`)).toEqual(["c.txt"]);
  });

  it("keeps the mode of a file it replaces", async () => {
    const workspace = await house.open({ means: kind });
    house.put("run.sh", "#!/bin/sh\n");
    chmodSync(`${house.base}/workspace/run.sh`, 0o750);
    take(await workspace.write({ path: "run.sh", text: "#!/bin/sh\ntrue\n" }, by()));
    expect(statSync(`${house.base}/workspace/run.sh`).mode & 0o777).toBe(0o750);
  });

  it("refuses links, hard links, folders and paths that leave, for reading and writing alike", async () => {
    const workspace = await house.open({ means: kind });
    mkdirSync(`${house.base}/outside`);
    writeFileSync(`${house.base}/outside/secret`, "secret");
    symlinkSync(`${house.base}/outside/secret`, `${house.base}/workspace/link`);
    symlinkSync(`${house.base}/outside`, `${house.base}/workspace/folder`);
    symlinkSync(`${house.base}/outside/new`, `${house.base}/workspace/dangling`);
    linkSync(`${house.base}/outside/secret`, `${house.base}/workspace/hard`);
    mkdirSync(`${house.base}/workspace/real`);
    const expected = [
      ["link", "link"],
      ["folder/secret", "link"],
      ["dangling", "link"],
      ["hard", "hard-link"],
      ["real", "is-a-folder"],
      ["../outside/secret", "traversal"],
      ["link/x", "link"],
      [".", "is-a-folder"],
    ] as const;
    for (const [path, code] of expected) {
      expect(codeOf(await workspace.read({ path })), `read ${path}`).toBe(code);
      expect(codeOf(await workspace.write({ path, text: "x" }, by())), `write ${path}`).toBe(code);
      expect(codeOf(await workspace.edit({ path, find: "s", replace: "x" }, by())), `edit ${path}`).toBe(
        code,
      );
    }
    expect(codeOf(await workspace.move({ from: "real", to: "folder/x" }, by()))).toBe("link");
    expect(codeOf(await workspace.list({ path: "folder" }, neverAborted))).toBe("link");
    expect(readdirSync(`${house.base}/outside`)).toEqual(["secret"]);
    expect(readFileSync(`${house.base}/outside/secret`, "utf8")).toBe("secret");
  });

  it("says where a link inside the workspace points, so that the file can be named", async () => {
    const workspace = await house.open({ means: kind });
    mkdirSync(`${house.base}/workspace/d`);
    house.put("d/file", "x");
    symlinkSync("file", `${house.base}/workspace/d/link`);
    const outcome = await workspace.read({ path: "d/link" });
    expect(outcome.ok ? "" : outcome.error.hint).toContain('"d/file"');
  });

  it("undoes every kind of change, newest first, and says when nothing is left", async () => {
    const workspace = await house.open({ means: kind });
    house.put("theirs.txt", "original");
    take(await workspace.write({ path: "new.txt", text: "new" }, by()));
    take(await workspace.edit({ path: "theirs.txt", find: "orig", replace: "ORIG" }, by()));
    take(await workspace.move({ from: "theirs.txt", to: "d/moved.txt" }, by()));
    take(await workspace.delete({ path: "d", recursive: true }, by()));
    expect(existsSync(`${house.base}/workspace/d`)).toBe(false);
    const undoLast = async () => take(await workspace.undo({ what: "last" }, by())).undone[0]?.change;
    expect(await undoLast()).toBe("deleted");
    expect(house.on("d/moved.txt")).toBe("ORIGinal");
    expect(await undoLast()).toBe("moved");
    expect(house.on("theirs.txt")).toBe("ORIGinal");
    expect(await undoLast()).toBe("changed");
    expect(house.on("theirs.txt")).toBe("original");
    expect(await undoLast()).toBe("created");
    expect(existsSync(`${house.base}/workspace/new.txt`)).toBe(false);
    expect(codeOf(await workspace.undo({ what: "last" }, by()))).toBe("nothing");
  });
});

describe("createWorkspaces", () => {
  it("gives each agent a folder of its own and refuses names that are not names", async () => {
    const workspaces = createWorkspaces({ dataFolder: house.base, store: house.store, clock: systemClock });
    expect(workspaces.means).toBe(means[0]);
    const [one, again, two] = await Promise.all([
      workspaces.of({ agent: "one", folder: "." }),
      workspaces.of({ agent: "one", folder: "." }),
      workspaces.of({ agent: "two", folder: "." }),
    ]);
    expect(one).toBe(again);
    take(await one.write({ path: "f", text: "x" }, by()));
    expect(codeOf(await two.read({ path: "f" }))).toBe("not-found");
    expect(readFileSync(`${house.base}/agents/one/workspace/f`, "utf8")).toBe("x");
    for (const name of ["", "..", "a/b", "a".repeat(65)])
      await expect(workspaces.of({ agent: name, folder: "." })).rejects.toThrow("name");
  });
});
