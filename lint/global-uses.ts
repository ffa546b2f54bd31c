import { fixedText, isNode, memberName, nodeList, unwrap } from "./lint-rule.ts";
import type { LintContext, LintRule, Node, Reference } from "./lint-rule.ts";

/** A use of a global as the chain of names from it: `globalThis.process.env.A` is process, env, A. */
export interface GlobalUse {
  readonly node: Node;
  /** `*` stands for a name that is only known at run time, or for the value as a whole. */
  readonly names: readonly string[];
}

const globalObjects = new Set(["globalThis", "global", "window", "self"]);

/** A rule that looks at each use of a global, however it is spelt. */
export function makeGlobalRule(judge: (use: GlobalUse) => string | undefined): LintRule {
  return {
    create: (context) => ({
      "Program:exit": () => {
        for (const use of findGlobalUses(context)) {
          const message = judge(use);
          if (message !== undefined) context.report({ node: use.node, message });
        }
      },
    }),
  };
}

export function findGlobalUses(context: LintContext): GlobalUse[] {
  return context.sourceCode.scopeManager.scopes.flatMap((scope) =>
    scope.references
      .filter((found) => !isType(found) && (found.resolved?.defs.length ?? 0) === 0)
      .flatMap(({ identifier }) => followNames(identifier, [identifier["name"] as string])),
  );
}

/** `typeof globalThis.fetch` as a type is gone at run time. */
function isType(found: Reference): boolean {
  const parent = found.identifier.parent?.type;
  return found.isTypeReference === true || parent === "TSTypeQuery" || parent === "TSQualifiedName";
}

function followNames(node: Node, names: readonly string[]): GlobalUse[] {
  const place = unwrap(node);
  const parent = place.parent;
  const inner = names.length === 1 && globalObjects.has(names[0] ?? "") ? [] : names;
  if (parent?.type === "MemberExpression" && parent["object"] === place) {
    return followNames(parent, [...inner, memberName(parent) ?? "*"]);
  }
  const pattern = patternFor(place, parent);
  if (pattern !== undefined) return followPattern(pattern, inner);
  if (parent?.type === "UnaryExpression" && parent["operator"] === "typeof") return [];
  return [{ node, names: inner.length === 0 ? ["*"] : inner }];
}

/** The object pattern that takes the value apart, as in `const { env } = process`. */
function patternFor(place: Node, parent: Node | null | undefined): Node | undefined {
  if (!isNode(parent)) return undefined;
  const [source, target] =
    parent.type === "VariableDeclarator" ? [parent["init"], parent["id"]] : [parent["right"], parent["left"]];
  return source === place && isNode(target) && target.type === "ObjectPattern" ? target : undefined;
}

function followPattern(pattern: Node, names: readonly string[]): GlobalUse[] {
  return nodeList(pattern["properties"]).flatMap((property) => {
    if (property.type === "RestElement") return [{ node: property, names: [...names, "*"] }];
    const key = property["key"];
    const name = property["computed"] === true ? "*" : (fixedText(key) ?? "*");
    const within = names.length === 0 && globalObjects.has(name) ? [] : [...names, name];
    const value = property["value"];
    const target = isNode(value) && value.type === "AssignmentPattern" ? value["left"] : value;
    if (isNode(target) && target.type === "ObjectPattern") return followPattern(target, within);
    return [{ node: property, names: within }];
  });
}
