import type { ModelCapabilities } from "../providers/resolve-entry.ts";

/** How far a model's judgement is relied on: the less, the more is locked down around it. */
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

/** What a level changes beside the words of the prompt; no setting takes it away. */
export interface Lockdown {
  /** Commands run in the sandbox or not at all, whatever `execSandbox.enabled` says. */
  readonly sandboxRequired: boolean;
  /** Sensitive actions wait for a person, whatever `requireForSensitive` says. */
  readonly asksForSensitive: boolean;
}

export function lockdownOf(level: SecurityLevel): Lockdown {
  const isLocked = level === "locked";
  return { sandboxRequired: isLocked, asksForSensitive: isLocked };
}
