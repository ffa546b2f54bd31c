import { openaiCompatible } from "../openai-compatible/index.ts";
import type { ProviderKind } from "../provider-kind.ts";

export const groq: ProviderKind = {
  ...openaiCompatible,
  baseUrl: "https://api.groq.com/openai/v1",
  keyNames: ["GROQ_API_KEY"],
};
