import { describe, expect, it } from "vitest";
import { loadConfig } from "./load.ts";

const load = (text: string, environment: Record<string, string> = {}) =>
  loadConfig({ file: { name: "castellan.yaml", text }, environment });

describe("a configuration file", () => {
  it.each([
    ["an alias", "logging: &a\n  level: info\nrecords: *a\n", /alias/],
    ["a merge key", "logging:\n  <<: {level: warn}\n", /<</],
    ["a key twice", "logging:\n  level: info\nlogging:\n  level: warn\n", /unique/],
    ["a tag of a language", "logging:\n  level: !!js/function 'x'\n", /tag/],
    ["a tag of its own", "logging:\n  level: !custom warn\n", /tag/],
    ["a set in place of a section", "logging: !!set {level}\n", /tag/],
    ["binary data", "logging:\n  level: !!binary d2Fybg==\n", /tag/],
    ["two documents", "logging:\n  level: info\n---\nlogging:\n  level: warn\n", /documents/],
    ["a number as text", "approvals:\n  defaultTimeoutMs: '5000'\n", /expected number/],
    ["a switch as text", "security:\n  actionConfirmation:\n    requireForDestructive: no\n", /boolean/],
    ["no number at all", "approvals:\n  defaultTimeoutMs: .inf\n", /expected number/],
    ["an empty section", "agents:\n", /agents/],
    ["a list", "- a\n", /keys and values/],
    ["an unknown key", "approvals:\n  defaultTimeout: 5\n", /did you mean "approvals.defaultTimeoutMs"/],
    ["the prototype", "__proto__:\n  approvals: {}\n", /__proto__/],
    ["the prototype in a section", "security:\n  __proto__: {maxMessageLength: 1}\n", /__proto__/],
    ["the prototype as an agent", "agents:\n  __proto__:\n    maxSteps: 3\n", /__proto__/],
    ["a key that is no text", "? {a: b}\n: c\n", /text/],
    ["nesting without end", "a: ".concat("[".repeat(50_000)), /YAML/],
  ])("is refused with %s", async (_, text, says) => {
    const loading = load(text);
    await expect(loading).rejects.toMatchObject({ name: "AppError", code: "config-invalid" });
    await expect(loading).rejects.toThrow(says);
  });

  it("may be empty, and its anchors mean nothing", async () => {
    expect((await load("")).config.logging.level).toBe("info");
    expect((await load("logging: &here\n  level: warn\n")).config.logging.level).toBe("warn");
  });

  it("gives way to the environment, whose numbers must be numbers", async () => {
    const { config, origins } = await load("gateway:\n  port: 1\n", { CASTELLAN_PORT: "2" });
    expect(config.gateway.port).toBe(2);
    expect(origins.get("gateway.port")).toBe("CASTELLAN_PORT");
    await expect(load("", { CASTELLAN_PORT: "2x" })).rejects.toThrow(/CASTELLAN_PORT/);
    await expect(load("", { CASTELLAN_PORT: "70000" })).rejects.toThrow(/CASTELLAN_PORT/);
    await expect(load("gateway: here\n", { CASTELLAN_PORT: "2" })).rejects.toThrow(/gateway/);
  });
});
