import type { Result } from "../result.ts";

export interface SecretMissing {
  readonly kind: "not_found" | "denied";
  /** Names the secret and how to set it, never a value. */
  readonly message: string;
}

/**
 * The only auditable path to a credential. No enumeration of values exists on purpose.
 * Values are snapshots: what the environment or the store becomes later does not change them.
 */
export interface SecretManager {
  get(name: string): string | undefined;
  has(name: string): boolean;
  require(name: string): Result<string, SecretMissing>;
  keys(): readonly string[];
}

/** Every value that must never leave, with the name to show instead. Read by outbound/known-secrets and storage/redact. */
export interface KnownSecrets {
  readonly entries: () => readonly { readonly name: string; readonly value: string }[];
  /** Grows when a secret is added or changed, so that readers rebuild what they derived. */
  readonly generation: () => number;
}
