import fc from "fast-check";
import { expect, it } from "vitest";
import { issueCapability } from "../../src/capability.ts";
import type { JsonObject } from "../../src/json.ts";
import { limits } from "../../src/limits.ts";
import type { Trust } from "../../src/provenance/label.ts";
import { leastTrust } from "../../src/provenance/label.ts";
import { createToolRegistry } from "../../src/tools/registry.ts";
import type { Tool, ToolContext, ToolOutcome } from "../../src/tools/tool.ts";

export interface ContextOptions {
  readonly trust?: Trust;
  readonly signal?: AbortSignal;
  readonly timeZone?: string;
  readonly now?: number;
  readonly turnId?: string;
}

let calls = 0;

/** What a tool is run with when the call came from the owner. */
export function toolContext(options: ContextOptions = {}): ToolContext {
  const { trust = "user", timeZone = "UTC", now = 1_700_000_000_000, turnId = "turn-1" } = options;
  calls += 1;
  return {
    capability: issueCapability({
      principal: { id: "owner", role: "owner" },
      agent: "main",
      conversation: "conversation",
      tools: "all",
      powers: ["workspace:read", "workspace:write", "clock"],
      readers: "everyone",
      maxSteps: 10,
    }),
    turnId,
    callId: `call-${calls}`,
    now,
    timeZone,
    label: { trust, source: `source of ${trust}`, at: now, readers: "everyone" },
    signal: options.signal ?? new AbortController().signal,
  };
}

const anything = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<unknown>,
  fc.dictionary(
    fc.constantFrom("path", "from", "to", "content", "text", "find", "replace", "what", "zone", "__proto__"),
    fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.jsonValue(), fc.integer()),
  ),
  fc.constantFrom(undefined, Number.NaN, "", [], () => undefined, new Date(0)),
);

/** Every tool, whoever wrote it, passes this. `build` gives a fresh tool inside a test. */
export function itKeepsTheToolContract(build: () => Tool): void {
  it("declares everything the platform acts on", () => {
    const { declaration } = build();
    expect(declaration.name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(declaration.description).toMatch(/^[A-Z].+\.$/);
    expect(declaration.description.length).toBeLessThanOrEqual(200);
    expect(declaration.group).not.toBe("");
    expect(declaration.needs.length).toBeGreaterThan(0);
    expect(declaration.timeoutMs).toBeGreaterThan(0);
    expect(Object.isFrozen(declaration)).toBe(true);
    const known = Object.keys(declaration.input.shape);
    for (const name of [...Object.keys(declaration.sinks), ...declaration.content])
      expect(known).toContain(name);
    if (declaration.effect !== "read")
      expect(declaration.needs.some((power) => power.endsWith(":write"))).toBe(true);
  });

  it("refuses arguments it does not name", () => {
    const tool = build();
    const parsed = createToolRegistry([tool]).parseArgs(tool, { unheardOf: 1 });
    expect(parsed.ok ? "" : parsed.error).toContain('"unheardOf"');
  });

  it("answers whatever it is called with, and never throws, claims too much or says too much", async () => {
    const tool = build();
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom<Trust>("external", "user"), async (args, trust) => {
        const outcome = await tool.run(args as JsonObject, toolContext({ trust }));
        expectHonest(tool, outcome);
      }),
      { numRuns: 60 },
    );
  });

  it("does nothing for a call that was cancelled", async () => {
    const tool = build();
    const outcome = await tool.run(minimalArgs(tool), toolContext({ signal: AbortSignal.abort() }));
    expect(outcome.ok).toBe(false);
  });
}

function expectHonest(tool: Tool, outcome: ToolOutcome): void {
  const { trust } = tool.declaration.returns;
  expect(typeof outcome.ok).toBe("boolean");
  expect(outcome.text).not.toBe("");
  expect(outcome.text.length).toBeLessThanOrEqual(limits.toolResultCharacters);
  if (outcome.trust !== undefined) expect(leastTrust(trust, outcome.trust)).toBe(outcome.trust);
}

function minimalArgs(tool: Tool): JsonObject {
  const required = Object.entries(tool.declaration.input.shape).filter(
    ([, schema]) => !schema.safeParse(undefined).success,
  );
  return Object.fromEntries(required.map(([name]) => [name, `a-${name}`]));
}
