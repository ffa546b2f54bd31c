import type { Json } from "../json.ts";

/** A variable that sets a config key, and how its text becomes the key's value; undefined when it does not fit. */
export interface EnvironmentName {
  readonly path: string;
  readonly read: (text: string) => Json | undefined;
}

const switches: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["on", true],
  ["yes", true],
  ["false", false],
  ["0", false],
  ["off", false],
  ["no", false],
]);

const text = (value: string): Json => value;
const onOrOff = (value: string): Json | undefined => switches.get(value.trim().toLowerCase());
const blockOrWarn = (value: string): Json | undefined => {
  const isOn = onOrOff(value);
  return isOn === undefined ? undefined : isOn === true ? "block" : "warn";
};
const wholeNumber = (value: string): Json | undefined =>
  /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;

const commaList = (value: string): Json =>
  value
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

/** Variables win over the configuration file. Names of the specification keep their spelling. */
export const environmentNames: { readonly [name: string]: EnvironmentName } = {
  CASTELLAN_HOST: { path: "gateway.host", read: text },
  CASTELLAN_PORT: { path: "gateway.port", read: wholeNumber },
  CASTELLAN_LOG_LEVEL: { path: "logging.level", read: text },
  SECURITY_ENABLE_RATE_LIMIT: { path: "security.rateLimit.enabled", read: onOrOff },
  SECURITY_RATE_LIMIT_MAX: { path: "security.rateLimit.max", read: wholeNumber },
  SECURITY_RATE_LIMIT_WINDOW_MS: { path: "security.rateLimit.windowMs", read: wholeNumber },
  SECURITY_ENABLE_INPUT_SANITIZATION: { path: "security.injection.enabled", read: onOrOff },
  SECURITY_BLOCK_PROMPT_INJECTION: { path: "security.injection.action", read: blockOrWarn },
  SECURITY_ENABLE_ALLOWLIST: { path: "security.senders.enableAllowlist", read: onOrOff },
  SECURITY_ALLOWLIST: { path: "security.senders.allowlist", read: commaList },
  SECURITY_BLOCKLIST: { path: "security.senders.blocklist", read: commaList },
  SECURITY_MAX_MESSAGE_LENGTH: { path: "security.maxMessageLength", read: wholeNumber },
  TLS_CERT_PATH: { path: "gateway.tls.certPath", read: text },
  TLS_KEY_PATH: { path: "gateway.tls.keyPath", read: text },
};
