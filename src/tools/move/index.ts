import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import { answered, defineTool, failedWith } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({ from: z.string(), to: z.string() });

export function createMoveTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "move",
      description: "Move or rename a file or folder to a free name.",
      group: "files",
      input,
      effect: "mutate",
      egress: false,
      sinks: { from: "path", to: "path" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["workspace:write"],
      versioned: true,
      timeoutMs: 60_000,
    },
    async ({ from, to }, context) => {
      const workspace = await workspaces.of(context.capability);
      const moved = await workspace.move({ from, to }, context);
      if (!moved.ok) return failedWith(moved.error, context.label);
      const { kind } = moved.value;
      return answered(`Moved the ${kind} ${moved.value.from} to ${moved.value.to}.`, context.label);
    },
  );
}
