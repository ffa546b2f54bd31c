import { openaiCompatible } from "../openai-compatible/index.ts";
import type { ProviderKind } from "../provider-kind.ts";

export const xai: ProviderKind = {
  ...openaiCompatible,
  baseUrl: "https://api.x.ai/v1",
  keyNames: ["XAI_API_KEY"],
};
