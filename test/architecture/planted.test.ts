import { expect, test } from "vitest";
import { plantTree } from "./plant-tree.ts";
import { formatViolation } from "./rule.ts";
import { rules } from "./rules.ts";
import { SourceTree } from "./source-tree.ts";

interface Plant {
  readonly rule: string;
  readonly what: string;
  readonly bad: Readonly<Record<string, string>>;
  readonly good: Readonly<Record<string, string>>;
}

const line = "export const a = 1;\n";
const layer = "src/checkpoints/action/paths";
const other = "src/checkpoints/action/steps";

function functionOf(lines: number): string {
  return `export function run(): void {\n${"  work();\n".repeat(lines - 2)}}\n`;
}

function branchesOf(count: number): string {
  return `export function run(a: number): void {\n${"  if (a) work();\n".repeat(count)}}\n`;
}

function inFile(path: string, rule: string, what: string, [bad, good]: readonly [string, string]): Plant {
  return { rule, what, bad: { [path]: bad }, good: { [path]: good } };
}

const sizes: readonly Plant[] = [
  inFile("src/a.ts", "file-lines", "a file of 301 lines", [line.repeat(301), line.repeat(300)]),
  inFile("src/daemon.ts", "file-lines", "a daemon.ts of 151 lines", [line.repeat(151), line.repeat(150)]),
  inFile("src/checkpoints/road.ts", "file-lines", "a road.ts of 81 lines", [
    line.repeat(81),
    line.repeat(80),
  ]),
  inFile("src/a.ts", "function-lines", "a function of 71 lines", [functionOf(71), functionOf(70)]),
  inFile("src/a.test.ts", "function-lines", "a test of 71 lines", [
    `describe("a", () => {\n  test("b", () => {\n${"work();\n".repeat(69)}  });\n});\n`,
    `describe("a", () => {\n${"work();\n".repeat(90)}});\n`,
  ]),
  inFile("src/a.ts", "parameters", "five parameters", [
    "export const run = (a: 1, b: 2, c: 3, d: 4, e: 5) => a;\n",
    "export function run(this: A, a: 1, b: 2, c: 3, d: 4) {}\n",
  ]),
  inFile("src/a.ts", "parameters", "five parameters of a method", [
    "export interface A { run(a: 1, b: 2, c: 3, d: 4, e: 5): void }\n",
    "export interface A { run(a: 1, b: 2, c: 3, d: 4): void }\n",
  ]),
  inFile("src/a.ts", "complexity", "sixteen ways through", [branchesOf(15), branchesOf(14)]),
  inFile("src/a.ts", "complexity", "conditions in a row", [
    `export const run = (a: boolean) => ${"a || ".repeat(15)}a;\n`,
    `export const run = (a: boolean) => [${"() => a || a, ".repeat(20)}];\n`,
  ]),
];

const comments: readonly Plant[] = [
  inFile("src/a.ts", "comment-lines", "four lines of comment", [
    `${"// A line.\n".repeat(4)}${line}`,
    `${"// A line.\n".repeat(3)}${line}${line.trim()} // A note.\n${line.trim()} // Another.\n`,
  ]),
  inFile("src/a.ts", "comment-lines", "a block of four lines", [
    `/**\n${" * A line.\n".repeat(4)} */\n${line}`,
    `/**\n${" * A line.\n".repeat(3)} */\n${line}`,
  ]),
  inFile("src/a.ts", "unfinished-work", "a reminder", [
    `${line}// ${"TO"}DO: later\n`,
    'export const a = "to do";\n',
  ]),
  inFile("src/a.ts", "unfinished-work", "a confession", [
    `/* ${"FIX"}ME */\n${line}`,
    `/* Fixed at start. */\n${line}`,
  ]),
  inFile("src/a.ts", "ban-switches", "a ban that is switched off", [
    `// ${"oxlint"}-disable-next-line security/network\n${line}`,
    `// ${"oxlint"}-disable-next-line no-await-in-loop -- in order\n${line}`,
  ]),
  inFile("src/a.ts", "ban-switches", "a file without any ban", [`/* ${"eslint"}-disable */\n${line}`, line]),
  inFile("src/a.ts", "banners", "a banner", [`// ${"-".repeat(20)} A\n${line}`, `// A - b.\n${line}`]),
];

