import { forbiddenLayerWords, forbiddenRooms } from "./limits.ts";
import type { Rule } from "./rule.ts";
import { findNodes, isNode, lineOf, nameOf } from "./syntax.ts";
import type { SyntaxNode } from "./syntax.ts";

const kebabName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Tools that load a file by its default export. */
const defaultExporters = /(^|\/)([a-z0-9-]+\.config\.(ts|js|mjs)|lint\/[a-z0-9-]+-plugin\.(ts|js))$/;
const declarationTypes = [
  "FunctionDeclaration",
  "ClassDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "VariableDeclarator",
];

const kebabCase: Rule = {
  name: "kebab-case",
  promise: "files and folders have kebab-case names",
  check: (tree) =>
    tree
      .code()
      .filter((path) =>
        path.split("/").some(
          (step) =>
            !step
              .split(".")
              .filter(Boolean)
              .every((part) => kebabName.test(part)),
        ),
      )
      .map((path) => ({ path, message: "is not a kebab-case name" })),
};

const rooms: Rule = {
  name: "rooms",
  promise: "no folder or file is named for nothing in particular",
  check: (tree) =>
    tree.code().flatMap((path) => {
      const named = path.split("/").map((step) => step.split(".")[0] ?? "");
      const found = named.find((step) => forbiddenRooms.has(step));
      return found === undefined
        ? []
        : [{ path, message: `"${found}" says nothing; name it for what it holds` }];
    }),
};

const layerWords: Rule = {
  name: "layer-words",
  promise: "a layer is called a layer",
  check: (tree) =>
    tree.code("src", "web", "redteam").flatMap((path) => {
      const stem = path.split("/").at(-1)?.split(".")[0] ?? "";
      const inName = path
        .split("/")
        .slice(0, -1)
        .concat(stem)
        .flatMap((step) => findLayerWord(step, false) ?? []);
      const { program, text } = tree.parse(path);
      const inCode = findNodes(program, ...declarationTypes).flatMap((node) => {
        const name = nameOf(node["id"]);
        const word = name === undefined ? undefined : findLayerWord(name, isVerbPlace(node));
        return word === undefined
          ? []
          : [{ path, line: lineOf(text, node.start), message: complain(word, name) }];
      });
      return [...inName.map((word) => ({ path, message: complain(word, path) })), ...inCode];
    }),
};

function complain(word: string, name: string | undefined): string {
  return `"${name}" says ${word}; the word here is layer, or the noun of what it does`;
}

/** `filterRows` is a verb at work; `rowFilter` is another word for a layer. */
function findLayerWord(name: string, verbPlace: boolean): string | undefined {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_]/);
  const noun = words.find((word) => forbiddenLayerWords.has(word));
  if (noun !== undefined) return noun;
  const at = words.findIndex((word) => word === "filter" || word === "filters");
  return at === -1 || (verbPlace && at === 0 && words[0] === "filter") ? undefined : words[at];
}

function isVerbPlace(node: SyntaxNode): boolean {
  if (node.type === "FunctionDeclaration") return true;
  const value = node["init"];
  return isNode(value) && /Function/.test(value.type);
}

const defaultExports: Rule = {
  name: "default-exports",
  promise: "exports have names",
  check: (tree) =>
    tree
      .code()
      .filter((path) => !defaultExporters.test(path))
      .flatMap((path) => {
        const { program, text } = tree.parse(path);
        const renamed = findNodes(program, "ExportSpecifier").filter(
          (node) => nameOf(node["exported"]) === "default",
        );
        return [...findNodes(program, "ExportDefaultDeclaration"), ...renamed].map((node) => ({
          path,
          line: lineOf(text, node.start),
          message: "has a default export; give it a name",
        }));
      }),
};

const doors: Rule = {
  name: "doors",
  promise: "index.ts is a folder's door with named exports",
  check: (tree) =>
    tree
      .code("src")
      .filter((path) => path.endsWith("/index.ts"))
      .flatMap((path) => {
        const { program, text } = tree.parse(path);
        const everything = findNodes(program, "ExportAllDeclaration").map((node) => ({
          path,
          line: lineOf(text, node.start),
          message: "exports everything of another file; name what passes the door",
        }));
        const named = findNodes(program, "ExportNamedDeclaration").length > 0;
        return named || everything.length > 0
          ? everything
          : [{ path, message: "is a door without named exports" }];
      }),
};

export const nameRules: readonly Rule[] = [kebabCase, rooms, layerWords, defaultExports, doors];
