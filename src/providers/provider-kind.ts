import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { CallStyle } from "./call-options.ts";

export interface ModelSettings {
  readonly name: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly fetch: typeof globalThis.fetch;
}

/** What one wire format needs to be spoken. Everything else is the same for all of them. */
export interface ProviderKind {
  /** Absent where the address has to be given. */
  readonly baseUrl?: string;
  /** Names under which a key is looked for, in order; empty where none is needed. */
  readonly keyNames: readonly string[];
  readonly style: CallStyle;
  keyHeaders(key: string): Readonly<Record<string, string>>;
  load(settings: ModelSettings): Promise<LanguageModelV4>;
}

/** Given to packages that insist on a key: the real one is put in by the fetch, at the last moment. */
export const keyPlaceholder = "added-when-sent";

export function bearerHeaders(key: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${key}` };
}