const names: readonly Plant[] = [
  {
    rule: "kebab-case",
    what: "camel case",
    bad: { "src/aB.ts": line },
    good: { "src/a-b.property.test.ts": line },
  },
  {
    rule: "kebab-case",
    what: "a folder in capitals",
    bad: { "src/Rooms/a.ts": line },
    good: { "src/rooms/a.ts": line },
  },
  {
    rule: "rooms",
    what: "a folder utils",
    bad: { "src/utils/a.ts": line },
    good: { "src/paths/a.ts": line },
  },
  {
    rule: "rooms",
    what: "a file helpers.ts",
    bad: { "src/helpers.ts": line },
    good: { "src/secret-manager.ts": line },
  },
  {
    rule: "rooms",
    what: "a folder core",
    bad: { "web/src/core/a.ts": line },
    good: { "web/src/chat/a.ts": line },
  },
  {
    rule: "layer-words",
    what: "a guard",
    bad: { "src/url-guard.ts": line },
    good: { "src/safeguard.ts": line },
  },
  inFile("src/a.ts", "layer-words", "a class that says validator", [
    "export class PathValidator {}\n",
    "export class PathWalk {}\n",
  ]),
  inFile("src/a.ts", "layer-words", "middleware", [
    "export const authMiddleware = 1;\n",
    "export const auth = 1;\n",
  ]),
  inFile("src/a.ts", "layer-words", "filter as a noun", [
    "export interface RowFilter {}\n",
    "export function filterRows() {}\nexport const filterAll = () => [1].filter(Boolean);\n",
  ]),
  inFile("src/a.ts", "default-exports", "a default export", ["export default 1;\n", line]),
  inFile("src/a.ts", "default-exports", "a renamed default export", [
    "const a = 1;\nexport { a as default };\n",
    line,
  ]),
  {
    rule: "default-exports",
    what: "any but a tool's",
    bad: { "src/a.ts": "export default 1;\n" },
    good: { "web/vite.config.ts": "export default 1;\n" },
  },
  inFile("src/a/index.ts", "doors", "a door that is always open", [
    'export * from "./b.ts";\n',
    'export { b } from "./b.ts";\n',
  ]),
  inFile("src/a/index.ts", "doors", "a door that leads nowhere", ["const a = 1;\n", line]),
];

const imports: readonly Plant[] = [
  {
    rule: "cycles",
    what: "a circle of three files",
    bad: {
      "src/a.ts": 'import "./b.ts";\n',
      "src/b.ts": 'export { c } from "./c.ts";\n',
      "src/c.ts": 'import { a } from "./a.ts";\nexport const c = a;\n',
    },
    good: {
      "src/a.ts": 'import "./b.ts";\n',
      "src/b.ts": 'import type { A } from "./a.ts";\nexport const b = 1;\n',
    },
  },
  {
    rule: "cycles",
    what: "a file that imports itself",
    bad: { "src/a.ts": 'import "./a.ts";\n' },
    good: { "src/a.ts": line },
  },
  {
    rule: "layers-apart",
    what: "a layer in a layer",
    bad: { [`${layer}/index.ts`]: 'import { b } from "../steps/index.ts";\n' },
    good: { [`${layer}/index.ts`]: 'import { b } from "../call.ts";\nimport { c } from "./walk.ts";\n' },
  },
  {
    rule: "layers-apart",
    what: "a type of a layer of another checkpoint",
    bad: { [`${layer}/index.ts`]: 'import type { B } from "../../inbound/shape/index.ts";\n' },
    good: { [`${layer}/index.ts`]: 'import type { B } from "../../inbound/item.ts";\n' },
  },
  {
    rule: "translators",
    what: "a channel that decides",
    bad: { "src/channels/mail/receive.ts": 'import { road } from "../../checkpoints/road.ts";\n' },
    good: { "src/channels/mail/receive.ts": 'import { desk } from "../../delivery/desk.ts";\n' },
  },
  {
    rule: "translators",
    what: "a provider that decides later",
    bad: { "src/providers/a.ts": 'export const load = () => import("../checkpoints/road.ts");\n' },
    good: { "src/providers/a.ts": 'export const load = () => import("./b.ts");\n' },
  },
  {
    rule: "console-apart",
    what: "a value of the daemon in the console",
    bad: { "web/src/a.ts": 'import { b } from "../../src/server/wire.ts";\n' },
    good: { "web/src/a.ts": 'import type { B } from "../../src/server/wire.ts";\n' },
  },
  {
    rule: "console-apart",
    what: "another file of the daemon in the console",
    bad: { "web/src/a.ts": 'import type { B } from "../../src/events.ts";\n' },
    good: { "web/src/a.ts": 'import type { B } from "./events.ts";\n' },
  },
  {
    rule: "tests-apart",
    what: "a test in the product",
    bad: { "src/a.ts": 'import { plant } from "../test/plant.ts";\n' },
    good: { "src/a.test.ts": 'import { plant } from "../test/plant.ts";\n' },
  },
];

