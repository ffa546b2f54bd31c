import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseSource } from "./syntax.ts";
import type { SourceFile } from "./syntax.ts";

/** What a build, a run or a tool leaves behind is not the house. */
const foreignFolders = new Set(["node_modules", ".git", "dist", "coverage", "logs", "data", "test-results"]);
const codeEnding = /\.(ts|tsx|mts|mjs|js)$/;
export const codeRoots = ["src", "test", "redteam", "bench", "scripts", "lint", "train", "web"];

/** A folder of sources that rules look at: the project itself, or a small one planted by a test. */
export class SourceTree {
  readonly root: string;
  readonly paths: readonly string[];
  readonly #parsed = new Map<string, SourceFile>();

  constructor(root: string) {
    this.root = root;
    this.paths = listFiles(root, "").toSorted();
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  parse(path: string): SourceFile {
    const known = this.#parsed.get(path) ?? parseSource(join(this.root, path));
    this.#parsed.set(path, known);
    return known;
  }

  /** Code files below any of the given folders, all code folders by default. */
  code(...folders: readonly string[]): string[] {
    const roots = folders.length > 0 ? folders : codeRoots;
    return this.paths.filter(
      (path) => codeEnding.test(path) && roots.some((folder) => path.startsWith(`${folder}/`)),
    );
  }

  /** The names of the folders directly inside a folder. */
  folders(path: string): string[] {
    if (!this.has(path)) return [];
    return readdirSync(join(this.root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  }
}

function listFiles(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return foreignFolders.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}
