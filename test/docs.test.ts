import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { findStalePages } from "../scripts/write-reference.ts";
import { commands } from "../src/cli/commands.ts";
import { describeKeys } from "../src/config/known-keys.ts";
import { loadConfig } from "../src/config/load.ts";
import type { DocPage } from "./support/doc-pages.ts";
import { anchorsOf, codeBlocksOf, codeSpansOf, linksOf, readDocPages, root } from "./support/doc-pages.ts";

const pages = readDocPages();
const written = pages.filter(({ path }) => !path.startsWith("docs/reference/"));

function read(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** What is wrong with a link, or undefined. */
function judgeLink(page: DocPage, target: string): string | undefined {
  if (target.startsWith("https://")) return undefined;
  if (/^[a-z]+:/.test(target)) return `${page.path}: ${target} is neither https nor a file`;
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? page.path : posix.normalize(`${posix.dirname(page.path)}/${file}`);
  if (!existsSync(`${root}${path}`)) return `${page.path}: ${target} leads nowhere`;
  if (anchor !== undefined && !anchorsOf(read(path)).has(anchor)) return `${page.path}: no heading ${target}`;
  return undefined;
}

describe("the pages", () => {
  it("have links that lead somewhere", () => {
    const broken = pages.flatMap((page) => linksOf(page).map((target) => judgeLink(page, target)));
    expect(broken.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it("name files that exist", () => {
    const named = /^(?:src|test|scripts|docs|lint|bench|web|runtime|bin)\/[\w./-]+$/;
    const missing = pages.flatMap((page) =>
      codeSpansOf(page)
        .filter((span) => named.test(span) && !span.includes("/dist") && !existsSync(`${root}${span}`))
        .map((span) => `${page.path}: ${span}`),
    );
    expect(missing).toEqual([]);
  });

  it("name commands that exist", () => {
    const known = new Set(commands.map(({ name }) => name));
    const unknown = pages.flatMap((page) =>
      [...codeSpansOf(page), ...codeBlocksOf(page).map((block) => block.text)]
        .flatMap((code) => [...code.matchAll(/(?:^|[\s/|])castellan ([a-z][a-z-]*)/g)])
        .flatMap(([, name = ""]) => (known.has(name) ? [] : [`${page.path}: castellan ${name}`])),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it("name scripts of the package that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const unknown = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].flatMap(([line, name = ""]) =>
        name in scripts ? [] : [`${path}: ${line}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("show configuration that a start accepts", async () => {
    const blocks = written.flatMap(codeBlocksOf).filter(({ language }) => language === "yaml");
    expect(blocks.length).toBeGreaterThan(3);
    for (const { page, text } of blocks)
      await expect(
        loadConfig({ file: { name: page, text }, environment: {} }),
        `${page}:\n${text}`,
      ).resolves.toBeDefined();
  });

  it("are short enough to be read", () => {
    const long = written.filter(({ text }) => text.split("\n").length > 300).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe("the drawing of the road", () => {
  it("shows the six checkpoints and loads nothing from anywhere", () => {
    const drawing = read("docs/road.svg");
    for (const name of ["gateway", "inbound", "skills", "action", "outbound", "storage"])
      expect(drawing).toContain(`>${name}</text>`);
    expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|<script|<image|@import/,
    );
  });
});

describe("the reference", () => {
  it("says what the code says", () => {
    expect(findStalePages()).toEqual([]);
  });

  it("describes every config key", () => {
    expect(describeKeys().filter(({ description }) => description === "")).toEqual([]);
  });
});

describe("the page of dependencies", () => {
  it("states the licence that each package states", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { license?: string } | undefined>;
    };
    const rows = read("docs/dependencies.md").matchAll(/^\| `([@a-z][^`]*)` +\|(.*)\|$/gm);
    const wrong = [...rows].flatMap(([, name = "", rest = ""]) => {
      const licence = packages[`node_modules/${name}`]?.license;
      return licence === undefined || rest.split("|").some((cell) => cell.trim() === licence)
        ? []
        : [`${name} is under ${licence}`];
    });
    expect(wrong).toEqual([]);
  });
});
