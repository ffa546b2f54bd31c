import type { ToolDeclaration } from "../../tools/tool.ts";
import type { Label } from "../label.ts";

/** The three powers that together make an injected text dangerous; any two of them are not. */
export interface Exposure {
  readonly hasReadExternal: boolean;
  readonly canReachPrivate: boolean;
  readonly canActOutside: boolean;
}

/** How far a conversation has come, from what was read in it and what its tools can do. */
export function exposureOf(
  labels: readonly Pick<Label, "trust">[],
  tools: readonly (ToolDeclaration | undefined)[],
): Exposure {
  return {
    hasReadExternal: labels.some(({ trust }) => trust === "external"),
    canReachPrivate: tools.some(readsPrivately),
    canActOutside: tools.some((tool) => declared(tool).egress !== false),
  };
}

/** A read that asks nobody outside, and says more than the platform's own facts. */
function readsPrivately(tool: ToolDeclaration | undefined): boolean {
  const { effect, egress, returns, needs } = declared(tool);
  return effect !== "read" || egress !== false || (needs?.length ?? 0) > 0 || returns?.trust !== "system";
}

/** Tools from outside may lack what the type promises; whatever is missing counts as the worst. */
function declared(tool: ToolDeclaration | undefined): Partial<ToolDeclaration> {
  return tool ?? {};
}

export function hasAllThree({ hasReadExternal, canReachPrivate, canActOutside }: Exposure): boolean {
  return hasReadExternal && canReachPrivate && canActOutside;
}

export function describeExposure(exposure: Exposure): string {
  const said = [
    exposure.hasReadExternal ? "has read text from outside" : undefined,
    exposure.canReachPrivate ? "can reach private data" : undefined,
    exposure.canActOutside ? "can act outside" : undefined,
  ].filter((one) => one !== undefined);
  return said.length === 0
    ? "This conversation has none of the three powers."
    : `This conversation ${said.join(", ")}.`;
}
