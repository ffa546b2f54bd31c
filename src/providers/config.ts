import { z } from "zod";
import { breakerConfig } from "./breaker/config.ts";

export const providerKinds = [
  "anthropic",
  "openai",
  "google",
  "mistral",
  "groq",
  "xai",
  "deepseek",
  "ollama",
  "openai-compatible",
] as const;

export type ProviderKindName = (typeof providerKinds)[number];

const milliseconds = (max: number) => z.int().min(1).max(max);
const dollars = z.number().min(0).max(100_000);

const timeoutsSchema = z
  .strictObject({
    connectMs: milliseconds(120_000).default(10_000).describe("Time to reach the provider's server."),
    firstByteMs: milliseconds(900_000)
      .default(120_000)
      .describe("Time until the provider begins to answer. A local model may first have to be loaded."),
    idleMs: milliseconds(900_000)
      .default(120_000)
      .describe("Longest silence in the middle of an answer; dripping single bytes counts as silence."),
    totalMs: milliseconds(3_600_000).default(600_000).describe("Time for one whole answer, however lively."),
  })
  .describe("How long one call of the model may take.");

export const priceSchema = z
  .strictObject({
    inputPerMillionDollars: dollars.describe("Price of a million input tokens."),
    cachedInputPerMillionDollars: dollars
      .optional()
      .describe("Price of a million input tokens read from the provider's cache. Default: the input price."),
    cacheWritePerMillionDollars: dollars
      .optional()
      .describe(
        "Price of a million input tokens written to the provider's cache. Default: 1.25 times the input price.",
      ),
    outputPerMillionDollars: dollars.describe("Price of a million output tokens."),
  })
  .describe(
    "What the model costs. Default: nothing for a model on this machine, else budget.prices, else the built-in list; a model that is nowhere counts as the dearest known one.",
  );

export type PriceSettings = z.infer<typeof priceSchema>;

const capabilitiesSchema = z
  .strictObject({
    capabilityClass: z
      .enum(["frontier", "mid", "small", "nano"])
      .optional()
      .describe(
        "How far the model's judgement is relied on. Default: the built-in list; unknown models are locked.",
      ),
    contextTokens: z
      .int()
      .min(1_024)
      .max(100_000_000)
      .optional()
      .describe("Size of the model's context window in tokens. Default: the built-in list, else 8192."),
  })
  .describe("What the model can do.");

const secretName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,127}$/, "expected the name of a secret, not its value");

const baseUrlSchema = z.string().max(2_048).refine(isPlainHttpUrl, {
  error: "expected an http or https address without user name, password, query or fragment",
});

function isPlainHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return false;
  return url.username === "" && url.password === "" && url.search === "" && url.hash === "";
}

const modelName = z.string().min(1).max(256);

const entrySchema = z
  .strictObject({
    kind: z
      .enum(providerKinds)
      .optional()
      .describe("The wire format. Needed unless the entry has the name of a built-in provider."),
    baseUrl: baseUrlSchema
      .optional()
      .describe("Address of the provider's API. Default: the maker's own; needed for openai-compatible."),
    model: modelName.optional().describe("The model to ask when only the provider is named."),
    apiKeySecret: secretName
      .optional()
      .describe(
        "Name of the secret that holds the key, never the key itself. Default: the provider's usual name.",
      ),
    timeouts: timeoutsSchema.prefault({}),
    maxRetries: z
      .int()
      .min(0)
      .max(10)
      .default(2)
      .describe("How often a call is tried again while nothing of its answer has arrived."),
    price: priceSchema.optional(),
    capabilities: capabilitiesSchema.prefault({}),
  })
  .describe("One provider: a built-in one with other settings, or one of your own under a new name.");

const entryName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, "expected lower case letters, digits and hyphens")
  .refine((name) => name !== "rehearsal", { error: "the built-in rehearsal has no settings here" });

const providerChoice = z
  .string()
  .min(1)
  .max(321)
  .describe("A provider, or a provider and a model as in anthropic/claude-sonnet-5-5.");

export const providersConfigSchema = z
  .strictObject({
    default: providerChoice
      .optional()
      .describe(
        "The provider to ask, as PROVIDER or PROVIDER/MODEL. Default: the first whose key is found, else an Ollama that answers on this machine, else the built-in rehearsal.",
      ),
    fallback: z
      .array(providerChoice)
      .max(8)
      .default([])
      .describe("Providers to ask in this order when the one before fails before it began to answer."),
    offDevice: z
      .enum(["deny", "allow"])
      .default("deny")
      .describe(
        "Whether a local provider may fall back to one that is not on this machine. allow weakens privacy: what was meant for a local model can leave the machine.",
      ),
    breaker: breakerConfig.prefault({}),
    entries: z.record(entryName, entrySchema).default({}).describe("Settings of single providers by name."),
  })
  .describe("The language models: which one is asked, and how.");

export type ProvidersConfig = z.infer<typeof providersConfigSchema>;
export type ProviderEntry = z.infer<typeof entrySchema>;

/** The settings of a provider that the config does not mention. */
export const defaultEntry: ProviderEntry = entrySchema.parse({});