const road = 'import { paths } from "./action/paths/index.ts";\nexport const action = [paths];\n';
const house: readonly Plant[] = [
  {
    rule: "road-lists",
    what: "a layer that is not on the road",
    bad: { "src/checkpoints/road.ts": road, [`${layer}/index.ts`]: line, [`${other}/index.ts`]: line },
    good: { "src/checkpoints/road.ts": road, [`${layer}/index.ts`]: line },
  },
  {
    rule: "road-lists",
    what: "a road to a layer that is gone",
    bad: { "src/checkpoints/road.ts": road },
    good: { "src/checkpoints/road.ts": road, [`${layer}/index.ts`]: line },
  },
  {
    rule: "layer-files",
    what: "a layer without a test",
    bad: { [`${layer}/index.ts`]: line },
    good: { [`${layer}/index.ts`]: line, [`${layer}/index.test.ts`]: line },
  },
  inFile("package-lock.json", "lockfile", "a download address", [
    '{\n  "resolved": "https://example.org/a.tgz"\n}\n',
    '{\n  "resolved": "web",\n  "link": true\n}\n',
  ]),
  inFile("README.md", "workplace-words", "a folder of the machine", [
    `See ${"/work"}/main.\n`,
    "See https://example.org/work/a.\n",
  ]),
  inFile(".npmrc", "workplace-words", "a registry host", [
    `${"registry"}.example.org\n`,
    "# registry.test.ts\nfund=false\n",
  ]),
  {
    rule: "dependencies",
    what: "a dependency without a line",
    bad: { "package.json": '{"dependencies":{"zod":"1"}}', "docs/dependencies.md": "| `zodiac` | stars |\n" },
    good: { "package.json": '{"dependencies":{"zod":"1"}}', "docs/dependencies.md": "| `zod` | schemas |\n" },
  },
  inFile("package.json", "dependency-count", "a seventeenth dependency", [
    listDependencies(17),
    listDependencies(16),
  ]),
  inFile("src/broker/a.ts", "thrown-errors", "a thrown text", [
    'export function run() { throw "no"; }\n',
    "export function run(error: Error) { throw explain(error); }\n",
  ]),
  inFile("src/secrets/a.ts", "thrown-errors", "a bare error in a security folder", [
    'export function run() { throw new Error("no"); }\n',
    'export function run() { throw new AppError("internal", "no"); }\n',
  ]),
];

function listDependencies(count: number): string {
  return JSON.stringify({
    dependencies: Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, "1"])),
  });
}

const plants = [...sizes, ...comments, ...names, ...imports, ...house];

function check(name: string, files: Readonly<Record<string, string>>): string[] {
  using planted = plantTree(files);
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule.check(new SourceTree(planted.root)).map(formatViolation);
}

test.for(plants)("$rule catches $what", ({ rule, bad, good }) => {
  expect(check(rule, bad).length).toBeGreaterThan(0);
  expect(check(rule, good)).toEqual([]);
});

test("every rule has a planted violation", () => {
  const caught = new Set(plants.map((plant) => plant.rule));
  expect(rules.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([]);
});

test("a violation is reported with its place", () => {
  const found = check("default-exports", { "src/a.ts": "const a = 1;\nexport default a;\n" });
  expect(found).toEqual(["src/a.ts:2 has a default export; give it a name"]);
});
