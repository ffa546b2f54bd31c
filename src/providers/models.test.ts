import fc from "fast-check";
import { expect, test } from "vitest";
import { providersConfigSchema, providerKinds } from "./config.ts";
import { dearestPrice, defaultModels, lookUpModel } from "./models.ts";
import { costOf } from "./price.ts";
import { resolveEntry } from "./resolve-entry.ts";

const none = providersConfigSchema.parse({});

test("knows price and class of every default model", () => {
  for (const model of Object.values(defaultModels)) expect(lookUpModel(model), model).toBeDefined();
});

test("knows a model by its date and its maker's prefix, and does not mistake one for another", () => {
  expect(lookUpModel("claude-sonnet-4-5-20250929")).toBe(lookUpModel("claude-sonnet-4-5"));
  expect(lookUpModel("openai/gpt-5.4-2026-03-05")).toBe(lookUpModel("gpt-5.4"));
  expect(lookUpModel("gpt-5.4-pro")).toBeUndefined();
  expect(lookUpModel("claude-opus-5-9")).toBeUndefined();
  expect(lookUpModel("constructor")).toBeUndefined();
});

test("charges an unknown model like the dearest and locks it, unless the config says otherwise", () => {
  const unknown = resolveEntry({ name: "openai", model: "gpt-99" }, none);
  expect(unknown.price).toEqual(dearestPrice);
  expect(unknown.capabilities).toEqual({ capabilityClass: "locked", contextTokens: 8_192 });
  const config = providersConfigSchema.parse({
    entries: {
      openai: {
        price: { inputPerMillionDollars: 1, outputPerMillionDollars: 2 },
        capabilities: { capabilityClass: "small", contextTokens: 4_096 },
      },
    },
  });
  const told = resolveEntry({ name: "openai", model: "gpt-99" }, config);
  expect(told.price).toEqual({ input: 1, cachedInput: 1, cacheWrite: 1.25, output: 2 });
  expect(told.capabilities).toEqual({ capabilityClass: "small", contextTokens: 4_096 });
});

test("takes the class of a known model from the list, unless the config says otherwise", () => {
  const [name, model = ""] = ["anthropic", defaultModels["anthropic"]] as const;
  const listed = resolveEntry({ name, model }, none).capabilities.capabilityClass;
  expect(listed).toBe(lookUpModel(model)?.capabilityClass);
  const classes = ["frontier", "mid", "small", "nano"] as const;
  for (const capabilityClass of classes) {
    const config = providersConfigSchema.parse({
      entries: { [name]: { capabilities: { capabilityClass } } },
    });
    expect(resolveEntry({ name, model }, config).capabilities.capabilityClass).toBe(capabilityClass);
  }
});

test("costs nothing on this machine, and counts a relayed model as leaving it", () => {
  const here = resolveEntry({ name: "ollama", model: "llama3.2:3b" }, none);
  expect([here.local, costOf({ input: 1e6, output: 1e6, cacheRead: 0, cacheWrite: 0 }, here.price)]).toEqual([
    true,
    0,
  ]);
  for (const model of ["gpt-oss:120b-cloud", "glm-5:cloud"]) {
    const relayed = resolveEntry({ name: "ollama", model }, none);
    expect([relayed.local, relayed.price.output > 0]).toEqual([false, true]);
  }
});

test("every built-in provider resolves and none but a local one is local", () => {
  for (const name of providerKinds.filter((kind) => kind !== "openai-compatible")) {
    expect(resolveEntry({ name, model: "m" }, none).local, name).toBe(name === "ollama");
  }
});

test("no price makes a call cheaper than its dearest reading or free", () => {
  const tokens = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(tokens, tokens, tokens, (input, cacheRead, output) => {
      const cost = costOf({ input, output, cacheRead, cacheWrite: 0 }, dearestPrice);
      expect(cost).toBeGreaterThanOrEqual((output * dearestPrice.output) / 1e6);
    }),
  );
});
