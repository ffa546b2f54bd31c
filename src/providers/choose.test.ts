import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { systemClock } from "../platform/clock.ts";
import type { SecretManager } from "../secrets/secret-manager.ts";
import { automaticOrder, chooseProvider, type ChooseOptions } from "./choose.ts";
import { providersConfigSchema } from "./config.ts";
import { findOllama } from "./ollama/find-ollama.ts";
import { rehearsalConfigSchema } from "./rehearsal/config.ts";
import { kinds } from "./resolve-entry.ts";

function secretsNamed(...names: string[]): SecretManager {
  return {
    get: (name) => (names.includes(name) ? "value" : undefined),
    has: (name) => names.includes(name),
    require: (name) =>
      names.includes(name)
        ? { ok: true, value: "value" }
        : { ok: false, error: { kind: "not_found", message: `no ${name}` } },
    keys: () => names,
  };
}

function choose(config: unknown, keys: string[] = [], more: Partial<ChooseOptions> = {}) {
  return chooseProvider({
    config: providersConfigSchema.parse(config),
    rehearsal: {},
    secrets: secretsNamed(...keys),
    clock: systemClock,
    random: () => 0,
    leaving: { redact: (text) => text, coreOf: (system) => system, isMarked: () => true },
    findOllama: () => Promise.resolve(undefined),
    ...more,
  });
}

async function refusal(
  config: unknown,
  keys: string[] = [],
  more: Partial<ChooseOptions> = {},
): Promise<AppError> {
  const error: unknown = await choose(config, keys, more).then(undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "config-invalid" });
  return error as AppError;
}

describe("the provider that is named", () => {
  test("is taken, with its model, before any key that exists", async () => {
    const { provider, reason } = await choose({ default: "openai/gpt-5.4" }, [
      "OPENAI_API_KEY",
      "ANTHROPIC_API_KEY",
    ]);
    expect([provider.name, provider.model, provider.local]).toEqual(["openai", "gpt-5.4", false]);
    expect(reason).toBe("openai/gpt-5.4, because providers.default names it.");
  });

  test("an agent's own choice goes first, and a model may contain slashes", async () => {
    const { provider } = await choose({ default: "openai" }, ["OPENAI_API_KEY", "GROQ_API_KEY"], {
      agentModel: "groq/openai/gpt-oss-120b",
    });
    expect([provider.name, provider.model]).toEqual(["groq", "openai/gpt-oss-120b"]);
  });

  test.each(automaticOrder)("refuses to start without its key: %s", async (name) => {
    const error = await refusal({ default: name });
    expect(error.hint).toBe(`Run: castellan secrets set ${kinds[name].keyNames[0]}`);
    expect(error.message).toContain(name);
  });

  test("refuses a name that nobody knows and lists the known ones", async () => {
    const error = await refusal({ default: "antropic/claude" });
    expect(error.hint).toContain("anthropic, openai");
    expect((await refusal({ fallback: ["nowhere"] })).message).toContain("nowhere");
  });

  test("refuses an entry without what its kind needs", async () => {
    expect(
      (await refusal({ default: "mine", entries: { mine: { kind: "openai-compatible" } } })).hint,
    ).toContain("providers.entries.mine.baseUrl");
    const noModel = {
      default: "mine",
      entries: { mine: { kind: "openai-compatible", baseUrl: "https://a.example/v1" } },
    };
    expect((await refusal(noModel)).hint).toContain("providers.entries.mine.model");
  });

  test("refuses to send a key over plain http to another machine", async () => {
    const entries = { openai: { baseUrl: "http://192.0.2.1/v1" } };
    expect((await refusal({ default: "openai", entries }, ["OPENAI_API_KEY"])).message).toContain(
      "unencrypted",
    );
    const here = { openai: { baseUrl: "http://127.0.0.1:9/v1" } };
    expect((await choose({ default: "openai", entries: here })).provider.local).toBe(true);
  });

  test("may be the rehearsal", async () => {
    const { provider, capabilities } = await choose({ default: "rehearsal" }, ["OPENAI_API_KEY"]);
    expect([provider.name, capabilities.capabilityClass]).toEqual(["rehearsal", "frontier"]);
  });
});

describe("the automatic choice", () => {
  test("takes the first key in the documented order", async () => {
    const keys: string[] = [];
    for (const name of [...automaticOrder].reverse()) {
      keys.push(kinds[name].keyNames.at(-1)!);
      const { provider, reason } = await choose({}, keys);
      expect(provider.name).toBe(name);
      expect(reason).toContain(keys.at(-1)!);
    }
  });

  test("finds a key under the name that the config gives it", async () => {
    const { provider } = await choose({ entries: { openai: { apiKeySecret: "MINE" } } }, ["MINE"]);
    expect(provider.name).toBe("openai");
  });

  test("asks for an Ollama only when there is no key, and takes its model", async () => {
    const found = { baseUrl: "http://127.0.0.1:11434/v1", model: "llama3.2:3b" };
    let asked = 0;
    const findOllama = () => Promise.resolve((asked++, found));
    await choose({}, ["XAI_API_KEY"], { findOllama });
    expect(asked).toBe(0);
    const { provider, reason } = await choose({}, [], { findOllama });
    expect([provider.name, provider.model, provider.local]).toEqual(["ollama", "llama3.2:3b", true]);
    expect(reason).toContain("on this machine");
  });

  test("ends with the rehearsal and says so plainly", async () => {
    const { provider, reason } = await choose({});
    expect(provider.name).toBe("rehearsal");
    expect(reason).toContain("not a language model");
  });
});

