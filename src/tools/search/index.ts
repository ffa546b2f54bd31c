import { z } from "zod";
import type { Workspaces } from "../../workspace/workspaces.ts";
import type { SearchResult } from "../../workspace/search-files.ts";
import { limits } from "../../limits.ts";
import { defineTool, failedWith, trustOf } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({
  text: z.string().describe("literal"),
  path: z.string().optional(),
  glob: z.string().optional().describe("file names, like *.md"),
  ignoreCase: z.boolean().optional(),
});

export function createSearchTool(workspaces: Workspaces): Tool {
  return defineTool(
    {
      name: "search",
      description: "Find lines with a text in files.",
      group: "files",
      input,
      effect: "read",
      egress: false,
      sinks: { path: "path" },
      content: [],
      returns: { trust: "learned", ids: [] },
      idempotent: true,
      needs: ["workspace:read"],
      timeoutMs: 30_000,
    },
    async ({ text, path = ".", glob, ignoreCase = false }, { capability, label, signal }) => {
      const workspace = await workspaces.of(capability);
      const request = { text, path, ignoreCase, ...(glob === undefined ? {} : { glob }) };
      const found = await workspace.search(request, signal);
      if (!found.ok) return failedWith(found.error, label);
      const isCut = found.value.cut !== "none";
      return {
        ok: true,
        text: describeMatches(found.value),
        truncated: isCut,
        ...trustOf(found.value.label ?? label),
      };
    },
  );
}

const cutNotes = {
  none: "",
  matches: "\n[cut: there are more matches; narrow it by path, glob or a longer text]",
  files: "\n[cut: not all files were searched; narrow it by path or glob]",
} as const;

function describeMatches({ matches, filesSearched, filesSkipped, cut }: SearchResult): string {
  const skipped = filesSkipped === 0 ? "" : `, ${filesSkipped} skipped as not text or too large`;
  const searched = `[${filesSearched} files searched${skipped}]`;
  if (matches.length === 0) return `No match. ${searched}${cutNotes[cut]}`;
  const lines: string[] = [];
  let room = limits.toolResultCharacters - 500;
  for (const { path, line, text } of matches) {
    const shown = `${path}:${line}: ${text}`;
    room -= shown.length + 1;
    if (room < 0) return `${lines.join("\n")}\n${searched}${cutNotes.matches}`;
    lines.push(shown);
  }
  return `${lines.join("\n")}\n${searched}${cutNotes[cut]}`;
}
