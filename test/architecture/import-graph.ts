import { posix } from "node:path";
import type { SourceTree } from "./source-tree.ts";
import { findNodes, isNode, lineOf, nameOf } from "./syntax.ts";

export interface Import {
  readonly from: string;
  readonly line: number;
  /** As written: `./a.ts`, `node:fs`, `zod`. */
  readonly specifier: string;
  /** The file inside the tree that it leads to; undefined for packages. */
  readonly to: string | undefined;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

const staticTypes = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"];

export function readImports(tree: SourceTree, path: string): Import[] {
  const { program, text } = tree.parse(path);
  return findNodes(program, ...staticTypes, "ImportExpression", "TSImportType").flatMap((node) => {
    const source = node.type === "TSImportType" ? (node["source"] ?? node["argument"]) : node["source"];
    const literal = isNode(source) && isNode(source["literal"]) ? source["literal"] : source;
    const specifier = nameOf(literal);
    if (specifier === undefined) return [];
    const typeOnly =
      node["importKind"] === "type" || node["exportKind"] === "type" || node.type === "TSImportType";
    const to = specifier.startsWith(".") ? resolveImport(path, specifier) : undefined;
    const lazy = node.type === "ImportExpression";
    return [{ from: path, line: lineOf(text, node.start), specifier, to, typeOnly, lazy }];
  });
}

function resolveImport(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}

/** Each cycle once, as the files along it. Type imports are gone at run time and cannot deadlock a start. */
export function findCycles(tree: SourceTree): string[][] {
  const files = tree.code("src", "web", "redteam").filter((path) => !path.includes(".test."));
  const known = new Set(files);
  const edges = new Map(
    files.map((path) => {
      const loaded = readImports(tree, path).filter((found) => !found.typeOnly && !found.lazy);
      return [path, loaded.flatMap(({ to }) => (to !== undefined && known.has(to) ? [to] : []))];
    }),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  function follow(path: string, trail: readonly string[]): void {
    const at = trail.indexOf(path);
    if (at !== -1) cycles.push(trail.slice(at));
    if (at !== -1 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  }
  for (const path of files) follow(path, []);
  return cycles;
}
