import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isNode, parseSource, walkSyntax } from "../architecture/syntax.ts";
import type { SyntaxNode } from "../architecture/syntax.ts";
import { sections, slices, sources } from "../requirements.ts";
import type { Requirement } from "../requirements.ts";

interface Titles {
  readonly suites: readonly string[];
  readonly tests: readonly string[];
}

const suiteCalls = new Set(["describe", "suite"]);
const testCalls = new Set(["test", "it"]);
/** A test that never runs, or may fail, verifies nothing. */
const idleMarks = new Set(["skip", "todo", "fails"]);

/** Every complaint about the rows, empty when the list is sound. `root` is where citations start. */
export function checkRequirements(rows: readonly Requirement[], root: string): string[] {
  const complaints: string[] = [];
  const ids = new Set<string>();
  const titles = new Map<string, Titles | undefined>();
  for (const row of rows) {
    if (ids.has(row.id)) complaints.push(`${row.id}: the id is used twice`);
    ids.add(row.id);
    for (const complaint of checkRow(row)) complaints.push(`${row.id}: ${complaint}`);
    if (row.state !== "verified") continue;
    for (const citation of row.verifiedBy ?? []) {
      const complaint = checkCitation(citation, root, titles);
      if (complaint !== undefined) complaints.push(`${row.id}: ${complaint}`);
    }
  }
  return complaints;
}

function checkRow(row: Requirement): string[] {
  const complaints: string[] = [];
  if (!/^(\d{3}|design-\d)\/[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id)) {
    complaints.push("an id looks like 000/rate-limit-default");
  }
  if (!row.source.some((source) => row.id.startsWith(`${source}/`))) {
    complaints.push("the text in its id is not among its sources");
  }
  if (!row.promise.endsWith(".")) complaints.push("the promise is one sentence with a full stop");
  if (row.source.length === 0) complaints.push("no source is named");
  const known: readonly string[] = [...sources, ...sections];
  if (row.source.some((source) => !known.includes(source))) complaints.push("an unknown source is named");
  if (row.state === "verified") {
    if ((row.verifiedBy?.length ?? 0) === 0) complaints.push("verified, and cites no test");
  } else if (row.state !== "planned") {
    complaints.push("neither verified by a cited test nor planned");
  } else if (!slices.includes(row.slice)) {
    complaints.push("planned for no known slice");
  }
  return complaints;
}

function checkCitation(
  citation: string,
  root: string,
  known: Map<string, Titles | undefined>,
): string | undefined {
  const [file = "", ...parts] = citation.split(" > ");
  const title = parts.pop();
  if (title === undefined || title === "") return `"${citation}" names no test title`;
  if (!known.has(file)) known.set(file, readTitles(resolve(root, file)));
  const found = known.get(file);
  if (found === undefined) return `cites ${file}, which does not exist`;
  if (!found.tests.some((known) => known.includes(title))) {
    return `cites a test "${title}" that ${file} does not hold or does not run`;
  }
  const suite = parts.find((part) => !found.suites.some((known) => known.includes(part)));
  return suite === undefined ? undefined : `cites a suite "${suite}" that ${file} does not hold`;
}

function readTitles(path: string): Titles | undefined {
  if (!path.endsWith(".test.ts") || !existsSync(path)) return undefined;
  const { program, text } = parseSource(path);
  const suites: string[] = [];
  const tests: string[] = [];
  walkSyntax(program, (node) => {
    if (node.type !== "CallExpression") return;
    const names = calleeNames(node["callee"]);
    if (names.some((name) => idleMarks.has(name))) return false;
    const title = (node["arguments"] as readonly SyntaxNode[])[0];
    if (title === undefined) return;
    if (suiteCalls.has(names[0] ?? "")) suites.push(titleText(title, text));
    if (testCalls.has(names[0] ?? "")) tests.push(titleText(title, text));
    return;
  });
  return { suites, tests };
}

/** `test.each(rows)` gives ["test", "each"]: the names along the callee, outermost object first. */
function calleeNames(callee: unknown): string[] {
  if (!isNode(callee)) return [];
  if (callee.type === "Identifier") return [callee["name"] as string];
  if (callee.type === "CallExpression") return calleeNames(callee["callee"]);
  if (callee.type === "TaggedTemplateExpression") return calleeNames(callee["tag"]);
  if (callee.type !== "MemberExpression") return [];
  const property = callee["property"];
  return [...calleeNames(callee["object"]), isNode(property) ? String(property["name"]) : ""];
}

function titleText(node: SyntaxNode, text: string): string {
  return typeof node["value"] === "string" ? node["value"] : text.slice(node.start + 1, node.end - 1);
}
