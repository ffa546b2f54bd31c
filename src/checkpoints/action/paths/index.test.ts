import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { issueCapability } from "../../../capability.ts";
import type { JsonObject } from "../../../json.ts";
import type { ToolDeclaration } from "../../../tools/tool.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import { createPathsLayer, judgePath } from "./index.ts";

const declaration: ToolDeclaration = {
  name: "move",
  description: "Move a file.",
  group: "files",
  input: z.strictObject({ from: z.string(), to: z.string(), text: z.string() }),
  effect: "mutate",
  egress: false,
  sinks: { from: "path", to: "path", host: "host" },
  content: ["text"],
  returns: { trust: "learned", ids: [] },
  idempotent: false,
  needs: ["workspace:write"],
  timeoutMs: 1_000,
};

const label = { trust: "user", source: "test", at: 0, readers: "everyone" } as const;

const context: ActionContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  capability: issueCapability({
    principal: { id: "owner", role: "owner" },
    agent: "main",
    conversation: "c",
    tools: "all",
    powers: [],
    readers: "everyone",
    maxSteps: 1,
  }),
  turnId: "turn",
  conversation: "c",
  callsSoFar: [],
  endorsed: new Set(),
};

function callWith(args: JsonObject, declared: ToolDeclaration | undefined = declaration): ActionCall {
  return { id: "call", tool: "move", declaration: declared, args, label };
}

async function judge(call: ActionCall) {
  return createPathsLayer().judge(call, context);
}

describe("action/paths", () => {
  it("passes an ordinary call with its paths normalised and the rest untouched", async () => {
    const verdict = await judge(callWith({ from: "./a//b", to: "c/", text: "../.." }));
    expect(verdict).toMatchObject({ do: "pass", value: { args: { from: "a/b", to: "c", text: "../.." } } });
  });

  it("refuses a bad path in any argument and names the argument and what to write", async () => {
    const verdict = await judge(callWith({ from: "a", to: "%2e%2e/x" }));
    expect(verdict).toMatchObject({ do: "refuse", code: "refused", reason: { code: "paths/traversal" } });
    if (verdict.do !== "refuse") return;
    expect(verdict.reason.text).toMatch(/^to: /);
    expect(verdict.reason.hint).toContain("notes/plan.md");
    expect(JSON.stringify(verdict)).not.toContain("%2e");
  });

  it("judges every member of a list and refuses anything that is not text", async () => {
    expect(await judge(callWith({ from: ["a/", "b"] }))).toMatchObject({
      value: { args: { from: ["a", "b"] } },
    });
    for (const from of [["a", ".."], [["a"]], 7, null, { path: "a" }, true]) {
      expect((await judge(callWith({ from }))).do, JSON.stringify(from)).toBe("refuse");
    }
  });

  it("leaves arguments alone that are not paths of the workspace", async () => {
    const elsewhere = { ...declaration, needs: ["net"] };
    const call = callWith({ from: "/x" }, elsewhere);
    expect(await judge(call)).toEqual({ do: "pass", value: call });
    expect((await judge(callWith({ host: "../x" }))).do).toBe("pass");
  });

  it("never passes a call whose path argument does not judge as a pass by itself", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (from) => {
        expect((await judge(callWith({ from }))).do).toBe(judgePath(from).do);
      }),
    );
  });
});

describe("judgePath", () => {
  it("reports a finding that names the family and never the path", () => {
    const verdict = judgePath("../secret-name");
    expect(verdict).toMatchObject({
      do: "refuse",
      findings: [{ id: "paths/traversal", family: "path", level: "high" }],
    });
    expect(JSON.stringify(verdict)).not.toContain("secret-name");
  });
});
