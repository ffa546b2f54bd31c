/** What these rules use of a syntax node; the fields of each type are those of ESTree. */
export interface Node {
  readonly type: string;
  readonly parent?: Node | null;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Reference {
  readonly identifier: Node;
  readonly isTypeReference?: boolean;
  readonly resolved: Variable | null;
}

export interface Variable {
  readonly defs: readonly { readonly node: Node }[];
  readonly references: readonly Reference[];
}

export interface LintContext {
  readonly sourceCode: {
    readonly scopeManager: {
      readonly scopes: readonly { readonly references: readonly Reference[] }[];
      getDeclaredVariables(node: Node): readonly Variable[];
    };
  };
  report(finding: { readonly node: Node; readonly message: string }): void;
}

export type Visitor = Record<string, (node: Node) => void>;

export interface LintRule {
  create(context: LintContext): Visitor;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

export function nodeList(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier, or the text of a literal or of a template without substitutions. */
export function fixedText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") return node["name"] as string;
  return literalText(node);
}

export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral" || nodeList(node["expressions"]).length > 0) return undefined;
  const [quasi] = nodeList(node["quasis"]);
  return (quasi?.["value"] as { cooked?: string } | undefined)?.cooked;
}

/** The name of `a.b` and `a["b"]`; undefined when it is only known at run time. */
export function memberName(node: Node): string | undefined {
  return node["computed"] === true ? literalText(node["property"]) : fixedText(node["property"]);
}

export const functionTypes: ReadonlySet<string> = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
]);

/** Calls `visit` for the node and what lies below it; a visit that returns false stays outside. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const [field, value] of Object.entries(node)) {
    if (field === "parent") continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

/** A name at its own place, without the casts and brackets around it. */
export function unwrap(node: Node): Node {
  const parent = node.parent;
  const wraps =
    isNode(parent) &&
    /^(TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|ParenthesizedExpression|ChainExpression)$/.test(
      parent.type,
    );
  return wraps ? unwrap(parent) : node;
}

/** The variable that a name stands for here; undefined for a global. */
export function findVariable(context: LintContext, name: Node): Variable | undefined {
  for (const scope of context.sourceCode.scopeManager.scopes) {
    const found = scope.references.find((reference) => reference.identifier === name);
    if (found?.resolved) return found.resolved;
  }
  return undefined;
}
