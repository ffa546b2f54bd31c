import { describe, expect, it } from "vitest";
import { issueCapability } from "../../../capability.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import { maxStepsConfig } from "./config.ts";
import { createStepsLayer } from "./index.ts";

function judge(calls: string, settings: { maxSteps?: number; capabilitySteps?: number } = {}) {
  const { maxSteps = 25, capabilitySteps = 25 } = settings;
  const context: ActionContext = {
    now: 0,
    signal: new AbortController().signal,
    traceId: "trace",
    agent: "main",
    capability: issueCapability({
      principal: { id: "owner", role: "owner" },
      agent: "main",
      conversation: "c1",
      tools: "all",
      powers: [],
      readers: "everyone",
      maxSteps: capabilitySteps,
    }),
    turnId: "turn",
    conversation: "c1",
    callsSoFar: Array.from(calls, (argsHash) => ({ tool: "read", argsHash })),
    endorsed: new Set(),
  };
  const call = { id: "call", tool: "read", declaration: undefined, args: {} } as unknown as ActionCall;
  const verdict = createStepsLayer({ maxStepsOf: () => maxSteps }).judge(call, context);
  if (verdict instanceof Promise) throw new Error("The layer is synchronous.");
  return verdict.do === "refuse" ? verdict.reason.code : verdict.do;
}

/** Different calls, one letter each. */
function calls(count: number): string {
  return Array.from({ length: count }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
}

describe("action/steps", () => {
  it("allows 25 calls in one turn by default", () => {
    const maxSteps = maxStepsConfig.parse(undefined);
    expect(judge(calls(25), { maxSteps })).toBe("pass");
    expect(judge(calls(26), { maxSteps, capabilitySteps: 100 })).toBe("steps/limit");
  });

  it("takes the smaller of the configured limit and the capability's", () => {
    expect(judge(calls(4), { maxSteps: 3, capabilitySteps: 10 })).toBe("steps/limit");
    expect(judge(calls(4), { maxSteps: 10, capabilitySteps: 3 })).toBe("steps/limit");
    expect(judge(calls(3), { maxSteps: 3, capabilitySteps: 3 })).toBe("pass");
  });

  it("refuses every call when the limit is no number", () => {
    expect(judge("a", { maxSteps: Number.NaN })).toBe("steps/limit");
  });

  it("stops the same call the third time", () => {
    expect(judge("a")).toBe("pass");
    expect(judge("aa")).toBe("pass");
    expect(judge("aaa")).toBe("steps/loop");
    expect(judge("xyaaa")).toBe("steps/loop");
  });

  it("stops two calls that take turns", () => {
    expect(judge("abab")).toBe("pass");
    expect(judge("ababa")).toBe("steps/loop");
  });

  it("lets a file be read again after each new change to it", () => {
    expect(judge("rarbr")).toBe("pass");
    expect(judge("rarbrcrdr")).toBe("pass");
    expect(judge("rarbrr")).toBe("steps/loop");
  });
});
