import { AppError } from "../errors.ts";
import { buildProvider, type BuildOptions } from "./build-provider.ts";
import { isLoopbackHost } from "../egress/loopback.ts";
import { defaultEntry, type ProvidersConfig } from "./config.ts";
import { allowedFallbacks, fallBack } from "./fallback.ts";
import { findOllama, type FoundOllama } from "./ollama/find-ollama.ts";
import { ollamaPort } from "./ollama/index.ts";
import { dearestOf, freeOfCharge, type Price } from "./price.ts";
import { leaveDevice, type LeavingTerms } from "./leave-device.ts";
import type { PriceBook } from "./price-book.ts";
import type { Provider } from "./provider.ts";
import type { RehearsalConfig } from "./rehearsal/config.ts";
import { createRehearsal } from "./rehearsal/index.ts";
import { parseChoice, resolveEntry, type ModelCapabilities, type NamedModel } from "./resolve-entry.ts";

export interface ChooseOptions extends BuildOptions {
  readonly config: ProvidersConfig;
  readonly rehearsal: RehearsalConfig;
  /** `agents.<id>.model`: goes before `providers.default`. */
  readonly agentModel?: string;
  /** Default: the built-in list. */
  readonly prices?: PriceBook;
  /** On which terms a request for a local model may go to another. */
  readonly leaving: LeavingTerms;
  /** Looks for an Ollama on this machine; only asked when nothing else was found. */
  readonly findOllama?: () => Promise<FoundOllama | undefined>;
}

export interface ChosenProvider {
  readonly provider: Provider;
  /** One sentence for the start screen. */
  readonly reason: string;
  /** The weakest of the chain, since any of it may answer. */
  readonly capabilities: ModelCapabilities;
  /** For reservations: the dearest of the chain, since any of it may answer. */
  readonly price: Price;
}

/** The order in which keys are looked for when no provider is named. */
export const automaticOrder = [
  "anthropic",
  "openai",
  "google",
  "mistral",
  "groq",
  "xai",
  "deepseek",
] as const;

interface Link {
  readonly provider: Provider;
  readonly capabilities: ModelCapabilities;
  readonly price: Price;
}

/**
 * The model to ask: the one that is named, else the first whose key is found, else an Ollama that answers on this
 * machine, else the rehearsal. A named one that cannot work is an error, never quietly another.
 */
export async function chooseProvider(options: ChooseOptions): Promise<ChosenProvider> {
  const { config } = options;
  const first =
    namedLink(options) ?? keyedLink(options) ?? (await ollamaLink(options)) ?? rehearsalLink(options);
  const others = config.fallback
    .map((choice) => toLink(parseChoice(choice), options, "providers.fallback"))
    .map((link) => standIn(first.link, link, options));
  const providers = others.map((link) => link.provider);
  const allowed = allowedFallbacks(first.link.provider, providers, config.offDevice);
  const chain = [first.link, ...others.filter((link) => allowed.includes(link.provider))];
  return {
    provider: fallBack(first.link.provider, providers, config.offDevice),
    reason: first.reason + fallbackNote(allowed, providers.length),
    capabilities: weakestOf(chain.map((link) => link.capabilities)),
    price: dearestOf(chain.map((link) => link.price)),
  };
}

/** In place of a local model, one beyond this machine sees only what the terms let out. */
function standIn(first: Link, link: Link, { leaving }: ChooseOptions): Link {
  if (!first.provider.local || link.provider.local) return link;
  return { ...link, provider: leaveDevice(link.provider, leaving) };
}

const fromStrongest = ["frontier", "mid", "small", "nano", "locked"] as const;

function weakestOf(chain: readonly ModelCapabilities[]): ModelCapabilities {
  const places = chain.map(({ capabilityClass }) => fromStrongest.indexOf(capabilityClass));
  return {
    capabilityClass: fromStrongest[Math.max(...places)] ?? "locked",
    contextTokens: Math.min(...chain.map(({ contextTokens }) => contextTokens)),
  };
}

interface Choice {
  readonly link: Link;
  readonly reason: string;
}

