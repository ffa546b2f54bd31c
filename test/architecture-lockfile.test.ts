import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const readJson = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
const lock: Record<string, LockEntry> = readJson("package-lock.json").packages;
const fetched = Object.entries(lock).filter(([path, entry]) => path.includes("node_modules/") && !entry.link);

describe("package-lock.json", () => {
  test("names no address to download from, so that every registry serves it", () => {
    expect(fetched.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
  });

  test("locks the content of every package", () => {
    expect(
      fetched.filter(([, entry]) => !entry.integrity?.startsWith("sha512-")).map(([path]) => path),
    ).toEqual([]);
  });

  test("has every platform's optional packages, without which npm ci refuses", () => {
    const missing = Object.entries(lock).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !lock[`node_modules/${name}`] && !lock[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  // fsevents is optional, for macOS only, and works from its shipped binary.
  test("brings no package that needs an install script", () => {
    const scripted = fetched.filter(([path, entry]) => entry.hasInstallScript && !path.endsWith("/fsevents"));
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  test("has the Node of every supported platform as a development matter only", () => {
    const about = readJson("package.json");
    const runtimes = Object.keys(readJson("runtime/package.json").optionalDependencies);
    const shipped = { ...about.dependencies, ...about.optionalDependencies, ...about.peerDependencies };
    expect(runtimes.filter((name) => name in shipped || !lock[`node_modules/${name}`])).toEqual([]);
  });
});
