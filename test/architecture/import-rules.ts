import { readImports, findCycles } from "./import-graph.ts";
import type { Import } from "./import-graph.ts";
import { consoleTypesFile } from "./limits.ts";
import type { Rule, Violation } from "./rule.ts";
import type { SourceTree } from "./source-tree.ts";

const cycles: Rule = {
  name: "cycles",
  promise: "imports never run in a circle",
  check: (tree) =>
    findCycles(tree).map((files) => ({
      path: files[0] ?? "",
      message: `imports itself: ${[...files, files[0]].join(" -> ")}; move what both need to a file of its own`,
    })),
};

const layers: Rule = {
  name: "layers-apart",
  promise: "a layer never imports another layer",
  check: (tree) =>
    judgeImports(tree, ["src/checkpoints"], ({ from, to }) => {
      const home = layerOf(from);
      const target = to === undefined ? undefined : layerOf(to);
      if (home === undefined || target === undefined || home === target) return undefined;
      return `imports from ${target}; layers know nothing of each other`;
    }),
};

/** `src/checkpoints/action/paths/index.ts` lies in the layer `action/paths`. */
function layerOf(path: string): string | undefined {
  return /^src\/checkpoints\/([^/]+\/[^/]+)\/[^/]+/.exec(path)?.[1];
}

const translators: Rule = {
  name: "translators",
  promise: "channels and providers translate and never decide",
  check: (tree) =>
    judgeImports(tree, ["src/channels", "src/providers"], ({ to }) =>
      to?.startsWith("src/checkpoints/") === true ? `imports ${to}; it may only translate` : undefined,
    ),
};

const browser: Rule = {
  name: "console-apart",
  promise: "the console knows the daemon by its types alone",
  check: (tree) =>
    judgeImports(tree, ["web"], ({ to, typeOnly }) => {
      if (to === undefined || !to.startsWith("src/")) return undefined;
      if (to !== consoleTypesFile) return `imports ${to}; only ${consoleTypesFile} may be imported, as types`;
      return typeOnly ? undefined : `imports values from ${to}; use import type`;
    }),
};

const testsApart: Rule = {
  name: "tests-apart",
  promise: "the product imports nothing from tests, scripts or benchmarks",
  check: (tree) =>
    judgeImports(tree, ["src", "redteam"], ({ from, to }) => {
      if (from.endsWith(".test.ts") || from.endsWith(".bench.ts") || to === undefined) return undefined;
      const ships = to.startsWith("src/") || to.startsWith("redteam/");
      const foreign = !ships || to.endsWith(".test.ts");
      return foreign && to.endsWith(".ts") ? `imports ${to}, which does not ship` : undefined;
    }),
};

function judgeImports(
  tree: SourceTree,
  folders: readonly string[],
  judge: (found: Import) => string | undefined,
): Violation[] {
  return tree.code(...folders).flatMap((path) =>
    readImports(tree, path).flatMap((found) => {
      const message = judge(found);
      return message === undefined ? [] : [{ path, line: found.line, message }];
    }),
  );
}

export const importRules: readonly Rule[] = [cycles, layers, translators, browser, testsApart];
