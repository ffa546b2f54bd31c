import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import { answered, defineTool, failedWith, previewOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({ path: z.string(), content: z.string() });

export function createWriteTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "write",
      aliases: ["system.write"],
      description: "Write a whole text file, making its folders.",
      group: "files",
      input,
      effect: "mutate",
      egress: false,
      sinks: { path: "path" },
      content: ["content"],
      returns: { trust: "learned", ids: [] },
      idempotent: true,
      needs: ["workspace:write"],
      versioned: true,
      timeoutMs: 30_000,
    },
    async ({ path, content }, context) => {
      const workspace = await workspaces.of(context.capability);
      const written = await workspace.write({ path, text: content }, context);
      if (!written.ok) return failedWith(written.error, context.label);
      const { created, bytes, lostForms = [] } = written.value;
      const text = `${created ? "Created" : "Replaced"} ${written.value.path} (${bytes} bytes).`;
      return answered(`${text}${describeLost(lostForms)}`, context.label);
    },
    async ({ path, content }, holder) =>
      previewOf(await (await workspaces.of(holder)).previewWrite({ path, text: content })),
  );
}

/** What a model reads is in a plainer form than the file: writing it back changes what nobody meant to change. */
function describeLost(forms: readonly string[]): string {
  if (forms.length === 0) return "";
  const named = forms.slice(0, 5).join(", ");
  return ` The file had characters that are shown in a plainer form or not at all (${named}), and the new text has none of them: undo it if they mattered, and use edit around them.`;
}
