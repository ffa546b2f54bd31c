import { readFileSync } from "node:fs";
import { parseSync } from "rolldown/utils";

/** A node of the ESTree syntax tree; every node has a type and a place in the text. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface SyntaxComment {
  readonly type: "Line" | "Block";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface SourceFile {
  readonly text: string;
  readonly program: SyntaxNode;
  readonly comments: readonly SyntaxComment[];
}

export function parseSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  return {
    text,
    program: parsed.program as unknown as SyntaxNode,
    comments: parsed.comments,
  };
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The direct children of a node, in the order of the text. */
export function childNodes(node: SyntaxNode): SyntaxNode[] {
  return Object.entries(node)
    .filter(([field]) => field !== "parent")
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** Calls `visit` for the node and all nodes below it; a visit that returns false stays outside. */
export function walkSyntax(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of childNodes(node)) walkSyntax(child, visit);
}

export function findNodes(root: SyntaxNode, ...types: readonly string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walkSyntax(root, (node) => {
    if (types.includes(node.type)) found.push(node);
  });
  return found;
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The name of an identifier or the value of a string literal; undefined for anything else. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node["name"] === "string") return node["name"];
  return typeof node["value"] === "string" ? node["value"] : undefined;
}
