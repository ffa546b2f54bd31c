import { bearerHeaders, type ProviderKind } from "../provider-kind.ts";

/** Any server that speaks OpenAI's chat completions. Its address has to be given; a key only if it wants one. */
export const openaiCompatible: ProviderKind = {
  keyNames: [],
  style: {},
  keyHeaders: bearerHeaders,
  async load({ name, baseUrl, model, fetch }) {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    return createOpenAICompatible({ name, baseURL: baseUrl, fetch, includeUsage: true })(model);
  },
};
