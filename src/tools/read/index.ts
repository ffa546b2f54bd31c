import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import { defineTool, failedWith, trustOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";
import type { ReadResult } from "../../workspace/read-file.ts";

const input = z.strictObject({
  path: z.string(),
  from: z.int().min(1).optional().describe("first line"),
  lines: z.int().min(1).optional(),
  column: z.int().min(1).optional().describe("first character of that line"),
});

export function createReadTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "read",
      aliases: ["system.read"],
      description: "Read a text file of the workspace.",
      group: "files",
      input,
      effect: "read",
      egress: false,
      sinks: { path: "path" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: true,
      needs: ["workspace:read"],
      timeoutMs: 10_000,
    },
    async ({ path, from = 1, lines, column = 1 }, { capability, label }) => {
      const workspace = await workspaces.of(capability);
      const request = { path, from, column, ...(lines === undefined ? {} : { lines }) };
      const read = await workspace.read(request);
      if (!read.ok) return failedWith(read.error, label);
      const { text, next } = read.value;
      const shown = `${text}${describeRest(read.value)}`;
      return {
        ok: true,
        text: shown === "" ? "[the file is empty]" : shown,
        truncated: next !== undefined,
        ...trustOf(read.value.label),
      };
    },
  );
}

function describeRest({ text, from, to, totalLines, next }: ReadResult): string {
  if (next === undefined) return "";
  const column = next.column === undefined ? "" : `, column ${next.column}`;
  const border = text.endsWith("\n") ? "" : "\n";
  return `${border}[cut: lines ${from} to ${to} of ${totalLines}; read on with from ${next.from}${column}]`;
}