function namedLink(options: ChooseOptions): Choice | undefined {
  const { agentModel, config } = options;
  const key = agentModel === undefined ? "providers.default" : "the agent's model setting";
  const choice = agentModel ?? config.default;
  if (choice === undefined) return undefined;
  const link = toLink(parseChoice(choice), options, key);
  return { link, reason: `${describe(link)}, because ${key} names it.` };
}

function keyedLink(options: ChooseOptions): Choice | undefined {
  for (const name of automaticOrder) {
    const { keyNames } = resolveEntry({ name, model: undefined }, options.config);
    const keyName = keyNames.find((candidate) => options.secrets.has(candidate));
    if (keyName === undefined) continue;
    const link = toLink({ name, model: undefined }, options, keyName);
    return { link, reason: `${describe(link)}, because no provider is named and the key ${keyName} exists.` };
  }
  return undefined;
}

async function ollamaLink(options: ChooseOptions): Promise<Choice | undefined> {
  const found = await (options.findOllama ?? (() => findConfiguredOllama(options)))();
  if (found === undefined) return undefined;
  const { config } = options;
  const settings = { ...(config.entries["ollama"] ?? defaultEntry), baseUrl: found.baseUrl };
  const here = { ...config, entries: { ...config.entries, ollama: settings } };
  const link = toLink(
    { name: "ollama", model: settings.model ?? found.model },
    { ...options, config: here },
    "",
  );
  const why = "because no provider is named, no key was found and an Ollama answers on this machine";
  return { link, reason: `${describe(link)}, ${why}.` };
}

/** Only this machine is searched; an Ollama elsewhere has to be named. */
function findConfiguredOllama({ config, observeHost }: ChooseOptions): Promise<FoundOllama | undefined> {
  const { hostname, port } = new URL(config.entries["ollama"]?.baseUrl ?? `http://127.0.0.1:${ollamaPort}`);
  if (!isLoopbackHost(hostname)) return Promise.resolve(undefined);
  const search = { port: Number(port) || ollamaPort, timeoutMs: 300 };
  return findOllama(observeHost === undefined ? search : { ...search, observeHost });
}

function rehearsalLink(options: ChooseOptions): Choice {
  const why = "because no provider is named, no key was found and no Ollama answers on this machine";
  return {
    link: toLink({ name: "rehearsal", model: undefined }, options, ""),
    reason: `The built-in rehearsal, ${why}. It plays prepared answers; it is not a language model.`,
  };
}

function toLink(named: NamedModel, options: ChooseOptions, namedBy: string): Link {
  if (named.name === "rehearsal") {
    const provider = createRehearsal(options.rehearsal);
    const capabilities = { capabilityClass: "frontier", contextTokens: 200_000 } as const;
    return { provider, capabilities, price: freeOfCharge };
  }
  const entry = resolveEntry(named, options.config, options.prices);
  if (entry.keyNames.length > 0 && !entry.keyNames.some((name) => options.secrets.has(name))) {
    throw missingKey(entry.name, entry.keyNames, namedBy);
  }
  return { ...entry, provider: buildProvider(entry, options) };
}

function missingKey(provider: string, keyNames: readonly string[], namedBy: string): AppError {
  const message = `${namedBy} names ${provider}, but there is no key ${keyNames.join(" or ")}.`;
  return new AppError("config-invalid", message, { hint: `Run: castellan secrets set ${keyNames[0]}` });
}

function describe({ provider }: Link): string {
  if (provider.name === "rehearsal") return "The built-in rehearsal";
  return `${provider.name}/${provider.model}${provider.local ? " on this machine" : ""}`;
}

function fallbackNote(allowed: readonly Provider[], named: number): string {
  const left = named - allowed.length;
  const names = allowed.map((provider) => `${provider.name}/${provider.model}`).join(", then ");
  const then = allowed.length === 0 ? "" : ` If it fails: ${names}.`;
  const denied = left === 0 ? "" : ` ${left} fallback(s) are left out, because providers.offDevice is deny.`;
  return then + denied;
}
