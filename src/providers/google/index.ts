import { keyPlaceholder, type ProviderKind } from "../provider-kind.ts";

export const google: ProviderKind = {
  baseUrl: "https://generativelanguage.googleapis.com/v1beta",
  keyNames: ["GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"],
  style: {},
  keyHeaders: (key) => ({ "x-goog-api-key": key }),
  async load({ baseUrl, model, fetch }) {
    const { createGoogle } = await import("@ai-sdk/google");
    return createGoogle({ baseURL: baseUrl, apiKey: keyPlaceholder, fetch })(model);
  },
};
