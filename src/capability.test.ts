import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capability, CapabilityGrant, RootGrant } from "./capability.ts";
import {
  allowsTool,
  assertCapability,
  boundsOf,
  isCapability,
  issueCapability,
  liesIn,
  narrowCapability,
  readBounds,
} from "./capability.ts";
import type { JsonObject } from "./json.ts";

const names = fc.uniqueArray(fc.constantFrom("read", "write", "delete", "list", "now"));
const tools = fc.oneof(fc.constant("all" as const), names);
const readers = fc.oneof(
  fc.constant("everyone" as const),
  fc.uniqueArray(fc.constantFrom("ann", "bob", "cem")),
);
const bound = fc.oneof(fc.constant(null), fc.nat(1_000));
const budget = fc.record({ tokens: bound, usd: bound });
const folder = fc.oneof(fc.constant(null), fc.constantFrom(".", "a", "a/b", "a/b/c", "ab", "b", "b/a"));
const request = fc.record(
  { tools, powers: names, readers, maxSteps: fc.nat(50), budget, folder },
  { requiredKeys: [] },
);
const root = fc
  .record({ tools, powers: names, readers, maxSteps: fc.nat(50), budget, folder })
  .map((bounds) => issueCapability(grant(bounds)));
const requests = fc.array(request, { maxLength: 6 });

const everyTool = ["read", "write", "delete", "list", "now", "unheard-of"];
const everyReader = ["ann", "bob", "cem", "dana"];
const everyPath = [".", "a", "a/b", "a/b/c", "a/b/c/d", "ab", "ab/c", "b", "b/a", "c"];

/** Everything a capability lets its holder do, as sets and numbers that can be compared. */
function reachOf(capability: Capability) {
  const { powers, readers: mayRead, maxSteps, budget: spending } = capability;
  return {
    tools: everyTool.filter((tool) => allowsTool(capability, tool)),
    powers: [...powers].sort(),
    readers: everyReader.filter((reader) => mayRead === "everyone" || mayRead.includes(reader)),
    paths: everyPath.filter((path) => liesIn(path, capability.folder)),
    numbers: [maxSteps, spending.tokens ?? Infinity, spending.usd ?? Infinity],
  };
}

function expectWithin(child: Capability, parent: Capability): void {
  const [small, big] = [reachOf(child), reachOf(parent)];
  for (const field of ["tools", "powers", "readers", "paths"] as const)
    expect(big[field]).toEqual(expect.arrayContaining(small[field]));
  small.numbers.forEach((number, index) => expect(number).toBeLessThanOrEqual(big.numbers[index] ?? -1));
  expect(child.principal).toEqual(parent.principal);
  expect([child.agent, child.conversation]).toEqual([parent.agent, parent.conversation]);
}

/** A tree: each node asks its parent, and the asked ones ask on. */
interface Asking {
  readonly asked: CapabilityRequest;
  readonly children: readonly Asking[];
}
type CapabilityRequest = Parameters<typeof narrowCapability>[1];

const { asking } = fc.letrec<{ asking: Asking }>((tie) => ({
  asking: fc.record({
    asked: request,
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("asking"), { maxLength: 3 })),
  }),
}));

function grant(overrides: Partial<CapabilityGrant> = {}): RootGrant {
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

  it("gives a child at most what its parent and every ancestor had, in any tree of requests", () => {
    fc.assert(
      fc.property(root, asking, (top, tree) => {
        const visit = (ancestors: readonly Capability[], node: Asking): void => {
          const parent = ancestors.at(-1) ?? top;
          const child = narrowCapability(parent, node.asked);
          for (const above of ancestors) expectWithin(child, above);
          for (const next of node.children) visit([...ancestors, child], next);
        };
        visit([top], tree);
      }),
    );
  });

  it("narrows to the same whatever the order of the requests, and once is enough", () => {
    fc.assert(
      fc.property(root, requests, fc.nat(), (top, asked, turn) => {
        const along = (list: readonly CapabilityRequest[]) =>
          list.reduce<Capability>((parent, one) => narrowCapability(parent, one), top);
        const shift = asked.length === 0 ? 0 : turn % asked.length;
        const others = [...asked.slice(shift), ...asked.slice(0, shift)].toReversed();
        expect(reachOf(along(others))).toEqual(reachOf(along(asked)));
        expect(reachOf(along([...asked, ...asked]))).toEqual(reachOf(along(asked)));
      }),
    );
  });

  it("gives less to a wider parent's child never: what is more narrow above stays so below", () => {
    fc.assert(
      fc.property(root, request, request, (top, first, second) => {
        expectWithin(narrowCapability(narrowCapability(top, first), second), narrowCapability(top, second));
      }),
    );
  });

  it("is kept as bounds that give back the same, and never more than what is held now", () => {
    fc.assert(
      fc.property(root, root, (now, kept) => {
        const stored = JSON.parse(JSON.stringify(boundsOf(kept))) as JsonObject;
        const resumed = narrowCapability(now, readBounds(stored));
        expectWithin(resumed, now);
        expect(reachOf(narrowCapability(kept, readBounds(stored)))).toEqual(reachOf(kept));
        for (const number of reachOf(resumed).numbers.entries())
          expect(number[1]).toBeLessThanOrEqual(reachOf(kept).numbers[number[0]] ?? -1);
      }),
    );
  });

  it("loses everything to kept bounds that cannot be read", () => {
    fc.assert(
      fc.property(root, fc.dictionary(fc.string(), fc.jsonValue()), (now, stored) => {
        expectWithin(narrowCapability(now, readBounds(stored as JsonObject)), now);
      }),
    );
    const read = narrowCapability(issueCapability(grant()), readBounds({ budget: "all", folder: 7 }));
    expect(reachOf(read)).toMatchObject({
      tools: [],
      powers: [],
      readers: [],
      paths: [],
      numbers: [0, 0, 0],
    });
  });

  it("refuses to narrow a forged parent", () => {
    expect(() => narrowCapability({ ...issueCapability(grant()) }, {})).toThrow(/without a capability/);
  });
});
