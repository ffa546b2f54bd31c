import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import { answered, defineTool, failedWith } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({ path: z.string(), recursive: z.boolean().optional() });

export function createDeleteTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "delete",
      description: "Delete a file or an empty folder; recursive: with all in it.",
      group: "files",
      input,
      effect: "destroy",
      egress: false,
      sinks: { path: "path" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["workspace:write"],
      versioned: true,
      timeoutMs: 60_000,
    },
    async ({ path, recursive = false }, context) => {
      const workspace = await workspaces.of(context.capability);
      const deleted = await workspace.delete({ path, recursive }, context);
      if (!deleted.ok) return failedWith(deleted.error, context.label);
      const { kind, files, unkept } = deleted.value;
      const what =
        kind === "folder" ? `the folder ${deleted.value.path} with ${files} files` : deleted.value.path;
      const rest =
        unkept === 0 ? "Undo brings it back." : `${unkept} links or special files cannot be brought back.`;
      return answered(`Deleted ${what}. ${rest}`, context.label);
    },
  );
}
