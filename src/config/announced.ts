/**
 * Keys and variables of the specification whose part of the house is not in this version.
 * They are refused by name, or reported when set in the environment: a protection is never on in words only.
 */
export const announcedKeys: { readonly [path: string]: string } = {
  "agents.<id>.secrets.allow": "secrets per agent",
  "execSandbox.enabled": "the sandbox",
  "executor.broker.bindings": "the credential broker",
  "skills.contentScanning.enabled": "skills",
  "skills.contentScanning.blockOnCritical": "skills",
};

export const announcedVariables: { readonly [name: string]: string } = {
  SECURITY_REQUIRE_AGENT_AUTH: "the agent network",
  SECURITY_AGENT_SECRET: "the agent network",
  SECURITY_MAX_MESSAGE_AGE_MS: "the agent network",
  SECURITY_ENCRYPTION_KEY: "the agent network",
  WHATSAPP_APP_SECRET: "the WhatsApp channel",
};

/** The part that will read a key, when the key or something below or above it is announced. */
export function announcedPart(path: string): string | undefined {
  const written = path.split(".");
  return Object.entries(announcedKeys).find(([key]) => {
    const known = key.split(".");
    const shared = Math.min(known.length, written.length);
    return known.slice(0, shared).every((word, index) => word === "<id>" || word === written[index]);
  })?.[1];
}
