import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CapabilityGrant } from "./capability.ts";
import {
  allowsTool,
  assertCapability,
  isCapability,
  issueCapability,
  narrowCapability,
} from "./capability.ts";

const names = fc.uniqueArray(fc.constantFrom("read", "write", "delete", "list", "now"));
const tools = fc.oneof(fc.constant("all" as const), names);
const readers = fc.oneof(
  fc.constant("everyone" as const),
  fc.uniqueArray(fc.constantFrom("ann", "bob", "cem")),
);
const request = fc.record({ tools, powers: names, readers, maxSteps: fc.nat(50) }, { requiredKeys: [] });

function grant(overrides: Partial<CapabilityGrant> = {}): CapabilityGrant {
  return {
    principal: { id: "ann", role: "owner" },
    agent: "main",
    conversation: "conv_1",
    tools: ["read", "write"],
    powers: ["workspace:read"],
    readers: ["ann"],
    maxSteps: 10,
    ...overrides,
  };
}

describe("capability", () => {
  it("accepts only what the platform issued, never a look-alike", () => {
    const real = issueCapability(grant());
    expect(isCapability(real)).toBe(true);
    for (const forged of [
      { ...real },
      structuredClone(real),
      Object.create(real) as object,
      null,
      "capability",
    ]) {
      expect(isCapability(forged)).toBe(false);
      expect(() => assertCapability(forged)).toThrow(/without a capability/);
    }
  });

  it("can't be widened by writing to it", () => {
    const real = issueCapability(grant());
    expect(() => Object.assign(real, { tools: "all" })).toThrow(TypeError);
    expect(() => (real.tools as string[]).push("delete")).toThrow(TypeError);
  });

  it("gives a child at most what the parent had, whatever is asked, at any depth", () => {
    fc.assert(
      fc.property(
        tools,
        readers,
        fc.array(request, { minLength: 1, maxLength: 5 }),
        (rootTools, rootReaders, requests) => {
          const root = issueCapability(grant({ tools: rootTools, readers: rootReaders }));
          let child = root;
          for (const asked of requests) child = narrowCapability(child, asked);
          for (const tool of ["read", "write", "delete", "list", "now"]) {
            if (allowsTool(child, tool)) expect(allowsTool(root, tool)).toBe(true);
          }
          expect(child.powers.every((power) => root.powers.includes(power))).toBe(true);
          expect(child.maxSteps).toBeLessThanOrEqual(root.maxSteps);
          if (root.readers !== "everyone") {
            expect(child.readers).not.toBe("everyone");
            expect((child.readers as string[]).every((reader) => root.readers.includes(reader))).toBe(true);
          }
          expect(child.principal).toEqual(root.principal);
        },
      ),
    );
  });

  it("refuses to narrow a forged parent", () => {
    expect(() => narrowCapability({ ...issueCapability(grant()) }, {})).toThrow(/without a capability/);
  });
});
