import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import type { Undone } from "../../workspace/undo-change.ts";
import { defineTool, failedWith, trustOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({ what: z.enum(["last", "turn"]).optional() });

export function createUndoTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "undo",
      description: "Undo the last change to files, or all changes of the turn that made it.",
      group: "files",
      input,
      effect: "mutate",
      egress: false,
      sinks: {},
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: false,
      needs: ["workspace:write"],
      versioned: true,
      timeoutMs: 60_000,
    },
    async ({ what = "last" }, context) => {
      const workspace = await workspaces.of(context.capability);
      const result = await workspace.undo({ what }, context);
      if (!result.ok) return failedWith(result.error, context.label);
      const { undone, stopped, label } = result.value;
      const lines = undone.slice(0, pathsShown).map(describeUndone);
      if (undone.length > pathsShown) lines.push(`and ${undone.length - pathsShown} more.`);
      if (stopped !== undefined) lines.push(`Stopped there: ${stopped.text} ${stopped.hint ?? ""}`.trimEnd());
      return { ok: stopped === undefined, text: lines.join("\n"), ...trustOf(label) };
    },
  );
}

const pathsShown = 50;

const wordings = {
  created: "Removed %, which had been created.",
  changed: "% is again what it was.",
  deleted: "Brought % back.",
  moved: "Moved % back.",
} as const;

function describeUndone({ path, change }: Undone): string {
  return wordings[change].replace("%", () => path);
}
