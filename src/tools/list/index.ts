import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import type { ListedEntry } from "../../workspace/list-folder.ts";
import { limits } from "../../limits.ts";
import { defineTool, failedWith, trustOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({
  path: z.string().optional(),
  recursive: z.boolean().optional(),
  after: z.string().optional().describe("read on after this path"),
});

export function createListTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "list",
      description: "List a folder.",
      group: "files",
      input,
      effect: "read",
      egress: false,
      sinks: { path: "path", after: "path" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: true,
      needs: ["workspace:read"],
      timeoutMs: 10_000,
    },
    async ({ path = ".", recursive = false, after }, { capability, label, signal }) => {
      const workspace = await workspaces.of(capability);
      const request = { path, recursive, ...(after === undefined ? {} : { after }) };
      const listed = await workspace.list(request, signal);
      if (!listed.ok) return failedWith(listed.error, label);
      const { entries, isCut } = listed.value;
      const shown = fitLines(entries.map(describeEntry));
      const isShort = isCut || shown.length < entries.length;
      const last = entries[shown.length - 1]?.path;
      const rest = isShort ? `\n[cut: read on with after ${JSON.stringify(last)}]` : "";
      const text = entries.length === 0 ? "[nothing here]" : `${shown.join("\n")}${rest}`;
      return { ok: true, text, truncated: isShort, ...trustOf(listed.value.label ?? label) };
    },
  );
}

function describeEntry({ path, kind, size }: ListedEntry): string {
  if (kind === "folder") return `${path}/`;
  return kind === "file" ? `${path} (${size} bytes)` : `${path} (${kind})`;
}

/** As many lines as fit into a result beside the note about the rest. */
function fitLines(lines: readonly string[]): readonly string[] {
  let room = limits.toolResultCharacters - 2 * limits.pathCharacters;
  const end = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}
