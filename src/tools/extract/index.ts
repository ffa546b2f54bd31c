import { z } from "zod";
import { limits } from "../../limits.ts";
import { defineTool, failed } from "../define-tool.ts";
import type { CallSurroundings, Tool, ToolContext, ToolOutcome } from "../tool.ts";
import { extractField } from "./field.ts";

const input = z.strictObject({
  path: z.string().optional(),
  result: z.string().max(128).optional().describe("or a call's id"),
  fields: z.array(extractField).min(1).max(limits.extractFields),
});

export type ExtractRequest = z.output<typeof input>;

/** Reads typed values out of a text with a model that has no tools. */
export interface Extraction {
  run(request: ExtractRequest, inside: CallSurroundings, context: ToolContext): Promise<ToolOutcome>;
}

export function createExtractTool(extraction: Extraction): Tool {
  return defineTool(
    {
      name: "extract",
      description: "Read typed values out of a text from outside.",
      group: "files",
      input,
      effect: "read",
      egress: false,
      sinks: { path: "path" },
      content: [],
      returns: { trust: "external", ids: [] },
      idempotent: true,
      needs: ["workspace:read"],
      timeoutMs: limits.extractTimeoutMs,
    },
    async (request, context) => {
      if (context.inside === undefined) return failed("Only a turn can extract.", context.label);
      return extraction.run(request, context.inside, context);
    },
  );
}
