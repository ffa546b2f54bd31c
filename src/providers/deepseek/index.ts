import { openaiCompatible } from "../openai-compatible/index.ts";
import type { ProviderKind } from "../provider-kind.ts";

export const deepseek: ProviderKind = {
  ...openaiCompatible,
  baseUrl: "https://api.deepseek.com/v1",
  keyNames: ["DEEPSEEK_API_KEY"],
};
