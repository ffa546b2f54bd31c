import type { ToolDeclaration } from "../tools/tool.ts";

/** True for what leaves, spends, publishes or changes for good; what declares nothing usable counts as that. */
export function isConsequential(declaration: ToolDeclaration | undefined): boolean {
  if (declaration === undefined) return true;
  const { effect, egress, versioned } = declaration as {
    [Key in "effect" | "egress" | "versioned"]: unknown;
  };
  if (egress !== false) return true;
  return effect !== "read" && versioned !== true;
}
