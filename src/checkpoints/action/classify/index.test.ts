import { describe, expect, it } from "vitest";
import { z } from "zod";
import { issueCapability } from "../../../capability.ts";
import type { JsonObject } from "../../../json.ts";
import type { Effect, ToolDeclaration } from "../../../tools/tool.ts";
import type { ActionContext } from "../call.ts";
import { actionConfirmationConfig } from "./config.ts";
import { classifyAction, createClassifyLayer } from "./index.ts";

const declaration: ToolDeclaration = {
  name: "delete",
  description: "Deletes a file.",
  group: "files",
  input: z.object({ path: z.string() }),
  effect: "destroy",
  egress: false,
  sinks: { path: "path" },
  content: ["note"],
  returns: { trust: "learned", ids: [] },
  idempotent: false,
  needs: [],
  timeoutMs: 1_000,
};

function context(endorsed: readonly string[] = []): ActionContext {
  return {
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
      maxSteps: 25,
    }),
    turnId: "turn",
    conversation: "c1",
    callsSoFar: [],
    endorsed: new Set(endorsed),
  };
}

interface Case {
  readonly declared?: Partial<ToolDeclaration> | "nothing";
  readonly settings?: z.input<typeof actionConfirmationConfig>;
  readonly endorsed?: readonly string[];
  readonly args?: JsonObject;
  /** An agent whose sensitive actions always wait. */
  readonly isLocked?: boolean;
}

function judge({ declared = {}, settings, endorsed, args = { path: "a.txt" }, isLocked = false }: Case) {
  const layer = createClassifyLayer({
    config: actionConfirmationConfig.parse(settings),
    asksForSensitive: (agent) => isLocked && agent === "main",
  });
  const label = { trust: "user", source: "model", at: 0, readers: "everyone" } as const;
  const used = declared === "nothing" ? undefined : { ...declaration, ...declared };
  const verdict = layer.judge(
    { id: "call", tool: "delete", declaration: used, args, label },
    context(endorsed),
  );
  if (verdict instanceof Promise) throw new Error("The layer is synchronous.");
  return verdict;
}

function outcome(one: Case): string {
  const verdict = judge(one);
  return verdict.do === "hold" ? verdict.reasons.map(({ code }) => code).join(" ") : verdict.do;
}

describe("action/classify", () => {
  it("holds what destroys, by default, and names the target", () => {
    expect(judge({})).toMatchObject({
      do: "hold",
      reasons: [{ code: "classify/destroy", text: 'delete (path "a.txt") destroys something.' }],
    });
  });

  it("lets reads and changes pass without a question", () => {
    expect(outcome({ declared: { effect: "read" } })).toBe("pass");
    expect(outcome({ declared: { effect: "mutate" } })).toBe("pass");
    expect(outcome({ declared: { effect: "mutate", egress: true } })).toBe("pass");
    expect(outcome({ declared: { effect: "read", egress: true } })).toBe("pass");
  });

  it("holds an action that declares nothing, whatever the configuration says", () => {
    expect(outcome({ declared: "nothing" })).toBe("classify/destroy");
    expect(outcome({ declared: "nothing", settings: { requireForDestructive: false } })).toBe(
      "classify/destroy",
    );
    expect(outcome({ declared: { effect: "harmless" as Effect } })).toBe("classify/destroy");
    expect(outcome({ declared: { effect: undefined as unknown as Effect } })).toBe("classify/destroy");
  });

  it("counts an undeclared way out as a way out", () => {
    const declared = { ...declaration, egress: undefined as unknown as boolean };
    expect(classifyAction(declared)).toEqual({ effect: "destroy", egress: true, declared: true });
    expect(classifyAction(undefined)).toEqual({ effect: "destroy", egress: true, declared: false });
  });

  it("asks for destructive actions only while the key is on", () => {
    expect(outcome({ settings: { requireForDestructive: false } })).toBe("pass");
    expect(outcome({ settings: { requireForDestructive: true } })).toBe("classify/destroy");
  });

  it("asks for sensitive actions only when the key is on", () => {
    const settings = { requireForSensitive: true };
    expect(outcome({ declared: { effect: "mutate", egress: true }, settings })).toBe("classify/sensitive");
    expect(outcome({ declared: { effect: "mutate", egress: false }, settings })).toBe("pass");
    expect(outcome({ declared: { effect: "read", egress: true }, settings })).toBe("pass");
    expect(outcome({ declared: { egress: true }, settings })).toBe("classify/destroy classify/sensitive");
  });

  it("passes what a person endorsed, reason by reason", () => {
    const both = { declared: { egress: true }, settings: { requireForSensitive: true } };
    expect(outcome({ endorsed: ["classify/destroy"] })).toBe("pass");
    expect(outcome({ endorsed: ["steps/limit"] })).toBe("classify/destroy");
    expect(outcome({ ...both, endorsed: ["classify/destroy"] })).toBe("classify/sensitive");
    expect(outcome({ ...both, endorsed: ["classify/destroy", "classify/sensitive"] })).toBe("pass");
  });

  it("asks before sensitive actions of a locked agent, whatever is configured, and of no other", () => {
    const sends = { effect: "mutate", egress: true } as const;
    const settings = { requireForSensitive: false };
    expect(outcome({ declared: sends, settings, isLocked: true })).toBe("classify/sensitive");
    expect(outcome({ declared: sends, settings })).toBe("pass");
    expect(outcome({ declared: { ...sends, effect: "read" }, settings, isLocked: true })).toBe("pass");
    expect(outcome({ declared: { ...sends, egress: false }, settings, isLocked: true })).toBe("pass");
    expect(outcome({ declared: sends, settings, isLocked: true, endorsed: ["classify/sensitive"] })).toBe(
      "pass",
    );
  });

  it("shows sinks shortened, and neither free text nor arguments that are missing", () => {
    const verdict = judge({ args: { path: "p".repeat(5_000), note: "free text" } });
    const text = verdict.do === "hold" ? (verdict.reasons[0]?.text ?? "") : "";
    expect(text.length).toBeLessThan(150);
    expect(text).not.toContain("free text");
    expect(judge({ args: { path: ["a", "b\u202E", { c: 1 }, "d", "e"] } })).toMatchObject({
      reasons: [{ text: 'delete (path "a" "b\\u{202e}" an object and 2 more) destroys something.' }],
    });
    expect(judge({ args: { path: null } })).toMatchObject({
      reasons: [{ text: "delete (path null) destroys something." }],
    });
    expect(judge({ args: {} })).toMatchObject({ reasons: [{ text: "delete destroys something." }] });
  });
});
