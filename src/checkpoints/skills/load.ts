import type { Capability } from "../../capability.ts";

/** Something about to be loaded into an agent: a tool's declaration or instructions. */
export interface LoadItem {
  readonly kind: "tool" | "instructions";
  readonly name: string;
  readonly origin: "built-in" | "operator" | "skill" | "mcp" | "plugin";
  /** SHA-256 of the canonical declaration or text. */
  readonly digest: string;
  readonly needs: readonly string[];
  readonly capability: Capability;
}