describe("fallbacks", () => {
  const keys = ["OPENAI_API_KEY", "ANTHROPIC_API_KEY"];

  test("are named in the reason, need their keys, and raise the price to the dearest", async () => {
    const config = { default: "openai/gpt-5-mini", fallback: ["anthropic/claude-opus-5"] };
    const { reason, price } = await choose(config, keys);
    expect(reason).toContain("If it fails: anthropic/claude-opus-5.");
    expect(price.output).toBe(25);
    expect((await refusal(config, ["OPENAI_API_KEY"])).hint).toContain("ANTHROPIC_API_KEY");
  });

  test("lower the class and the context to the weakest, since any of them may answer", async () => {
    const entries = { openai: { capabilities: { capabilityClass: "mid", contextTokens: 9_000 } } };
    const alone = await choose({ default: "anthropic/claude-opus-5", entries }, keys);
    expect(alone.capabilities.capabilityClass).toBe("frontier");
    const config = { default: "anthropic/claude-opus-5", fallback: ["openai"], entries };
    expect((await choose(config, keys)).capabilities).toEqual({
      capabilityClass: "mid",
      contextTokens: 9_000,
    });
    const unknown = await choose({ ...config, fallback: ["xai/grok-unheard-of"] }, [...keys, "XAI_API_KEY"]);
    expect(unknown.capabilities.capabilityClass).toBe("locked");
  });

  test("that would leave the device are left out and said to be", async () => {
    const config = { default: "ollama/llama3", fallback: ["openai"] };
    const denied = await choose(config, keys);
    expect([denied.provider.local, denied.price.output]).toEqual([true, 0]);
    expect(denied.reason).toContain("providers.offDevice is deny");
    const allowed = await choose({ ...config, offDevice: "allow" }, keys);
    expect([allowed.provider.local, allowed.price.output > 0]).toEqual([false, true]);
  });
});

describe("the search for an Ollama", () => {
  async function withServer(body: string, use: (port: number) => Promise<void>): Promise<void> {
    const server = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await use((server.address() as AddressInfo).port);
    server.closeAllConnections();
    server.close();
  }

  test("finds the first model that is a local language model", async () => {
    const models = [{ name: "nomic-embed-text" }, { name: "gpt-oss:120b-cloud" }, { name: "qwen3:8b" }];
    await withServer(JSON.stringify({ models }), async (port) => {
      const found = await findOllama({ port, timeoutMs: 1_000 });
      expect(found).toEqual({ baseUrl: `http://127.0.0.1:${port}/v1`, model: "qwen3:8b" });
    });
  });

  test.each(["<html>", "null", '{"models":7}', '{"models":[]}', '{"models":[{"name":"a b\\n"}]}'])(
    "finds nothing in %s",
    (body) =>
      withServer(body, async (port) => {
        expect(await findOllama({ port, timeoutMs: 1_000 })).toBeUndefined();
      }),
  );

  test("finds nothing where nobody listens", async () => {
    expect(await findOllama({ port: 1, timeoutMs: 300 })).toBeUndefined();
  });
});

describe("the settings", () => {
  test("have safe defaults and a description for every key", () => {
    const config = providersConfigSchema.parse({ entries: { openai: {} } });
    expect(config).toMatchObject({ fallback: [], offDevice: "deny" });
    expect(config.entries["openai"]).toMatchObject({ maxRetries: 2, timeouts: { totalMs: 600_000 } });
  });

  test.each([
    [{ defalt: "openai" }],
    [{ offDevice: "yes" }],
    [{ entries: { openai: { apiKey: "sk-1" } } }],
    [{ entries: { rehearsal: {} } }],
    [{ entries: { openai: { apiKeySecret: "sk value with spaces" } } }],
    [{ entries: { a: { baseUrl: "ftp://x" } } }],
    [{ entries: { a: { baseUrl: "https://user:word@x.example" } } }],
    [{ entries: { a: { baseUrl: "https://x.example/?key=1" } } }],
    [{ entries: { a: { timeouts: { totalMs: 0 } } } }],
    [{ entries: { a: { maxRetries: 100 } } }],
  ])("are refused when they are wrong: %j", (config) => {
    expect(providersConfigSchema.safeParse(config).success).toBe(false);
  });
});

test("every key of the settings is described", () => {
  const undescribed: string[] = [];
  const walk = (schema: JsonSchema, path: string): void => {
    if (path !== "" && schema.description === undefined) undescribed.push(path);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, `${path}.${key}`);
    if (typeof schema.additionalProperties === "object") walk(schema.additionalProperties, `${path}.*`);
  };
  walk(z.toJSONSchema(providersConfigSchema, { io: "input" }) as JsonSchema, "");
  walk(z.toJSONSchema(rehearsalConfigSchema, { io: "input", unrepresentable: "any" }) as JsonSchema, "");
  expect(undescribed).toEqual([]);
});

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
}
