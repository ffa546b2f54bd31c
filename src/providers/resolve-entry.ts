import { AppError } from "../errors.ts";
import { isLoopbackHost } from "../egress/loopback.ts";
import { anthropic } from "./anthropic/index.ts";
import {
  defaultEntry,
  providerKinds,
  type ProviderEntry,
  type ProviderKindName,
  type ProvidersConfig,
} from "./config.ts";
import { deepseek } from "./deepseek/index.ts";
import { google } from "./google/index.ts";
import { groq } from "./groq/index.ts";
import { mistral } from "./mistral/index.ts";
import { defaultModels, lookUpModel, type CapabilityClass } from "./models.ts";
import { ollama } from "./ollama/index.ts";
import { isRelayedModel } from "./ollama/relayed-model.ts";
import { openaiCompatible } from "./openai-compatible/index.ts";
import { openai } from "./openai/index.ts";
import { freeOfCharge, type Price } from "./price.ts";
import { createPriceBook, toPrice, type PriceBook } from "./price-book.ts";
import type { ProviderKind } from "./provider-kind.ts";
import { xai } from "./xai/index.ts";

export const kinds: Readonly<Record<ProviderKindName, ProviderKind>> = {
  anthropic,
  openai,
  google,
  mistral,
  groq,
  xai,
  deepseek,
  ollama,
  "openai-compatible": openaiCompatible,
};

/** What the model may be trusted with; `locked` is for models nobody has judged. */
export interface ModelCapabilities {
  readonly capabilityClass: CapabilityClass | "locked";
  readonly contextTokens: number;
}

/** One provider with everything decided that the config leaves open. */
export interface ResolvedEntry {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly baseUrl: string;
  readonly model: string;
  readonly local: boolean;
  /** Names under which its key is looked for; empty when it needs none. */
  readonly keyNames: readonly string[];
  readonly settings: ProviderEntry;
  readonly price: Price;
  readonly capabilities: ModelCapabilities;
}

export interface NamedModel {
  readonly name: string;
  readonly model: string | undefined;
}

/** `provider/model`, where the model itself may contain slashes. */
export function parseChoice(choice: string): NamedModel {
  const slash = choice.indexOf("/");
  if (slash === -1) return { name: choice, model: undefined };
  return { name: choice.slice(0, slash), model: choice.slice(slash + 1) || undefined };
}

const listPrices = createPriceBook({});

export function resolveEntry(
  named: NamedModel,
  config: ProvidersConfig,
  prices: PriceBook = listPrices,
): ResolvedEntry {
  const { name } = named;
  const settings = settingsOf(name, config);
  const kindName = settings.kind ?? providerKinds.find((kind) => kind === name);
  if (kindName === undefined) throw unknownProvider(name, config);
  const kind = kinds[kindName];
  const baseUrl = settings.baseUrl ?? kind.baseUrl;
  if (baseUrl === undefined) throw missing(name, "baseUrl", "the address of its API");
  const model = named.model ?? settings.model ?? defaultModels[kindName];
  if (model === undefined) throw missing(name, "model", "the model to ask");
  const onLoopback = isLoopbackHost(new URL(baseUrl).hostname);
  const local = onLoopback && !isRelayedModel(model);
  const usualNames = onLoopback ? [] : kind.keyNames;
  const keyNames = settings.apiKeySecret === undefined ? usualNames : [settings.apiKeySecret];
  if (keyNames.length > 0 && !onLoopback) refusePlainHttp(name, baseUrl);
  const price = priceOf(settings, local, () => prices.priceOf(name, model));
  const capabilities = capabilitiesOf(settings, model);
  return { name, kind, baseUrl, model, local, keyNames, settings, price, capabilities };
}

function settingsOf(name: string, config: ProvidersConfig): ProviderEntry {
  return (Object.hasOwn(config.entries, name) ? config.entries[name] : undefined) ?? defaultEntry;
}

function priceOf({ price }: ProviderEntry, local: boolean, inBook: () => Price): Price {
  if (price !== undefined) return toPrice(price);
  return local ? freeOfCharge : inBook();
}

function capabilitiesOf({ capabilities }: ProviderEntry, model: string): ModelCapabilities {
  const known = lookUpModel(model);
  return {
    capabilityClass: capabilities.capabilityClass ?? known?.capabilityClass ?? "locked",
    contextTokens: capabilities.contextTokens ?? known?.contextTokens ?? 8_192,
  };
}

function unknownProvider(name: string, config: ProvidersConfig): AppError {
  const known = [...new Set([...providerKinds, "rehearsal", ...Object.keys(config.entries)])].join(", ");
  return new AppError("config-invalid", `There is no provider named ${JSON.stringify(name)}.`, {
    hint: `Name one of ${known}, or describe it under providers.entries.${name} with kind and baseUrl.`,
  });
}

function missing(name: string, key: string, what: string): AppError {
  return new AppError("config-invalid", `The provider ${name} has no ${key}.`, {
    hint: `Set providers.entries.${name}.${key} to ${what}.`,
  });
}

function refusePlainHttp(name: string, baseUrl: string): void {
  if (new URL(baseUrl).protocol !== "http:") return;
  throw new AppError("config-invalid", `The key of ${name} would travel unencrypted: its baseUrl is http.`, {
    hint: `Use https in providers.entries.${name}.baseUrl, or give it kind openai-compatible without apiKeySecret.`,
  });
}
