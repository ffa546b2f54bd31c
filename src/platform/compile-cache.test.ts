import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeOwnFolder } from "./compile-cache.ts";

let base = "";
beforeEach(() => {
  base = mkdtempSync(`${tmpdir()}/castellan-cache-`);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it("makes a private folder for compiled code and takes its own again", () => {
  expect(makeOwnFolder(`${base}/.cache/castellan`)).toBe(true);
  expect(statSync(`${base}/.cache/castellan`).mode & 0o777).toBe(0o700);
  expect(makeOwnFolder(`${base}/.cache/castellan`)).toBe(true);
});

it("takes no folder that others can write, no link, and none that cannot be made", () => {
  mkdirSync(`${base}/open`);
  chmodSync(`${base}/open`, 0o777);
  expect(makeOwnFolder(`${base}/open`)).toBe(false);
  symlinkSync(`${base}/open`, `${base}/link`);
  expect(makeOwnFolder(`${base}/link`)).toBe(false);
  writeFileSync(`${base}/file`, "");
  expect(makeOwnFolder(`${base}/file/castellan`)).toBe(false);
});
