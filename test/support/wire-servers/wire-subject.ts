import type { ContractSubject } from "../../../src/providers/contract.ts";
import { providersConfigSchema, type ProviderKindName } from "../../../src/providers/config.ts";
import { buildProvider } from "../../../src/providers/build-provider.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { resolveEntry } from "../../../src/providers/resolve-entry.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import type { SecretManager } from "../../../src/secrets/secret-manager.ts";
import { anthropicMessages } from "./anthropic-messages.ts";
import { chatCompletions, mistralChat } from "./chat-completions.ts";
import { googleGenerate } from "./google-generate.ts";
import { openaiResponses } from "./openai-responses.ts";
import type { WireFormat, WireServer } from "./wire-server.ts";

export const secretKey = "Key-That-Must-Not-Leak-123";

/** Every kind of provider with the wire format it speaks. */
export const wireFormats: Readonly<Record<ProviderKindName, WireFormat>> = {
  anthropic: anthropicMessages,
  openai: openaiResponses,
  google: googleGenerate,
  mistral: mistralChat,
  groq: chatCompletions,
  xai: chatCompletions,
  deepseek: chatCompletions,
  ollama: chatCompletions,
  "openai-compatible": chatCompletions,
};

export interface SubjectSettings {
  readonly timeouts?: Readonly<Record<string, number>>;
  readonly maxRetries?: number;
  readonly price?: { readonly inputPerMillionDollars: number; readonly outputPerMillionDollars: number };
  readonly observeHost?: (host: string) => void;
}

/** A real provider that speaks to a wire server. */
export function providerFor(
  kind: ProviderKindName,
  server: WireServer,
  settings: SubjectSettings = {},
): Provider {
  const { timeouts, maxRetries = 0, price, observeHost } = settings;
  const config = providersConfigSchema.parse({
    entries: {
      [kind]: {
        kind,
        baseUrl: server.baseUrl,
        model: "some-model",
        apiKeySecret: "TEST_KEY",
        maxRetries,
        ...(timeouts === undefined ? {} : { timeouts }),
        ...(price === undefined ? {} : { price }),
      },
    },
  });
  return buildProvider(resolveEntry({ name: kind, model: undefined }, config), {
    secrets: secretsOf({ TEST_KEY: secretKey }),
    clock: systemClock,
    random: () => 0,
    ...(observeHost === undefined ? {} : { observeHost }),
  });
}

export function wireSubject(kind: ProviderKindName, server: WireServer): ContractSubject {
  const before = server.requests.length;
  return {
    provider: providerFor(kind, server),
    prepare(outcome) {
      const answer = { texts: ["hello ", "there"] };
      if (outcome === "answer") server.behave({ do: "answer", answer });
      if (outcome === "hang") server.behave({ do: "hang" });
      if (outcome === "stall") server.behave({ do: "stall", answer });
      if (outcome === "fail") server.behave({ do: "status", status: 500 });
      return {};
    },
    sentPrefixes: () =>
      server.requests.slice(before).map(({ body }) => JSON.stringify(wireFormats[kind].prefixOf(body))),
  };
}

/** A secret manager with exactly these secrets. */
export function secretsOf(values: Readonly<Record<string, string>>): SecretManager {
  const get = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  return {
    get,
    has: (name) => get(name) !== undefined,
    require(name) {
      const value = get(name);
      if (value !== undefined) return { ok: true, value };
      return { ok: false, error: { kind: "not_found", message: `there is no secret ${name}` } };
    },
    keys: () => Object.keys(values),
  };
}
