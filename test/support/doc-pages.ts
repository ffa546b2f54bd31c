import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface DocPage {
  /** From the root of the clone. */
  readonly path: string;
  readonly text: string;
}

export interface CodeBlock {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

/** Every page that is written for people, generated ones included. */
export function readDocPages(): readonly DocPage[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  const below = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  return [...top, ...below].map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") }));
}

export function codeBlocksOf({ path, text }: DocPage): readonly CodeBlock[] {
  const blocks = text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, language = "", body = ""]) => ({ page: path, language, text: body }));
}

/** What stands between backticks in running text. */
export function codeSpansOf({ text }: DocPage): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
}

export function linksOf({ text }: DocPage): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]+`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The anchors a page offers, as they are made from its headings. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
