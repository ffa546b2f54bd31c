/** A value as YAML and JSON write it. */
export type ConfigValue =
  | string
  | number
  | boolean
  | null
  | readonly ConfigValue[]
  | { readonly [key: string]: ConfigValue };

export interface ConfigName {
  /** Dotted path; `<id>` stands for a name that the operator chooses. */
  readonly path: string;
  /** `leaf`: the texts give only the last word, and the section before it is the schema's choice. */
  readonly given: "path" | "leaf";
  readonly source: readonly string[];
  /** What holds without configuration; undefined where the texts name no default. */
  readonly default?: ConfigValue;
  /** Values that must be accepted. */
  readonly accepts: readonly ConfigValue[];
  /** Neighbours without which the key makes no sense. */
  readonly alongside?: Readonly<Record<string, ConfigValue>>;
}

const tls = {
  "gateway.tls.certPath": "/etc/castellan/cert.pem",
  "gateway.tls.keyPath": "/etc/castellan/key.pem",
};
const token = { id: "cli", secret: "${GATEWAY_TOKEN}", scopes: ["rpc", "ws", "admin"] };

// oxfmt-ignore
export const configNames: readonly ConfigName[] = [
  { path: "gateway.tokens", given: "path", source: ["001"], accepts: [[], [token]] },
  { path: "gateway.tls.certPath", given: "path", source: ["001"], accepts: ["/etc/castellan/cert.pem"], alongside: tls },
  { path: "gateway.tls.keyPath", given: "path", source: ["001"], accepts: ["/etc/castellan/key.pem"], alongside: tls },
  { path: "gateway.tls.caPath", given: "path", source: ["001"], accepts: ["/etc/castellan/ca.pem"], alongside: tls },
  { path: "security.injection.mediumThreshold", given: "leaf", source: ["001"], default: 0.4, accepts: [0.4, 0.5] },
  { path: "security.injection.highThreshold", given: "leaf", source: ["001"], default: 0.7, accepts: [0.7, 0.9] },
  { path: "security.injection.action", given: "leaf", source: ["001", "design-9"], accepts: ["warn", "block", { low: "pass", medium: "reinforce", high: "warn" }] },
  { path: "channels.email.allowMode", given: "path", source: ["001"], default: "allowlist", accepts: ["allowlist", "open"] },
  { path: "channels.email.allowFrom", given: "path", source: ["001"], default: [], accepts: [[], ["ann@example.org"]] },
  { path: "skills.contentScanning.enabled", given: "path", source: ["001"], default: true, accepts: [true, false] },
  { path: "skills.contentScanning.blockOnCritical", given: "path", source: ["001"], default: true, accepts: [true, false] },
  { path: "security.actionConfirmation.requireForDestructive", given: "path", source: ["001", "design-9"], default: true, accepts: [true, false] },
  { path: "security.actionConfirmation.requireForSensitive", given: "path", source: ["001", "design-9"], default: false, accepts: [true, false] },
  { path: "approvals.enabled", given: "path", source: ["001", "003", "004", "design-9"], default: true, accepts: [true, false] },
  { path: "approvals.defaultTimeoutMs", given: "path", source: ["001"], default: 300_000, accepts: [300_000, 60_000] },
  { path: "approvals.denialCacheTtlMs", given: "path", source: ["001"], default: 60_000, accepts: [60_000, 0] },
  { path: "approvals.batchApprovalTtlMs", given: "path", source: ["001"], default: 30_000, accepts: [30_000, 0] },
  { path: "execSandbox.enabled", given: "path", source: ["001", "design-9"], default: "required", accepts: ["required", "always", "never"] },
  { path: "executor.broker.bindings", given: "path", source: ["001", "003"], accepts: [[], [{ preset: "anthropic", secret: "ANTHROPIC_API_KEY" }], [{ preset: "finnhub", secret: "FINNHUB_API_KEY" }], [{ secret: "ACME_API_KEY", hostRules: [{ host: "api.example.org" }] }]] },
  { path: "security.logRedaction", given: "path", source: ["001"], default: true, accepts: [true, false] },
  { path: "security.storage", given: "path", source: ["001", "design-9"], default: "encrypted", accepts: ["encrypted"] },
  { path: "agents.<id>.secrets.allow", given: "path", source: ["001"], default: [], accepts: [[], ["openai_*"], ["OPENAI_*", "ANTHROPIC_*"]] },
  { path: "providers.entries.<id>.capabilities.capabilityClass", given: "path", source: ["001"], accepts: ["frontier", "mid", "small", "nano"] },
  { path: "contextEngine.compactPrompt.enabled", given: "path", source: ["001"], accepts: [true, false] },
  { path: "providers.offDevice", given: "path", source: ["design-9"], default: "deny", accepts: ["allow"] },
];

export interface EnvironmentName {
  readonly name: string;
  readonly source: readonly string[];
  /** The default that the texts give, as the variable would be written. */
  readonly default?: string;
  /** A decision of the design sets another default, or another form of it. */
  readonly decided?: true;
  readonly example: string;
}

const hexKey = "0123456789abcdef".repeat(4);

// oxfmt-ignore
export const environmentVariables: readonly EnvironmentName[] = [
  { name: "SECURITY_ENABLE_RATE_LIMIT", source: ["000"], default: "true", example: "true" },
  { name: "SECURITY_RATE_LIMIT_MAX", source: ["000"], default: "20", example: "20" },
  { name: "SECURITY_RATE_LIMIT_WINDOW_MS", source: ["000"], default: "60000", example: "60000" },
  { name: "SECURITY_MAX_MESSAGE_LENGTH", source: ["000"], default: "10000", example: "10000" },
  { name: "SECURITY_ENABLE_INPUT_SANITIZATION", source: ["000"], default: "true", example: "true" },
  { name: "SECURITY_BLOCK_PROMPT_INJECTION", source: ["000", "design-9"], default: "false", decided: true, example: "true" },
  { name: "SECURITY_ENABLE_ALLOWLIST", source: ["000"], default: "false", decided: true, example: "true" },
  { name: "SECURITY_ALLOWLIST", source: ["000"], default: "", decided: true, example: "+1234567890,+0987654321" },
  { name: "SECURITY_BLOCKLIST", source: ["000"], default: "", decided: true, example: "+1111111111" },
  { name: "SECURITY_REQUIRE_AGENT_AUTH", source: ["000"], default: "false", decided: true, example: "true" },
  { name: "SECURITY_AGENT_SECRET", source: ["000"], example: hexKey },
  { name: "SECURITY_MAX_MESSAGE_AGE_MS", source: ["000"], example: "300000" },
  { name: "SECURITY_ENCRYPTION_KEY", source: ["000"], example: hexKey },
  { name: "WHATSAPP_APP_SECRET", source: ["000"], example: hexKey.slice(0, 32) },
  { name: "TLS_CERT_PATH", source: ["000"], example: "/etc/castellan/cert.pem" },
  { name: "TLS_KEY_PATH", source: ["000"], example: "/etc/castellan/key.pem" },
];
