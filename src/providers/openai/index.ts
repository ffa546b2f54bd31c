import { bearerHeaders, keyPlaceholder, type ProviderKind } from "../provider-kind.ts";

export const openai: ProviderKind = {
  baseUrl: "https://api.openai.com/v1",
  keyNames: ["OPENAI_API_KEY"],
  // Conversations are kept here, so the provider is told to keep none.
  style: { providerOptions: { openai: { store: false } } },
  keyHeaders: bearerHeaders,
  async load({ baseUrl, model, fetch }) {
    const { createOpenAI } = await import("@ai-sdk/openai");
    return createOpenAI({ baseURL: baseUrl, apiKey: keyPlaceholder, fetch }).responses(model);
  },
};
