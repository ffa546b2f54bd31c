import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseFolderMeans, openRootFolder } from "./descriptor.ts";
import type { FolderMeans } from "./descriptor.ts";

let base: string;
beforeEach(() => {
  base = mkdtempSync(`${tmpdir()}/castellan-descriptor-`);
  mkdirSync(`${base}/root/inner`, { recursive: true });
  mkdirSync(`${base}/outside`);
  writeFileSync(`${base}/outside/secret`, "secret");
  writeFileSync(`${base}/root/inner/file`, "content");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const means: readonly FolderMeans[] = process.platform === "linux" ? ["descriptor", "checked"] : ["checked"];

function codeOf(action: () => unknown): unknown {
  try {
    action();
    return "nothing thrown";
  } catch (thrown) {
    return (thrown as { code?: unknown }).code;
  }
}

describe.each(means)("a folder opened by the means %s", (kind) => {
  it("reads, makes, renames and removes its own entries with private modes", () => {
    using root = openRootFolder(`${base}/root`, kind);
    using inner = root.openFolder("inner");
    using file = inner.openFile("file");
    const bytes = new Uint8Array(16);
    expect(Buffer.from(bytes.subarray(0, file.read(bytes, 0))).toString()).toBe("content");
    using made = inner.createFile("new");
    made.write(Buffer.from("new content"));
    expect(statSync(`${base}/root/inner/new`).mode & 0o777).toBe(0o600);
    inner.rename("new", root, "moved");
    expect(readFileSync(`${base}/root/moved`, "utf8")).toBe("new content");
    root.makeFolder("empty");
    expect(statSync(`${base}/root/empty`).mode & 0o777).toBe(0o700);
    root.removeFolder("empty");
    root.unlink("moved");
    expect(root.entries()).toEqual([{ name: "inner", kind: "folder" }]);
    expect(root.facts("missing")).toBeUndefined();
  });

  it("follows no link, whether to a file, a folder or nothing", () => {
    symlinkSync(`${base}/outside/secret`, `${base}/root/file`);
    symlinkSync(`${base}/outside`, `${base}/root/folder`);
    symlinkSync(`${base}/outside/new`, `${base}/root/dangling`);
    using root = openRootFolder(`${base}/root`, kind);
    expect(codeOf(() => root.openFile("file"))).toBe("ELOOP");
    expect(codeOf(() => root.openFolder("folder"))).toMatch(/ENOTDIR|ELOOP/);
    expect(codeOf(() => root.openFile("dangling"))).toBe("ELOOP");
    expect(codeOf(() => root.createFile("dangling"))).toBe("EEXIST");
    expect(existsSync(`${base}/outside/new`)).toBe(false);
    expect(root.facts("folder")?.kind).toBe("link");
    expect(root.readLink("folder")).toBe(`${base}/outside`);
  });

  it("refuses a pipe at once instead of waiting for its other end", () => {
    execFileSync("mkfifo", [`${base}/root/pipe`]);
    using root = openRootFolder(`${base}/root`, kind);
    expect(codeOf(() => root.openFile("pipe"))).toBe("ENXIO");
    expect(root.facts("pipe")?.kind).toBe("special");
  });

  it("reports how many names a file has", () => {
    linkSync(`${base}/outside/secret`, `${base}/root/hard`);
    using root = openRootFolder(`${base}/root`, kind);
    expect(root.facts("hard")?.links).toBe(2);
  });

  it("takes single names only", () => {
    using root = openRootFolder(`${base}/root`, kind);
    for (const name of ["", ".", "..", "inner/file", "a\0b"]) {
      expect(
        codeOf(() => root.openFile(name)),
        JSON.stringify(name),
      ).toBe("ESTALE");
      expect(
        codeOf(() => root.unlink(name)),
        JSON.stringify(name),
      ).toBe("ESTALE");
    }
  });

  it("never reaches the outside after a held folder was swapped for a link", () => {
    using root = openRootFolder(`${base}/root`, kind);
    using inner = root.openFolder("inner");
    renameSync(`${base}/root/inner`, `${base}/root/away`);
    symlinkSync(`${base}/outside`, `${base}/root/inner`);
    codeOf(() => inner.createFile("planted"));
    codeOf(() => inner.unlink("secret"));
    expect(codeOf(() => inner.openFile("secret"))).toMatch(/ENOENT|ESTALE/);
    expect(readFileSync(`${base}/outside/secret`, "utf8")).toBe("secret");
    expect(existsSync(`${base}/outside/planted`)).toBe(false);
  });

  it("can do nothing once it is closed", () => {
    const root = openRootFolder(`${base}/root`, kind);
    root[Symbol.dispose]();
    root[Symbol.dispose]();
    expect(codeOf(() => root.openFolder("inner"))).toBe("ESTALE");
    expect(() => root.entries()).toThrow();
  });

  it("refuses a root that is a link", () => {
    symlinkSync(`${base}/outside`, `${base}/rootlink`);
    expect(codeOf(() => openRootFolder(`${base}/rootlink`, kind))).toMatch(/ENOTDIR|ELOOP/);
  });
});

describe("chooseFolderMeans", () => {
  it.runIf(process.platform === "linux")("proves and takes the race-free means on Linux", () => {
    expect(chooseFolderMeans(base)).toBe("descriptor");
  });
});
