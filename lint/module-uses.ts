import { fixedText, literalText, nodeList } from "./lint-rule.ts";
import type { LintRule, Node } from "./lint-rule.ts";

/** One way in which a file takes hold of a module. */
export interface ModuleUse {
  readonly node: Node;
  /** Without the prefix `node:`. */
  readonly module: string;
  /** The export taken, whatever it is called here; `*` for the module as a whole. */
  readonly name: string;
}

/** A rule that looks at each taking of a module at run time, by import, re-export, `import()` or `require`. */
export function makeModuleRule(judge: (use: ModuleUse) => string | undefined): LintRule {
  return {
    create(context) {
      function look(node: Node): void {
        for (const use of readModuleUses(node)) {
          const message = judge(use);
          if (message !== undefined) context.report({ node: use.node, message });
        }
      }
      return {
        ImportDeclaration: look,
        ExportNamedDeclaration: look,
        ExportAllDeclaration: look,
        ImportExpression: look,
        TSImportEqualsDeclaration: look,
        CallExpression: look,
      };
    },
  };
}

function readModuleUses(node: Node): ModuleUse[] {
  const specifier = readSpecifier(node);
  if (specifier === undefined || node["importKind"] === "type" || node["exportKind"] === "type") return [];
  const module = specifier.replace(/^node:/, "");
  const specifiers = nodeList(node["specifiers"]).filter(
    (part) => part["importKind"] !== "type" && part["exportKind"] !== "type",
  );
  if (specifiers.length > 0) return specifiers.map((part) => ({ node: part, module, name: takenName(part) }));
  return nodeList(node["specifiers"]).length > 0 ? [] : [{ node, module, name: "*" }];
}

function takenName(specifier: Node): string {
  const name = fixedText(specifier.type === "ExportSpecifier" ? specifier["local"] : specifier["imported"]);
  return name === undefined || name === "default" ? "*" : name;
}

function readSpecifier(node: Node): string | undefined {
  if (node.type === "CallExpression") {
    const asks = /^(require|getBuiltinModule)$/.test(calleeName(node) ?? "");
    return asks ? literalText(nodeList(node["arguments"])[0]) : undefined;
  }
  if (node.type === "TSImportEqualsDeclaration") {
    const reference = node["moduleReference"] as Node;
    return reference.type === "TSExternalModuleReference" ? literalText(reference["expression"]) : undefined;
  }
  return literalText(node["source"]);
}

/** The last name of what is called: `run` for `run()`, `a.run()` and `a?.["run"]()`. */
export function calleeName(call: Node): string | undefined {
  const callee = call["callee"] as Node;
  if (callee.type !== "MemberExpression") return fixedText(callee);
  return callee["computed"] === true ? literalText(callee["property"]) : fixedText(callee["property"]);
}
