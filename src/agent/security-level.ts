import type { ModelCapabilities } from "../providers/resolve-entry.ts";

/** How much the platform's words insist: the less a model's judgement is relied on, the more. */
export type SecurityLevel = "standard" | "hardened" | "locked";

const levels: { readonly [Class in ModelCapabilities["capabilityClass"]]: SecurityLevel } = {
  frontier: "standard",
  mid: "hardened",
  small: "locked",
  nano: "locked",
  locked: "locked",
};

export function securityLevelOf(capabilityClass: ModelCapabilities["capabilityClass"]): SecurityLevel {
  return levels[capabilityClass];
}
