import {
  dataFiles,
  maxComplexity,
  maxFileLines,
  maxFunctionLines,
  maxParameters,
  ownFileLines,
} from "./limits.ts";
import type { Rule, Violation } from "./rule.ts";
import type { SourceTree } from "./source-tree.ts";
import { childNodes, findNodes, isNode, lineOf, nameOf } from "./syntax.ts";
import type { SyntaxNode } from "./syntax.ts";

const functionTypes = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const signatureTypes = ["TSDeclareFunction", "TSEmptyBodyFunctionExpression", "TSMethodSignature"];
const branchTypes = new Set([
  "IfStatement",
  "ConditionalExpression",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
  "LogicalExpression",
]);

function countLines(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

const fileLines: Rule = {
  name: "file-lines",
  promise: `no file is longer than ${maxFileLines} lines, and some are shorter still`,
  check: (tree) =>
    [...tree.code(), ...Object.keys(ownFileLines).filter((path) => path.endsWith(".md") && tree.has(path))]
      .filter((path) => !dataFiles.some((pattern) => pattern.test(path)))
      .flatMap((path) => {
        const allowed = ownFileLines[path] ?? maxFileLines;
        const lines = countLines(tree.read(path));
        return lines <= allowed
          ? []
          : [{ path, message: `has ${lines} lines of ${allowed}; split it by noun` }];
      }),
};

const functionLines: Rule = {
  name: "function-lines",
  promise: `no function is longer than ${maxFunctionLines} lines`,
  check: (tree) =>
    eachFunction(tree, functionTypes, (node, { text }) => {
      const lines = lineOf(text, node.end) - lineOf(text, node.start) + 1;
      return lines > maxFunctionLines ? `function has ${lines} lines of ${maxFunctionLines}` : undefined;
    }),
};

const parameters: Rule = {
  name: "parameters",
  promise: `no function takes more than ${maxParameters} parameters`,
  check: (tree) =>
    eachFunction(tree, [...functionTypes, ...signatureTypes], (node) => {
      const taken = (node["params"] as readonly SyntaxNode[]).filter((param) => nameOf(param) !== "this");
      if (taken.length <= maxParameters) return undefined;
      return `function takes ${taken.length} parameters of ${maxParameters}; pass one object`;
    }),
};

const complexity: Rule = {
  name: "complexity",
  promise: `no function has a cyclomatic complexity above ${maxComplexity}`,
  check: (tree) =>
    eachFunction(tree, functionTypes, (node) => {
      const found = 1 + childNodes(node).reduce((sum, child) => sum + countBranches(child), 0);
      return found > maxComplexity ? `function has a complexity of ${found} of ${maxComplexity}` : undefined;
    }),
};

type Judge = (node: SyntaxNode, file: { readonly text: string }) => string | undefined;

function eachFunction(tree: SourceTree, types: readonly string[], judge: Judge): Violation[] {
  return tree.code().flatMap((path) => {
    const file = tree.parse(path);
    const suites = path.endsWith(".test.ts") ? findSuites(file.program) : new Set<SyntaxNode>();
    return findNodes(file.program, ...types).flatMap((node) => {
      const message = suites.has(node) ? undefined : judge(node, file);
      return message === undefined ? [] : [{ path, line: lineOf(file.text, node.start), message }];
    });
  });
}

/** The callback of `describe` is a chapter, not a function. */
function findSuites(program: SyntaxNode): Set<SyntaxNode> {
  const calls = findNodes(program, "CallExpression").filter(
    (call) => rootName(call["callee"]) === "describe",
  );
  return new Set(calls.flatMap((call) => (call["arguments"] as readonly SyntaxNode[]).filter(isNode)));
}

function rootName(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined;
  if (callee.type === "MemberExpression") return rootName(callee["object"]);
  if (callee.type === "CallExpression") return rootName(callee["callee"]);
  return nameOf(callee);
}

function countBranches(node: SyntaxNode): number {
  if (functionTypes.includes(node.type)) return 0;
  const logicalAssignment =
    node.type === "AssignmentExpression" && /^(\|\||&&|\?\?)=$/.test(String(node["operator"]));
  const labelledCase = node.type === "SwitchCase" && node["test"] !== null;
  const own = branchTypes.has(node.type) || logicalAssignment || labelledCase ? 1 : 0;
  return childNodes(node).reduce((sum, child) => sum + countBranches(child), own);
}

export const sizeRules: readonly Rule[] = [fileLines, functionLines, parameters, complexity];
