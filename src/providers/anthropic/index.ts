import { keyPlaceholder, type ProviderKind } from "../provider-kind.ts";

export const anthropic: ProviderKind = {
  baseUrl: "https://api.anthropic.com/v1",
  keyNames: ["ANTHROPIC_API_KEY"],
  style: { cacheBreakpoint: { anthropic: { cacheControl: { type: "ephemeral" } } } },
  keyHeaders: (key) => ({ "x-api-key": key }),
  async load({ baseUrl, model, fetch }) {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return createAnthropic({ baseURL: baseUrl, apiKey: keyPlaceholder, fetch })(model);
  },
};
