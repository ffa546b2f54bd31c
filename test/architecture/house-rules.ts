import { readImports } from "./import-graph.ts";
import { maxRuntimeDependencies, securityFolders } from "./limits.ts";
import type { Rule, Violation } from "./rule.ts";
import type { SourceTree } from "./source-tree.ts";
import { findNodes, isNode, lineOf, nameOf } from "./syntax.ts";
import type { SyntaxNode } from "./syntax.ts";

const road = "src/checkpoints/road.ts";
const dependencyPage = "docs/dependencies.md";
const textEnding = /\.(ts|tsx|mts|mjs|js|json|jsonc|md|yaml|yml|html|css|sh|npmrc|gitignore)$/;
/** Built from parts, so that the rule does not find itself. */
const workplace = [
  /registry\.[a-z0-9.-]*\b(org|com|net|io|dev|internal|local)\b/,
  new RegExp(`(^|[\\s"'\`(=:])/${"work"}/`, "m"),
];

function listLayers(tree: SourceTree): string[] {
  return tree
    .folders("src/checkpoints")
    .flatMap((checkpoint) =>
      tree.folders(`src/checkpoints/${checkpoint}`).map((layer) => `${checkpoint}/${layer}`),
    );
}

const roadLists: Rule = {
  name: "road-lists",
  promise: "road.ts lists exactly the layers that have a folder",
  pending: (tree) => (tree.has(road) ? undefined : `${road} is not written yet`),
  check: (tree) => {
    const doors = readImports(tree, road).flatMap(({ to, typeOnly }) =>
      to === undefined || typeOnly ? [] : [to],
    );
    const listed = new Set(
      doors.flatMap((door) => /^src\/checkpoints\/([^/]+\/[^/]+)\/index\.ts$/.exec(door)?.[1] ?? []),
    );
    const present = new Set(listLayers(tree));
    const lost = [...present].filter((layer) => !listed.has(layer));
    const unknown = [...listed].filter((layer) => !present.has(layer));
    return [
      ...lost.map((layer) => ({ path: road, message: `does not list ${layer}, which has a folder` })),
      ...unknown.map((layer) => ({ path: road, message: `lists ${layer}, which has no folder` })),
    ];
  },
};

const layerFiles: Rule = {
  name: "layer-files",
  promise: "every layer has index.ts and index.test.ts",
  check: (tree) =>
    listLayers(tree).flatMap((layer) =>
      ["index.ts", "index.test.ts"]
        .map((file) => `src/checkpoints/${layer}/${file}`)
        .filter((path) => !tree.has(path))
        .map((path) => ({ path, message: "is missing; a layer is a folder with its test" })),
    ),
};

const lockfile: Rule = {
  name: "lockfile",
  promise: "the lockfile holds no download addresses",
  check: (tree) =>
    ["package-lock.json", "npm-shrinkwrap.json"]
      .filter((path) => tree.has(path))
      .flatMap((path) =>
        matchLines(tree, path, /"resolved": "[a-z+]+:/, "holds a download address; drop it"),
      ),
};

const workplaceWords: Rule = {
  name: "workplace-words",
  promise: "no text names a registry host or a path of somebody's machine",
  check: (tree) =>
    tree.paths
      .filter((path) => textEnding.test(path))
      .flatMap((path) =>
        workplace.flatMap((pattern) =>
          matchLines(tree, path, pattern, "names where it was made; the project speaks of itself"),
        ),
      ),
};

function matchLines(tree: SourceTree, path: string, pattern: RegExp, message: string): Violation[] {
  return tree
    .read(path)
    .split("\n")
    .flatMap((text, at) => (pattern.test(text) ? [{ path, line: at + 1, message }] : []));
}

const dependencies: Rule = {
  name: "dependencies",
  promise: "every dependency has its line in the page of dependencies",
  pending: (tree) => (tree.has(dependencyPage) ? undefined : `${dependencyPage} is not written yet`),
  check: (tree) => {
    const page = tree.read(dependencyPage);
    return ["package.json", "web/package.json", "runtime/package.json"]
      .filter((path) => tree.has(path))
      .flatMap((path) =>
        readDependencies(tree, path, ["dependencies", "devDependencies", "optionalDependencies"]),
      )
      .filter((name) => !page.split("\n").some((line) => line.includes(`\`${name}\``)))
      .map((name) => ({
        path: dependencyPage,
        message: `has no line for \`${name}\`: what for, who else uses it`,
      }));
  },
};

const dependencyCount: Rule = {
  name: "dependency-count",
  promise: `at most ${maxRuntimeDependencies} direct dependencies ship`,
  check: (tree) => {
    const path = "package.json";
    const found = tree.has(path) ? readDependencies(tree, path, ["dependencies"]).length : 0;
    return found <= maxRuntimeDependencies
      ? []
      : [{ path, message: `has ${found} runtime dependencies of ${maxRuntimeDependencies}` }];
  },
};

function readDependencies(tree: SourceTree, path: string, fields: readonly string[]): string[] {
  const manifest = JSON.parse(tree.read(path)) as Record<string, Record<string, string> | undefined>;
  return fields.flatMap((field) => Object.keys(manifest[field] ?? {}));
}

const plainErrors = new Set([
  "Error",
  "TypeError",
  "RangeError",
  "SyntaxError",
  "ReferenceError",
  "EvalError",
  "URIError",
]);

const thrownErrors: Rule = {
  name: "thrown-errors",
  promise: "security folders throw coded errors alone; expected outcomes are values",
  check: (tree) =>
    tree
      .code(...securityFolders)
      .filter((path) => !path.endsWith(".test.ts"))
      .flatMap((path) => {
        const { program, text } = tree.parse(path);
        return findNodes(program, "ThrowStatement").flatMap((node) => {
          const thrown = node["argument"];
          if (!isNode(thrown) || !throwsPlainly(thrown)) return [];
          const message =
            "throws an error without a code; return a Result, throw AppError, or assert an invariant";
          return [{ path, line: lineOf(text, node.start), message }];
        });
      }),
};

/** A value that is no error, or an error of the language made on the spot. */
function throwsPlainly(thrown: SyntaxNode): boolean {
  if (/^(Literal|TemplateLiteral|ObjectExpression)$/.test(thrown.type)) return true;
  return findNodes(thrown, "NewExpression").some((node) => plainErrors.has(nameOf(node["callee"]) ?? ""));
}

export const houseRules: readonly Rule[] = [
  roadLists,
  layerFiles,
  lockfile,
  workplaceWords,
  dependencies,
  dependencyCount,
  thrownErrors,
];
