import { makeGlobalRule } from "./global-uses.ts";
import { fixedText, literalText, nodeList } from "./lint-rule.ts";
import type { LintRule, Node } from "./lint-rule.ts";
import { calleeName, makeModuleRule } from "./module-uses.ts";

const textRunners = new Set(["eval", "Function", "execScript"]);
const timers = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);

/** Text never becomes code: no eval, no Function, no vm. */
export const codeFromText = makeGlobalRule(({ names, node }) => {
  const [first] = names;
  if (first !== undefined && textRunners.has(first)) {
    return `${first} turns text into code; write the code, or look the behaviour up in a table.`;
  }
  if (first === "*" && !isPresenceCheck(node)) {
    return "A global is taken by a name known only at run time; name it, so that the bans can see it.";
  }
  return undefined;
});

function isPresenceCheck(node: Node): boolean {
  return node.parent?.type === "BinaryExpression" && node.parent["operator"] === "in";
}

export const virtualMachines = makeModuleRule(({ module }) =>
  module === "vm" || module === "repl"
    ? `node:${module} turns text into code and isolates nothing; run foreign code in the sandbox.`
    : undefined,
);

/** `(() => {}).constructor("...")` is the Function constructor by its back door. */
export const constructorCalls: LintRule = {
  create(context) {
    function look(node: Node): void {
      if (calleeName(node) !== "constructor" || (node["callee"] as Node).type !== "MemberExpression") return;
      const message = "constructor(...) may be the Function constructor; name the class and call it.";
      context.report({ node, message });
    }
    return { CallExpression: look, NewExpression: look };
  },
};

/** A worker made with `eval: true` runs its first argument. */
export const evaluatingWorkers: LintRule = {
  create: (context) => ({
    NewExpression(node) {
      const options = nodeList(node["arguments"])[1];
      const evaluates = nodeList(options?.["properties"]).some((property) => {
        const value = property["value"] as Node | undefined;
        return fixedText(property["key"]) === "eval" && value?.["value"] !== false;
      });
      if (!evaluates) return;
      context.report({ node, message: "A worker is given text to run; give it a file." });
    },
  }),
};

export const stringTimers: LintRule = {
  create: (context) => ({
    CallExpression(node) {
      const name = calleeName(node);
      const [task] = nodeList(node["arguments"]);
      if (name === undefined || !timers.has(name) || task === undefined || !isText(task)) return;
      context.report({ node, message: `${name} is given text to run; give it a function.` });
    },
  }),
};

function isText(node: Node): boolean {
  if (literalText(node) !== undefined || node.type === "TemplateLiteral") return true;
  return node.type === "BinaryExpression" && node["operator"] === "+";
}

export const computedImports: LintRule = {
  create: (context) => ({
    ImportExpression(node) {
      if (literalText(node["source"]) !== undefined) return;
      const message =
        "import() of a computed name loads whatever it is told; keep a table of literal imports.";
      context.report({ node, message });
    },
  }),
};

/** Roads to a module that no import rule can follow. */
export const moduleLoading = makeModuleRule(({ module, name }) => {
  if (module !== "module") return undefined;
  if (name !== "*" && name !== "createRequire" && name !== "register") return undefined;
  return "createRequire goes round the import bans; use an import statement.";
});

export const moduleLoadingGlobals = makeGlobalRule(({ names }) => {
  const [first, second] = names;
  const loads =
    first === "require" ||
    (first === "process" && /^(getBuiltinModule|mainModule|binding|dlopen)$/.test(second ?? ""));
  return loads
    ? `${names.slice(0, 2).join(".")} goes round the import bans; use an import statement.`
    : undefined;
});
