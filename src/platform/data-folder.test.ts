import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensurePrivateFile, nameInFolder, openDataFolder, resolveDataFolder } from "./data-folder.ts";

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const isRoot = process.getuid?.() === 0;

describe("the choice of the data folder", () => {
  const home = "/home/ann";

  it("prefers the flag to the environment, and that to the home folder", () => {
    const environment = { CASTELLAN_HOME: "/srv/castellan" };
    expect(resolveDataFolder({ flag: "/data", environment, home })).toBe("/data");
    expect(resolveDataFolder({ flag: undefined, environment, home })).toBe("/srv/castellan");
    expect(resolveDataFolder({ flag: undefined, environment: {}, home })).toBe("/home/ann/.castellan");
  });

  it("is absolute and knows the home folder's sign", () => {
    const of = (flag: string): string => resolveDataFolder({ flag, environment: {}, home });
    expect(of("~/data")).toBe("/home/ann/data");
    expect(of("~")).toBe("/home/ann");
    expect(of("~bob")).toBe(join(process.cwd(), "~bob"));
    expect(of("data/../other")).toBe(join(process.cwd(), "other"));
  });

  it.each([
    [{ flag: "", environment: {} }, "--data"],
    [{ flag: "a\0b", environment: {} }, "--data"],
    [{ flag: undefined, environment: { CASTELLAN_HOME: "  " } }, "CASTELLAN_HOME"],
  ])("refuses an empty or broken value and names where it came from: %j", (given, name) => {
    expect(() => resolveDataFolder({ ...given, home })).toThrow(
      expect.objectContaining({ code: "config-invalid", message: expect.stringContaining(name) }),
    );
  });
});

describe("the data folder", () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "castellan-folder-"));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it("is made for its owner only, with the folders on the way to it", () => {
    const path = join(base, "some", "where");
    expect(openDataFolder(path)).toEqual({ path, created: true, corrected: [] });
    expect(modeOf(path)).toBe(0o700);
    expect(modeOf(join(base, "some"))).toBe(0o700);
    expect(openDataFolder(path)).toEqual({ path, created: false, corrected: [] });
  });

  it("is closed to others at start, with all that lies in it, and says what was open", () => {
    const path = join(base, "data");
    mkdirSync(join(path, "logs"), { recursive: true });
    for (const [name, mode] of [
      ["castellan.db", 0o644],
      ["fine", 0o600],
      ["run.sh", 0o755],
      ["logs/audit.log", 0o660],
    ] as const) {
      writeFileSync(join(path, name), "");
      chmodSync(join(path, name), mode);
    }
    chmodSync(join(path, "logs"), 0o750);
    chmodSync(path, 0o755);
    const { corrected } = openDataFolder(path);
    expect(corrected).toEqual([
      { path, before: 0o755, after: 0o700 },
      { path: join(path, "castellan.db"), before: 0o644, after: 0o600 },
      { path: join(path, "logs"), before: 0o750, after: 0o700 },
      { path: join(path, "run.sh"), before: 0o755, after: 0o700 },
      { path: join(path, "logs", "audit.log"), before: 0o660, after: 0o600 },
    ]);
    for (const { path: each, after } of corrected) expect(modeOf(each)).toBe(after);
    expect(openDataFolder(path).corrected).toEqual([]);
  });

  it("leaves alone what a link in it points to", () => {
    const path = join(base, "data");
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(join(base, "outside"), "");
    chmodSync(join(base, "outside"), 0o644);
    symlinkSync(join(base, "outside"), join(path, "link"));
    expect(openDataFolder(path).corrected).toEqual([]);
    expect(modeOf(join(base, "outside"))).toBe(0o644);
  });

  it("is refused where a file lies", () => {
    const path = join(base, "file");
    writeFileSync(path, "");
    expect(() => openDataFolder(path)).toThrow(/is not a folder/);
    expect(() => openDataFolder(join(path, "below"))).toThrow(
      expect.objectContaining({ code: "storage-unavailable", hint: expect.stringContaining("--data") }),
    );
  });

  it.skipIf(process.platform !== "linux")("is refused where nothing can be made, at once", () => {
    expect(() => openDataFolder("/proc/castellan/data")).toThrow(/cannot be used/);
  });

  it("follows a link of its own user and refuses one that leads nowhere", () => {
    mkdirSync(join(base, "real"), { mode: 0o755 });
    symlinkSync(join(base, "real"), join(base, "link"));
    expect(openDataFolder(join(base, "link")).path).toBe(join(base, "real"));
    expect(modeOf(join(base, "real"))).toBe(0o700);
    symlinkSync(join(base, "nowhere"), join(base, "dangling"));
    expect(() => openDataFolder(join(base, "dangling"))).toThrow(
      expect.objectContaining({ code: "storage-unavailable" }),
    );
  });

  it.skipIf(!isRoot)("refuses a link or a folder of another user (needs root to make one)", () => {
    mkdirSync(join(base, "real"), { mode: 0o755 });
    symlinkSync(join(base, "real"), join(base, "link"));
    lchownSync(join(base, "link"), 65_534, 65_534);
    expect(() => openDataFolder(join(base, "link"))).toThrow(/belongs to user 65534/);
    expect(modeOf(join(base, "real"))).toBe(0o755);
    chownSync(join(base, "real"), 65_534, 65_534);
    expect(() => openDataFolder(join(base, "real"))).toThrow(/belongs to user 65534/);
    expect(modeOf(join(base, "real"))).toBe(0o755);
  });

  it("makes private files and never through a link", () => {
    const file = nameInFolder(base, "castellan.db");
    ensurePrivateFile(file);
    expect(modeOf(file)).toBe(0o600);
    ensurePrivateFile(file);
    symlinkSync(join(base, "elsewhere"), join(base, "link"));
    expect(() => ensurePrivateFile(join(base, "link"))).toThrow(/not a plain file/);
    expect(lstatSync(join(base, "elsewhere"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each(["", ".", "..", "../x", "a/b", "/etc/passwd"])("gives no name outside itself: %j", (name) => {
    expect(() => nameInFolder(base, name)).toThrow(expect.objectContaining({ code: "internal" }));
  });
});
