import {
  findVariable,
  fixedText,
  functionTypes,
  isNode,
  literalText,
  memberName,
  nodeList,
} from "./lint-rule.ts";
import type { LintContext, LintRule, Node } from "./lint-rule.ts";
import { calleeName } from "./module-uses.ts";

const secretWords = new Set([
  "token",
  "secret",
  "password",
  "passphrase",
  "mac",
  "hmac",
  "signature",
  "digest",
  "hash",
  "apikey",
]);
/** Digests of what everybody may read. */
const publicWords = new Set(["content", "file", "body", "call", "version"]);
const useEqual = "compare with the constant-time function built on crypto.timingSafeEqual.";
const comparingCalls = new Set([
  "includes",
  "indexOf",
  "startsWith",
  "endsWith",
  "equals",
  "localeCompare",
  "is",
  "compare",
]);

export const secretComparison: LintRule = {
  create: (context) => ({
    BinaryExpression(node) {
      if (!/^[!=]==?$/.test(node["operator"] as string)) return;
      const sides = [node["left"], node["right"]].filter(isNode);
      if (sides.some(isPublicValue) || !sides.some(looksSecret)) return;
      context.report({
        node,
        message: `A secret is compared with ${node["operator"] as string}; ${useEqual}`,
      });
    },
    CallExpression(node) {
      const name = calleeName(node) ?? "";
      const callee = node["callee"] as Node;
      if (callee.type !== "MemberExpression" || !comparingCalls.has(name)) return;
      const values = nodeList(node["arguments"]);
      if (values.some(isPublicValue)) return;
      const owner = name === "equals" || name === "localeCompare" ? [callee["object"] as Node] : [];
      if (![...values, ...owner].some(looksSecret)) return;
      context.report({ node, message: `A secret is compared by ${name}(); ${useEqual}` });
    },
  }),
};

function isPublicValue(node: Node): boolean {
  if (node.type === "Literal" || literalText(node) !== undefined) return true;
  if (node.type === "UnaryExpression") return true;
  return node.type === "Identifier" && (node["name"] === "undefined" || node["name"] === "NaN");
}

/** Whether the last word of the last name is one that names a secret: `expectedMac`, `row.tokenHash`. */
function looksSecret(node: Node): boolean {
  if (/^(TSAsExpression|TSNonNullExpression|ChainExpression|AwaitExpression)$/.test(node.type)) {
    const inner = node["expression"] ?? node["argument"];
    return isNode(inner) && looksSecret(inner);
  }
  const name =
    node.type === "MemberExpression"
      ? memberName(node)
      : node.type === "Identifier"
        ? fixedText(node)
        : undefined;
  if (name === undefined) return false;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_#]/);
  const last = words.at(-1) ?? "";
  if (/^(hash|digest)$/.test(last) && publicWords.has(words.at(-2) ?? "")) return false;
  return (
    secretWords.has(last) || (last === "key" && /^(api|secret|master|private)$/.test(words.at(-2) ?? ""))
  );
}

export const statefulRegex: LintRule = {
  create(context) {
    return {
      Literal(node) {
        const flags = (node["regex"] as { flags?: string } | undefined)?.flags ?? "";
        if (/[gy]/.test(flags)) reportKeptRegex(context, node, flags);
      },
      NewExpression: (node) => lookAtBuilt(context, node),
      CallExpression: (node) => lookAtBuilt(context, node),
    };
  },
};

function lookAtBuilt(context: LintContext, node: Node): void {
  if (fixedText(node["callee"]) !== "RegExp") return;
  const flags = literalText(nodeList(node["arguments"])[1]) ?? "";
  if (/[gy]/.test(flags)) reportKeptRegex(context, node, flags);
}

/** A pattern with state is free inside a function and as an argument; kept, it remembers its last place. */
function reportKeptRegex(context: LintContext, node: Node, flags: string): void {
  for (let place = node; isNode(place.parent); place = place.parent) {
    const parent: Node = place.parent;
    if (functionTypes.has(parent.type)) return;
    if (parent.type === "CallExpression" && place === node && nodeList(parent["arguments"]).includes(node))
      return;
  }
  const message = `A pattern with the flag ${flags} is kept and remembers where it stopped; drop the flag, or make it where it is used.`;
  context.report({ node, message });
}

const statement =
  /^\s*(select\s.*\sfrom\b|select\s|insert\s+(or\s+\w+\s+)?into\b|update\s+.*\bset\b|update\s+$|delete\s+from\b|create\s+(unique\s+)?(table|index|view|trigger|virtual)\b|drop\s+(table|index|view|trigger)\b|alter\s+table\b|pragma\s|attach\s|vacuum\s+into\b|with\s+\w+\s+as\b|replace\s+into\b)/is;
const statementCalls = new Set(["prepare", "raw"]);
const useBinding = "bind values with Kysely or the sql tag; they never become part of the statement.";

export const sqlText: LintRule = {
  create: (context) => ({
    TemplateLiteral(node) {
      if (node.parent?.type === "TaggedTemplateExpression") return;
      if (nodeList(node["expressions"]).every((value) => isNumber(context, value))) return;
      const [first] = nodeList(node["quasis"]);
      const text = (first?.["value"] as { cooked?: string } | undefined)?.cooked ?? "";
      if (statement.test(text))
        context.report({ node, message: `SQL is put together from a template; ${useBinding}` });
    },
    BinaryExpression(node) {
      if (
        node["operator"] !== "+" ||
        (node.parent?.type === "BinaryExpression" && node.parent["operator"] === "+")
      )
        return;
      if (isFixedSum(node) || !statement.test(leftmostText(node))) return;
      context.report({ node, message: `SQL is put together from pieces; ${useBinding}` });
    },
    CallExpression(node) {
      const [text] = nodeList(node["arguments"]);
      if (text === undefined || !statementCalls.has(calleeName(node) ?? "")) return;
      const open = calleeName(node) === "raw" ? literalText(text) === undefined : isBuiltText(text);
      const named = fixedText((node["callee"] as Node)["object"]);
      if (!open || (calleeName(node) === "raw" && named !== "sql")) return;
      context.report({ node, message: `A statement is put together at run time; ${useBinding}` });
    },
  }),
};

/** A number cannot carry a statement, and a pragma takes no bound value. */
function isNumber(context: LintContext, value: Node): boolean {
  if (value.type === "Literal") return typeof value["value"] === "number";
  if (value.type === "CallExpression") {
    const callee = value["callee"] as Node;
    const owner = callee.type === "MemberExpression" ? callee["object"] : callee;
    return /^(Math|Number)$/.test(fixedText(owner) ?? "");
  }
  const declared = value.type === "Identifier" ? findVariable(context, value)?.defs[0]?.node : undefined;
  const init = declared?.["init"];
  const fixed = declared?.parent?.["kind"] === "const";
  return fixed && isNode(init) && init.type === "Literal" && typeof init["value"] === "number";
}

function isBuiltText(node: Node): boolean {
  if (node.type === "TemplateLiteral") return nodeList(node["expressions"]).length > 0;
  return node.type === "BinaryExpression" && !isFixedSum(node);
}

function isFixedSum(node: Node): boolean {
  if (node.type !== "BinaryExpression") return literalText(node) !== undefined;
  return isFixedSum(node["left"] as Node) && isFixedSum(node["right"] as Node);
}

function leftmostText(node: Node): string {
  if (node.type === "BinaryExpression") return leftmostText(node["left"] as Node);
  const [first] = nodeList(node["quasis"]);
  return literalText(node) ?? (first?.["value"] as { cooked?: string } | undefined)?.cooked ?? "";
}
