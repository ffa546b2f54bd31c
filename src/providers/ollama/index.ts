import { openaiCompatible } from "../openai-compatible/index.ts";
import type { ProviderKind } from "../provider-kind.ts";

export const ollamaPort = 11_434;

export const ollama: ProviderKind = {
  ...openaiCompatible,
  baseUrl: `http://127.0.0.1:${ollamaPort}/v1`,
};
