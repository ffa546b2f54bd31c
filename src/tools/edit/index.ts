import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import { answered, defineTool, failedWith, previewOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({
  path: z.string(),
  find: z.string().describe("exact text, found once"),
  replace: z.string(),
  all: z.boolean().optional().describe("replace every one"),
});

export function createEditTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "edit",
      aliases: ["system.edit"],
      description: "Replace text in a file.",
      group: "files",
      input,
      effect: "mutate",
      egress: false,
      sinks: { path: "path" },
      content: ["replace"],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["workspace:write"],
      versioned: true,
      timeoutMs: 30_000,
    },
    async ({ path, find, replace, all = false }, context) => {
      const workspace = await workspaces.of(context.capability);
      const edited = await workspace.edit({ path, find, replace, all }, context);
      if (!edited.ok) return failedWith(edited.error, context.label);
      const { replaced, bytes } = edited.value;
      const places = replaced === 1 ? "1 place" : `${replaced} places`;
      return answered(`Changed ${edited.value.path} in ${places} (now ${bytes} bytes).`, context.label);
    },
    async ({ path, find, replace, all = false }, holder) =>
      previewOf(await (await workspaces.of(holder)).previewEdit({ path, find, replace, all })),
  );
}
