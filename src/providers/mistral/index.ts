import { bearerHeaders, keyPlaceholder, type ProviderKind } from "../provider-kind.ts";

export const mistral: ProviderKind = {
  baseUrl: "https://api.mistral.ai/v1",
  keyNames: ["MISTRAL_API_KEY"],
  style: {},
  keyHeaders: bearerHeaders,
  async load({ baseUrl, model, fetch }) {
    const { createMistral } = await import("@ai-sdk/mistral");
    return createMistral({ baseURL: baseUrl, apiKey: keyPlaceholder, fetch })(model);
  },
};
