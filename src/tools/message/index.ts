import { z } from "zod";
import { limits } from "../../limits.ts";
import { defineTool, failed } from "../define-tool.ts";
import type { CallSurroundings, Tool, ToolContext, ToolOutcome } from "../tool.ts";

const input = z.strictObject({
  to: z.string().min(1).max(300),
  text: z.string().min(1).max(limits.letterCharacters),
});

export type MessageRequest = z.output<typeof input>;

/** Leaves a text in another conversation of this installation. */
export interface Letters {
  leave(request: MessageRequest, inside: CallSurroundings, context: ToolContext): Promise<ToolOutcome>;
}

export function createMessageTool(letters: Letters): Tool {
  return defineTool(
    {
      name: "message",
      description: "Send text to another conversation, by id or contact name.",
      group: "messaging",
      input,
      effect: "mutate",
      egress: true,
      sinks: { to: "recipient" },
      content: ["text"],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["messages:write"],
      deeds: { deeds: ["send"], objects: ["message"] },
      timeoutMs: 10_000,
    },
    async (request, context) => {
      if (context.inside === undefined) return failed("Only a turn can send a message.", context.label);
      return letters.leave(request, context.inside, context);
    },
  );
}
