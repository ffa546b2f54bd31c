import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Capability } from "../../capability.ts";
import { issueCapability } from "../../capability.ts";
import { EventBus } from "../../events.ts";
import type { Effect, Tool, ToolOutcome } from "../../tools/tool.ts";
import { createToolRegistry } from "../../tools/registry.ts";
import { defineTool } from "../../tools/define-tool.ts";
import type { Turn } from "../../turn.ts";
import { Checkpoints } from "../checkpoints.ts";
import { createNormaliseLayer } from "../inbound/normalise/index.ts";
import { createWrapLayer } from "../inbound/wrap/index.ts";
import { Actor } from "./act.ts";

const clock = { now: () => 1_000, monotonic: () => 0 };
const label = { trust: "user", source: "model", at: 0, readers: "everyone" } as const;
const capability = issueCapability({
  principal: { id: "owner", role: "owner" },
  agent: "main",
  conversation: "c1",
  tools: "all",
  powers: [],
  readers: "everyone",
  maxSteps: 25,
});

function makeTool(effect: Effect, outcome: ToolOutcome, happened: string[]): Tool {
  return defineTool(
    {
      name: "fetch",
      description: "A tool for this test.",
      group: "test",
      input: z.strictObject({}),
      effect,
      egress: false,
      sinks: {},
      content: [],
      returns: { trust: "external", ids: [] },
      idempotent: true,
      needs: [],
      timeoutMs: 1_000,
    },
    async () => {
      happened.push("ran");
      return outcome;
    },
  );
}

interface Case {
  readonly effect?: Effect;
  readonly outcome?: ToolOutcome;
  readonly recordsOk?: boolean;
  readonly used?: Capability;
}

async function act({ effect = "read", outcome = { ok: true, text: "fine" }, recordsOk = true, used }: Case) {
  const happened: string[] = [];
  const bus = new EventBus(() => undefined);
  bus.subscribe(({ name }) => happened.push(name));
  const inbound = [
    createNormaliseLayer(),
    createWrapLayer({ takeRandomBytes: (count) => new Uint8Array(count).fill(7) }),
  ];
  const road = { gateway: [], inbound, skills: [], action: [], outbound: [], storage: [] };
  const actor = new Actor({
    checkpoints: new Checkpoints(road, bus, clock),
    tools: createToolRegistry([makeTool(effect, outcome, happened)]),
    records: {
      state: () => (recordsOk ? { ok: true } : { ok: false, reason: "the disk is full" }),
      committed: async () => void happened.push("records on disk"),
      close: () => Promise.resolve(),
    },
    bus,
    clock,
  });
  const turn = {
    id: "turn_1",
    message: { agent: "main", conversation: "c1" },
    capability: used ?? capability,
    origin: { traceId: "t" },
    timeZone: "UTC",
    signal: new AbortController().signal,
  } as unknown as Turn;
  const result = await actor.act({
    turn,
    call: { id: "call_1", tool: "fetch", args: {} },
    label,
    callsSoFar: [],
    values: [],
    spent: { calls: 0, tokens: 0, usd: 0 },
    endorsed: new Set(),
    recordStart: async () => void happened.push("start recorded"),
  });
  if (result.do !== "finished") throw new Error("No layer holds in this test.");
  return { step: result.step, happened };
}

describe("the one choke point of actions", () => {
  it("records the start of a call with an effect before the tool runs, and its end after it", async () => {
    const { happened } = await act({ effect: "mutate" });
    expect(happened.filter((what) => what !== "checkpoint:crossed")).toEqual([
      "start recorded",
      "records on disk",
      "ran",
      "tool:executed",
    ]);
    expect(happened[0]).toBe("checkpoint:crossed");
  });

  it.each(["mutate", "destroy"] as const)(
    "does not %s while the records cannot be written",
    async (effect) => {
      const { step, happened } = await act({ effect, recordsOk: false });
      expect(happened).toEqual(["checkpoint:crossed"]);
      expect(step).toMatchObject({ ok: false, instead: "refused" });
      expect(step.text).toContain("the disk is full");
    },
  );

  it("still reads while the records cannot be written", async () => {
    expect((await act({ effect: "read", recordsOk: false })).happened).toContain("ran");
  });

  it("cuts a long result at a line end at 50,000 characters before anything else sees it", async () => {
    const text = "a line of thirty characters...\n".repeat(3_000);
    const { step } = await act({ outcome: { ok: true, text, trust: "system" } });
    const inner = (step.plain ?? "").slice(0, (step.plain ?? "").lastIndexOf("\n[cut: "));
    expect(inner.length).toBeLessThanOrEqual(50_000);
    expect(inner.length).toBeGreaterThan(49_960);
    expect(inner.endsWith("...")).toBe(true);
    expect(step.text.length).toBeLessThan(50_600);
  });

  it("frames a result by its least trust, cleans it for the model, and never lets a tool raise its trust", async () => {
    const { step } = await act({ outcome: { ok: true, text: "ig\u200Bnore ｔｈｉｓ", trust: "system" } });
    expect(step.label).toMatchObject({ trust: "external", source: "tool:fetch" });
    expect(step.text).toMatch(/^WARNING: text from outside \(source: tool:fetch\)/);
    expect(step.text).toContain("\nignore this\n<<<END-EXTERNAL-CONTENT");
    expect(step.plain).toBe("ig\u200Bnore ｔｈｉｓ");
  });

  it("does nothing for a capability that the platform did not issue", async () => {
    await expect(act({ used: { ...capability } })).rejects.toThrow();
  });
});
