import { findVariable, fixedText, functionTypes, isNode, nodeList, walk } from "./lint-rule.ts";
import type { LintContext, LintRule, Node } from "./lint-rule.ts";
import { calleeName } from "./module-uses.ts";

const remedy = "make a verdict or a Result of it, add context and throw on, or record it.";
const listenerCalls = new Set(["on", "once", "addListener", "prependListener"]);
const silentNames = /^(noop|ignore|ignoreError|swallow)$/i;

export const swallowedErrors: LintRule = {
  create: (context) => ({
    CatchClause(node) {
      const body = node["body"] as Node;
      if (nodeList(body["body"]).length === 0) {
        context.report({ node, message: `An empty catch hides a failure; ${remedy}` });
      } else if (!usesError(context, node) && !answers(body)) {
        context.report({ node, message: `This catch ignores its error and answers nothing; ${remedy}` });
      }
    },
    CallExpression(node) {
      const handler = findHandler(node);
      if (handler === undefined || !isSilent(context, handler) || goesOn(context, node)) return;
      const message = `This handler swallows the error; ${remedy} Where nobody is left to tell, name the handler for why.`;
      context.report({ node: handler, message });
    },
  }),
};

/** The function that is given the error of a promise or an emitter. */
function findHandler(call: Node): Node | undefined {
  const values = nodeList(call["arguments"]);
  const name = calleeName(call) ?? "";
  if ((call["callee"] as Node).type !== "MemberExpression") return undefined;
  if (name === "catch") return values[0];
  if (name === "then") return values[1];
  return listenerCalls.has(name) && fixedText(values[0]) === "error" ? values[1] : undefined;
}

/** Whether the promise is also returned or awaited here, so that its failure still reaches somebody. */
function goesOn(context: LintContext, call: Node): boolean {
  const promise = (call["callee"] as Node)["object"] as Node;
  if (promise.type !== "Identifier") return false;
  const uses = findVariable(context, promise)?.references ?? [];
  return uses.some(({ identifier }) =>
    /^(ReturnStatement|AwaitExpression)$/.test(identifier.parent?.type ?? ""),
  );
}

function isSilent(context: LintContext, handler: Node): boolean {
  if (handler.type === "Identifier") return silentNames.test(handler["name"] as string);
  if (!functionTypes.has(handler.type)) return false;
  const body = handler["body"] as Node;
  if (usesError(context, handler)) return false;
  return body.type === "BlockStatement" ? !answers(body, isNothing) : isNothing(body);
}

function usesError(context: LintContext, node: Node): boolean {
  return context.sourceCode.scopeManager
    .getDeclaredVariables(node)
    .some((variable) => variable.references.length > 0);
}

/** Whether the block throws on, or returns something that says what happened. */
function answers(body: Node, isEmpty: (value: Node) => boolean = () => false): boolean {
  let found = false;
  walk(body, (node) => {
    if (functionTypes.has(node.type)) return false;
    if (node.type === "ThrowStatement") found = true;
    const value = node.type === "ReturnStatement" ? node["argument"] : undefined;
    if (isNode(value) && !isEmpty(value)) found = true;
    return !found;
  });
  return found;
}

function isNothing(node: Node): boolean {
  if (node.type === "Identifier") return node["name"] === "undefined";
  if (node.type === "UnaryExpression") return node["operator"] === "void";
  return node.type === "Literal" && node["value"] === null;
}
