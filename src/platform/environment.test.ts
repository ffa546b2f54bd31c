import { afterEach, expect, it } from "vitest";
import { configHome, forgetEnvironment, homeFolder, snapshotEnvironment } from "./environment.ts";

afterEach(() => forgetEnvironment(["CASTELLAN_TEST_VARIABLE"]));

it("takes a frozen copy that later changes do not reach", () => {
  process.env["CASTELLAN_TEST_VARIABLE"] = "before";
  const copy = snapshotEnvironment();
  process.env["CASTELLAN_TEST_VARIABLE"] = "after";
  expect(copy["CASTELLAN_TEST_VARIABLE"]).toBe("before");
  expect(Object.isFrozen(copy)).toBe(true);
});

it("takes names out of the process environment", () => {
  process.env["CASTELLAN_TEST_VARIABLE"] = "value";
  forgetEnvironment(["CASTELLAN_TEST_VARIABLE", "CASTELLAN_NEVER_SET"]);
  expect(process.env["CASTELLAN_TEST_VARIABLE"]).toBeUndefined();
});

it("finds the folder for configuration, and believes only absolute names", () => {
  expect(configHome({ HOME: "/home/a", XDG_CONFIG_HOME: "/etc/b" })).toBe("/etc/b");
  expect(configHome({ HOME: "/home/a", XDG_CONFIG_HOME: "relative" })).toBe("/home/a/.config");
  expect(configHome({ HOME: "/home/a" })).toBe("/home/a/.config");
  expect(homeFolder({})).toMatch(/^\//);
});
