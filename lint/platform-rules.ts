import { makeGlobalRule } from "./global-uses.ts";
import { isNode, nodeList } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";
import { makeModuleRule } from "./module-uses.ts";

const pathModules = new Set(["path", "path/posix", "path/win32"]);
const rawPathNames = new Set(["join", "resolve", "posix", "win32", "*"]);

export const rawPath = makeModuleRule(({ module, name }) => {
  if (!pathModules.has(module) || !rawPathNames.has(name)) return undefined;
  const taken = name === "*" ? `The whole of ${module}` : `${module}.${name}`;
  return `${taken} builds paths that nobody has checked; use the safe path functions of src/platform/.`;
});

const useSecrets = "use the secret manager for secrets and the configuration for settings.";

export const environment = makeGlobalRule(({ names }) => {
  if (names[0] !== "process") return undefined;
  if (names.length === 1) return `process is handed on as a whole, its environment with it; ${useSecrets}`;
  return /^(env|loadEnvFile|\*)$/.test(names[1] ?? "")
    ? `process.env is read here; ${useSecrets}`
    : undefined;
});

export const environmentImports = makeModuleRule(({ module, name }) =>
  module === "process" && /^(env|loadEnvFile|\*)$/.test(name)
    ? `The environment is imported here; ${useSecrets}`
    : undefined,
);

const networkModules = new Set([
  "http",
  "https",
  "http2",
  "net",
  "tls",
  "dgram",
  "dns",
  "dns/promises",
  "undici",
  "ws",
]);
const networkGlobals = new Set(["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]);
const useEgress = "go through src/egress/, which checks where it leads.";

export const networkImports = makeModuleRule(({ module }) =>
  networkModules.has(module) ? `${module} opens the network here; ${useEgress}` : undefined,
);

export const networkGlobalUses = makeGlobalRule(({ names }) =>
  networkGlobals.has(names[0] ?? "") ? `${names[0]} opens the network here; ${useEgress}` : undefined,
);

export const processes = makeModuleRule(({ module }) =>
  module === "child_process" || module === "cluster"
    ? `${module} starts processes here; use src/sandbox/spawn.ts, the one place that does.`
    : undefined,
);

export const randomness = makeGlobalRule(({ names }) =>
  names[0] === "Math" && /^(random|\*)$/.test(names[1] ?? "*")
    ? "Math.random can be guessed; use the random functions of src/platform/."
    : undefined,
);

const useClock = "take a Clock, so that tests and clock jumps are in one hand.";

/** The time of day comes from a Clock; `new Date(value)` only converts and is free. */
export const ambientTime = makeGlobalRule(({ names, node }) => {
  if (names[0] !== "Date") return undefined;
  if (names[1] === "now" || names[1] === "*") return `Date.now reads the time of day; ${useClock}`;
  const parent = node.parent;
  if (names.length > 1 || !isNode(parent)) return undefined;
  if (parent.type === "VariableDeclarator") return `Date goes by another name here; ${useClock}`;
  const called = parent["callee"] === node;
  if (called && parent.type === "CallExpression") return `Date() reads the time of day; ${useClock}`;
  const bare = called && parent.type === "NewExpression" && nodeList(parent["arguments"]).length === 0;
  return bare ? `new Date() reads the time of day; ${useClock}` : undefined;
});

/** Several looks under one name. */
export function joinRules(...rules: readonly LintRule[]): LintRule {
  return {
    create(context) {
      const visitors = rules.map((rule) => rule.create(context));
      const events = new Set(visitors.flatMap((visitor) => Object.keys(visitor)));
      return Object.fromEntries(
        [...events].map((event) => [
          event,
          (node) => {
            for (const visitor of visitors) visitor[event]?.(node);
          },
        ]),
      );
    },
  };
}
