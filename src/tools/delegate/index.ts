import { z } from "zod";
import { limits } from "../../limits.ts";
import { defineTool, failed } from "../define-tool.ts";
import type { CallSurroundings, Tool, ToolContext, ToolOutcome } from "../tool.ts";

const input = z.strictObject({
  task: z.string().min(1).max(limits.taskCharacters),
  agent: z.string().max(64).optional(),
  tools: z.array(z.string().max(limits.toolNameCharacters)).max(64).optional(),
  folder: z.string().optional().describe("default shared; . is all"),
  maxSteps: z.int().min(1).optional(),
  maxTokens: z.int().min(1).optional(),
  maxUsd: z.number().min(0).optional(),
});

export type DelegateRequest = z.output<typeof input>;

/** Runs a sub-agent for a call, or goes on with it. */
export interface Delegates {
  run(request: DelegateRequest, inside: CallSurroundings, context: ToolContext): Promise<ToolOutcome>;
}

/** It does nothing itself: each call of the sub-agent is judged as if the caller had made it. */
export function createDelegateTool(delegates: Delegates): Tool {
  return defineTool(
    {
      name: "delegate",
      description: "Give a task to a sub-agent; it sees only the task and a folder.",
      group: "agents",
      input,
      effect: "mutate",
      egress: false,
      sinks: { folder: "path" },
      content: ["task"],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["agents:write", "workspace:read"],
      versioned: true,
      deeds: { deeds: ["delegate"], objects: ["task"] },
      resumes: true,
      timeoutMs: limits.delegateTimeoutMs,
    },
    async (request, context) => {
      if (context.inside === undefined) return failed("Only a turn can give a task away.", context.label);
      return delegates.run(request, context.inside, context);
    },
  );
}
