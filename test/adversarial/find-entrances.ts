import { lineOf, nameOf, walkSyntax, isNode } from "../architecture/syntax.ts";
import type { SyntaxNode } from "../architecture/syntax.ts";
import type { SourceTree } from "../architecture/source-tree.ts";

/** A place in the shipped sources where a tool could be reached, or the authority to reach one made. */
export interface Entrance {
  readonly path: string;
  /** As it stands in the source, on one line. */
  readonly what: string;
  readonly line: number;
}

/** Members by which a tool is run or a call is brought to the checkpoint, however they are taken. */
const members = new Set(["run", "act"]);
/** Functions and classes that run a tool, bring it, or make a capability. */
const makers = new Set([
  "runTool",
  "Actor",
  "issueCapability",
  "narrowCapability",
  "createBuiltInTools",
  "createToolRegistry",
]);

export function findEntrances(tree: SourceTree): readonly Entrance[] {
  const shipped = tree.code("src", "redteam").filter((path) => !/\.(test|bench)\.ts$/u.test(path));
  return shipped.flatMap((path) => {
    const { text, program } = tree.parse(path);
    const found: Entrance[] = [];
    walkSyntax(program, (node) => {
      const what = describers[node.type]?.(node, text);
      if (what !== undefined) found.push({ path, what, line: lineOf(text, node.start) });
      // A type is no way in.
      return (
        !node.type.startsWith("TS") ||
        node.type === "TSAsExpression" ||
        node.type === "TSNonNullExpression" ||
        node.type === "TSSatisfiesExpression"
      );
    });
    return found;
  });
}

type Describe = (node: SyntaxNode, text: string) => string | undefined;

const sourceOf: Describe = (node, text) => text.slice(node.start, node.end).replaceAll(/\s+/gu, " ");

const describeMember: Describe = (node, text) => {
  // A private member is reached by its own class alone.
  const isPrivate = isNode(node["property"]) && node["property"].type === "PrivateIdentifier";
  return !isPrivate && members.has(nameOf(node["property"]) ?? "") ? sourceOf(node, text) : undefined;
};

const describeCall: Describe = (node, text) => {
  if (looksUp(node, text)) return sourceOf(node, text);
  const name = nameOf(node["callee"]);
  if (name === undefined || !makers.has(name)) return undefined;
  return `${node.type === "NewExpression" ? "new " : ""}${name}()`;
};

/** `import { runTool as go }` */
const describeImport: Describe = (node) => {
  const [imported, local] = [nameOf(node["imported"]), nameOf(node["local"])];
  if (imported === undefined || imported === local || !makers.has(imported)) return undefined;
  return `import ${imported} as ${local}`;
};

const describers: { readonly [type: string]: Describe | undefined } = {
  MemberExpression: describeMember,
  // `const { run } = tool`
  ObjectPattern: (node, text) => (takesMember(node) ? sourceOf(node, text) : undefined),
  CallExpression: describeCall,
  NewExpression: describeCall,
  ImportSpecifier: describeImport,
};

/** `Reflect.get(tool, "run")` */
function looksUp(node: SyntaxNode, text: string): boolean {
  const callee = node["callee"];
  if (!isNode(callee) || !text.slice(callee.start, callee.end).startsWith("Reflect.")) return false;
  const given = node["arguments"];
  return Array.isArray(given) && given.some((one) => members.has(nameOf(one) ?? ""));
}

function takesMember(pattern: SyntaxNode): boolean {
  const properties = pattern["properties"];
  if (!Array.isArray(properties)) return false;
  return properties.some((property) => isNode(property) && members.has(nameOf(property["key"]) ?? ""));
}
