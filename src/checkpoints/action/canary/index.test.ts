import { createSecretKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CanaryBook } from "../../../canary/canary-book.ts";
import { issueCapability } from "../../../capability.ts";
import type { JsonObject } from "../../../json.ts";
import type { Verdict } from "../../../layer.ts";
import type { ToolDeclaration } from "../../../tools/tool.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import { createActionCanaryLayer } from "./index.ts";

const book = new CanaryBook(createSecretKey(Buffer.alloc(32, 3)));
const canary = book.plant("c1") ?? "";
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
    maxSteps: 25,
  }),
  turnId: "turn",
  conversation: "c1",
  callsSoFar: [],
  endorsed: new Set(),
};

const declaration: ToolDeclaration = {
  name: "send",
  description: "Sends a text.",
  group: "test",
  input: z.object({}),
  effect: "mutate",
  egress: true,
  sinks: {},
  content: ["text"],
  returns: { trust: "learned", ids: [] },
  idempotent: false,
  needs: [],
  timeoutMs: 1_000,
};

function judge(args: JsonObject, declared: ToolDeclaration | undefined): Verdict<ActionCall> {
  const label = { trust: "user", source: "model", at: 0, readers: "everyone" } as const;
  const call: ActionCall = { id: "call", tool: "send", declaration: declared, args, label };
  return createActionCanaryLayer({ book }).judge(call, context) as Verdict<ActionCall>;
}

const deep = { list: [{ [Buffer.from(canary).toString("base64")]: 1 }] };

describe("action/canary", () => {
  it("refuses a call that would send the mark away, wherever it stands in the arguments", () => {
    for (const args of [{ text: `so: ${canary}` }, deep]) {
      for (const declared of [
        declaration,
        undefined,
        { ...declaration, effect: "destroy", egress: false },
      ] as const) {
        expect(judge(args, declared)).toMatchObject({
          do: "refuse",
          code: "refused",
          findings: [{ id: "canary/argument", alarm: "canary-leaked" }],
        });
      }
    }
  });

  it("reports the mark in a call that stays in the house, and lets it pass", () => {
    expect(judge(deep, { ...declaration, egress: false })).toMatchObject({
      do: "pass",
      findings: [{ id: "canary/argument", count: 1, alarm: "canary-leaked" }],
    });
  });

  it("says nothing about other calls", () => {
    const verdict = judge({ text: "hello", ["a".repeat(40)]: "0123456789abcdef" }, declaration);
    expect(verdict).not.toHaveProperty("findings");
    expect(verdict.do).toBe("pass");
  });
});
