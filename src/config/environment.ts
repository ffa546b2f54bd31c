import type { Json } from "../json.ts";

/** A variable that sets a config key, and how its text becomes the key's value; undefined when it does not fit. */
export interface EnvironmentName {
  readonly path: string;
  readonly read: (text: string) => Json | undefined;
}

const text = (value: string): Json => value;
const wholeNumber = (value: string): Json | undefined =>
  /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;

/** Variables win over the configuration file. Names of the specification keep their spelling. */
export const environmentNames: { readonly [name: string]: EnvironmentName } = {
  CASTELLAN_HOST: { path: "gateway.host", read: text },
  CASTELLAN_PORT: { path: "gateway.port", read: wholeNumber },
  CASTELLAN_LOG_LEVEL: { path: "logging.level", read: text },
  SECURITY_MAX_MESSAGE_LENGTH: { path: "security.maxMessageLength", read: wholeNumber },
  TLS_CERT_PATH: { path: "gateway.tls.certPath", read: text },
  TLS_KEY_PATH: { path: "gateway.tls.keyPath", read: text },
};
