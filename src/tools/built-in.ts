import type { Workspaces } from "../workspace/workspaces.ts";
import type { ContactLookup } from "./contacts/index.ts";
import { createContactsTool } from "./contacts/index.ts";
import type { Delegates } from "./delegate/index.ts";
import { createDelegateTool } from "./delegate/index.ts";
import { createDeleteTool } from "./delete/index.ts";
import { createEditTool } from "./edit/index.ts";
import type { Extraction } from "./extract/index.ts";
import { createExtractTool } from "./extract/index.ts";
import { createListTool } from "./list/index.ts";
import type { Letters } from "./message/index.ts";
import { createMessageTool } from "./message/index.ts";
import { createMoveTool } from "./move/index.ts";
import { createNowTool } from "./now/index.ts";
import type { ContactProposals } from "./propose/index.ts";
import { createProposeTool } from "./propose/index.ts";
import { createReadTool } from "./read/index.ts";
import { createSearchTool } from "./search/index.ts";
import type { Tool } from "./tool.ts";
import { createUndoTool } from "./undo/index.ts";
import { createWriteTool } from "./write/index.ts";

/** The desks behind the tools that work on the platform itself. */
export interface ToolDesks {
  readonly contacts: ContactLookup & ContactProposals;
  readonly delegates: Delegates;
  readonly letters: Letters;
  readonly extraction: Extraction;
}

/** Every tool that comes with the platform, in the order models see them. */
export function createBuiltInTools(workspaces: Workspaces, desks: ToolDesks): readonly Tool[] {
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
    createExtractTool(desks.extraction),
    createContactsTool(desks.contacts),
    createProposeTool(desks.contacts),
    createMessageTool(desks.letters),
    createDelegateTool(desks.delegates),
  ];
}
