/** Run in a process of its own: chooses the rehearsal, talks to it, and prints every package that was loaded. */
import { registerHooks } from "node:module";

const loaded: string[] = [];
registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    if (result.url.includes("/node_modules/")) loaded.push(result.url.split("/node_modules/").at(-1) ?? "");
    return result;
  },
});

const { chooseProvider } = await import("../../src/providers/choose.ts");
const { providersConfigSchema } = await import("../../src/providers/config.ts");
const { systemClock } = await import("../../src/platform/clock.ts");
const { collect } = await import("../../src/providers/contract.ts");

const { provider } = await chooseProvider({
  config: providersConfigSchema.parse({ entries: { ollama: { baseUrl: "http://127.0.0.1:1/v1" } } }),
  rehearsal: {},
  secrets: {
    get: () => undefined,
    has: () => false,
    require: (name) => ({ ok: false, error: { kind: "not_found", message: name } }),
    keys: () => [],
  },
  clock: systemClock,
  random: () => 0,
  leaving: { redact: (text) => text, coreOf: (system) => system, isMarked: () => false },
});
const { events } = await collect({ provider });
const packages = [
  ...new Set(
    loaded.map((path) =>
      path
        .split("/")
        .slice(0, path.startsWith("@") ? 2 : 1)
        .join("/"),
    ),
  ),
];
process.stdout.write(JSON.stringify({ provider: provider.name, events: events.length, packages }));
