import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeConfigurationPage, writeConfigurationSchema } from "./reference/configuration-page.ts";
import { writeErrorsPage } from "./reference/errors-page.ts";
import { writeEventsPage } from "./reference/events-page.ts";
import { writeLayersPage } from "./reference/layers-page.ts";
import { writeLimitsPage } from "./reference/limits-page.ts";
import { writeRoutesPage } from "./reference/routes-page.ts";
import { writeToolsPage } from "./reference/tools-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}docs/reference`;

const pages: { readonly [name: string]: () => string } = {
  "layers.md": writeLayersPage,
  "configuration.md": writeConfigurationPage,
  "configuration.schema.json": writeConfigurationSchema,
  "errors.md": writeErrorsPage,
  "events.md": writeEventsPage,
  "routes.md": writeRoutesPage,
  "tools.md": writeToolsPage,
  "limits.md": writeLimitsPage,
};

export const referencePages: readonly string[] = Object.keys(pages);

/** Names of the pages that say something else than the code does. */
export function findStalePages(): readonly string[] {
  return referencePages.filter((name) => readPage(name) !== makePage(name));
}

/** A page as the formatter would leave it, so that two ways of writing a table never disagree. */
function makePage(name: string): string {
  const text = pages[name]?.() ?? "";
  const formatter = [`${root}node_modules/oxfmt/bin/oxfmt`, `--stdin-filepath=docs/reference/${name}`];
  return execFileSync(process.execPath, formatter, { cwd: root, input: text, encoding: "utf8" });
}

function readPage(name: string): string {
  const path = `${folder}/${name}`;
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function main(options: readonly string[]): number {
  if (options.includes("--check")) {
    const stale = findStalePages();
    if (stale.length === 0) return 0;
    console.error(`docs/reference is out of date: ${stale.join(", ")}; run: node scripts/write-reference.ts`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of referencePages) writeFileSync(`${folder}/${name}`, makePage(name));
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
