import type { Workspaces } from "../workspace/workspaces.ts";
import { createDeleteTool } from "./delete/index.ts";
import { createEditTool } from "./edit/index.ts";
import { createListTool } from "./list/index.ts";
import { createMoveTool } from "./move/index.ts";
import { createNowTool } from "./now/index.ts";
import { createReadTool } from "./read/index.ts";
import { createSearchTool } from "./search/index.ts";
import type { Tool } from "./tool.ts";
import { createUndoTool } from "./undo/index.ts";
import { createWriteTool } from "./write/index.ts";

/** Every tool that comes with the platform, in the order models see them. */
export function createBuiltInTools(workspaces: Workspaces): readonly Tool[] {
  return [
    createReadTool(workspaces),
    createWriteTool(workspaces),
    createEditTool(workspaces),
    createMoveTool(workspaces),
    createDeleteTool(workspaces),
    createListTool(workspaces),
    createSearchTool(workspaces),
    createUndoTool(workspaces),
    createNowTool(),
  ];
}
